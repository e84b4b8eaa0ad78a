"""PostgreSQL: the same door as `database`, to a dataset in a PostgreSQL database.

In: a statement and its values, from `execution`. Out: the text that it yields.
A few connections are shared by all threads. Each edition of the dataset stands in a schema of its own, and an answer is
of the edition that its request began with. Whose role may write is not let in.
"""

import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from api.database import NOBODY_LEAVES, UNREADABLE, Database, Edition, Replaced, Watch, unlike
from api.errors import Busy, NotReady, OurFault, TooSlow
from api.execution.json_sql import POSTGRESQL
from api.link import Link, Lost, Refused
from seed.layout import digest_layout

GRACE = 0.25
"""Seconds beyond the deadline in which the server itself can say that a statement was stopped."""

LOOK_SECONDS = 1.0
MEASURE_SECONDS = 10.0
"""For a look at which edition is the newest, and for measuring a new one."""

NEWEST = """
SELECT concat_ws(' ', e.number, n.oid, EXISTS (
  SELECT 1 FROM pg_class c WHERE c.relnamespace IN (n.oid, 'solidarity'::regnamespace) AND c.relkind = 'r'
  AND has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')) OR has_schema_privilege(n.oid, 'CREATE'))
FROM solidarity.edition e JOIN pg_namespace n ON n.nspname = e.place ORDER BY e.number DESC LIMIT 1"""
"""The number and the schema of the newest edition, and whether this role may change it."""

GONE = {"42P01", "3F000", "42883"}
"""No such table, schema or function: the edition has been removed."""

STOPPED = {"57014", "53400"}
"""Stopped at the deadline, or at the limit of temporary files."""


class WritableRole(NotReady):
    """The role may write; the program serves only what it can't change."""


class Pool:
    """A few connections, each lent to one thread at a time; broken ones are not taken back."""

    def __init__(self, connect: Callable[[], Link], size: int) -> None:
        """An empty pool that never has more than `size` connections."""
        self.connect, self.idle, self.free = connect, deque[Link](), threading.BoundedSemaphore(size)

    @contextmanager
    def lend(self, seconds: float) -> Iterator[Link]:
        """A connection; raises Busy where none is free within so many seconds, Lost where none can be had."""
        if not self.free.acquire(timeout=seconds):
            raise Busy("All connections to the database are in use. Try again in a few seconds.")
        try:
            link = self._take()
            try:
                yield link
            except Refused:
                self.idle.append(link)
                raise
            except BaseException:
                link.close()
                raise
            self.idle.append(link)
        finally:
            self.free.release()

    def _take(self) -> Link:
        try:
            return self.idle.pop()
        except IndexError:
            return self.connect()

    def drain(self) -> None:
        """Ends the connections that nobody uses."""
        while self.idle:
            self.idle.pop().close()


class PostgreSQL(Database):
    """A PostgreSQL database that is only read, and may get another edition of the dataset at any time."""

    dialect = POSTGRESQL

    def __init__(
        self, url: str, deadline: float, measures: dict[tuple[str, str], str] | None = None, connections: int = 4
    ) -> None:
        """The database at that address, whose statements are stopped after `deadline` seconds."""
        super().__init__(Path("PostgreSQL"), deadline, measures)
        self.pool = Pool(lambda: Link(url, deadline), connections)
        self.looks = Pool(lambda: Link(url, MEASURE_SECONDS), 1)

    def close(self) -> None:
        """Ends all connections that nobody uses."""
        self.pool.drain()
        self.looks.drain()

    def refuse_writer(self) -> None:
        """Raises WritableRole where the role may write; one that can't be asked yet is asked at each look."""
        try:
            self._mark()
        except WritableRole:
            self.close()
            raise
        except NotReady:
            return

    def _mark(self) -> tuple[int, int, int, int]:
        try:
            found = self._ask(self.looks, (NEWEST, (), "", LOOK_SECONDS, NOBODY_LEAVES))
        except Refused as error:
            raise self._unready(error) from error
        if found is None:
            raise self._unready(None)
        number, oid, is_writable = found.split(" ")
        if is_writable == "t":
            self.edition = None
            raise WritableRole("The role of SOLIDARITY_DATABASE_URL may write. Use one that has SELECT and no more.")
        return int(number), int(oid), 0, 0

    def _unready(self, error: Refused | None) -> NotReady:
        if error is not None and error.state not in GONE:
            return NotReady(UNREADABLE)
        self.edition = None
        return NotReady("There is no dataset in this database. Build it: `solidarity build --into …`.")

    def _read_edition(self, mark: tuple[int, int, int, int]) -> Edition:
        place = name_place(mark)

        def ask(sql: str) -> str:
            return self._ask(self.looks, (sql, (), place, MEASURE_SECONDS, NOBODY_LEAVES)) or ""

        try:
            if ask("SELECT layout FROM dataset") != digest_layout():
                raise unlike(self.path.name)
            lengths = {key: int(ask(sql)) for key, sql in self.measures.items()}
            return Edition(mark, ask("SELECT version FROM dataset"), lengths)
        except Refused as error:
            raise self._unready(error) from error

    def run(
        self, sql: str, values: Sequence[Any], edition: Edition, seconds: float, watch: Watch = NOBODY_LEAVES
    ) -> str:
        """The text that the statement yields within so many seconds, unless the one that waits is gone."""
        began = time.monotonic()
        try:
            return self._ask(self.pool, (sql, values, name_place(edition.mark), seconds, watch))  # type: ignore[return-value]
        except Refused as error:
            if error.state in STOPPED:
                raise TooSlow.after(seconds, time.monotonic() - began) from error
            raise self._translate_state(error.state) from error

    def _ask(self, pool: Pool, asked: tuple[str, Sequence[Any], str, float, Watch]) -> str | None:
        """What the statement yields; where a connection turns out to be broken, once more on a new one."""
        sql, values, place, seconds, watch = asked
        until = time.monotonic() + seconds
        for has_retried in (False, True):
            try:
                with pool.lend(seconds) as link:
                    return link.fetch(sql, values, place, until + GRACE, watch)
            except Lost as error:
                pool.drain()
                if has_retried or watch.gone or time.monotonic() > until:
                    self.edition = None
                    raise NotReady(UNREADABLE) from error
        raise AssertionError("unreachable")

    def _translate_state(self, state: str) -> Exception:
        if state in GONE:
            return Replaced()
        if state == "55P03":
            return Busy("The dataset is being replaced. Try again in a few seconds.")
        if state[:2] in {"53", "57", "58", "08"}:
            return NotReady(UNREADABLE)
        return OurFault("Something went wrong on our side. Try again; if it happens again, please report it.")


def name_place(mark: tuple[int, int, int, int]) -> str:
    """The schema of an edition."""
    return f"solidarity_{mark[0]}"
