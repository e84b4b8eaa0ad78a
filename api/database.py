"""Database: read-only connections, a deadline for statements; one statement gives one text.

In: a statement and its values, from `execution`. Out: the text that it yields.
Each thread has a connection of its own. All connections belong to a generation of the file: when another file has been
moved into its place, the next statement of every thread runs on the new one.
"""

import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import apsw

from api.errors import ApiError, NotReady, OurFault, TooSlow
from api.snippet import mark_hits

STEPS_BETWEEN_LOOKS = 20_000
"""After so many steps of SQLite's machine, some 0.2 ms, the deadline is looked at."""

ALLOWED_PRAGMA = "data_version"
"""The only pragma that a statement may run: full-text search asks it itself."""


class Connection(threading.local):
    """The connection of one thread, and the generation of the file that it reads."""

    generation: object = None
    handle: apsw.Connection | None = None
    deadline: float = 0.0


class Database:
    """An SQLite file that is only read, and may be replaced by another at any time."""

    def __init__(self, path: Path, deadline: float) -> None:
        """The database in that file, whose statements are stopped after `deadline` seconds."""
        self.path, self.deadline = path, deadline
        self.generation: object = None
        self.local = Connection()

    def refresh(self) -> bool:
        """Looks whether another file is in place; true where it is. Raises NotReady where there is none."""
        try:
            found = self.path.stat()
        except OSError:
            self.generation = None
            raise NotReady(f"There is no dataset at {self.path.name}. Build it with `solidarity build`.") from None
        generation = (found.st_ino, found.st_mtime_ns, found.st_size)
        changed, self.generation = generation != self.generation, generation
        return changed

    def fetch(self, sql: str, values: Sequence[Any] = ()) -> str:
        """The text that the statement yields; raises TooSlow, NotReady or OurFault."""
        connection = self.local
        try:
            if connection.handle is None or connection.generation != self.generation:
                self._open(connection)
            connection.deadline = time.monotonic() + self.deadline
            return connection.handle.execute(sql, values).get  # type: ignore[union-attr,no-any-return]
        except apsw.Error as error:
            raise self._translate(error) from error

    def _open(self, connection: Connection) -> None:
        if self.generation is None:
            self.refresh()
        if connection.handle is not None:
            connection.handle.close()
        connection.handle = open_read_only(self.path)
        connection.handle.set_progress_handler(lambda: time.monotonic() > connection.deadline, STEPS_BETWEEN_LOOKS)
        connection.generation = self.generation

    def _translate(self, error: apsw.Error) -> ApiError:
        self.local.handle = None
        if isinstance(error, apsw.InterruptError):
            return TooSlow(
                "The answer took too long. Ask for smaller pages or fewer nested lists.", limit=self.deadline
            )
        if isinstance(error, apsw.CantOpenError | apsw.NotADBError | apsw.CorruptError | apsw.IOError | apsw.FullError):
            return NotReady("The dataset can't be read at the moment. Try again in a few seconds.")
        return OurFault("Something went wrong on our side. Try again; if it happens again, please report it.")


def open_read_only(path: Path) -> apsw.Connection:
    """A connection that can change nothing: read-only, immutable, and with an authorizer that allows only reading."""
    flags = apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI | apsw.SQLITE_OPEN_NOMUTEX
    handle = apsw.Connection(f"{path.absolute().as_uri()}?mode=ro&immutable=1", flags=flags, statementcachesize=512)
    for pragma in (
        "query_only = 1",
        "trusted_schema = 0",
        "temp_store = MEMORY",
        "mmap_size = 268435456",
        "cache_size = -16000",
    ):
        handle.execute(f"PRAGMA {pragma}")
    handle.create_scalar_function("mark_hits", mark_hits, 2, deterministic=True)
    handle.set_authorizer(authorize)
    return handle


READING = {apsw.SQLITE_SELECT, apsw.SQLITE_READ, apsw.SQLITE_FUNCTION, apsw.SQLITE_RECURSIVE}


def authorize(action: int, first: str | None, second: str | None, schema: str | None, trigger: str | None) -> int:
    """Whether SQLite may do what a statement asks of it: nothing but reading.

    Full-text search declares its table to SQLite by an update of `sqlite_master` that SQLite itself never carries out.
    """
    if action in READING or (action == apsw.SQLITE_PRAGMA and first == ALLOWED_PRAGMA):
        return apsw.SQLITE_OK
    if action == apsw.SQLITE_UPDATE and first == "sqlite_master":
        return apsw.SQLITE_OK
    return apsw.SQLITE_DENY
