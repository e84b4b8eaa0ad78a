"""Dictionary: what every table and column of the database means.

In: the tables of `schema`. Out: rows of table, column, type, meaning and what it refers to; and, in a copy of the
database, the table and the views that hold them.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy.schema import Column

from schema import tables
from schema.catalogue import CATALOGUES, Catalogue
from seed.ledger import TABLES

INNER = {
    "pk": "The number of the row, in this version alone.",
    "fact_pk": "The fact that the row is or belongs to.",
    "record_pk": "The record that it is told of.",
    "sort_name": "The name in lower-case ASCII words, for order.",
    "field": "Which field of the record.",
    "locator_bibtex": "The locator as BibTeX writes it, where that differs.",
    "locator_json": "The locator as JSON writes it, where that differs.",
}
"""Columns that the API does not show, by name."""

ENDINGS = {
    "_low": "The first day it can mean, counted from the first of January of the year 1; for order and filters.",
    "_high": "The last day it can mean, counted likewise; for order and filters.",
    "_sort_name": "A name in lower-case ASCII words, for order.",
    "_pk": "The number of a row of another table.",
    "_type": "The type of the record that is referred to.",
}
"""The same by the end of the name."""

OTHERWISE = "For the program: see the module that defines the table."

CITED_FACT = """
SELECT r.id AS record, f.field, f.accepted, f.disputed, c.stance, s.id AS source, c.locator, c.says, c.value
FROM fact f JOIN record r ON r.pk = f.record_pk JOIN citation c ON c.fact_pk = f.pk JOIN source s ON s.pk = c.source_pk
"""
TERM_OF_OFFICE = """
SELECT p.id AS person, p.name, b.id AS body, b.name AS body_name, o.kind, o.title, d.edtf AS since, e.edtf AS until
FROM role o JOIN person p ON p.pk = o.person_pk JOIN record b ON b.pk = o.body_pk
LEFT JOIN historical_date d ON d.pk = o.from_pk LEFT JOIN historical_date e ON e.pk = o.to_pk
"""
VIEWS = {
    "cited_fact": (CITED_FACT, "Every fact with each of its citations, in words."),
    "term_of_office": (TERM_OF_OFFICE, "Who was what in which body, and when."),
}
"""Views that spare a reader the joins: their SQL and meaning."""


LISTED = "An index that the program reads: the rows of {} under words of theirs, in the order of {}."
WORD = (
    "A filter with one of its values, or with a month (m), year (y), decade (d) or century (c) in which a date may lie."
)


class Meaning(NamedTuple):
    """What one table, or one column of it, means."""

    table_name: str
    column_name: str
    type: str
    meaning: str
    refers_to: str | None


def list_meanings() -> Iterator[Meaning]:
    """The meanings of all tables, each followed by those of its columns."""
    for name in tables.__all__:
        kind = getattr(tables, name)
        if hasattr(kind, "__table__"):
            table = kind.__table__
            yield Meaning(table.name, "", "table", " ".join((kind.__doc__ or "").split()), None)
            yield from (_mean(table.name, column) for column in table.columns)
    for catalogue in CATALOGUES.values():
        yield from _mean_catalogue(catalogue)
    for name, (_, meaning) in VIEWS.items():
        yield Meaning(name, "", "view", meaning, None)


def _mean_catalogue(catalogue: Catalogue) -> Iterator[Meaning]:
    yield Meaning(catalogue.name, "", "table", LISTED.format(catalogue.table, catalogue.keys[0]), None)
    columns = TABLES[catalogue.table].columns
    yield Meaning(catalogue.name, "word", "VARCHAR", WORD, None)
    yield from (_mean(catalogue.name, columns[key]) for key in dict.fromkeys((*catalogue.keys, "pk")))


def _mean(table: str, column: "Column[Any]") -> Meaning:
    told = column.info.get("description") or INNER.get(column.name) or _mean_ending(column.name)
    refers = next((key.target_fullname for key in column.foreign_keys), None)
    return Meaning(table, column.name, str(column.type), told, refers)


def _mean_ending(name: str) -> str:
    return next((told for ending, told in ENDINGS.items() if name.endswith(ending)), OTHERWISE)


def document_database(path: Path) -> None:
    """Puts the dictionary and the views into the file."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        connection.execute(
            "CREATE TABLE data_dictionary (table_name TEXT NOT NULL, column_name TEXT NOT NULL, type TEXT NOT NULL, "
            "meaning TEXT NOT NULL, refers_to TEXT, PRIMARY KEY (table_name, column_name)) WITHOUT ROWID"
        )
        connection.executemany("INSERT INTO data_dictionary VALUES (?, ?, ?, ?, ?)", list_meanings())
        for name, (select, _) in VIEWS.items():
            connection.execute(f"CREATE VIEW {name} AS {select}")
        connection.execute("COMMIT")
        connection.execute("VACUUM")
