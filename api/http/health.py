"""Health: whether the process lives and whether it can answer.

In: requests on `/health/…`. Out: a small JSON object, never kept; status 503 where the dataset can't be read.
"""

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse

from api.database import UNREADABLE, Database
from api.errors import ApiError, NotReady

router = APIRouter(prefix="/health")
VERSION = "SELECT version FROM dataset"
PATIENCE = 0.2
FRESH = {"cache-control": "no-store"}


@router.api_route("/live", methods=["GET", "HEAD"])
def live() -> Response:
    """The process lives; the database is not asked."""
    return JSONResponse({"status": "live"}, headers=FRESH)


@router.api_route("/ready", methods=["GET", "HEAD"])
def ready(request: Request) -> Response:
    """The dataset can be read, and the server goes on; the versions of the dataset and of the schema."""
    try:
        if request.app.state.graphql.is_ending:
            raise NotReady("The server stops. Ask another one.")
        version = read_version(request.app.state.graphql.database)
    except ApiError as error:
        return JSONResponse(
            {"status": "not ready", "errors": [error.describe()]}, 503, headers={**FRESH, **error.headers}
        )
    return JSONResponse({"status": "ready", "version": version, "schema": request.app.state.contract}, headers=FRESH)


def read_version(database: Database) -> str:
    """The version of the dataset, read from its file; raises NotReady."""
    edition = database.edition
    if edition is None:
        raise NotReady(UNREADABLE)
    return database.run(VERSION, (), edition, PATIENCE)
