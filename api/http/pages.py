"""Pages: the routes of what people look at, and GraphiQL.

In: requests of browsers, and of programs that ask for a record. Out: HTML, or a record as JSON, JSON-LD or Turtle.
"""

from typing import Annotated

import orjson
from fastapi import APIRouter, Query, Request
from fastapi.responses import FileResponse, Response
from starlette.concurrency import run_in_threadpool

from api.database import Database
from api.execution import Execution
from api.http import files
from api.http.reply import GRAPHIQL_HEADERS, HTML, send, send_page
from api.pages import console, front, listing, manual, missing, quality, record, search
from api.pages.answers import Answers
from api.pages.languages import Languages
from api.pages.linked import link_data, write_json_ld, write_turtle
from api.pages.site import Site

METHODS = ["GET", "HEAD"]
FORMS = {"html": HTML, "json": "application/json", "jsonld": "application/ld+json", "ttl": "text/turtle; charset=utf-8"}
"""The forms of a record, by the ending of their address, the first where a client does not choose."""

Text = Annotated[str, Query(max_length=400)]


def open_site(public_url: str, database: Database) -> tuple[Site, Answers]:
    """The site of this database, whose records are reached under `public_url`, and what answers its questions."""
    answers = Answers(Execution(public_url, database.dialect), database)
    return Site(public_url, Languages(answers).find), answers


def create_router(site: Site, answers: Answers) -> APIRouter:
    """The routes of the pages of this site."""
    router = APIRouter()
    _add_front(router, site, answers)
    _add_lists(router, site, answers)
    _add_records(router, site, answers)
    _add_manual(router, site, answers)
    router.include_router(files.router)
    return router


def _add_front(router: APIRouter, site: Site, answers: Answers) -> None:
    @router.api_route("/", methods=METHODS)
    async def show_front(request: Request) -> Response:
        """What this is."""
        return send_page(request, await run_in_threadpool(front.show_front, site, answers))

    @router.api_route("/graphql", methods=METHODS)
    async def show_graphiql(request: Request, query: str = "", variables: str = "") -> Response:
        """GraphiQL, for a browser; without its files, the plain form."""
        if files.GRAPHIQL.is_file():
            return FileResponse(files.GRAPHIQL, media_type=HTML, headers=GRAPHIQL_HEADERS)
        page = await run_in_threadpool(console.show_console, site, answers, query, variables, built=False)
        return send_page(request, page)

    @router.api_route("/query", methods=METHODS)
    async def show_console(request: Request, query: str = "", variables: str = "") -> Response:
        """A form that asks any operation and works without JavaScript."""
        page = await run_in_threadpool(console.show_console, site, answers, query, variables, built=True)
        return send_page(request, page)


def _add_lists(router: APIRouter, site: Site, answers: Answers) -> None:
    @router.api_route("/search", methods=METHODS)
    async def show_search(request: Request, q: Text = "", after: Text = "") -> Response:
        """Records by what is said of them."""
        return send_page(request, await run_in_threadpool(search.show_search, site, answers, q.strip(), after))

    for name in listing.LISTS:

        def add(name: str) -> None:
            @router.api_route(f"/{name}", methods=METHODS, name=name)
            async def show_list(request: Request) -> Response:
                """All records of a type."""
                asked = dict(request.query_params)
                return send_page(request, await run_in_threadpool(listing.show_list, site, answers, name, asked))

        add(name)


def _add_records(router: APIRouter, site: Site, answers: Answers) -> None:
    @router.api_route("/records/{name}", methods=METHODS)
    async def show_record(request: Request, name: str, after: Text = "") -> Response:
        """One record, in the form that the client takes."""
        id, _, ending = name.partition(".")
        form = ending if ending in FORMS else choose_form(request.headers.get("accept", ""))
        status, text = await run_in_threadpool(write_record, site, answers, id, form, after)
        links = {"Link": write_links(site.public_url, id)} if status == 200 else {}
        return send(request, text, FORMS[form], status, {"Vary": "Accept"} | links)


def _add_manual(router: APIRouter, site: Site, answers: Answers) -> None:
    @router.api_route("/docs/quality", methods=METHODS)
    @router.api_route("/docs/quality.json", methods=METHODS)
    async def show_quality(request: Request) -> Response:
        """The report on quality, in the form that the client takes."""
        told = {"Vary": "Accept"}
        if request.url.path.endswith(".json") or choose_form(request.headers.get("accept", "")) == "json":
            report = await run_in_threadpool(quality.read_report, answers)
            return send(request, orjson.dumps(report).decode(), FORMS["json"], 200, told)
        status, page = await run_in_threadpool(manual.show_chapter, site, answers, "quality")
        return send(request, page, HTML, status, told)

    @router.api_route("/docs", methods=METHODS)
    @router.api_route("/docs/{name}", methods=METHODS)
    async def show_manual(request: Request, name: str = "index") -> Response:
        """The documentation."""
        page = await run_in_threadpool(manual.show_chapter, site, answers, name)
        return send_page(request, page[1], page[0])


def write_record(site: Site, answers: Answers, id: str, form: str, after: str) -> tuple[int, str]:
    """A record in one of the forms, with the status; for an unknown id what may have been meant."""
    found = record.find_record(answers, id, after)
    if found is None:
        near = search.find_near(answers, id)
        told = orjson.dumps({"error": "No record has this id.", "near": [one["id"] for one in near]}).decode()
        return 404, missing.show_missing_record(site, id, near) if form == "html" else told
    if form == "html":
        return 200, record.show_record(site, answers, found)
    if form == "json":
        return 200, orjson.dumps(found.record).decode()
    data = link_data(found.record)
    return 200, write_json_ld(data) if form == "jsonld" else write_turtle(data)


def choose_form(accept: str) -> str:
    """The form of a record that the header `Accept` asks for, HTML where it does not say."""
    best, weight = "html", 0.0
    known = {media.partition(";")[0]: form for form, media in FORMS.items()}
    for entry in accept.split(",")[:32]:
        media, *parameters = (part.strip().lower() for part in entry.split(";"))
        given = next((part[2:] for part in parameters if part.startswith("q=")), "1")
        form = known.get(media)
        if form and given.replace(".", "", 1).isdigit() and float(given) > weight:
            best, weight = form, float(given)
    return best


def write_links(public_url: str, id: str) -> str:
    """The header `Link`: the other forms of a record."""
    forms = ((ending, media.partition(";")[0]) for ending, media in FORMS.items() if ending != "html")
    links = [f'<{public_url}/records/{id}.{ending}>; rel="alternate"; type="{media}"' for ending, media in forms]
    return ", ".join([f'<{public_url}/records/{id}>; rel="canonical"', *links]).encode("ascii", "ignore").decode()
