"""Pages: forms of a record, near matches, what stands in the headers, and the console without GraphiQL's files."""

import asyncio
import json
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI

from api.database import Database
from api.http import files
from api.http.pages import choose_form, create_router, open_site
from api.pages import atlas, drawing, notes, words
from api.pages.languages import find_language
from api.pages.record import list_disputes
from tests.serving import serve

ADDRESS = "https://example.org"


class Client:
    """Asks an application, one request at a time."""

    def __init__(self, app: FastAPI) -> None:
        """A client of this application."""
        self.app = app

    def get(self, path: str, **options: object) -> httpx.Response:
        """The answer to a GET."""
        return asyncio.run(self._get(path, **options))

    async def _get(self, path: str, **options: object) -> httpx.Response:
        transport = httpx.ASGITransport(self.app)
        async with httpx.AsyncClient(transport=transport, base_url=ADDRESS) as client:
            return await client.get(path, **options)


@pytest.fixture(scope="module")
def client(dataset: Path) -> Client:
    """The pages of the curated dataset, alone."""
    app = FastAPI()
    app.include_router(create_router(*open_site(ADDRESS, Database(dataset, deadline=5.0))))
    return Client(app)


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        ("", "html"),
        ("*/*", "html"),
        ("application/json", "json"),
        ("application/ld+json, text/html;q=0.5", "jsonld"),
        ("text/turtle;q=0.9, application/json;q=0.4", "ttl"),
        ("text/html;q=nonsense", "html"),
    ],
)
def test_a_record_comes_in_the_form_that_is_asked(accept, form):
    assert choose_form(accept) == form


def test_the_forms_of_a_record_tell_the_same(client):
    page = client.get("/records/clara-zetkin", headers={"accept": "text/html"})
    linked = client.get("/records/clara-zetkin", headers={"accept": "application/ld+json"}).json()
    told = client.get("/records/clara-zetkin.json").json()
    turtle = client.get("/records/clara-zetkin.ttl").text
    assert page.headers["vary"] == "Accept, Accept-Encoding"
    assert f'<{ADDRESS}/records/clara-zetkin.jsonld>; rel="alternate"' in page.headers["link"]
    assert linked["@id"] == told["url"] == f"{ADDRESS}/records/clara-zetkin"
    assert linked["birthDate"]["@value"] == told["born"]["date"]["edtf"]
    assert turtle.startswith("@prefix schema:")
    assert f'"{told["name"]}"' in turtle
    inside = page.text.partition('<script type="application/ld+json">')[2].partition("</script>")[0]
    assert json.loads(inside) == linked


def test_an_unknown_id_is_404_with_near_matches(client):
    answer = client.get("/records/klara-zetkin", headers={"accept": "application/json"})
    assert answer.status_code == 404
    assert "clara-zetkin" in answer.json()["near"]
    assert client.get("/records/%22%3E%3Cscript%3E").text.count("<script>") == 0


