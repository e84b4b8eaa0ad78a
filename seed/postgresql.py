"""PostgreSQL: a finished dataset, copied from its SQLite file into a PostgreSQL database.

In: the file that `build` wrote, and the address of a database. Out: a new edition of it there, in one transaction.
Every edition has a schema of its own, such as `solidarity_1047`, and `solidarity.edition` names the newest, so that a
reader sees the old one or the new one and nothing between. The edition before stays for those who still read it;
what is older goes.
"""

import sqlite3
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql
from sqlalchemy import JSON, Boolean, Table

from seed.ledger import TABLES
from seed.postgresql_layout import EDITIONS, FUNCTIONS, LOCK, cut_words, write_constraints, write_indexes, write_tables

Progress = Callable[[str], None]
Read = Callable[[Any], Any]

CUT = ("gaps", "words", "folds", "vector")
"""The columns that only PostgreSQL's passages have."""


@dataclass(frozen=True, slots=True)
class Copied:
    """A new edition in a PostgreSQL database."""

    version: str
    place: str
    seconds: float


def copy_database(path: Path, url: str, *, progress: Progress = lambda _step: None) -> Copied:
    """The dataset of the file as the newest edition in the database at `url`."""
    start = time.perf_counter()
    with psycopg.connect(url) as connection, closing(_open(path)) as file:
        version = str(file.execute("SELECT version FROM dataset").fetchone()[0])
        place = _open_edition(connection)
        _run(connection, write_tables())
        for name, table in TABLES.items():
            progress(f"copying {name}")
            _copy_table(connection, file, table)
        _copy_postings(connection, file)
        progress("writing the indexes")
        _run(connection, (*write_indexes(), *write_constraints(), *FUNCTIONS))
        _publish(connection, place, version)
    return Copied(version, place, time.perf_counter() - start)


def _open(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)


def _run(connection: psycopg.Connection, statements: Iterable[str]) -> None:
    for statement in statements:
        connection.execute(statement.encode())


def _open_edition(connection: psycopg.Connection) -> str:
    """An empty schema for the edition, after those have gone that nobody reads any more; one build at a time."""
    _run(connection, (LOCK, *EDITIONS))
    places = [place for (place,) in connection.execute("SELECT place FROM solidarity.edition ORDER BY number DESC")]
    for old in places[1:]:
        connection.execute(sql.SQL("DROP SCHEMA IF EXISTS {} CASCADE").format(sql.Identifier(old)))
        connection.execute("DELETE FROM solidarity.edition WHERE place = %s", (old,))
    number = connection.execute("SELECT coalesce(max(number), 0) + 1 FROM solidarity.edition").fetchone()
    place = f"solidarity_{number[0]}"  # type: ignore[index]
    connection.execute(sql.SQL("CREATE SCHEMA {}").format(sql.Identifier(place)))
    connection.execute(sql.SQL("SET LOCAL search_path = {}").format(sql.Identifier(place)))
    return place


def _copy_table(connection: psycopg.Connection, file: sqlite3.Connection, table: Table) -> None:
    """The rows of one table; they are frozen, since nobody has seen the table without them."""
    reads = [_find_read(column.type) for column in table.columns]
    names = [*table.columns.keys(), *(CUT if table.name == "passage" else ())]
    rows = file.execute(f'SELECT {", ".join(table.columns.keys())} FROM "{table.name}"')
    fields = sql.SQL(", ").join(map(sql.Identifier, names))
    order = sql.SQL("COPY {} ({}) FROM STDIN WITH (FREEZE)").format(sql.Identifier(table.name), fields)
    with connection.cursor().copy(order) as copy:
        for row in _cut_rows(table, rows):
            told = [value if read is None else read(value) for read, value in zip(reads, row, strict=False)]
            copy.write_row([*told, *row[len(reads) :]])


def _find_read(kind: object) -> Read | None:
    """How a value of SQLite becomes one of PostgreSQL, where it is not the same."""
    if isinstance(kind, Boolean):
        return lambda value: None if value is None else bool(value)
    return str if isinstance(kind, JSON) else None


def _cut_rows(table: Table, rows: Iterable[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
    """The rows, and those of passages with what PostgreSQL needs to find and mark words."""
    if table.name != "passage":
        yield from rows
        return
    text, folded = (table.columns.keys().index(name) for name in ("text", "folded"))
    for row in rows:
        yield (*row, *cut_words(row[text]), " ".join(sorted(set(row[folded].split()))))


def _copy_postings(connection: psycopg.Connection, file: sqlite3.Connection) -> None:
    """How often each word is in which passage."""
    order = "COPY posting (word, passage_pk, times, size) FROM STDIN WITH (FREEZE)"
    with connection.cursor().copy(order) as copy:
        for pk, folded in file.execute("SELECT pk, folded FROM passage"):
            words = folded.split()
            for word, times in Counter(words).items():
                copy.write_row((word, pk, times, len(words)))


def _publish(connection: psycopg.Connection, place: str, version: str) -> None:
    """Statistics, the right to read, and the edition's place in the list; from the commit on it is the newest."""
    connection.execute(f"ANALYZE {', '.join((*TABLES, 'posting', 'search_size'))}".encode())
    for order in (
        "GRANT USAGE ON SCHEMA {}, solidarity TO PUBLIC",
        "GRANT SELECT ON ALL TABLES IN SCHEMA {}, solidarity TO PUBLIC",
    ):
        connection.execute(sql.SQL(order).format(sql.Identifier(place)))
    number = int(place.rsplit("_", 1)[1])
    row = (number, place, version)
    connection.execute("INSERT INTO solidarity.edition (number, place, version) VALUES (%s, %s, %s)", row)
