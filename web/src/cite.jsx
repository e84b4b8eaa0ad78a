// "Cite these sources": the bibliography of the last answer, in the style that the reader chooses.
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Copyable } from './copyable.jsx';
import { lastAnswer, onAnswer } from './fetcher.js';
import { collectIds, fetchSources } from './sources.js';

const STYLES = ['CHICAGO', 'APA', 'MLA', 'BIBTEX', 'RIS', 'CSL_JSON'];

export function Cite() {
  const [style, setStyle] = useState('CHICAGO');
  const [behind, setBehind] = useState(false);
  const { entries, problem } = useEntries({ style, behind });
  return (
    <section className="panel" aria-label="Cite these sources">
      <header className="graphiql-doc-explorer-title">Cite these sources</header>
      <p>
        <label>
          Style{' '}
          <select value={style} onChange={(event) => setStyle(event.target.value)}>
            {STYLES.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      </p>
      <p>
        <label>
          <input type="checkbox" checked={behind} onChange={(event) => setBehind(event.target.checked)} /> Also the
          sources behind the records of the answer
        </label>
      </p>
      {problem && <p role="alert">{problem}</p>}
      {entries?.length ? (
        <>
          <p role="status">{entries.length === 1 ? 'One source' : `${entries.length} sources`}</p>
          <Copyable text={entries.join('\n\n')} />
        </>
      ) : (
        !problem && <p role="status">{entries ? NONE : 'Run a query first.'}</p>
      )}
    </section>
  );
}

const NONE = 'The answer names no source by its id. Ask for `citations { source { id } }`, or tick the box above.';

/** The entries for the last answer; null while there is none. */
function useEntries({ style, behind }) {
  const answer = useSyncExternalStore(onAnswer, lastAnswer);
  const [found, setFound] = useState({ entries: null });
  useEffect(() => {
    let current = true;
    const endpoint = document.getElementById('graphiql').dataset.endpoint;
    const ids = answer ? [...collectIds(answer.body.data)] : [];
    const keep = (result) => current && setFound(result);
    if (!answer) return undefined;
    const direct = fetchSources(endpoint, ids, { style, behind: false });
    const asked = behind ? Promise.all([direct, fetchSources(endpoint, ids, { style, behind })]) : direct;
    asked.then(
      (entries) => keep({ entries: [...new Set(entries.flat())] }),
      (error) => keep({ entries: null, problem: error.message }),
    );
    return () => {
      current = false;
    };
  }, [answer, style, behind]);
  return found;
}
