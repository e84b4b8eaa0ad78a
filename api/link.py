"""Link: one connection to PostgreSQL, which asks one statement at a time and never waits for ever.

In: a statement, its values and a time. Out: the text that it yields, or `Refused` with the server's code, or `Lost`.
Statements are prepared once a connection; the values travel as text, and the statement says of which type each is.
"""

import select
import time
from collections import OrderedDict
from collections.abc import Sequence
from typing import Any

import psycopg
from psycopg.pq import DiagnosticField, ExecStatus
from psycopg.pq.abc import PGresult

from api.database import NOBODY_LEAVES, Watch

CONNECT_SECONDS = 2
KEPT_STATEMENTS = 100
"""So many prepared statements one connection keeps."""

LOOK = 0.05
"""Seconds between two looks whether somebody still waits."""

SETTINGS = {
    "default_transaction_read_only": "on",
    "lock_timeout": "100ms",
    "idle_in_transaction_session_timeout": "5s",
    "plan_cache_mode": "force_generic_plan",  # a statement is planned once a connection, not once a request
    "jit": "off",  # small statements: compiling takes longer than running
    "client_min_messages": "warning",
}


class Refused(Exception):
    """The server answers with an error; `state` is its SQLSTATE."""

    def __init__(self, state: str, message: str) -> None:
        """An answer with this code."""
        super().__init__(f"{state}: {message}")
        self.state = state


class Lost(Exception):
    """There is no connection, or the server does not answer, or nobody waits any more."""


class Link:
    """A connection on which all is read-only."""

    def __init__(self, url: str, seconds: float) -> None:
        """A connection whose statements the server stops after so many seconds; raises Lost where there is none."""
        try:
            self.connection = psycopg.connect(
                url, autocommit=True, connect_timeout=CONNECT_SECONDS, application_name="solidarity"
            )
        except psycopg.Error as error:
            raise Lost(str(error)) from error
        self.wire = self.connection.pgconn
        self.wire.nonblocking = 0
        self.poll = select.poll()
        self.poll.register(self.wire.socket, select.POLLIN)
        self.prepared: OrderedDict[str, bytes] = OrderedDict()
        self.count = 0
        self.place = ""
        told = {**SETTINGS, "statement_timeout": f"{round(seconds * 1000)}ms"}
        self._tell("; ".join(f"SET {name} = '{value}'" for name, value in told.items()))

    def close(self) -> None:
        """Ends the connection."""
        self.connection.close()

    def fetch(
        self, sql: str, values: Sequence[Any], place: str, until: float, watch: Watch = NOBODY_LEAVES
    ) -> str | None:
        """The text that the statement yields on the tables of that schema, or None where it yields no row."""
        try:
            if place != self.place:
                self._tell(f"DEALLOCATE ALL; SET search_path = {place or 'pg_catalog'}")
                self.prepared.clear()
                self.place = place
            name = self.prepared.get(sql) or self._prepare(sql, until)
            self.wire.send_query_prepared(name, [write_value(value) for value in values])
            result = self._receive(until, watch)
        except psycopg.Error as error:
            raise Lost(str(error)) from error
        found = result.get_value(0, 0) if result.ntuples else None
        return None if found is None else found.decode()

    def _prepare(self, sql: str, until: float) -> bytes:
        while len(self.prepared) >= KEPT_STATEMENTS:
            _, old = self.prepared.popitem(last=False)
            self._tell(f"DEALLOCATE {old.decode()}")
        self.count += 1
        name = b"s%d" % self.count
        self.wire.send_prepare(name, sql.encode())
        self._receive(until, NOBODY_LEAVES)
        self.prepared[sql] = name
        return name

    def _tell(self, sql: str) -> None:
        try:
            self.wire.send_query(sql.encode())
            self._receive(time.monotonic() + CONNECT_SECONDS, NOBODY_LEAVES)
        except psycopg.Error as error:
            raise Lost(str(error)) from error

    def _receive(self, until: float, watch: Watch) -> PGresult:
        """The last result of what was sent, when the server is done with it."""
        last = self._next(until, watch)
        while (result := self._next(until, watch)) is not None:
            last = last if _is_refused(last) else result
        if last is None:
            raise Lost("no result")
        if _is_refused(last):
            state = (last.error_field(DiagnosticField.SQLSTATE) or b"").decode()
            message = last.error_message.decode(errors="replace")
            raise Lost(message) if state[:3] in {"", "57P"} or state[:2] == "08" else Refused(state, message)
        return last

    def _next(self, until: float, watch: Watch) -> PGresult | None:
        while self.wire.is_busy():
            left = until - time.monotonic()
            if left <= 0 or watch.gone:
                raise Lost("the server does not answer, or nobody waits")
            if self.poll.poll(min(left, LOOK) * 1000):
                self.wire.consume_input()
        return self.wire.get_result()


def _is_refused(result: PGresult | None) -> bool:
    return result is not None and result.status not in {ExecStatus.TUPLES_OK, ExecStatus.COMMAND_OK}


def write_value(value: Any) -> bytes | None:
    """A bound value as PostgreSQL reads it from text."""
    if value is None:
        return None
    if isinstance(value, bool):
        return b"t" if value else b"f"
    return str(value).encode()
