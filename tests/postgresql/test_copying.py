"""Copying: a PostgreSQL database gets the same rows as the file, whole or not at all."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from seed import postgresql
from seed.ledger import TABLES
from seed.postgresql import copy_database
from tests.postgresql.cluster import Cluster
from tests.postgresql.conftest import ServedPostgreSQL


def test_every_table_has_the_same_rows(cluster: Cluster, dataset: Path, pg_dataset: ServedPostgreSQL) -> None:
    place = cluster.tell("curated", "SELECT place FROM solidarity.edition")[0][0]
    with closing(sqlite3.connect(dataset)) as file:
        for name, table in TABLES.items():
            columns = ", ".join(f'"{column}"' for column in table.columns.keys())  # noqa: SIM118 - no dict
            keys = ", ".join(f'"{column.name}"' for column in table.primary_key)
            rows = file.execute(f"SELECT {columns} FROM {name} ORDER BY {keys}").fetchall()
            copied = cluster.tell("curated", f"SELECT {columns} FROM {place}.{name} ORDER BY {keys}")
            assert [tuple(map(plain, row)) for row in copied] == [tuple(map(plain, row)) for row in rows], name


def plain(value: object) -> object:
    """The value as text, as SQLite has it."""
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return str(int(value)) if isinstance(value, bool) else str(value)


def test_references_and_indexes_are_there(cluster: Cluster, pg_world: ServedPostgreSQL) -> None:
    count = "SELECT count(*) FROM pg_constraint WHERE contype = 'f' AND convalidated"
    assert cluster.tell("world", count)[0][0] == sum(len(table.foreign_key_constraints) for table in TABLES.values())
    found = [
        row[0] for row in cluster.tell("world", "SELECT indexdef FROM pg_indexes WHERE schemaname <> 'pg_catalog'")
    ]
    for end in ("person USING btree (sort_name, id)", "citation USING btree (source_pk, pk)", "USING gin (vector)"):
        assert any(index.endswith(end) for index in found), end
    assert cluster.tell("world", "SELECT count(*) FROM pg_description WHERE description = 'The place.'")[0][0] > 0


def test_two_editions_are_kept(cluster: Cluster, world: Path) -> None:
    url = cluster.create("kept")
    places = [copy_database(world, url).place for _ in range(3)]
    assert places == ["solidarity_1", "solidarity_2", "solidarity_3"]
    schemas = "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'solidarity%' ORDER BY 1"
    assert [row[0] for row in cluster.tell("kept", schemas)] == ["solidarity", "solidarity_2", "solidarity_3"]


def test_a_copy_that_fails_leaves_what_was_there(
    cluster: Cluster, world: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = cluster.create("failed")
    first = copy_database(world, url)
    broken = tmp_path / "broken.sqlite"
    broken.write_bytes(world.read_bytes())
    with closing(sqlite3.connect(broken)) as file:
        file.execute("UPDATE role SET person_pk = 999999 WHERE pk = 1")
        file.commit()
    with pytest.raises(psycopg.errors.ForeignKeyViolation):
        copy_database(broken, url)
    monkeypatch.setattr(postgresql, "_publish", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        copy_database(world, url)
    assert cluster.tell("failed", "SELECT place, version FROM solidarity.edition") == [(first.place, first.version)]
    assert cluster.tell("failed", "SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'solidarity%'") == [(2,)]
