"""Database: read-only connections, a deadline for statements; one statement gives one text.

In: a statement and its values, from `execution`. Out: the text that it yields.
Each thread has a connection of its own. All of them read one edition of the dataset: when another file has been moved
into its place, `look` makes it the edition, and the next statement of every thread runs on it. An answer is always of
the edition that its request began with.
"""

import os
import re
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import apsw

from api.errors import ApiError, NotReady, OurFault, OverLimit, TooSlow
from api.execution.json_sql import SQLITE
from api.snippet import mark_hits
from seed.layout import digest_layout

STEPS_BETWEEN_LOOKS = 20_000
"""After so many steps of SQLite's machine, some 0.2 ms, the deadline is looked at."""

ALLOWED_PRAGMA = "data_version"
"""The only pragma that a statement may run: full-text search asks it itself."""

CHECKED_BYTES = 256 * 1024 * 1024
"""A file up to this size is checked page by page before it is served."""

TOO_COMPLEX = re.compile(r"nested too deep|at most \d+ tables|too (?:many|large|big)|stack overflow")
"""How SQLite tells that a statement is beyond its own limits."""

DAMAGED = (apsw.CantOpenError, apsw.NotADBError, apsw.CorruptError, apsw.IOError, apsw.FullError, apsw.NoMemError)
ANEW = "Build it anew: `solidarity build`."
UNREADABLE = "The dataset can't be read at the moment. Try again in a few seconds."


@dataclass(frozen=True, slots=True)
class Edition:
    """One file of the dataset: how to know it again, what it calls itself, and the longest of its lists."""

    mark: tuple[int, int, int, int]
    version: str
    lengths: dict[tuple[str, str], int]


class Watch:
    """Whether somebody still waits for a statement; `gone` is set by whoever waits."""

    __slots__ = ("gone",)

    def __init__(self) -> None:
        """Somebody waits."""
        self.gone = False


NOBODY_LEAVES = Watch()


class Connection(threading.local):
    """The connection of one thread, the edition that it reads, and when its statement must be done."""

    mark: object = None
    handle: apsw.Connection | None = None
    deadline: float = 0.0
    watch: Watch = NOBODY_LEAVES

    def must_stop(self) -> bool:
        """Whether the statement that runs is too late, or nobody waits for it."""
        return self.watch.gone or time.monotonic() > self.deadline


class Replaced(Exception):
    """The file is no longer that of the edition; the request begins anew."""


class Database:
    """An SQLite file that is only read, and may be replaced by another at any time."""

    dialect = SQLITE

    def __init__(self, path: Path, deadline: float, measures: dict[tuple[str, str], str] | None = None) -> None:
        """The database in that file, whose statements are stopped after `deadline` seconds.

        `measures` are statements that give the numbers in `Edition.lengths`.
        """
        self.path, self.deadline, self.measures = path, deadline, measures or {}
        self.edition: Edition | None = None
        self.on_change: Callable[[Edition], None] = lambda _: None
        self.local = Connection()
        self.opening = threading.Lock()

    def is_current(self) -> bool:
        """Whether the file in place is that of the edition; one look at its name, no more."""
        try:
            return self.edition is not None and self._mark() == self.edition.mark
        except NotReady:
            return False

    def look(self) -> Edition:
        """Makes the file in place the edition, if it is another; raises NotReady where it can't be served.

        Until the other one is checked, the edition stays what it was.
        """
        with self.opening:
            try:
                mark = self._mark()
                if self.edition is not None and self.edition.mark == mark:
                    return self.edition
                found = self._read_edition(mark)
            except (apsw.Error, OSError) as error:
                self.edition = None
                raise NotReady(f"{self.path.name} is no whole dataset. {ANEW}") from error
            self.on_change(found)
            self.edition = found
            return found

    def _mark(self) -> tuple[int, int, int, int]:
        try:
            found = os.stat(self.path)  # noqa: PTH116 - half the time of Path.stat
        except OSError:
            self.edition = None
            raise NotReady(f"There is no dataset at {self.path.name}. Build it: `solidarity build`.") from None
        return found.st_ino, found.st_mtime_ns, found.st_size, found.st_dev

    def _read_edition(self, mark: tuple[int, int, int, int]) -> Edition:
        name, flags = _read_only(self.path)
        handle = apsw.Connection(name, flags=flags)
        try:
            check_file(handle, mark[2])
            version, layout = handle.execute("SELECT version, layout FROM dataset").get
            if layout != digest_layout():
                self.edition = None
                raise unlike(self.path.name)
            lengths = {key: handle.execute(sql).get for key, sql in self.measures.items()}
        finally:
            handle.close()
        if self._mark() != mark:
            raise apsw.CantOpenError("replaced while it was read")
        return Edition(mark, version, lengths)

    def fetch(self, sql: str, values: Sequence[Any] = ()) -> str:
        """The text that the statement yields within the deadline; raises TooSlow, NotReady or OurFault."""
        try:
            return self.run(sql, values, self.edition or self.look(), self.deadline)
        except Replaced:
            return self.run(sql, values, self.look(), self.deadline)

    def run(
        self, sql: str, values: Sequence[Any], edition: Edition, seconds: float, watch: Watch = NOBODY_LEAVES
    ) -> str:
        """The text that the statement yields within so many seconds, unless the one that waits is gone."""
        connection, began = self.local, 0.0
        try:
            if connection.mark is not edition.mark:
                self._open(connection, edition)
            began = time.monotonic()
            connection.watch, connection.deadline = watch, began + seconds
            return connection.handle.execute(sql, values).get  # type: ignore[union-attr,no-any-return]
        except apsw.InterruptError as error:
            raise TooSlow.after(seconds, time.monotonic() - began) from error
        except apsw.Error as error:
            raise self._translate(error) from error

    def _open(self, connection: Connection, edition: Edition) -> None:
        close(connection)
        if self._mark() != edition.mark:
            raise Replaced
        handle = open_read_only(self.path)
        handle.set_progress_handler(connection.must_stop, STEPS_BETWEEN_LOOKS)
        if self._mark() != edition.mark:
            handle.close()
            raise Replaced
        connection.handle, connection.mark = handle, edition.mark

    def _translate(self, error: apsw.Error) -> ApiError:
        if isinstance(error, apsw.TooBigError) or TOO_COMPLEX.search(str(error)):
            return OverLimit(
                "The operation is too large for one statement. Ask for fewer fields, or in several requests.",
                name="statement",
                limit=1,
                actual="more",
            )
        close(self.local)
        if isinstance(error, DAMAGED):
            self.edition = None
            return NotReady(UNREADABLE)
        return OurFault("Something went wrong on our side. Try again; if it happens again, please report it.")


