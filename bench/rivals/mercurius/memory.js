// Memory: all rows are read before the first request, and tied to one another by maps, in the order of their lists.
import Database from 'better-sqlite3'

const text = (a, b) => (a < b ? -1 : a > b ? 1 : 0)
const by = (...keys) => (a, b) => {
  for (const key of keys) {
    const order = text(a[key], b[key])
    if (order) return order
  }
  return 0
}
const index = (rows, key) => new Map(rows.map((row) => [row[key], row]))
const group = (rows, key) => Map.groupBy(rows, (row) => row[key])
const TYPES = { PERSON: 'Person', ORGANIZATION: 'Organization', SECTION: 'Section' }

function read(path) {
  const database = new Database(path, { readonly: true })
  const rows = (table) => database.prepare(`SELECT * FROM ${table}`).all()
  const tables = ['organization', 'section', 'person', 'place', 'source', 'event', 'role', 'participation', 'record']
  const read = Object.fromEntries([...tables, 'historical_date', 'cited_place'].map((table) => [table, rows(table)]))
  read.citation = database
    .prepare('SELECT e.record_pk AS holder_pk, c.* FROM evidence e JOIN citation c ON c.pk = e.citation_pk ORDER BY c.pk')
    .all()
  database.close()
  return read
}

export function open(path) {
  const rows = read(path)
  const sorted = rows.section.sort(by('sort_name', 'id'))
  const split = new Map([[null, sorted], [true, sorted.filter((s) => s.disputed)], [false, sorted.filter((s) => !s.disputed)]])
  const events = rows.event.sort(by('date_low', 'id'))
  const list = (groups) => (pk, first) => groups.get(pk)?.slice(0, first) ?? []
  const reference = (map) => (pk) => map.get(pk) ?? null
  const [organizations, people] = [index(rows.organization, 'id'), index(rows.person, 'id')]
  const [places, records, dates] = [index(rows.place, 'pk'), index(rows.record, 'pk'), index(rows.historical_date, 'pk')]
  for (const record of rows.record) record.__typename = TYPES[record.type]
  return {
    organization: (id) => organizations.get(id) ?? null,
    personById: (id) => people.get(id) ?? null,
    place: reference(places),
    person: reference(index(rows.person, 'pk')),
    source: reference(index(rows.source, 'pk')),
    date: reference(dates),
    citedPlace: reference(index(rows.cited_place, 'pk')),
    sectionsOf: list(group(sorted, 'organization_pk')),
    people: list(group(rows.role.sort(by('from_low', 'id')), 'body_pk')),
    citations: list(group(rows.citation, 'holder_pk')),
    participants: list(group(rows.participation.sort(by('participant_sort_name', 'id')), 'event_pk')),
    participant: (row) => records.get(row.participant_pk),
    sections: (asked, limit) => ({ rows: split.get(asked).slice(0, limit), total: split.get(asked).length }),
    events: (from, to, countries, limit) => {
      const wanted = new Set(countries)
      const there = (pk) => {
        const place = places.get(pk)
        return place && (wanted.has(place.id) || wanted.has(places.get(place.country_pk)?.id))
      }
      const found = events.filter((e) => e.date_high >= from && e.date_low <= to && there(e.location_pk))
      return { rows: found.slice(0, limit), total: found.length }
    }
  }
}
