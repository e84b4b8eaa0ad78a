// "Use this query": the operation in the open tab as a link, a command or a program.
import { useGraphiQL } from '@graphiql/react';
import { useState } from 'react';
import { CLIENTS } from './clients.js';
import { Copyable } from './copyable.jsx';
import { writeLink } from './link.js';

export function Copy() {
  const [chosen, choose] = useState(CLIENTS[0]);
  const tab = useGraphiQL((state) => ({ ...state.tabs[state.activeTabIndex] }));
  const told = readTab(tab);
  return (
    <section className="panel" aria-label="Use this query">
      <header className="graphiql-doc-explorer-title">Use this query</header>
      <div className="choice" role="group" aria-label="Write it for">
        {CLIENTS.map((client) => (
          <button key={client.name} type="button" aria-pressed={client === chosen} onClick={() => choose(client)}>
            {client.name}
          </button>
        ))}
      </div>
      {told ? <Copyable text={chosen.write(told)} /> : <p>Write a query, with variables that are JSON.</p>}
    </section>
  );
}

function readTab({ query, variables, operationName }) {
  try {
    const values = variables?.trim() ? JSON.parse(variables) : {};
    const asked = { query, variables: values, ...(operationName && { operationName }) };
    const url = new URL(document.getElementById('graphiql').dataset.endpoint, window.location).href;
    return query && { query, variables: values, asked, url, link: writeLink({ query, variables, operationName }) };
  } catch {
    return null;
  }
}
