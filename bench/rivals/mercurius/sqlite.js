// SQLite: rows by prepared statements, over the same file and indexes.
import Database from 'better-sqlite3'

const COUNTRY = 'SELECT p.pk FROM place p WHERE p.pk IN (SELECT pk FROM place WHERE id IN (SELECT value FROM json_each(@countries)))' +
  ' UNION SELECT p.pk FROM place p WHERE p.country_pk IN (SELECT pk FROM place WHERE id IN (SELECT value FROM json_each(@countries)))'
const RANGE = `FROM event WHERE date_high >= @from AND date_low <= @to AND location_pk IN (${COUNTRY})`
const SECTION = 'pk, id, name, sort_name, kind, abbreviation, disputed, country_pk'

export function open(path) {
  const database = new Database(path, { readonly: true })
  database.pragma('mmap_size = 268435456')
  const one = (sql) => {
    const statement = database.prepare(sql)
    return (...values) => statement.get(...values)
  }
  const all = (sql) => {
    const statement = database.prepare(sql)
    return (...values) => statement.all(...values)
  }
  const reference = (sql) => {
    const find = one(sql)
    return (pk) => (pk === null ? null : find(pk))
  }
  const records = { PERSON: 'Person', ORGANIZATION: 'Organization', SECTION: 'Section' }
  const record = one('SELECT id, name FROM record WHERE pk = ?')
  const sections = all(`SELECT ${SECTION} FROM section ORDER BY sort_name, id LIMIT ?`)
  const disputed = all(`SELECT ${SECTION} FROM section WHERE disputed = ? ORDER BY sort_name, id LIMIT ?`)
  const count = one('SELECT count(*) AS total FROM section')
  const countDisputed = one('SELECT count(*) AS total FROM section WHERE disputed = ?')
  const events = all(`SELECT pk, id, name, kind, date_pk, place_pk ${RANGE} ORDER BY date_low, id LIMIT @limit`)
  const countEvents = one(`SELECT count(*) AS total ${RANGE}`)
  return {
    organization: one('SELECT pk, id, name, kind FROM organization WHERE id = ?'),
    personById: one('SELECT id, name, disputed FROM person WHERE id = ?'),
    place: reference('SELECT id, name, kind, country_pk FROM place WHERE pk = ?'),
    person: reference('SELECT id, name, disputed FROM person WHERE pk = ?'),
    source: reference('SELECT id, title, kind FROM source WHERE pk = ?'),
    date: reference('SELECT edtf, text FROM historical_date WHERE pk = ?'),
    citedPlace: reference('SELECT place_pk FROM cited_place WHERE pk = ?'),
    sectionsOf: all(`SELECT ${SECTION} FROM section WHERE organization_pk = ? ORDER BY sort_name, id LIMIT ?`),
    people: all('SELECT kind, title, person_pk FROM role WHERE body_pk = ? ORDER BY from_low, id LIMIT ?'),
    citations: all(
      'SELECT c.locator, c.says, c.stance, c.field, c.source_pk FROM evidence e' +
        ' JOIN citation c ON c.pk = e.citation_pk WHERE e.record_pk = ? ORDER BY e.citation_pk LIMIT ?'
    ),
    participants: all(
      'SELECT kind, participant_pk, participant_type FROM participation WHERE event_pk = ?' +
        ' ORDER BY participant_sort_name, id LIMIT ?'
    ),
    participant: (row) => ({ __typename: records[row.participant_type], ...record(row.participant_pk) }),
    sections: (asked, limit) =>
      asked === null
        ? { rows: sections(limit), ...count() }
        : { rows: disputed(Number(asked), limit), ...countDisputed(Number(asked)) },
    events: (from, to, countries, limit) => {
      const asked = { from, to, countries: JSON.stringify(countries), limit }
      return { rows: events(asked), ...countEvents(asked) }
    }
  }
}
