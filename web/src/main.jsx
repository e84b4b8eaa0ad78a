// The page: GraphiQL in the element that names the endpoint.
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import './style.css';
import { createRoot } from 'react-dom/client';
import { Console } from './console.jsx';

const place = document.getElementById('graphiql');
createRoot(place).render(<Console endpoint={place.dataset.endpoint} />);
