// Our plugins: the drawer of examples, "use this query", "cite these sources".
import { Cite } from './cite.jsx';
import { Copy } from './copy.jsx';
import { Drawer } from './drawer.jsx';

function icon(path) {
  return () => (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

export const DRAWER = { title: 'Examples', content: Drawer, icon: icon('M3 5h18v5H3zM5 10v9h14v-9M9 14h6') };
export const COPY = { title: 'Use this query', content: Copy, icon: icon('m8 6-6 6 6 6M16 6l6 6-6 6M14 3l-4 18') };
export const CITE = {
  title: 'Cite these sources',
  content: Cite,
  icon: icon('M4 5h6v7c0 4-2 6-5 7M14 5h6v7c0 4-2 6-5 7'),
};
