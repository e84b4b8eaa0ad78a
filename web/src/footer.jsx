// The line under the answer: what it cost; runs the operation of a link once.
import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { lastAnswer, onAnswer } from './fetcher.js';
import { useContrast } from './theme.js';

export function Footer({ link }) {
  useRunOnce(link);
  useContrast();
  const answer = useSyncExternalStore(onAnswer, lastAnswer);
  return (
    <p className="cost" role="status">
      {answer ? describe(answer) : 'Run a query (Ctrl-Enter): its cost is told here.'}
    </p>
  );
}

function describe({ cost, limit, milliseconds, bytes }) {
  const size = bytes < 10_000 ? `${bytes} bytes` : `${Math.round(bytes / 1000)} kB`;
  const price = cost ? `cost ${cost}${limit ? ` of ${limit}` : ''} · ` : '';
  return `Last answer: ${price}${size} · ${Math.round(milliseconds)} ms`;
}

/** Runs the operation that a link carries, once the editor and the schema are there. */
function useRunOnce({ query, operationName }) {
  const ready = useGraphiQL((state) => Boolean(state.queryEditor && state.schema));
  const { run, setOperationName } = useGraphiQLActions();
  const done = useRef(!query);
  useEffect(() => {
    if (!ready || done.current) return;
    done.current = true;
    if (operationName) setOperationName(operationName);
    run();
  }, [ready, operationName, run, setOperationName]);
}
