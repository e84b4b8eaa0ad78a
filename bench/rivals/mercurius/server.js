// Server: Fastify with Mercurius and graphql-jit; what finds the rows is told by the setting FINDER.
//
// FINDER=sqlite-loaders: Mercurius' loaders, one call a level; sqlite-direct: each resolver asks SQLite by itself;
// memory: everything is read once, before the first request. All use the whole schema.
import { readFileSync } from 'node:fs'
import Fastify from 'fastify'
import mercurius from 'mercurius'
import { makeResolvers } from './resolvers.js'
import * as memory from './memory.js'
import * as sqlite from './sqlite.js'

const { FINDER, PORT, SCHEMA, SOLIDARITY_DATABASE } = process.env
const [kind, way] = FINDER.split('-')
const finder = { memory, sqlite }[kind].open(SOLIDARITY_DATABASE)
const app = Fastify({ logger: false })

app.register(mercurius, {
  schema: readFileSync(SCHEMA, 'utf8'),
  ...makeResolvers(finder, { withLoaders: way === 'loaders' }),
  jit: 1,
  path: '/graphql'
})
await app.listen({ port: Number(PORT), host: '127.0.0.1' })
