// Prints, as JSON, the introspection queries that clients send: GraphiQL's, Apollo's and the code generators', by options.
import { getIntrospectionQuery } from 'graphql';

const all = { descriptions: true, specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true };
const options = [{}, all, { ...all, descriptions: false }, { descriptions: false }, { ...all, typeDepth: 9 }];
console.log(JSON.stringify(options.map((chosen) => getIntrospectionQuery(chosen))));
