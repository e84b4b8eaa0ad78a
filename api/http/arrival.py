"""Arrival: what may come in through a socket, how much of it, and how fast.

In: bytes of a client. Out: the same, for `protocol`, as long as they keep within bounds; else a refusal that says
which.

    idle ── first byte ──> head ── blank line ──> body ── last byte ──> work ── answer ──> idle
     └ keep_alive_seconds   └───── receive_seconds ─────┘
"""

import asyncio
from math import inf
from typing import Any

from httptools import HttpParserError, HttpParserUpgrade
from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol

from api.errors import AddressTooLong, ApiError, BadRequest, HeadTooLarge, TooLate, TooMany
from api.http.exchange import Call
from api.http.graphql import GraphQL, too_large
from api.http.limits import Client

PATIENCE = 2.0
"""Seconds in which a refused client may read why, and in which requests end when the server stops."""


PARTING = 0.5
"""Seconds for which an idle connection is kept when the server stops: a request may be on its way."""


FAREWELL = 8.0
"""Seconds after which the last answer must have been read when the server stops."""


class Arrival(HttpToolsProtocol):
    """One connection: its bounds."""

    cycle: Any
    """What uvicorn has in work; None before the first request that is no call."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        """A connection of which nothing is known yet."""
        super().__init__(*arguments, **options)
        self.door: Any = self.config.loaded_app
        self.graphql: GraphQL = self.door.graphql
        self.clients, self.settings = self.door.clients, self.door.settings
        self.state = "idle"
        self.pending = self.arrived = 0
        self.since = self.loop.time()
        self.stuck_since, self.ends_at = 0.0, inf
        self.is_deaf = False
        self.dates: tuple[object, bytes] = (None, b"")

    @property
    def is_busy(self) -> bool:
        """Whether an answer is on its way."""
        return self.cycle is not None and not self.cycle.response_complete

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Meets the client; turns away one that has too many sockets already."""
        super().connection_made(transport)
        self.door.look_after(self)
        address = self.client[0] if self.client else ""
        self.origin: Client = self.clients.find(address)
        self.is_proxied = self.clients.is_proxy(address)
        self.origin.sockets += 1
        if self.origin.is_limited and not self.is_proxied and self.origin.sockets > self.settings.sockets:
            self.turn_away(too_many_sockets(self.origin.sockets, self.settings.sockets))

    def connection_lost(self, exc: Exception | None) -> None:
        """The client is gone."""
        self.origin.sockets -= 1
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Reads on; refuses a head that is too long while it comes."""
        if self.is_deaf:
            return
        self.arrived = len(data)
        try:
            self.parser.feed_data(data)
        except HttpParserUpgrade:
            self.turn_away(BadRequest("There is no other protocol than HTTP/1.1 here."))
        except HttpParserError:
            self.turn_away(BadRequest("This is no HTTP request."))
        if self.state == "head":
            self.pending += len(data)
            if self.pending > self.settings.head_bytes:
                self.turn_away(head_too_large("head_bytes", self.settings.head_bytes, self.pending))

    def on_message_begin(self) -> None:
        """A request begins."""
        self.url = b""
        self.headers = []
        self.expect_100_continue = False
        self.state, self.pending = "head", 0
        self.since = self.loop.time()

    def on_header(self, name: bytes, value: bytes) -> None:
        """One header."""
        self.headers.append((name.lower(), value))

    def check_head(self) -> ApiError | None:
        """Why the head can't be taken, if it can't."""
        settings = self.settings
        if len(self.headers) > settings.headers:
            return head_too_large("headers", settings.headers, len(self.headers))
        if self.pending + self.arrived <= settings.query_string_bytes:
            return None
        length = len(self.url) + sum(len(name) + len(value) + 4 for name, value in self.headers)
        if length > settings.head_bytes:
            return head_too_large("head_bytes", settings.head_bytes, length)
        query = len(self.url.partition(b"?")[2])
        return address_too_long(query, settings.query_string_bytes) if query > settings.query_string_bytes else None

    def expect_body(self, headers: dict[bytes, bytes]) -> None:
        """Refuses a body that says it is too long; tells a client that waits to go on."""
        length = headers.get(b"content-length")
        if length is not None and int(length) > self.settings.body_bytes:
            self.turn_away(too_large(int(length), self.settings.body_bytes))
        elif headers.get(b"expect", b"").lower() == b"100-continue":
            self.transport.write(b"HTTP/1.1 100 Continue\r\n\r\n")

    def date(self) -> bytes:
        """The header lines that uvicorn renews each second."""
        headers = self.server_state.default_headers
        if self.dates[0] is not headers:
            self.dates = headers, b"".join([b"%b: %b\r\n" % header for header in headers])
        return self.dates[1]

    def turn_away(self, error: ApiError) -> None:
        """Says why, and reads no more; the socket stays open a little, so that the client can read it."""
        if self.is_deaf or self.transport.is_closing():
            return
        self.is_deaf = True
        self.since = self.loop.time()
        call = Call("POST", b"", {}, b"")
        call.start()
        answer = self.graphql.refuse(call, error)
        lines = self.graphql.finish(answer, call)
        self.transport.write(
            b"%b%b%bconnection: close\r\n\r\n%b" % (STATUS_LINE[answer.status], self.date(), lines, answer.body)
        )
        self.transport.write_eof()

    def on_response_complete(self) -> None:
        """What uvicorn does when its own answer is out, without its timer: `look_after` minds the time."""
        super().on_response_complete()
        self._unset_keepalive_if_required()
        self.since = self.loop.time()

    def pause_writing(self) -> None:
        """The client reads too slowly: nothing more of it is read either."""
        super().pause_writing()
        self.stuck_since = self.loop.time()
        self.transport.pause_reading()

    def resume_writing(self) -> None:
        """The client has caught up."""
        super().resume_writing()
        self.stuck_since = 0.0
        self.transport.resume_reading()

    def shutdown(self) -> None:
        """The server stops: what is in work is answered, what is half sent or on its way has little time left."""
        self.graphql.is_ending = True
        self.ends_at = self.loop.time() + FAREWELL
        if self.cycle is not None and not self.cycle.response_complete:
            self.cycle.keep_alive = False
        elif not self.is_busy and self.state == "idle":
            self.since = self.loop.time() - self.settings.keep_alive_seconds + PARTING
        else:
            self.since = self.loop.time() - self.settings.receive_seconds + PATIENCE

    def look_after(self, now: float) -> None:
        """Ends the connection if its time is up."""
        settings, passed = self.settings, now - self.since
        if now > self.ends_at:
            self.transport.abort()
        elif self.is_deaf:
            if passed > PATIENCE:
                self.transport.abort()
        elif self.stuck_since and now - self.stuck_since > settings.receive_seconds:
            self.transport.abort()
        elif self.state != "idle" and passed > settings.receive_seconds:
            self.turn_away(too_late(settings.receive_seconds))
        elif self.state == "idle" and not self.is_busy and passed > settings.keep_alive_seconds:
            self.transport.close()


def too_many_sockets(actual: int, allowed: int) -> TooMany:
    """The refusal of one connection more."""
    return TooMany(
        f"Too many connections of this address: {actual}, allowed are {allowed}. Use fewer at once.",
        name="sockets",
        limit=allowed,
        actual=actual,
        retryAfter=1,
    )


def address_too_long(actual: int, allowed: int) -> AddressTooLong:
    """The refusal of a query string of that length."""
    return AddressTooLong(
        f"The query string has {actual} bytes, allowed are {allowed}. {AddressTooLong.way_out}",
        name="query_string_bytes",
        limit=allowed,
        actual=actual,
    )


def head_too_large(limit: str, allowed: int, actual: int) -> HeadTooLarge:
    """The refusal of a head of that size."""
    unit = "headers" if limit == "headers" else "bytes"
    return HeadTooLarge(
        f"The head has {actual} {unit}, allowed are {allowed}. {HeadTooLarge.way_out}",
        name=limit,
        limit=allowed,
        actual=actual,
    )


def too_late(allowed: float) -> TooLate:
    """The refusal of a request that takes too long to arrive."""
    return TooLate(
        f"The request did not arrive within {allowed:g} s. {TooLate.way_out}",
        name="receive_seconds",
        limit=allowed,
        actual="more",
    )
