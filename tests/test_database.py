"""Database: it can only be read; another file in its place is taken up; what is damaged is not served."""

import hashlib
import os
import shutil
import sqlite3
import threading
from pathlib import Path

import apsw
import pytest

from api.database import Database, Replaced, Watch, open_read_only
from api.errors import NotReady, OurFault, TooSlow

ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) || '' FROM n"
VERSION = "SELECT version FROM dataset"

WRITES = (
    "INSERT INTO record (pk) VALUES (1)",
    "UPDATE record SET id = 'x'",
    "DELETE FROM record",
    "CREATE TABLE t (a)",
    "DROP TABLE record",
    "ALTER TABLE record ADD COLUMN b",
    "CREATE INDEX i ON record (id)",
    "ATTACH '{folder}/new.sqlite' AS new",
    "PRAGMA query_only = 0",
    "PRAGMA journal_mode = WAL",
    "VACUUM INTO '{folder}/copy.sqlite'",
    "REINDEX",
    "CREATE TEMP TABLE t (a)",
    "BEGIN IMMEDIATE",
    "SELECT load_extension('x')",
    "UPDATE sqlite_master SET sql = ''",
)


@pytest.fixture
def copy(world: Path, tmp_path: Path) -> Path:
    """A copy of the invented world that may be damaged."""
    path = tmp_path / "world.sqlite"
    shutil.copyfile(world, path)
    return path


@pytest.mark.parametrize("statement", WRITES)
def test_nothing_can_be_written(copy, statement):
    before = hashlib.sha256(copy.read_bytes()).digest()
    handle = open_read_only(copy)
    with pytest.raises(apsw.Error):
        handle.execute(statement.format(folder=copy.parent)).fetchall()
    handle.close()
    assert hashlib.sha256(copy.read_bytes()).digest() == before
    assert [path.name for path in copy.parent.iterdir()] == [copy.name]


def test_a_statement_is_stopped_at_its_deadline(copy):
    database = Database(copy, 0.01)
    with pytest.raises(TooSlow) as refusal:
        database.fetch(ENDLESS)
    told = refusal.value.extensions
    assert (told["name"], told["limit"]) == ("statement_deadline", 0.01)
    assert 0.01 <= told["actual"] < 10
    assert database.fetch(VERSION)


def test_a_statement_is_stopped_when_nobody_waits(copy):
    database, watch = Database(copy, 60), Watch()
    edition = database.look()
    stop = threading.Timer(0.01, lambda: setattr(watch, "gone", True))
    stop.start()
    with pytest.raises(TooSlow):
        database.run(ENDLESS, (), edition, 60, watch)
    stop.join()


def test_a_statement_that_is_none_is_our_fault(copy):
    with pytest.raises(OurFault):
        Database(copy, 1).fetch("SELECT nothing FROM nowhere")


def change(path: Path, version: str, column: str = "version") -> Path:
    """Another dataset beside it, which calls itself so."""
    other = path.with_suffix(".new")
    shutil.copyfile(path, other)
    other.chmod(0o644)
    link = sqlite3.connect(other)
    link.execute(f"UPDATE dataset SET {column} = ?", (version,))
    link.commit()
    link.close()
    return other


def test_another_file_is_taken_up_by_every_thread(copy):
    database = Database(copy, 1)
    database.look()
    seen: list[object] = []
    database.on_change = seen.append
    assert database.is_current()
    change(copy, "second").replace(copy)
    assert not database.is_current()
    second = database.look()
    assert (second.version, seen) == ("second", [second])
    assert database.fetch(VERSION) == "second"
    found: list[str] = []
    thread = threading.Thread(target=lambda: found.append(database.fetch(VERSION)))
    thread.start()
    thread.join()
    assert found == ["second"]
    assert database.look() is second


def test_a_thread_that_has_the_old_file_open_ends_its_request_with_it(copy):
    database = Database(copy, 1)
    first = database.look()
    assert database.run(VERSION, (), first, 1) == first.version
    change(copy, "second").replace(copy)
    database.look()
    assert database.run(VERSION, (), first, 1) == first.version
    assert database.fetch(VERSION) == "second"


def damage_missing(path: Path) -> None:
    path.unlink()


def damage_empty(path: Path) -> None:
    path.write_bytes(b"")


def damage_cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def damage_pages(path: Path) -> None:
    data = bytearray(path.read_bytes())
    for start in range(8192, len(data), 40_960):
        data[start : start + 4096] = os.urandom(4096)
    path.write_bytes(data)


def damage_head(path: Path) -> None:
    path.write_bytes(b"no database" + path.read_bytes()[11:])


def damage_other(path: Path) -> None:
    path.unlink()
    sqlite3.connect(path).execute("CREATE TABLE t (a)").connection.close()


def damage_older(path: Path) -> None:
    change(path, "that of an older program", "layout").replace(path)


DAMAGES = (damage_missing, damage_empty, damage_cut, damage_pages, damage_head, damage_other, damage_older)


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_is_damaged_is_not_served_until_it_is_whole(copy, world, damage):
    copy.chmod(0o644)
    database = Database(copy, 1)
    first = database.look()
    damage(copy)
    assert not database.is_current()
    with pytest.raises(NotReady) as refusal:
        database.look()
    assert str(copy.parent) not in refusal.value.message
    with pytest.raises(NotReady):
        database.fetch(VERSION)
    copy.unlink(missing_ok=True)
    shutil.copyfile(world, copy)
    assert database.look().version == first.version
    assert database.fetch(VERSION) == first.version


def test_what_another_program_built_is_told_so(copy):
    damage_older(copy)
    with pytest.raises(NotReady, match=r"that another version of this program built\. Build it anew: `solidarity"):
        Database(copy, 1).look()


@pytest.mark.parametrize("damage", DAMAGES)
def test_no_statement_runs_on_another_file_than_its_edition(copy, damage):
    copy.chmod(0o644)
    database = Database(copy, 1)
    edition = database.look()
    damage(copy)
    with pytest.raises((NotReady, Replaced)):
        database.run(VERSION, (), edition, 1)
