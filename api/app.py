"""App: puts the parts together.

In: `Settings`. Out: the ASGI application; `/graphql` is answered directly, all else by FastAPI.
"""

import asyncio
import gc
import signal
import sys
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from types import FrameType
from typing import Any

from fastapi import FastAPI
from fastapi.responses import PlainTextResponse
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Receive, Scope, Send

from api.database import Database, Edition
from api.dataset import open_dataset
from api.errors import ApiError, NotReady
from api.execution import Execution
from api.execution.cost import list_queries
from api.execution.values import read_limits
from api.http import dataset, health, metrics, pages
from api.http.graphql import GraphQL
from api.http.limits import Clients
from api.http.negotiation import prefers_html
from api.http.rest import Rest, send_refusal, send_trouble
from api.log import LOG
from api.observation import Observation
from api.settings import Settings
from schema.query import print_contract

TURN = 0.00002
"""Seconds after which a thread that parses lets another one run."""

LOOKING = 0.5
"""Seconds between two looks at the connections."""


class Door:
    """The first that sees a request: whether it is GraphQL, a page, or the life of the server."""

    def __init__(self, settings: Settings, graphql: GraphQL, rest: ASGIApp, clients: Clients) -> None:
        """A door to these applications."""
        self.settings, self.graphql, self.rest, self.clients = settings, graphql, rest, clients
        self.is_looking = False

    def look_after(self, connection: Any) -> None:
        """Looks, from the first connection on, after all of them: whose time is up is ended."""
        if not self.is_looking:
            self.is_looking = True
            self._look(connection.loop, connection.connections)

    def _look(self, loop: asyncio.AbstractEventLoop, connections: set[Any]) -> None:
        now = loop.time()
        for connection in list(connections):
            connection.look_after(now)
        loop.call_later(LOOKING, self._look, loop, connections)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hands the request on; a browser that opens `/graphql` gets a page."""
        if scope["type"] != "http" or scope["path"] != "/graphql" or wants_page(scope):
            await self.rest(scope, receive, send)
        else:
            await self.graphql(scope, receive, send)


def wants_page(scope: Scope) -> bool:
    """Whether it is a browser that opens a page."""
    return scope["method"] in {"GET", "HEAD"} and prefers_html(dict(scope["headers"]).get(b"accept"))


def create_app(settings: Settings | None = None) -> Door:
    """The application for these settings, or for those of the environment."""
    settings = settings or Settings()
    if settings.database_url:  # nobody waits for another machine while others wait for this one
        settings = settings.model_copy(update={"inline_cost": -1})
    seen, clients = Observation(settings.log_requests), Clients(settings)
    database = open_dataset(settings, list_queries())
    limits, kept = read_limits(settings), settings.kept_documents
    execution = Execution(settings.base_url, database.dialect, kept=kept, limits=limits)
    graphql = GraphQL(execution, database, settings, seen)

    def begin_edition(edition: Edition) -> None:
        execution.measure(edition.lengths)
        graphql.responses.clear()

    database.on_change = begin_edition
    with suppress(NotReady):
        database.look()
    rest = create_rest(settings, graphql)
    spare_collector()
    return Door(settings, graphql, Rest(rest, seen, clients), clients)


def spare_collector() -> None:
    """Lets the garbage collector pass over what stays for good, and look less often at what is new.

    A document that is parsed makes a thousand objects: by default the collector looks at all that is kept for each few.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 10, 2)


def create_rest(settings: Settings, graphql: GraphQL) -> FastAPI:
    """All paths but `/graphql`."""
    rest = FastAPI(
        title="Solidarity Graph",
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        lifespan=lambda _: live(settings, graphql),
    )
    rest.add_exception_handler(HTTPException, send_refusal)
    rest.add_exception_handler(ApiError, send_trouble)
    rest.state.graphql, rest.state.contract = graphql, graphql.execution.contract
    rest.state.metrics, rest.state.hashes = metrics.register(graphql), graphql.hashes
    rest.state.site, answers = pages.open_site(settings.base_url, graphql.database)
    rest.include_router(health.router)
    rest.include_router(pages.create_router(rest.state.site, answers))
    rest.include_router(metrics.router)
    rest.include_router(dataset.create_router(settings.base_url, graphql.database, settings.published))
    contract = print_contract()

    @rest.api_route("/schema.graphql", methods=["GET", "HEAD"])
    def schema() -> PlainTextResponse:
        """The schema in the Schema Definition Language."""
        return PlainTextResponse(contract, headers={"cache-control": graphql.reused})

    return rest


@asynccontextmanager
async def live(settings: Settings, graphql: GraphQL) -> AsyncIterator[None]:
    """Looks after the dataset while the server runs; lets threads take turns so often that nobody notices."""
    sys.setswitchinterval(TURN)
    heed_signals(settings, graphql)
    watching = asyncio.create_task(watch_dataset(graphql.database, settings.watch_interval))
    yield
    watching.cancel()
    graphql.threads.shutdown(wait=False)
    LOG.flush()


def heed_signals(settings: Settings, graphql: GraphQL) -> None:
    """Told to stop, says so for a while, in which it serves on; of several workers each is told by the supervisor."""
    if not settings.drain_seconds or threading.current_thread() is not threading.main_thread():
        return
    loop, stop = asyncio.get_running_loop(), signal.getsignal(signal.SIGTERM)

    def announce(number: int, frame: FrameType | None) -> None:
        graphql.is_ending = True
        if number == signal.SIGTERM and callable(stop):
            loop.call_soon_threadsafe(loop.call_later, settings.drain_seconds, stop, number, frame)

    signal.signal(signal.SIGUSR1 if settings.workers > 1 else signal.SIGTERM, announce)


async def watch_dataset(database: Database, interval: float) -> None:
    """Takes up another file within `interval` seconds, and one that is whole again after a fault."""
    was_ready = database.edition is not None
    while True:
        await asyncio.sleep(interval)
        if await asyncio.to_thread(database.is_current):
            continue
        try:
            edition = await asyncio.to_thread(database.look)
            LOG.write(level="info", event="dataset", version=edition.version)
            was_ready = True
        except NotReady as error:
            if was_ready:
                LOG.write(level="error", event="dataset", message=error.message)
            was_ready = False
