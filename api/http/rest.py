"""Rest: what every path but `/graphql` has in common.

In: the requests that are no GraphQL. Out: the answers of the pages and files, with the headers that all answers have;
faults as JSON; a line in the log.
"""

from time import perf_counter

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.errors import ApiError, BadMethod, BadRequest, NotFound, NotReady, OurFault, TooSlow
from api.execution.response import APOLOGY, describe, write_errors
from api.http.headers import OPEN, SECURITY
from api.http.limits import Clients
from api.http.negotiation import prefers_html
from api.http.reply import HTML, send
from api.log import LOG, describe_exception
from api.observation import Observation
from api.pages.missing import show_missing_page, show_trouble

FREE = ("/health/", "/metrics", "/static/", "/graphiql/", "/favicon.ico")
"""Paths that cost next to nothing: no request of them is counted against an address."""

ALWAYS = [(name.encode(), value.encode()) for name, value in {**OPEN, **SECURITY}.items()]


class Rest:
    """Stands before the pages."""

    def __init__(self, app: ASGIApp, seen: Observation, clients: Clients) -> None:
        """A guard of this application."""
        self.app, self.seen, self.clients = app, seen, clients

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began, told = perf_counter(), {"status": 0}

        async def send_whole(message: Message) -> None:
            if message["type"] == "http.response.start":
                told["status"] = message["status"]
                given = {name.lower() for name, _ in message.get("headers", ())}
                missing = [header for header in ALWAYS if header[0] not in given]
                message = {**message, "headers": [*message.get("headers", ()), *missing]}
            await send(message)

        try:
            self._admit(scope)
            await self.app(scope, receive, send_whole)
        except Exception as error:
            if told["status"]:
                raise
            await send_fault(error)(scope, receive, send_whole)
        self._note(scope, told["status"], perf_counter() - began)

    def _admit(self, scope: Scope) -> None:
        address, path = scope["client"], scope["path"]
        if address and not path.startswith(FREE):
            client = self.clients.find(address[0])
            if self.clients.is_proxy(address[0]):
                client = self.clients.find_behind(client, dict(scope["headers"]))
            if client.is_limited:
                client.admit()

    def _note(self, scope: Scope, status: int, seconds: float) -> None:
        if self.seen.note(status, "", seconds):
            self.seen.log.write(
                event="request",
                method=scope["method"],
                path=scope["path"][:200],
                status=status,
                ms=round(seconds * 1000, 3),
            )


def send_fault(error: Exception) -> Response:
    """The answer for what was raised, as JSON."""
    if not isinstance(error, ApiError):
        LOG.write(level="error", event="fault", error=describe_exception(error))
        error = OurFault(APOLOGY)
    headers = {"cache-control": "no-store", **error.headers}
    return Response(write_errors(describe(error)), error.status, headers, "application/json")


async def send_refusal(request: Request, refusal: Exception) -> Response:
    """The answer of a path that is not there, as a page for a browser, or takes another method: as JSON."""
    assert isinstance(refusal, HTTPException)
    if refusal.status_code == 404 and prefers_html(request.headers.get("accept", "").encode()):
        page = show_missing_page(request.app.state.site, request.url.path)
        return send(request, page, HTML, 404, {"Cache-Control": "no-store", "Vary": "Accept"})
    if refusal.status_code == 404:
        return send_fault(NotFound(f"There is nothing at {request.url.path[:100]!r}. {NotFound.way_out}"))
    if refusal.status_code == 405:
        allowed = (refusal.headers or {}).get("Allow", "GET, HEAD")
        return send_fault(BadMethod(f"{request.method[:20]} is not allowed here. {BadMethod.way_out}", allow=allowed))
    told = BadRequest(str(refusal.detail)[:200])
    answer = send_fault(told)
    answer.status_code = refusal.status_code
    return answer


async def send_trouble(request: Request, error: Exception) -> Response:
    """The answer where the database could not tell what a page shows, or not in time: 503."""
    assert isinstance(error, ApiError)
    status = NotReady.status if isinstance(error, TooSlow) else error.status
    if prefers_html(request.headers.get("accept", "").encode()):
        page = show_trouble(request.app.state.site, error.message)
        return send(request, page, HTML, status, {"Cache-Control": "no-store", "Retry-After": "1", "Vary": "Accept"})
    answer = send_fault(error)
    answer.status_code = status
    answer.headers.setdefault("retry-after", "1")
    return answer
