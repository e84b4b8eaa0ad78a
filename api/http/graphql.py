"""GraphQL over HTTP: from a request to its answer.

In: `Call`, from `protocol` or from ASGI. Out: `Answer`, at once, or `Job`, which gives it when a thread is done.

    method, form, bucket → kept answer, or 304 → request → document → statement → answer
    At once: what is kept, what is refused, and small statements that are written already. In a thread: all else.
"""

import os
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from threading import Lock
from time import perf_counter, time

from starlette.types import Receive, Scope, Send

from api.database import UNREADABLE, Database
from api.errors import (
    ApiError,
    BadMediaType,
    BadMethod,
    NotAcceptable,
    NotReady,
    OnlyQueries,
    OurFault,
    RequestError,
    TooLarge,
)
from api.execution import Execution
from api.execution.response import describe, translate, write_errors
from api.http.caching import Hashes, Responses, is_match
from api.http.exchange import Answer, Call, read_lines, write_lines
from api.http.headers import METHODS, write_head, write_preflight
from api.http.limits import Client
from api.http.negotiation import PLAIN, Form, choose_form
from api.http.reading import read_body, read_query
from api.http.task import KEPT, Job, Task
from api.log import LOG, describe_exception
from api.observation import Observation
from api.settings import Settings

KNOWN_FORMS = 1000
ID = os.urandom(6).hex().encode()
"""What the ids of this process's requests begin with."""


