"""The report on quality: the page and its JSON tell what `solidarity report` tells, whatever the dataset."""

import asyncio
import re
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI

from api.database import Database
from api.http.pages import create_router, open_site
from api.pages.bars import draw_bars, tell_share
from seed.export.survey import survey_database
from seed.quality import report_quality

SAME = ("version", "records", "facts", "citations", "facts_by_independent_sources", "facts_by_kind_of_source",
        "disagreements_by_field", "records_by_decade")  # fmt: skip


class Client:
    """Asks the pages of a database, one request at a time."""

    def __init__(self, path: Path) -> None:
        self.app = FastAPI()
        self.app.include_router(create_router(*open_site("https://example.org", Database(path, deadline=5.0))))

    def get(self, path: str, **options: object) -> httpx.Response:
        return asyncio.run(self._get(path, **options))

    async def _get(self, path: str, **options: object) -> httpx.Response:
        transport = httpx.ASGITransport(self.app)
        async with httpx.AsyncClient(transport=transport, base_url="https://example.org") as client:
            return await client.get(path, **options)


@pytest.fixture(params=["world", "dataset"])
def pair(request):
    path = request.getfixturevalue(request.param)
    return Client(path), report_quality(survey_database(path))


def test_the_page_counts_as_the_program_does(pair):
    client, expected = pair
    told = client.get("/docs/quality.json").json()
    assert {name: told[name] for name in SAME} == {name: expected[name] for name in SAME}
    weak = {one["id"]: one["source"]["id"] for one in told["resting_on_one_weak_source"]}
    assert weak == expected["resting_on_one_weak_source"]
    for folder, fields in told["coverage"].items():
        assert fields == {name: expected["coverage"][folder][name] for name in fields}
    for row in told["records_by_country"]:
        assert {word: row[word] for word in ("sections", "people", "events") if row[word]} == expected[
            "records_by_country"
        ][row["id"]]
    assert len(told["records_by_country"]) == len(expected["records_by_country"])


def test_the_report_comes_in_the_form_that_is_asked(dataset):
    client = Client(dataset)
    page = client.get("/docs/quality")
    asked = client.get("/docs/quality", headers={"accept": "application/json"})
    assert page.headers["content-type"].startswith("text/html")
    assert page.headers["vary"] == asked.headers["vary"] == "Accept, Accept-Encoding"
    assert asked.json() == client.get("/docs/quality.json").json()
    again = client.get("/docs/quality", headers={"if-none-match": page.headers["etag"]})
    assert again.status_code == 304


def test_every_picture_has_a_table(dataset):
    text = Client(dataset).get("/docs/quality").text
    pictures = re.findall(r'<figure aria-label="([^"]*)"', text)
    assert len(pictures) == 11
    assert text.count("The same as a table") == len(pictures)
    assert "<!--" not in text


def test_an_empty_picture_and_a_small_share():
    assert "<rect" not in draw_bars("Nothing", [("a", [0])])
    assert [tell_share(count, 1000) for count in (0, 3, 425, 1000)] == ["0 %", "under 1 %", "42 %", "100 %"]
