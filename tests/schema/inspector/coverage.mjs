// Prints as JSON what the operations in a folder leave out of a schema, as graphql-inspector counts: types, fields and
// arguments, each on the very type on which it is selected.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { coverage } from '@graphql-inspector/core';
import { buildSchema, parse, print, Source, visit } from 'graphql';

const [schema, folder] = process.argv.slice(2);

// The inspector knows `__schema` and `__typename`, and fails at `__type`.
const withoutType = { Field: (node) => (node.name.value === '__type' ? null : undefined) };

function readOperation(name) {
  return new Source(print(visit(parse(readFileSync(join(folder, name), 'utf8')), withoutType)), name);
}

function* listMissing(types) {
  for (const [type, { children }] of Object.entries(types)) {
    for (const [field, { hits, children: given }] of Object.entries(children)) {
      if (!hits) yield `${type}.${field}`;
      for (const [name, argument] of Object.entries(given)) if (!argument.hits) yield `${type}.${field}(${name})`;
    }
  }
}

const documents = readdirSync(folder).filter((name) => name.endsWith('.graphql')).map(readOperation);
const { stats, types } = coverage(buildSchema(readFileSync(schema, 'utf8')), documents);
console.log(JSON.stringify({ ...stats, missing: [...listMissing(types)] }));
