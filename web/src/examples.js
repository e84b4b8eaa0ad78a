// The examples: one file each, whose first comments tell title, subject, skill and what to look at.

const FILES = import.meta.glob('../../api/pages/examples/*.graphql', { query: '?raw', import: 'default', eager: true });

/** One example from its text: `# title: …`, `# subject: …`, `# skill: …`, `# variables: {…}`, then the document. */
function readExample([path, text]) {
  const told = Object.fromEntries(
    [...text.matchAll(/^# (title|subject|skill|variables|opened|look): (.+)$/gm)].map(([, key, value]) => [key, value]),
  );
  const query = text.replaceAll(/^# (subject|skill|variables|opened): .+\n/gm, '').replace(/^# (title|look): /gm, '# ');
  return { ...told, query, id: path.replace(/.*\/(.+)\.graphql$/, '$1') };
}

export const EXAMPLES = Object.entries(FILES).map(readExample);

/** The examples in groups, by `subject` or by `skill`, in the order in which the groups first appear. */
export function groupExamples(key) {
  return [...Map.groupBy(EXAMPLES, (example) => example[key])];
}
