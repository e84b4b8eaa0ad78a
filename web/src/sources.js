// The sources of an answer: asked from the API by the ids that stand in the answer.

const PAGE = 50;

const DIRECT = `query SourcesOfTheAnswer($ids: [ID!]!, $style: CitationStyle!) {
  nodes(ids: $ids) {
    ... on Source { id formatted(style: $style) }
    ... on Citation { source { id formatted(style: $style) } }
  }
}`;

const BEHIND = `query SourcesBehindTheRecords($ids: [ID!]!, $style: CitationStyle!) {
  nodes(ids: $ids) {
    ... on Record { citations(first: 50) { nodes { source { id formatted(style: $style) } } } }
  }
}`;

/** Every `id` in a JSON value, each once, in the order of the answer. */
export function collectIds(value, found = new Set()) {
  if (Array.isArray(value)) value.forEach((one) => collectIds(one, found));
  else if (value && typeof value === 'object') {
    if (typeof value.id === 'string') found.add(value.id);
    Object.values(value).forEach((one) => collectIds(one, found));
  }
  return found;
}

/** The bibliographic entries of the sources with these ids, or of those behind the records with these ids. */
export async function fetchSources(endpoint, ids, { style, behind }) {
  const entries = new Map();
  const size = behind ? 10 : PAGE;
  for (let start = 0; start < ids.length; start += size) {
    const variables = { ids: ids.slice(start, start + size), style };
    for (const node of await ask(endpoint, { query: behind ? BEHIND : DIRECT, variables })) {
      const sources = node?.citations?.nodes.map((citation) => citation.source) ?? [node?.source ?? node];
      sources.filter((source) => source?.formatted).forEach((source) => entries.set(source.id, source.formatted));
    }
  }
  return [...entries.values()].sort((one, other) => one.localeCompare(other));
}

async function ask(endpoint, asked) {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(asked),
  });
  const { data, errors } = await response.json();
  if (!data) throw new Error(errors?.[0]?.message ?? `The server answered ${response.status}.`);
  return data.nodes;
}
