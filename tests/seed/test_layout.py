"""Layout: the statements of the database, and an index for every way in which the API walks it."""

import re
import sqlite3
from collections import defaultdict

import pytest

from schema import tables
from schema.orders import ORDERS
from schema.tables.column import table_name
from seed.layout import digest_layout, write_indexes, write_tables
from seed.shape import TYPES

INDEXES: dict[str, list[tuple[str, ...]]] = defaultdict(list)
for statement in write_indexes():
    _, table, columns = re.findall(r'"([^"]+)"', statement)[0], statement.split(' ON "')[1].split('"')[0], statement
    INDEXES[table].append(tuple(re.findall(r'"([^"]+)"', columns.split("(")[1])))


def has_index(table: str, *columns: str) -> bool:
    return any(index[: len(columns)] == columns for index in INDEXES[table])


@pytest.fixture
def database() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.executescript(";\n".join(write_tables() + write_indexes()))
    return connection


def test_the_statements_make_every_table(database: sqlite3.Connection) -> None:
    made = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert made == set(tables.Record.metadata.tables)
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    database.close()


def test_evidence_is_stored_in_the_order_of_its_key(database: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.OperationalError, match="rowid"):
        database.execute("SELECT rowid FROM evidence")
    database.close()


def test_no_index_is_the_beginning_of_another() -> None:
    for indexes in INDEXES.values():
        for index in indexes:
            assert not [other for other in indexes if other != index and other[: len(index)] == index]


@pytest.mark.parametrize("table", [table_name(table.__name__) for table in TYPES.values()])
def test_records_are_found_by_id_and_ordered_by_name_and_days(table: str) -> None:
    assert has_index(table, "id")
    for order in ORDERS[table.title()].values():
        assert has_index(table, order.ascending, "id")
        assert has_index(table, order.descending, "id")


@pytest.mark.parametrize(
    "owner", [getattr(tables, name) for name in tables.__all__ if hasattr(getattr(tables, name), "links")]
)
def test_every_list_has_an_index_in_its_order(owner: type) -> None:
    for link in getattr(owner, "links", ()):
        if link.via is None:
            shown = "Event" if link.shows == "event" else link.target
            first, *_ = ORDERS.get(shown, {}).values() or [None]
            column = first and (f"event_{first.ascending.removeprefix('date_')}" if link.shows else first.ascending)
            assert has_index(table_name(link.target), link.by, *([column, "id"] if link.paged and column else []))


def test_the_digest_is_that_of_the_statements() -> None:
    assert re.fullmatch(r"[0-9a-f]{16}", digest_layout())
    assert digest_layout() == digest_layout()


@pytest.mark.parametrize(
    "select",
    [
        "SELECT pk FROM event WHERE location_pk = 1 ORDER BY date_low, id LIMIT 5",
        "SELECT pk FROM role WHERE body_pk = 1 ORDER BY from_high DESC, id DESC LIMIT 5",
        "SELECT pk FROM citation WHERE source_pk = 1 ORDER BY pk LIMIT 5",
        "SELECT citation_pk FROM evidence WHERE record_pk = 1 ORDER BY citation_pk LIMIT 5",
        "SELECT pk FROM section WHERE (sort_name, id) > ('a', 'b') ORDER BY sort_name, id LIMIT 5",
        "SELECT pk FROM name WHERE record_pk = 1 ORDER BY pk",
    ],
)
def test_pages_need_no_sorting(database: sqlite3.Connection, select: str) -> None:
    plan = " ".join(row[-1] for row in database.execute(f"EXPLAIN QUERY PLAN {select}"))
    assert "SEARCH" in plan
    assert "TEMP B-TREE" not in plan
    database.close()
