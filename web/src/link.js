// Links that carry an operation: `?query=…&variables=…&operationName=…`.

/** The operation that a link carries; each part undefined where it has none. */
export function readLink(search) {
  const given = new URLSearchParams(search);
  const read = (name) => given.get(name) ?? undefined;
  return { query: read('query'), variables: read('variables'), operationName: read('operationName') };
}

/** The address that opens GraphiQL with this operation and runs it. */
export function writeLink({ query, variables, operationName }) {
  const parts = new URLSearchParams({ query });
  if (variables?.trim() && variables.trim() !== '{}') parts.set('variables', variables);
  if (operationName) parts.set('operationName', operationName);
  return `${window.location.origin}${window.location.pathname}?${parts}`;
}
