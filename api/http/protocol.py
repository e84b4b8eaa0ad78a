"""Protocol: what stands between a socket and the application.

In: requests within bounds, from `arrival`. Out: calls of `/graphql`, answered here without a detour; all other requests
go to uvicorn's own ASGI machinery.
"""

from collections import deque
from typing import Any

from uvicorn.protocols.http.httptools_impl import STATUS_LINE

from api.http.arrival import Arrival
from api.http.exchange import Answer, Call
from api.http.graphql import too_large
from api.http.negotiation import prefers_html
from api.http.task import Job

PATH = b"/graphql"
QUESTION_MARK = ord("?")
PIPELINED = 16
"""Requests that may wait on one connection."""


class Protocol(Arrival):
    """One connection."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        """A connection without a call."""
        super().__init__(*arguments, **options)
        self.call: Call | None = None
        self.job: Job | None = None
        self.queue: deque[tuple[Call, bool]] = deque()
        self.body_length = 0

    @property
    def is_busy(self) -> bool:
        """Whether an answer is on its way."""
        return self.job is not None or super().is_busy

    def connection_lost(self, exc: Exception | None) -> None:
        """Stops what still works for the client."""
        self.queue.clear()
        if self.job is not None:
            self.job.watch.gone = True
        super().connection_lost(exc)

    def on_headers_complete(self) -> None:
        """The head is here: for `/graphql` a call, for all else what uvicorn does."""
        self.state = "body"
        error = self.check_head()
        if error is not None:
            self.turn_away(error)
        elif not self.is_deaf:
            headers = dict(self.headers)
            if self._is_call(headers):
                method = self.parser.get_method().decode("ascii")
                self.call = Call(method, self.url[len(PATH) + 1 :], headers, b"")
            else:
                self._begin_cycle()
            self.expect_body(headers)

    def _is_call(self, headers: dict[bytes, bytes]) -> bool:
        """Whether it can be answered here: it wants no page, and no page is on its way before it."""
        url = self.url
        if not url.startswith(PATH) or (len(url) > len(PATH) and url[len(PATH)] != QUESTION_MARK):
            return False
        if self.cycle is not None and not self.cycle.response_complete:
            return False
        return self.parser.get_method() not in {b"GET", b"HEAD"} or not prefers_html(headers.get(b"accept"))

    def _begin_cycle(self) -> None:
        if self.job is not None or len(self.pipeline) >= PIPELINED:
            self.transport.close()
            return
        url, headers = self.url, self.headers
        super(Arrival, self).on_message_begin()
        self.url, self.body_length = url, 0
        self.headers.extend(headers)
        super().on_headers_complete()
        if self.graphql.is_ending:
            self.cycle.keep_alive = False

    def on_body(self, body: bytes) -> None:
        """A part of the body; refuses one that is too long while it comes."""
        if self.is_deaf:
            return
        if self.call is not None:
            self.call.body += body
            length = len(self.call.body)
        else:
            self.body_length += len(body)
            length = self.body_length
        if length > self.settings.body_bytes:
            self.turn_away(too_large(length, self.settings.body_bytes))
        elif self.call is None and self.cycle is not None:
            super().on_body(body)

    def on_message_complete(self) -> None:
        """The request is here as a whole."""
        if self.is_deaf:
            return
        self.state = "idle"
        call, self.call = self.call, None
        if call is None:
            if self.cycle is not None:
                super().on_message_complete()
        elif self.job is None:
            self._work(call, keep=self.parser.should_keep_alive())
        elif len(self.queue) < PIPELINED:
            self.queue.append((call, self.parser.should_keep_alive()))
        else:
            self.transport.close()

    def _work(self, call: Call, *, keep: bool) -> None:
        client = self.clients.find_behind(self.origin, call.headers) if self.is_proxied else self.origin
        found = self.graphql.begin(call, client)
        if isinstance(found, Answer):
            self._reply(call, found, keep=keep)
        else:
            self.job = found
            task = self.loop.create_task(self._wait(call, found, keep=keep))
            self.tasks.add(task)
            task.add_done_callback(self.tasks.discard)

    async def _wait(self, call: Call, job: Job, *, keep: bool) -> None:
        answer = await job.wait()
        self.job = None
        if not self.transport.is_closing():
            self._reply(call, answer, keep=keep)
        while self.queue and not self.is_busy and not self.transport.is_closing():
            call, keep = self.queue.popleft()
            self._work(call, keep=keep)

    def _reply(self, call: Call, answer: Answer, *, keep: bool) -> None:
        keep = keep and not self.graphql.is_ending
        self.transport.write(
            b"%b%b%b%b\r\n%b"
            % (
                STATUS_LINE[answer.status],
                self.date(),
                self.graphql.finish(answer, call),
                b"" if keep else b"connection: close\r\n",
                b"" if call.method == "HEAD" else answer.body,
            )
        )
        self.server_state.total_requests += 1
        self.since = self.loop.time()
        if not keep:
            self.transport.close()
