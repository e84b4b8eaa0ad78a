"""Catalogue: under each word the rows of which it is told, in the order of the table's name."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from schema.catalogue import CATALOGUES, Catalogue
from seed.catalogue import write_catalogues

ANY = pytest.mark.parametrize("catalogue", CATALOGUES.values(), ids=[c.name for c in CATALOGUES.values()])


@pytest.fixture
def database(world: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(world)) as database:
        yield database


def read_words(database: sqlite3.Connection, table: str, prefix: str) -> set[tuple[str, str]]:
    """The words that begin like this, each with the id of a record under it."""
    found = f"SELECT c.word, t.id FROM {table}_by_sort_name c JOIN {table} t ON t.pk = c.pk WHERE c.word LIKE ?"
    return set(database.execute(found, (f"{prefix}=%",)))


@pytest.mark.parametrize(
    ("table", "prefix", "told"),
    [
        ("person", "occupation", "SELECT o.value, p.id FROM occupation o JOIN person p ON p.pk = o.record_pk"),
        ("person", "role", "SELECT r.kind, p.id FROM role r JOIN person p ON p.pk = r.person_pk"),
        ("section", "status", "SELECT l.status, s.id FROM legal_status l JOIN section s ON s.pk = l.record_pk"),
    ],
)
def test_words_of_another_table(database: sqlite3.Connection, table: str, prefix: str, told: str) -> None:
    words = {(f"{prefix}={word}", id) for word, id in database.execute(told)}
    assert words
    assert read_words(database, table, prefix) == words


def test_dates_stand_under_their_periods(database: sqlite3.Connection) -> None:
    dated = {id for (id,) in database.execute("SELECT id FROM person WHERE born_low <= born_high")}
    born = read_words(database, "person", "born")
    assert {id for _, id in born} == dated
    assert {word.split("=")[1][0] for word, _ in born} <= set("mydcYDC")


@ANY
def test_keys_are_those_of_the_row(database: sqlite3.Connection, catalogue: Catalogue) -> None:
    differ = " OR ".join(f"c.{key} IS NOT t.{key}" for key in catalogue.keys)
    joined = f"FROM {catalogue.name} c LEFT JOIN {catalogue.table} t ON t.pk = c.pk WHERE {differ}"
    assert database.execute(f"SELECT count(*) {joined}").fetchone() == (0,)
    assert database.execute(f"SELECT count(*) > 0 FROM {catalogue.name}").fetchone() == (1,)


@ANY
def test_a_word_is_read_in_order(database: sqlite3.Connection, catalogue: Catalogue) -> None:
    keys = ", ".join(catalogue.keys)
    for direction in ("", " DESC"):
        order = ", ".join(f"{key}{direction}" for key in catalogue.keys)
        select = f"SELECT pk FROM {catalogue.name} WHERE word = 'x' AND ({keys}) > ({keys}) ORDER BY {order} LIMIT 5"
        plan = [row[-1] for row in database.execute(f"EXPLAIN QUERY PLAN {select}")]
        assert plan == [f"SEARCH {catalogue.name} USING PRIMARY KEY (word=?)"]


def test_every_catalogue_is_written() -> None:
    made = [statement.split()[2] for statement in write_catalogues() if statement.startswith("CREATE")]
    assert sorted(made) == sorted(catalogue.name for catalogue in CATALOGUES.values())
    assert len(set(made)) == len(made)
