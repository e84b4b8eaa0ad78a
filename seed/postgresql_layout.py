"""PostgreSQL layout: the statements that make an edition of the dataset in PostgreSQL.

In: the tables of `schema` and the indexes of `layout`. Out: `CREATE` statements as text, in the order of a build:
tables, then, when the rows are there, indexes and references.
"""

import re

from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import AddConstraint, CreateTable, SetColumnComment

from schema.fold import fold_passage
from seed.layout import Index, list_indexes
from seed.ledger import TABLES

WORD = re.compile(r"\w+(?:['’]\w+)*")
"""What counts as a word where hits are marked."""

LOCK = "SELECT pg_advisory_xact_lock(hashtext('solidarity.edition'))"
"""Waits until no other build runs."""

EDITIONS = (
    "CREATE SCHEMA IF NOT EXISTS solidarity",
    """CREATE TABLE IF NOT EXISTS solidarity.edition (
  number integer PRIMARY KEY, place text NOT NULL, version text NOT NULL, built timestamptz NOT NULL DEFAULT now())""",
)
"""The list of the editions; the one with the greatest number is served."""

PASSAGE = (
    "ALTER TABLE passage ADD gaps text[] NOT NULL, ADD words text[] NOT NULL, ADD folds text[] NOT NULL",
    "ALTER TABLE passage ADD vector tsvector NOT NULL",
    """CREATE TABLE posting (
  word text COLLATE "C", passage_pk integer, times integer NOT NULL, size integer NOT NULL,
  PRIMARY KEY (word, passage_pk) INCLUDE (times, size))""",
    "CREATE TABLE search_size (passages float8 NOT NULL, words float8 NOT NULL)",
)
"""What search needs: of a passage its words, each with what stands before it and as it is folded; how often each word
is in which passage, and of how many words that is; and how much there is of all."""

SEARCH = (
    'CREATE INDEX "passage_vector" ON "passage" USING gin (vector)',
    'CREATE INDEX "passage_text" ON "passage" USING hash (text)',
    "INSERT INTO search_size SELECT (SELECT count(*) FROM passage), sum(times) FROM posting",
)

MARK_HITS = """
CREATE FUNCTION mark_hits(shown text, query text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  WITH asked AS MATERIALIZED (
    SELECT '(^| )(' || coalesce(
        string_agg(s.word || CASE WHEN length(s.word) = 1 THEN '( |$)' ELSE '' END, '|'), '$') || ')' AS starts,
      (SELECT array_agg(v.word) FROM json_array_elements(query::json -> 'terms') t,
        json_array_elements_text(t -> 'variants') v(word)) AS variants
    FROM json_array_elements(query::json -> 'terms') t, json_array_elements_text(t -> 'starts') s(word)
  ), cut AS MATERIALIZED (
    SELECT w.*, count(*) OVER () AS tail
    FROM (SELECT * FROM passage p WHERE p.text = shown LIMIT 1) p,
      unnest(p.gaps, p.words, p.folds) WITH ORDINALITY w(gap, word, fold, n)
  ), hit AS MATERIALIZED (
    SELECT c.n FROM cut c, asked a
    WHERE c.n < c.tail AND (c.fold ~ a.starts OR EXISTS (
      SELECT 1 FROM string_to_table(c.fold, ' ') part
      WHERE length(part) >= {shortest} AND (part = ANY (a.variants) OR EXISTS (
        SELECT 1 FROM generate_series(1, length(part)) place
        WHERE overlay(part PLACING '' FROM place FOR 1) = ANY (a.variants)))))
  ), range AS (
    SELECT greatest(1, first - {around}) AS low, least(tail - 1, first + 2 * {around}) AS high, tail
    FROM (SELECT coalesce((SELECT min(n) FROM hit), 1) AS first, (SELECT max(tail) FROM cut) AS tail) f
  )
  SELECT CASE WHEN r.low > 1 THEN '… ' ELSE '' END || string_agg(
      CASE WHEN c.n > r.low OR c.n = 1 THEN c.gap ELSE '' END
      || CASE WHEN c.n IN (SELECT n FROM hit) THEN '«' || c.word || '»' ELSE c.word END, '' ORDER BY c.n)
    || CASE WHEN r.high < r.tail - 1 THEN ' …' ELSE '' END
  FROM cut c JOIN range r ON c.n BETWEEN r.low AND r.high OR c.n = r.tail AND r.high = r.tail - 1
  GROUP BY r.low, r.high, r.tail
$$""".replace("{shortest}", "4").replace("{around}", "12")
"""The part of a passage around its first hit, with the hits between « and »; the same as `api.snippet` gives."""

FUNCTIONS = (MARK_HITS,)


def write_tables() -> list[str]:
    """The statements that create the tables, without indexes and references, and say what they hold."""
    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]
    made = [
        str(CreateTable(table, include_foreign_key_constraints=[]).compile(dialect=dialect))
        for table in TABLES.values()
    ]
    told = [
        str(SetColumnComment(column).compile(dialect=dialect))
        for table in TABLES.values()
        for column in table.columns
        if column.comment
    ]
    return [*made, *PASSAGE, *told]


def write_indexes() -> list[str]:
    """The statements that create the indexes; what SQLite's end with unsaid, the `pk`, is said here."""
    return [*(_write_index(index, unique=is_unique) for index, is_unique in list_indexes()), *SEARCH]


def write_constraints() -> list[str]:
    """The statements that add the references, which are verified as they are added."""
    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]
    return [
        str(AddConstraint(constraint, isolate_from_table=False).compile(dialect=dialect))
        for table in TABLES.values()
        for constraint in sorted(table.foreign_key_constraints, key=lambda one: list(one.column_keys))
    ]


def cut_words(text: str) -> tuple[list[str], list[str], list[str]]:
    """What stands before each word, the words, and the words as they are folded; at the end what follows the last."""
    gaps, words, end = [], [], 0
    for found in WORD.finditer(text):
        gaps.append(text[end : found.start()])
        words.append(found.group())
        end = found.end()
    return [*gaps, text[end:]], [*words, ""], [*map(fold_passage, words), ""]


def _write_index(index: Index, *, unique: bool) -> str:
    table, columns = index
    keys = [column.name for column in TABLES[table].primary_key]
    if not unique and columns[-1] != "id" and keys == ["pk"] and "pk" not in columns:
        columns = (*columns, "pk")
    quoted = ", ".join(f'"{column}"' for column in columns)
    return f'CREATE {"UNIQUE " if unique else ""}INDEX ON "{table}" ({quoted})'
