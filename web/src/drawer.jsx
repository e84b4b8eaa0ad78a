// The drawer of examples: by subject or by skill; a click opens one in a tab of its own.
import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useState } from 'react';
import { groupExamples } from './examples.js';

/** GraphiQL reads what is typed a tenth of a second later. */
const READING = 250;

export function Drawer() {
  const [key, setKey] = useState('subject');
  const open = useOpen();
  return (
    <section className="panel" aria-label="Examples">
      <header className="graphiql-doc-explorer-title">Examples</header>
      <div className="choice" role="group" aria-label="Sort the examples">
        {['subject', 'skill'].map((name) => (
          <button key={name} type="button" aria-pressed={key === name} onClick={() => setKey(name)}>
            By {name}
          </button>
        ))}
      </div>
      {groupExamples(key).map(([group, examples]) => (
        <details key={`${key} ${group}`} open>
          <summary>{group}</summary>
          <ul>
            {examples.map((example) => (
              <li key={example.id}>
                <button type="button" className="example" onClick={() => open(example)}>
                  {example.title}
                  <small>{key === 'subject' ? example.skill : example.subject}</small>
                </button>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

/** Opens an example in a new tab and runs it, once GraphiQL has read it. */
function useOpen() {
  const { addTab, run } = useGraphiQLActions();
  const editors = useGraphiQL(({ queryEditor, variableEditor }) => ({ queryEditor, variableEditor }));
  return ({ query, variables }) => {
    addTab();
    editors.queryEditor.setValue(query);
    editors.variableEditor?.setValue(variables ?? '');
    setTimeout(run, READING);
  };
}
