"""Files: what pages load, from this origin alone.

In: the names of static files and of GraphiQL's parts. Out: the files, compressed where a compressed copy stands beside.
"""

from functools import cache
from pathlib import Path

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import FileResponse, Response

from api.http.compression import COMPRESS
from api.http.negotiation import choose_coding
from api.pages.site import STATIC

HERE = Path(__file__).parent
GRAPHIQL = HERE / "graphiql" / "index.html"
ASSETS = HERE / "graphiql" / "assets"
KEPT = "public, max-age=31536000, immutable"
MEDIA = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ttf": "font/ttf",
}
SHORTENED = {".js", ".css", ".svg"}
CODINGS = (("br", ".br"), ("gzip", ".gz"))

router = APIRouter()


@router.api_route("/static/{name}", methods=["GET", "HEAD"])
def send_static(request: Request, name: str) -> Response:
    """A file of the pages; the picture for previews is made with GraphiQL."""
    return send_file(request, ASSETS if name == "card.png" else STATIC, name)


@router.api_route("/graphiql/assets/{name}", methods=["GET", "HEAD"])
def send_asset(request: Request, name: str) -> Response:
    """A part of GraphiQL."""
    return send_file(request, ASSETS, name)


@router.api_route("/favicon.ico", methods=["GET", "HEAD"])
def send_icon(request: Request) -> Response:
    """The icon, for browsers that ask for it by its old name."""
    return send_file(request, STATIC, "icon.svg")


def send_file(request: Request, folder: Path, name: str) -> Response:
    """One file of a folder; 404 for any other name."""
    path = folder / name
    if path.parent != folder or path.suffix not in MEDIA or not path.is_file():
        raise HTTPException(404)
    headers = {"Cache-Control": KEPT, "Vary": "Accept-Encoding", "X-Content-Type-Options": "nosniff"}
    taken = request.headers.get("accept-encoding", "")
    for coding, ending in CODINGS:
        copy = folder / (name + ending)
        if coding in taken and copy.is_file():
            return FileResponse(copy, media_type=MEDIA[path.suffix], headers=headers | {"Content-Encoding": coding})
    if path.suffix in SHORTENED and (coding := choose_coding(taken)):
        return Response(shorten(path, coding), 200, headers | {"Content-Encoding": coding}, MEDIA[path.suffix])
    return FileResponse(path, media_type=MEDIA[path.suffix], headers=headers)


@cache
def shorten(path: Path, coding: str) -> bytes:
    """A small file of ours, compressed once."""
    return COMPRESS[coding](path.read_bytes())
