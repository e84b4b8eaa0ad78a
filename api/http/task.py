"""Task: one request that needs the database, from what it asks to its answer.

In: `Request` and the edition of the dataset that it began with. Out: `Answer`. A small statement runs at once, with a
deadline so short that nobody notices; what is larger, or was slow before, becomes a `Job` in a thread.
"""

import asyncio
from time import perf_counter, thread_time
from typing import TYPE_CHECKING

from api.database import Edition, Replaced, Watch
from api.errors import Busy, OverLimit, TooMany, TooSlow
from api.execution import Query, Request
from api.execution.response import write_data
from api.http.caching import Key
from api.http.compression import COMPRESS
from api.http.exchange import Answer, Call
from api.http.negotiation import Form

if TYPE_CHECKING:
    from api.http.graphql import GraphQL

WAITING_JOBS = 64
BEGINNINGS = 3
"""So often a request begins anew where the dataset is replaced under it."""

KEPT = b"kept, "
"""What `Server-Timing` says of an answer that was kept."""


class Task:
    """One request on its way: what it asks, of which edition, and under which key its answer is kept."""

    __slots__ = ("edition", "graphql", "key", "request", "tag")

    def __init__(self, graphql: "GraphQL", request: Request, edition: Edition, key: Key, tag: bytes | None) -> None:
        """A request of which nothing is done."""
        self.graphql, self.request, self.edition, self.key, self.tag = graphql, request, edition, key, tag

    def answer_inline(self, form: Form) -> Answer | None:
        """The answer, where it can be had without holding others up, else None."""
        graphql, began = self.graphql, perf_counter()
        query = graphql.execution.recall(self.request)
        if query is None:
            return None
        prepared = query.prepared
        if prepared.constant is not None:
            return self.write(query, form, "", began, began)
        if prepared.is_slow or query.cost > graphql.settings.inline_cost:
            return None
        ready, worked = perf_counter(), thread_time()
        try:
            text = graphql.database.run(query.sql, query.values, self.edition, graphql.settings.inline_deadline)
        except TooSlow:
            prepared.is_slow = thread_time() - worked >= graphql.settings.inline_deadline  # not if the machine was busy
            return None
        except Replaced:
            return None
        return self.write(query, form, text, began, ready)

    def answer(self, form: Form, watch: Watch) -> Answer:
        """The answer, however long it takes within the deadline."""
        graphql = self.graphql
        for _ in range(BEGINNINGS):
            began = perf_counter()
            with graphql.preparing:  # one at a time: threads that only compute would take turns for nothing
                query = graphql.execution.prepare(self.request)
            ready = perf_counter()
            if query.prepared.constant is not None:
                return self.write(query, form, "", began, ready)
            try:
                text = graphql.database.run(query.sql, query.values, self.edition, graphql.database.deadline, watch)
            except Replaced:
                self.edition = graphql.database.look()
                self.tag = graphql.responses.tag(self.key[0], form, self.edition.version) if self.tag else None
                self.key = (*self.key[:3], self.edition.version)
                continue
            return self.write(query, form, text, began, ready)
        raise Busy("The dataset is being replaced. Try again in a few seconds.")

    def write(self, query: Query, form: Form, text: str, began: float, ready: float) -> Answer:
        """The answer with this text, kept for the next who asks the same."""
        graphql, settings = self.graphql, self.graphql.settings
        fetched = perf_counter()
        body, is_compressed = self._body(query, form, text)
        if len(body) > settings.response_bytes:
            raise too_long(len(body), settings.response_bytes)
        head = graphql.head(form, graphql.reused if self.tag else "no-store", is_compressed=is_compressed)
        if self.tag:
            head += b"etag: %b\r\n" % self.tag
        if settings.kept_responses:
            graphql.responses.put(self.key, Answer(200, head, body, cost=query.cost, timing=KEPT))
        timing = b"prepare;dur=%.3f, statement;dur=%.3f, " % ((ready - began) * 1000, (fetched - ready) * 1000)
        return Answer(200, head, body, cost=query.cost, timing=timing)

    def _body(self, query: Query, form: Form, text: str) -> tuple[bytes, bool]:
        prepared, settings = query.prepared, self.graphql.settings
        cost = {"counted": query.cost, "allowed": settings.cost} if self.request.wants_cost else None
        if prepared.constant is not None:
            if cost is None and form.coding in prepared.bodies:
                return prepared.bodies[form.coding]
            text = prepared.constant
        body = write_data(text, cost)
        is_compressed = bool(form.coding) and len(body) >= settings.compress_above
        if is_compressed:
            body = COMPRESS[form.coding](body)
        if prepared.constant is not None and cost is None:
            prepared.bodies[form.coding] = body, is_compressed
        return body, is_compressed


def too_long(actual: int, allowed: int) -> OverLimit:
    """The refusal of an answer that is too long."""
    return OverLimit(
        f"The answer has {actual} bytes, allowed are {allowed}. Ask for smaller pages or fewer fields.",
        name="response_bytes",
        limit=allowed,
        actual=actual,
    )


class Job:
    """A task in a thread; `watch.gone` stops its statement."""

    __slots__ = ("call", "graphql", "task", "watch")

    def __init__(self, graphql: "GraphQL", call: Call, task: Task) -> None:
        """A job that waits for its turn."""
        self.graphql, self.call, self.task, self.watch = graphql, call, task, Watch()

    async def wait(self) -> Answer:
        """The answer; never raises."""
        graphql = self.graphql
        client = self.call.client
        if graphql.waiting >= WAITING_JOBS:
            return graphql.refuse(
                self.call, Busy("Too many requests wait for the database. Try again in a few seconds.")
            )
        try:
            if client is not None:
                client.enter()
        except TooMany as error:
            return graphql.refuse(self.call, error)
        graphql.waiting += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(graphql.threads, self._run)
        except Exception as error:  # noqa: BLE001 - whatever it is, the client is answered
            return graphql.refuse(self.call, error)
        finally:
            graphql.waiting -= 1
            if client is not None:
                client.leave()

    def _run(self) -> Answer:
        waited = perf_counter() - self.call.started
        if waited > self.graphql.settings.request_deadline or self.watch.gone:
            raise Busy("The request waited too long for its turn. Try again in a few seconds.")
        assert self.call.form is not None
        return self.task.answer(self.call.form, self.watch)
