"""Build: from the curated records to a full database, in one transaction and one file.

In: the folder of records that have been checked. Out: an SQLite file, moved into place when it is whole and verified,
and, where they are wanted, the dataset as files in a folder of its version.
A build that fails leaves whatever stood there before, and nothing else.
"""

import os
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import orjson
from sqlalchemy import Connection, Engine, create_engine, event, insert
from sqlalchemy.pool import NullPool

from seed.bibliography import escape_locators, format_sources, name_version
from seed.catalogue import write_catalogues
from seed.derive import derive_rows
from seed.edition import Rows, edit_rows
from seed.export.publish import publish_files
from seed.layout import digest_layout, write_indexes, write_search, write_tables
from seed.ledger import TABLES
from seed.load import load_rows
from seed.read import Record, read_records

Progress = Callable[[str], None]

PAGE_SIZE = 4096
"""Bytes of a page of the file."""


class BrokenDatabase(RuntimeError):
    """The finished file fails its own verification."""


class UnreadableRecords(ValueError):
    """Files that are no records, each with its line and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Built:
    """A finished database."""

    version: str
    path: Path
    counts: dict[str, int]
    seconds: float


def build_database(
    folder: Path, target: Path, *, publish: Path | None = None, progress: Progress = lambda _step: None
) -> Built:
    """The database of the records in `folder`, in the place of any that stands at `target`; its files in `publish`."""
    start = time.perf_counter()
    progress("reading the records")
    records, breaches = read_records(folder)
    if breaches:
        raise UnreadableRecords("\n".join(map(str, breaches)))
    progress("turning the records into rows")
    rows = make_rows(records)
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    version = rows["dataset"][0]["version"]
    try:
        _write_database(rows, draft, progress)
        if publish is not None:
            rows["download"] = publish_files(draft, publish / version, progress=progress)
            _add_rows(draft, {"download": rows["download"]})
        _put_in_place(draft, target)
    finally:
        draft.unlink(missing_ok=True)
    counts = {name: len(entered) for name, entered in rows.items()}
    return Built(version, target, counts, time.perf_counter() - start)


def make_rows(records: Iterable[Record]) -> Rows:
    """The rows of all tables but `download`."""
    rows = load_rows((record.folder, record.tree) for record in records)
    rows["bibliography"] = list(format_sources(rows))
    escape_locators(rows["citation"])
    derive_rows(rows)
    rows |= edit_rows(rows, digest_layout())
    name_version(rows["bibliography"], rows["dataset"][0]["version"])
    return rows


def _write_database(rows: Rows, draft: Path, progress: Progress) -> None:
    """Tables, rows and indexes in one transaction; then verification, statistics and compaction."""
    draft.unlink(missing_ok=True)
    engine = _open_engine(draft)
    with engine.connect() as connection:
        connection.exec_driver_sql("BEGIN")
        progress("writing the tables")
        _run(connection, write_tables())
        _insert_rows(connection, rows)
        progress("writing the indexes")
        _run(connection, (*write_indexes(), *write_catalogues(), *write_search()))
        connection.exec_driver_sql("COMMIT")
        progress("verifying the file")
        _verify(connection)
        _run(connection, ("ANALYZE", "PRAGMA optimize", "VACUUM"))


def _add_rows(draft: Path, rows: Rows) -> None:
    """Adds rows to a finished file."""
    with _open_engine(draft).connect() as connection:
        connection.exec_driver_sql("BEGIN")
        _insert_rows(connection, rows)
        connection.exec_driver_sql("COMMIT")


def _open_engine(path: Path) -> Engine:
    """An engine whose connections leave transactions to the statements that say so."""
    engine = create_engine(
        f"sqlite:///{path}", poolclass=NullPool, isolation_level="AUTOCOMMIT", json_serializer=_write_json
    )

    @event.listens_for(engine, "connect")
    def _(connection: object, _record: object) -> None:
        for pragma in (f"page_size = {PAGE_SIZE}", "journal_mode = MEMORY", "synchronous = OFF", "foreign_keys = OFF"):
            connection.execute(f"PRAGMA {pragma}")  # type: ignore[attr-defined]

    return engine


def _write_json(value: object) -> str:
    """A list as JSON text, its characters as they are."""
    return orjson.dumps(value).decode()


def _run(connection: Connection, statements: Iterable[str]) -> None:
    for statement in statements:
        connection.exec_driver_sql(statement)


def _insert_rows(connection: Connection, rows: Rows) -> None:
    for name, entered in rows.items():
        if entered:
            connection.execute(insert(TABLES[name]), entered)


def _verify(connection: Connection) -> None:
    """Raises `BrokenDatabase` with the first dangling references, or with what SQLite finds wrong in the file."""
    dangling = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchmany(5)
    if dangling:
        told = "; ".join(f"{table} {pk} refers to a {parent} that is not there" for table, pk, parent, _ in dangling)
        raise BrokenDatabase(f"References lead nowhere: {told}")
    report = connection.exec_driver_sql("PRAGMA integrity_check(5)").scalars().all()
    if report != ["ok"]:
        raise BrokenDatabase(f"SQLite finds the file damaged: {'; '.join(report)}")


def _put_in_place(draft: Path, target: Path) -> None:
    """Read-only, safely on the disk, then under its name in one step."""
    draft.chmod(0o444)
    with draft.open("rb") as file:
        os.fsync(file.fileno())
    draft.replace(target)
