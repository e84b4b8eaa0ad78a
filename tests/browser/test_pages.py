"""Pages in a real browser: whole, quiet, accessible, in two widths and both schemes."""

import re
from pathlib import Path

import pytest

from api.pages.manual import CHAPTERS

ROOT = Path(__file__).parents[2]
AXE = ROOT / "web/node_modules/axe-core/axe.min.js"
SHOTS = ROOT / "var/screenshots"
PATHS = [
    "/",
    "/organizations",
    "/sections?status=BANNED",
    "/people?text=lawyer",
    "/events?from=1921&to=1923",
    "/sources",
    "/places",
    "/search",
    "/search?q=МОПР",
    "/query",
    "/query?query={dataset{version}}",
    "/records/international-red-aid",
    "/records/ira-germany",
    "/records/clara-zetkin",
    "/records/wir-famine-relief-campaign-1921-1922",
    "/records/riddell-international-red-aid-1922-1937",
    "/records/berlin",
    "/docs",
    *(f"/docs/{name}" for name in CHAPTERS),
]
SMALL = 100_000
"""Bytes of a first view, scripts included."""


@pytest.mark.parametrize("width", [375, 1280])
@pytest.mark.parametrize("path", PATHS)
def test_a_page_is_whole_quiet_and_accessible(visit, path, width):
    seen = visit(width)
    response = seen.open(path)
    page = seen.page
    page.evaluate(AXE.read_text())
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        shoot(page, path, width, scheme)
        assert find_violations(page) == []
    assert response.status == 200
    assert (seen.complaints, seen.elsewhere) == ([], [])
    assert page.locator("h1").count() == 1
    assert page.locator("html[lang=en] body > header, body > main, body > footer").count() == 3
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert len(page.title()) > 10
    assert len(page.locator("meta[name=description]").get_attribute("content") or "") > 20


def shoot(page, path, width, scheme):
    """Keeps a picture for those who want to look."""
    SHOTS.mkdir(parents=True, exist_ok=True)
    name = re.sub(r"\W+", "-", path).strip("-") or "front"
    page.screenshot(path=SHOTS / f"{name}-{width}-{scheme}.png")


def find_violations(page, part="document"):
    """What axe-core finds wrong in a part of the page, each with its elements."""
    page.evaluate(AXE.read_text())
    found = page.evaluate(f"() => axe.run({part})")
    return [(one["id"], [node["html"][:120] for node in one["nodes"]][:3]) for one in found["violations"]]


def test_a_missing_record_offers_near_ones(visit):
    seen = visit()
    assert seen.open("/records/clara-zetkn").status == 404
    assert seen.page.get_by_role("link", name="Clara Zetkin").count() > 0
    assert find_violations(seen.page) == []


def test_where_there_is_no_page_a_browser_gets_one(visit):
    seen = visit(375)
    assert seen.open("/rote-hilfe").status == 404
    seen.page.get_by_role("main").get_by_role("button", name="Search").click()
    seen.page.wait_for_url("**/search?q=rote+hilfe")
    assert seen.page.get_by_role("link", name="Rote Hilfe Deutschlands").count() > 0


@pytest.mark.parametrize("path", ["/", "/records/international-red-aid"])
def test_the_first_view_is_small(visit, path):
    seen = visit()
    session = seen.page.context.new_cdp_session(seen.page)
    session.send("Network.enable")
    sizes = []
    session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    seen.open(path)
    assert 10_000 < sum(sizes) < SMALL


def test_the_keyboard_alone_is_enough(visit):
    seen = visit()
    seen.open("/")
    page = seen.page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.locator("#site-search").focus()
    page.keyboard.type("zetkin")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=zetkin")
    link = page.get_by_role("link", name="Clara Zetkin").first
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/records/*zetkin*")
    assert page.locator("h1").count() == 1


def test_what_has_the_focus_is_seen(visit):
    seen = visit()
    seen.open("/people")
    for _ in range(4):
        seen.page.keyboard.press("Tab")
    style = seen.page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert style != "none"


def test_footnotes_lead_there_and_back(visit):
    seen = visit()
    seen.open("/records/clara-zetkin")
    page = seen.page
    page.locator("sup.ref a").first.click()
    assert "#note-1a" in page.url
    page.locator("#note-1a a.back").click()
    assert "#ref-1a" in page.url
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(one => one.id)")
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("path", ["/", "/records/clara-zetkin", "/search?q=zetkin", "/docs/cookbook"])
def test_pages_work_without_javascript(visit, path):
    seen = visit(java_script_enabled=False)
    assert seen.open(path).status == 200
    assert seen.page.locator("main a").count() > 10


def test_a_query_is_asked_without_javascript(visit):
    seen = visit(java_script_enabled=False)
    seen.open("/graphql")
    seen.page.get_by_role("link", name="plain form").click()
    seen.page.locator("#query").fill('{ person(id: "clara-zetkin") { name } }')
    seen.page.get_by_role("button", name="Ask").click()
    assert '"name": "Clara Zetkin"' in seen.page.locator("pre").inner_text()


def test_code_can_be_copied(visit):
    seen = visit(permissions=["clipboard-read", "clipboard-write"])
    seen.open("/docs/start")
    seen.page.get_by_role("button", name="Copy").first.click()
    assert "events(" in seen.page.evaluate("navigator.clipboard.readText()")


def test_a_page_can_be_printed(visit):
    seen = visit()
    seen.open("/records/clara-zetkin")
    seen.page.emulate_media(media="print")
    assert not seen.page.locator(".top nav").is_visible()
    assert len(seen.page.pdf()) > 20_000
