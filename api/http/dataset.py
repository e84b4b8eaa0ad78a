"""Dataset: the whole dataset as files, for those who download it.

In: the name of a file, from a request. Out: the file of the version that is served, whole or in part; 304 for who has
it already. What there is, the dataset itself tells: `dataset { downloads }`.
"""

from pathlib import Path
from typing import Any

import orjson
from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import FileResponse, Response

from api.database import Database
from api.execution import Execution
from api.execution import Request as Operation

DOCUMENT = """{ dataset { version released licence licenceUrl howToCite
  downloads { format mediaType url bytes sha256 } } }"""
KEPT = "public, max-age=300"
METHODS = ["GET", "HEAD"]


def create_router(public_url: str, database: Database, folder: Path) -> APIRouter:
    """The routes of the files, which stand in `folder` by version."""
    execution = Execution(public_url, database.dialect)
    router = APIRouter()

    def read_dataset() -> dict[str, Any]:
        """The dataset as the API tells it."""
        asked = execution.prepare(Operation(DOCUMENT, {}, None))
        told: dict[str, Any] = orjson.loads(database.fetch(asked.sql, asked.values))["dataset"]
        return told

    @router.api_route("/dataset", methods=METHODS)
    @router.api_route("/dataset/", methods=METHODS)
    def list_files(request: Request) -> Response:
        """What can be downloaded, and how to cite it."""
        told = read_dataset()
        return answer(request, told["version"], Response(orjson.dumps(told), media_type="application/json"))

    @router.api_route("/dataset/{name}", methods=METHODS)
    def send_file(request: Request, name: str) -> Response:
        """One file, or the part of it that is asked for."""
        told = read_dataset()
        file = next((file for file in told["downloads"] if file["url"].rpartition("/")[2] == name), None)
        path = folder / told["version"] / name
        if file is None or not path.is_file():
            raise HTTPException(404)
        headers = {"Content-Disposition": f'attachment; filename="{name}"', "ETag": f'"{file["sha256"]}"'}
        return answer(request, file["sha256"], FileResponse(path, media_type=file["mediaType"], headers=headers))

    return router


def answer(request: Request, mark: str, response: Response) -> Response:
    """The response with its mark, or 304 where the client has just this."""
    told = {"ETag": f'"{mark}"', "Cache-Control": KEPT}
    held = [part.strip().removeprefix("W/") for part in request.headers.get("if-none-match", "").split(",")]
    if told["ETag"] in held or "*" in held:
        return Response(status_code=304, headers=told)
    response.headers.update(told)
    return response
