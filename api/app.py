"""App: puts the parts together.

In: `Settings`. Out: the ASGI application; `/graphql` is answered directly, all else by FastAPI.
"""

from fastapi import FastAPI
from fastapi.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from api.database import Database
from api.execution import Execution
from api.http import health
from api.http.graphql import GraphQL
from api.settings import Settings
from schema.query import print_contract


class Door:
    """The first that sees a request: one comparison decides whether it is GraphQL."""

    def __init__(self, graphql: ASGIApp, rest: ASGIApp) -> None:
        """A door to these two applications."""
        self.graphql, self.rest = graphql, rest

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hands the request on."""
        chosen = self.graphql if scope["type"] == "http" and scope["path"] == "/graphql" else self.rest
        await chosen(scope, receive, send)


def create_app(settings: Settings | None = None) -> ASGIApp:
    """The application for these settings, or for those of the environment."""
    settings = settings or Settings()
    database = Database(settings.database, settings.statement_deadline)
    rest = FastAPI(title="Solidarity Graph", docs_url=None, redoc_url=None, openapi_url=None)
    rest.state.database = database
    rest.include_router(health.router)
    contract = print_contract()

    @rest.get("/schema.graphql")
    def schema() -> PlainTextResponse:
        """The schema in the Schema Definition Language."""
        return PlainTextResponse(contract)

    return Door(GraphQL(Execution(settings.base_url, kept=settings.kept_documents), database), rest)
