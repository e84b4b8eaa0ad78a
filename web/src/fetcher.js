// How GraphiQL asks the API; keeps what the last answer was and what it cost.

let last = null;
const listeners = new Set();

/** Calls `listener` whenever there is another answer; gives back how to stop. */
export function onAnswer(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The last answer: its body, cost, milliseconds and bytes; null before the first. */
export const lastAnswer = () => last;

/** Asks one operation by POST; GraphiQL's own question for the schema is not kept as an answer. */
export function makeFetcher(endpoint) {
  return async (asked) => {
    const started = performance.now();
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json, application/json' },
      body: JSON.stringify(asked),
    });
    const text = await response.text();
    const body = readBody(text, response);
    if (asked.operationName !== 'IntrospectionQuery') {
      const cost = response.headers.get('GraphQL-Cost') ?? body.extensions?.cost;
      const limit = response.headers.get('GraphQL-Cost-Limit');
      last = { body, cost, limit, milliseconds: performance.now() - started, bytes: new Blob([text]).size };
      listeners.forEach((listener) => listener());
    }
    return body;
  };
}

function readBody(text, response) {
  try {
    return JSON.parse(text);
  } catch {
    return { errors: [{ message: `The server answered ${response.status}, and not with JSON.` }] };
  }
}