def test_a_page_that_the_client_has_is_304(client):
    first = client.get("/people")
    assert "default-src 'none'" in first.headers["content-security-policy"]
    again = client.get("/people", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("kind", ["organizations", "sections", "people", "events", "sources", "places"])
def test_a_list_turns_its_pages_and_forgives(client, kind):
    first = client.get(f"/{kind}?sort=name")
    assert "Next page" in first.text
    assert client.get(f"/{kind}?kind=nonsense&from=nonsense&after=nonsense").status_code == 200


def test_without_its_files_graphiql_is_a_plain_form(client, monkeypatch):
    monkeypatch.setattr(files, "GRAPHIQL", Path("/nowhere/index.html"))
    page = client.get("/graphql", params={"query": "{ dataset { licence } }"}).text
    assert "make web" in page
    assert "CC BY-SA 4.0" in page


@pytest.mark.parametrize(
    ("query", "variables", "told"),
    [
        ("{ nonsense }", "", "Cannot query field"),
        ("{ dataset { version } }", "[", "no JSON"),
        ("{ dataset { version } }", "[]", "must be a JSON object"),
        ("{ people(first: 1000) { totalCount } }", "", "100"),
    ],
)
def test_the_form_tells_what_is_wrong(client, query, variables, told):
    assert told in client.get("/query", params={"query": query, "variables": variables}).text


def test_a_file_outside_is_not_found(client):
    assert client.get("/static/pages.css").headers["cache-control"].endswith("immutable")
    assert client.get("/static/..%2Fsite.py").status_code == 404
    assert client.get("/static/nothing.css").status_code == 404
    assert client.get("/favicon.ico").headers["content-type"].startswith("image/svg")


def test_an_unknown_chapter_is_404_with_the_others(client):
    answer = client.get("/docs/nothing")
    assert answer.status_code == 404
    assert "/docs/cookbook" in answer.text


def test_the_examples_name_the_address_of_the_server(client):
    text = client.get("/docs/start").text
    assert "127.0.0.1" not in text
    assert ADDRESS in text


def test_what_comes_before_and_after_in_time_is_next(client):
    page = client.get("/records/fourth-congress-of-the-comintern").text
    assert "Before: <a" in page
    assert "After: <a" in page


def test_a_name_in_another_language_says_so(client):
    assert '<h1 lang="de">Rote Hilfe Deutschlands</h1>' in client.get("/records/ira-germany").text
    page = client.get("/records/clara-zetkin").text
    assert '<a href="/records/ira-germany" lang="de">Rote Hilfe Deutschlands</a>' in page
    assert '“<span lang="ru">Международная организация помощи борцам революции</span>.”' in page
    assert '<a href="/records/international-red-aid">International Red Aid</a>' in page


@pytest.mark.parametrize(
    ("names", "language"),
    [
        ([], ""),
        ([("Rote Hilfe", "de", "OFFICIAL")], "de"),
        ([("Rote Hilfe", "de", "OFFICIAL"), ("Rote Hilfe", "en", "ALIAS")], ""),
        ([("Rote Hilfe", "ru-Latn", "TRANSLITERATION"), ("Rote Hilfe", "de", "ALIAS")], "de"),
        ([("Red Aid", "de", "OFFICIAL")], ""),
    ],
)
def test_the_language_of_a_name_is_that_of_the_name_alike(names, language):
    told = [{"text": text, "lang": lang, "kind": kind} for text, lang, kind in names]
    assert find_language({"__typename": "Section", "name": "Rote Hilfe", "names": told}) == language


def test_the_facts_on_which_sources_differ_are_counted():
    differs, agrees = {"stance": "DIFFERS", "field": "roles"}, {"stance": "SUPPORTS", "field": "roles"}
    role = {"body": {"name": "Red Aid"}, "title": "Chair", "citations": [agrees, differs, differs]}
    told = {"roles": {"nodes": [role, {"body": {"name": "Red Aid"}, "citations": [agrees]}]}, "citations": []}
    assert list(list_disputes(told)) == [("Role, Red Aid, Chair", [differs, differs])]


def test_the_address_of_a_source_is_a_link():
    source = {"formatted": "“A <b>.” https://example.org/a_(b). Read.", "title": "A <b>", "language": "pl"}
    link = '<a href="https://example.org/a_(b)">https://example.org/a_(b)</a>'
    assert words.tell_entry(source) == f'“<span lang="pl">A &lt;b&gt;</span>.” {link}. Read.'


def test_letters_of_notes_go_on_after_z():
    assert [notes.write_letter(position) for position in (0, 25, 26, 27, 51, 52)] == ["a", "z", "aa", "ab", "az", "ba"]


def test_words_are_told_plainly():
    assert words.tell_kind("AID_ORGANIZATION") == "Aid organisation"
    assert words.tell_language("ru-Latn") == "Russian, in Latin letters"
    assert words.tell_bond("CHILD") == "Part of it"
    assert words.tell_bond("PARTNER") == "Partner"
    assert words.tell_when({"text": "between 5 and 12 January 1919"}) == "5 to 12 January 1919"
    assert words.tell_when({"text": "about 1922"}) == "about 1922"
    assert words.tell_value("1922-11", "founded") == "November 1922"
    assert words.tell_value("13000000", "figures") == "13\u202f000\u202f000"
    assert words.tell_term({"from": None, "to": {"text": "1925", "edtf": "1925"}}) == "until 1925"


def test_what_is_drawn_is_escaped():
    assert str(drawing.tag("text", "<b>&", class_='"')) == '<text class="&#34;">&lt;b&gt;&amp;</text>'
    assert drawing.span_of({"earliest": None, "latest": "1923-02-28"}) == pytest.approx((1923.16, 1923.16), abs=0.01)


def test_without_an_outline_there_is_no_map(monkeypatch):
    monkeypatch.setattr(atlas, "read_outline", lambda: None)
    assert atlas.draw_atlas([], []) is None


def test_a_page_that_can_not_be_made_in_time_says_so(dataset):
    with serve(dataset, statement_deadline=0.001) as server:
        told = server.get("/", accept="application/json")
        page = server.get("/", accept="text/html")
    assert (told.status, told.code, told.headers["retry-after"]) == (503, "TOO_SLOW", "1")
    assert (page.status, page.headers["cache-control"]) == (503, "no-store")
    assert b"<h1>Not at the moment</h1>" in page.body
