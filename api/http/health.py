"""Health: whether the process lives and whether it can answer.

In: requests on `/health/…`. Out: a small JSON object; status 503 where the dataset can't be read.
"""

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse

from api.errors import ApiError

router = APIRouter(prefix="/health")
VERSION = "SELECT version FROM dataset"


@router.get("/live")
def live() -> Response:
    """The process lives; the database is not asked."""
    return JSONResponse({"status": "live"})


@router.get("/ready")
def ready(request: Request) -> Response:
    """The dataset can be read; its version."""
    try:
        version = request.app.state.database.fetch(VERSION)
    except ApiError as error:
        return JSONResponse({"status": "not ready", **error.describe()}, status_code=503)
    return JSONResponse({"status": "ready", "version": version})