class GraphQL:
    """Answers the requests of `/graphql`."""

    def __init__(self, execution: Execution, database: Database, settings: Settings, seen: Observation) -> None:
        """Answers from this database, within the limits of the settings."""
        self.execution, self.database, self.settings, self.seen = execution, database, settings, seen
        self.responses = Responses(settings.kept_responses, f"{settings.base_url}|{execution.contract}")
        self.hashes = Hashes(settings.kept_hashes)
        self.threads = ThreadPoolExecutor(settings.threads, "statement")
        self.preparing = Lock()
        self.waiting = 0
        self.is_ending = False
        self.numbers = count(1)
        self.forms: dict[tuple[bytes | None, bytes | None], Form | None] = {}
        self.heads: dict[tuple[int, bool, str], bytes] = {}
        self.json_types = {b"application/json"}
        self.reused = f"public, max-age={settings.cache_seconds}"

    def begin(self, call: Call, client: Client | None) -> "Answer | Job":
        """The answer, or the job that gives it; never raises."""
        call.start()
        call.client = client
        try:
            return self._begin(call, client)
        except Exception as error:  # noqa: BLE001 - whatever it is, the client is answered
            return self.refuse(call, error)

    def _begin(self, call: Call, client: Client | None) -> "Answer | Job":
        if call.method == "OPTIONS":
            return Answer(204, write_preflight(call.headers.get(b"access-control-request-headers")), b"")
        form = call.form = self._choose_form(call.headers)
        is_post = self._check_method(call)
        if client is not None and client.is_limited:
            client.admit()
        edition = self.database.edition
        if edition is None:
            raise NotReady(UNREADABLE)
        payload = call.body if is_post else call.query
        tag = None if is_post else self.responses.tag(payload, form, edition.version)
        if tag and is_match(call.headers.get(b"if-none-match", b""), tag):
            return Answer(304, self.head(form, self.reused) + b"etag: %b\r\n" % tag, b"")
        key = (payload, form.number, is_post, edition.version)
        kept = self.responses.kept.get(key)
        if kept is not None:
            return kept
        request = read_body(payload, self.hashes) if is_post else read_query(payload, self.hashes)
        task = Task(self, request, edition, key, tag)
        return task.answer_inline(form) or Job(self, call, task)

    def _check_method(self, call: Call) -> bool:
        """Whether the request comes by POST; raises BadMethod or BadMediaType."""
        if call.method == "POST":
            self._check_type(call.headers)
            return True
        if call.method not in {"GET", "HEAD"}:
            raise BadMethod(f"`/graphql` does not take {call.method[:20]}. Use POST or GET.", allow=METHODS)
        return False

    def _choose_form(self, headers: dict[bytes, bytes]) -> Form:
        asked = headers.get(b"accept"), headers.get(b"accept-encoding")
        if asked not in self.forms:
            if len(self.forms) >= KNOWN_FORMS:
                self.forms.clear()
            self.forms[asked] = choose_form(*asked)
        form = self.forms[asked]
        if form is None:
            raise NotAcceptable(NotAcceptable.way_out)
        return form

    def _check_type(self, headers: dict[bytes, bytes]) -> None:
        told = headers.get(b"content-type", b"")
        if told not in self.json_types:
            name, _, rest = told.decode("latin-1").lower().partition(";")
            if name.strip() != "application/json" or ("charset" in rest and "utf-8" not in rest and "utf8" not in rest):
                raise BadMediaType(BadMediaType.way_out)
        if headers.get(b"content-encoding", b"identity") != b"identity":
            raise BadMediaType("Requests are not taken compressed. Send plain JSON.")

    def head(self, form: Form, caching: str, *, is_compressed: bool = False) -> bytes:
        """The lines that depend on nothing but the form and on how the answer may be kept."""
        key = form.number, is_compressed, caching
        head = self.heads.get(key)
        if head is None:
            head = self.heads[key] = write_head(form, caching, is_compressed=is_compressed)
        return head

    def refuse(self, call: Call, error: Exception) -> Answer:
        """The answer for what was raised."""
        form = call.form or PLAIN
        told = translate(error)
        if isinstance(told, OnlyQueries) and call.method != "POST":
            told = BadMethod(told.message, allow="POST")
            error = told
        if told.status == OurFault.status:
            LOG.write(level="error", event="fault", error=describe_exception(error.__cause__ or error))
        head = self.head(form, "no-store") + write_lines(told.headers)
        answer = Answer(self._status(told, form), head, write_errors(describe(error)), code=told.code)
        error.__traceback__ = None  # a refusal that is kept would keep the request with it
        return answer

    def _status(self, error: ApiError, form: Form) -> int:
        if not isinstance(error, RequestError):
            return error.status
        if not form.is_strict:
            return 200
        return 422 if self.settings.draft_status and error.status == 400 else error.status

    def finish(self, answer: Answer, call: Call) -> bytes:
        """The header lines of an answer, with those of this request; counts it and tells the log."""
        seconds = perf_counter() - call.started
        client = call.client
        number = b"%b-%x" % (ID, next(self.numbers))
        if self.seen.note(answer.status, answer.code, seconds, cost=answer.cost, kept=answer.timing is KEPT):
            self.seen.log.add(self._tell(answer, call, seconds, number))
        limits = b""
        if client is not None and client.is_limited:
            client.pay(seconds)
            limits = client.describe()
        length = b"" if answer.status in {204, 304} else b"content-length: %d\r\n" % len(answer.body)
        timing = b"server-timing: %btotal;dur=%.3f\r\n" % (answer.timing, seconds * 1000)
        return b"%b%bgraphql-cost: %d\r\nx-request-id: %b\r\n%b%b" % (
            answer.head,
            length,
            answer.cost,
            number,
            timing,
            limits,
        )

    def _tell(self, answer: Answer, call: Call, seconds: float, number: bytes) -> bytes:
        """The line of the log; all of it is our own words and numbers."""
        address = b""
        if self.settings.log_addresses and call.client is not None:
            address = b',"address":"%b"' % call.client.address.encode()
        return b'{"event":"request","id":"%b","method":"%b","path":"/graphql","status":%d,"code":"%b",%b%b}\n' % (
            number,
            call.method.encode(),
            answer.status,
            answer.code.encode(),
            b'"cost":%d,"bytes":%d,"ms":%.3f,"time":%.3f' % (answer.cost, len(answer.body), seconds * 1000, time()),
            address,
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request of any ASGI server; our own comes in by `begin`."""
        headers = dict(scope["headers"])
        call = Call(scope["method"], scope["query_string"], headers, b"")
        found: Answer | Job
        try:
            call.body = await receive_body(receive, self.settings.body_bytes)
        except ApiError as error:
            call.start()
            found = self.refuse(call, error)
        else:
            found = self.begin(call, None)
        answer = await found.wait() if isinstance(found, Job) else found
        lines = self.finish(answer, call)
        await send({"type": "http.response.start", "status": answer.status, "headers": read_lines(lines)})
        await send({"type": "http.response.body", "body": b"" if call.method == "HEAD" else answer.body})


async def receive_body(receive: Receive, most: int) -> bytes:
    """The whole body of an ASGI request; raises TooLarge as soon as it is longer than `most` bytes."""
    parts, length = [], 0
    while True:
        message = await receive()
        part = message.get("body", b"")
        length += len(part)
        if length > most:
            raise too_large(length, most)
        parts.append(part)
        if not message.get("more_body"):
            return b"".join(parts)


def too_large(actual: int, most: int) -> TooLarge:
    """The refusal of a body of that length."""
    return TooLarge(
        f"The body has more than {most} bytes. {TooLarge.way_out}", name="body_bytes", limit=most, actual=actual
    )