def unlike(name: str) -> NotReady:
    """The refusal of a dataset whose layout is not the one that this program reads."""
    return NotReady(f"{name} holds a dataset that another version of this program built. {ANEW}")


def close(connection: Connection) -> None:
    """Closes the connection of a thread, if it has one."""
    if connection.handle is not None:
        connection.handle.close()
    connection.handle = connection.mark = None


def check_file(handle: apsw.Connection, size: int) -> None:
    """Raises CorruptError where the file is cut or, as far as it is checked, damaged."""
    told = handle.execute("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size").get
    if told != size:
        raise apsw.CorruptError("the file is cut")
    if size <= CHECKED_BYTES and handle.execute("PRAGMA quick_check(1)").get != "ok":
        raise apsw.CorruptError("the file is damaged")


def _read_only(path: Path) -> tuple[str, int]:
    flags = apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI | apsw.SQLITE_OPEN_NOMUTEX
    return f"{path.absolute().as_uri()}?mode=ro&immutable=1", flags


def open_read_only(path: Path) -> apsw.Connection:
    """A connection that can change nothing: read-only, immutable, and with an authorizer that allows only reading.

    The file is not mapped into memory: a mapped file that somebody cuts ends the process. A statement is planned once,
    whatever is bound to it: SQLite would plan it anew for each set of values, which takes longer than to run it.
    """
    name, flags = _read_only(path)
    handle = apsw.Connection(name, flags=flags, statementcachesize=512)
    for pragma in ("query_only = 1", "trusted_schema = 0", "temp_store = MEMORY", "cache_size = -32000"):
        handle.execute(f"PRAGMA {pragma}")
    handle.create_scalar_function("mark_hits", mark_hits, 2, deterministic=True)  # type: ignore[arg-type]
    handle.config(apsw.SQLITE_DBCONFIG_ENABLE_QPSG, 1)
    handle.set_authorizer(authorize)
    return handle


READING = {apsw.SQLITE_SELECT, apsw.SQLITE_READ, apsw.SQLITE_FUNCTION, apsw.SQLITE_RECURSIVE}


def authorize(action: int, first: str | None, *_: str | None) -> int:
    """Whether SQLite may do what a statement asks of it: nothing but reading.

    Full-text search declares its table to SQLite by an update of `sqlite_master` that SQLite itself never carries out.
    """
    if action in READING or (action == apsw.SQLITE_PRAGMA and first == ALLOWED_PRAGMA):
        return apsw.SQLITE_OK
    if action == apsw.SQLITE_UPDATE and first == "sqlite_master":
        return apsw.SQLITE_OK
    return apsw.SQLITE_DENY
