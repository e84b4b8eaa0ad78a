"""Build: whole databases from the invented world and from the real records."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from seed import build
from seed.build import BrokenDatabase, Built, UnreadableRecords, build_database
from seed.ledger import TABLES

WORLD = Path(__file__).parent.parent / "records"
REAL = Path(__file__).parent.parent.parent / "seed" / "records"


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        yield connection


def ask(path: Path, select: str) -> list[Any]:
    with reading(path) as connection:
        return connection.execute(select).fetchall()


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build_database(WORLD, tmp_path_factory.mktemp("built") / "world.sqlite")


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build_database(REAL, tmp_path_factory.mktemp("built") / "real.sqlite")


@pytest.fixture(params=["built", "real"])
def dataset(request: pytest.FixtureRequest) -> Built:
    found: Built = request.getfixturevalue(request.param)
    return found


def test_a_build_tells_what_it_made(dataset: Built) -> None:
    assert dataset.counts == {name: ask(dataset.path, f"SELECT count(*) FROM {name}")[0][0] for name in TABLES}
    assert dataset.counts["dataset"] == 1
    assert dataset.counts["bibliography"] == dataset.counts["source"] * 6
    assert dataset.seconds > 0


def test_the_file_tells_its_version_and_counts(dataset: Built) -> None:
    assert ask(dataset.path, "SELECT version FROM dataset") == [(dataset.version,)]
    assert ask(dataset.path, "SELECT people FROM dataset_counts") == [(dataset.counts["person"],)]


def test_the_file_is_sound(dataset: Built) -> None:
    assert ask(dataset.path, "PRAGMA foreign_key_check") == []
    assert ask(dataset.path, "PRAGMA integrity_check") == [("ok",)]
    assert ask(dataset.path, "PRAGMA freelist_count") == [(0,)]
    assert ask(dataset.path, "SELECT count(*) > 0 FROM sqlite_stat1") == [(1,)]


def test_the_file_can_only_be_read_and_stands_alone(dataset: Built) -> None:
    assert dataset.path.stat().st_mode & 0o777 == 0o444
    assert dataset.path in dataset.path.parent.iterdir()
    assert not [path for path in dataset.path.parent.iterdir() if path.suffix != ".sqlite"]
    assert dataset.path.read_bytes()[18:20] == b"\x01\x01"  # a rollback journal, no write-ahead log


def test_words_are_stored_by_the_names_of_the_api(built: Built) -> None:
    assert ask(built.path, "SELECT DISTINCT type FROM record ORDER BY 1")[0] == ("EVENT",)
    assert set(ask(built.path, "SELECT DISTINCT stance FROM citation")) == {("SUPPORTS",), ("DIFFERS",)}
    assert ask(built.path, "SELECT authors FROM source WHERE id = 'hoshino-chochin-kaikoroku'") == [('["星野あかり"]',)]
    assert ask(built.path, "SELECT earliest FROM historical_date WHERE edtf = '1921-05-01' LIMIT 1") == [
        ("1921-05-01",)
    ]


def test_equal_records_give_equal_bytes(built: Built, tmp_path: Path) -> None:
    """Another folder, other times of its files, another target: the same file."""
    records = tmp_path / "records"
    shutil.copytree(WORLD, records, copy_function=shutil.copyfile)
    again = build_database(records, tmp_path / "again.sqlite")
    assert again.version == built.version
    assert again.path.read_bytes() == built.path.read_bytes()


def test_another_record_gives_another_version(built: Built, tmp_path: Path) -> None:
    records = tmp_path / "records"
    shutil.copytree(WORLD, records)
    (records / "places" / "lamp.yaml").write_text("id: lamp\nname: Lamp\nkind: city\n", encoding="utf-8")
    other = build_database(records, tmp_path / "other.sqlite")
    assert other.version != built.version
    assert other.counts["place"] == built.counts["place"] + 1


def test_progress_is_told(tmp_path: Path) -> None:
    steps: list[str] = []
    build_database(WORLD, tmp_path / "new" / "world.sqlite", progress=steps.append)
    assert len(steps) == len(set(steps)) > 3


def test_a_build_takes_the_place_of_an_older_one(tmp_path: Path) -> None:
    target = tmp_path / "world.sqlite"
    target.write_bytes(b"old")
    target.chmod(0o444)
    build_database(WORLD, target)
    assert target.read_bytes().startswith(b"SQLite format 3\0")
    assert list(tmp_path.iterdir()) == [target]


def test_a_reader_of_the_old_file_is_not_disturbed(tmp_path: Path) -> None:
    target = build_database(WORLD, tmp_path / "world.sqlite").path
    with reading(target) as connection:
        before = connection.execute("SELECT count(*) FROM record").fetchone()
        build_database(REAL, target)
        assert connection.execute("SELECT count(*) FROM record").fetchone() == before


def break_reference(rows: dict[str, list[dict[str, Any]]]) -> None:
    rows["seat"][0]["place_pk"] = 999_999


@pytest.mark.parametrize(
    ("stage", "replacement", "error", "message"),
    [
        ("write_indexes", lambda: ["CREATE INDEX broken ON nowhere (nothing)"], Exception, "nowhere"),
        ("derive_rows", break_reference, BrokenDatabase, "seat 1 refers to a place that is not there"),
    ],
)
def test_a_failed_build_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stage: str, replacement: Any, error: type[Exception], message: str
) -> None:
    target = tmp_path / "world.sqlite"
    target.write_bytes(b"old")
    monkeypatch.setattr(build, stage, replacement)
    with pytest.raises(error, match=message):
        build_database(WORLD, target)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_damaged_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A column that is null although the layout, changed behind the back of its rows, says that it never is."""
    damage = [
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_master SET sql = replace(sql, 'locator VARCHAR', 'locator VARCHAR NOT NULL')",
        "PRAGMA writable_schema = RESET",
    ]
    monkeypatch.setattr(build, "write_indexes", lambda: damage)
    records = tmp_path / "records"
    shutil.copytree(WORLD, records)
    place = records / "people" / "pim-marsh.yaml"
    place.write_text(place.read_text(encoding="utf-8").replace("      at: p. 110\n", ""), encoding="utf-8")
    with pytest.raises(BrokenDatabase, match="NULL value in citation"):
        build_database(records, tmp_path / "world.sqlite")
    assert not (tmp_path / "world.sqlite").exists()


def test_a_draft_left_by_a_killed_build_does_no_harm(tmp_path: Path) -> None:
    draft = tmp_path / f".world.sqlite.{os.getpid()}"
    draft.write_bytes(b"half a database")
    build_database(WORLD, tmp_path / "world.sqlite")
    assert not draft.exists()


@pytest.mark.parametrize("text", ["id: [", "id: lamp\nid: lamp\n"])
def test_files_that_are_no_records_are_refused(tmp_path: Path, text: str) -> None:
    records = tmp_path / "records"
    shutil.copytree(WORLD, records)
    (records / "places" / "lamp.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableRecords, match=r"records/places/lamp\.yaml:\d: "):
        build_database(records, tmp_path / "world.sqlite")
    assert list(tmp_path.iterdir()) == [records]
