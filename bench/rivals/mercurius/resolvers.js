// Resolvers: the fields that are measured. In: a finder. Out: resolvers for Mercurius, or loaders for what hangs on a row.

const FIRST_OF_ALL = 0
const day = (year, month, date) => Math.floor(Date.UTC(year, month, date) / 86_400_000) + 719_163

// Only years are asked here: the first and the last day that one can mean.
const firstDay = (edtf) => (edtf ? day(Number(edtf), 0, 1) : FIRST_OF_ALL)
const lastDay = (edtf) => day(Number(edtf), 11, 31)
const hex = (text) => Buffer.from(text).toString('hex').toUpperCase()

// What hangs on a row: a reference, or the first rows of a list.
const below = (find) => ({
  Section: {
    country: (row) => find.place(row.country_pk),
    people: (row, { first }) => ({ nodes: find.people(row.pk, first) }),
    citations: (row, { first }) => ({ nodes: find.citations(row.pk, first) })
  },
  Organization: { sections: (row, { first }) => ({ nodes: find.sectionsOf(row.pk, first) }) },
  Role: { person: (row) => find.person(row.person_pk) },
  Citation: { source: (row) => find.source(row.source_pk) },
  Event: {
    date: (row) => find.date(row.date_pk),
    place: (row) => find.citedPlace(row.place_pk),
    participants: (row, { first }) => ({ nodes: find.participants(row.pk, first) })
  },
  CitedPlace: { place: (row) => find.place(row.place_pk) },
  Place: { country: (row) => find.place(row.country_pk) },
  Participation: { participant: (row) => find.participant(row) }
})

const root = (find) => ({
  organization: (_, { id }) => find.organization(id),
  person: (_, { id }) => find.personById(id),
  sections: (_, { filter, first }) => {
    const { rows, total } = find.sections(filter?.disputed ?? null, first + 1)
    const nodes = rows.slice(0, first)
    const last = nodes.at(-1)
    const endCursor = last ? hex(`NAME+|${last.sort_name}|${last.id}`) : null
    return { nodes, totalCount: total, pageInfo: { hasNextPage: rows.length > first, endCursor } }
  },
  events: (_, { filter, first }) => {
    const { rows, total } = find.events(firstDay(filter.date.from), lastDay(filter.date.to), filter.country, first)
    return { nodes: rows, totalCount: total }
  }
})

const batch = (resolve) => ({
  loader: async (queries) => queries.map(({ obj, params }) => resolve(obj, params)),
  opts: { cache: false }
})
const wrap = (fields) => Object.fromEntries(Object.entries(fields).map(([name, resolve]) => [name, batch(resolve)]))

export function makeResolvers(find, { withLoaders }) {
  const fields = below(find)
  if (!withLoaders) return { resolvers: { Query: root(find), ...fields } }
  const loaders = Object.fromEntries(Object.entries(fields).map(([type, of]) => [type, wrap(of)]))
  return { resolvers: { Query: root(find) }, loaders }
}
