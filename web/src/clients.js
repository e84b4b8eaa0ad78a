// An operation as a command or a program that asks it.

const shell = (text) => `'${text.replaceAll("'", `'\\''`)}'`;
const indent = (text, by) => text.trim().replaceAll('\n', `\n${by}`);

/** How each client writes the operation: a row each. */
export const CLIENTS = [
  { name: 'Link', write: ({ link }) => link },
  {
    name: 'curl',
    write: ({ url, asked }) =>
      `curl ${shell(url)} \\\n  --header 'Content-Type: application/json' \\\n  --data ${shell(JSON.stringify(asked))}`,
  },
  {
    name: 'fetch',
    write: ({ url, query, variables }) => `const response = await fetch(${JSON.stringify(url)}, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({
    query: \`
      ${indent(query.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${'), '      ')}
    \`,
    variables: ${indent(JSON.stringify(variables, null, 2), '    ')},
  }),
});
const { data, errors } = await response.json();
console.log(errors ?? data);`,
  },
  {
    name: 'Python',
    write: ({ url, query, variables }) => `import httpx

query = r"""
${query.trim().replaceAll('"""', '\\"\\"\\"')}
"""
response = httpx.post(
    ${JSON.stringify(url)},
    json={"query": query, "variables": ${writePython(variables)}},
)
answer = response.json()
print(answer.get("errors") or answer["data"])`,
  },
];

/** A JSON value as Python writes it. */
function writePython(value) {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (Array.isArray(value)) return `[${value.map(writePython).join(', ')}]`;
  if (typeof value !== 'object') return JSON.stringify(value);
  return `{${Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${writePython(one)}`).join(', ')}}`;
}
