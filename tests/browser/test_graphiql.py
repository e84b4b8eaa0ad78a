"""GraphiQL in a real browser: typed, completed, run, opened by a link, copied and cited, and nothing from elsewhere."""

from urllib.parse import quote

import pytest

from api.http.files import GRAPHIQL
from tests.browser.test_pages import find_violations, shoot

pytestmark = pytest.mark.skipif(not GRAPHIQL.is_file(), reason="GraphiQL is not built: make web")

EDITOR = ".graphiql-query-editor .monaco-editor"
ANSWER = ".graphiql-response .view-lines"


def open_graphiql(visit, search="", **options):
    """GraphiQL, ready to be typed in."""
    seen = visit(**options)
    seen.open(f"/graphql{search}")
    seen.page.wait_for_selector(EDITOR)
    return seen


def wait_for_answer(page, text):
    """Waits until the answer has this text."""
    page.wait_for_function(
        "([place, text]) => document.querySelector(place)?.textContent.replace(/\\u00a0/g, ' ').includes(text)",
        arg=[ANSWER, text],
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [375, 1280])
def test_graphiql_is_quiet_and_asks_nobody_else(visit, width, scheme):
    seen = open_graphiql(visit, width=width, scheme=scheme)
    seen.page.wait_for_timeout(1500)
    shoot(seen.page, "/graphiql", width, scheme)
    assert (seen.complaints, seen.elsewhere) == ([], [])
    assert seen.page.locator("h1").count() == 1
    assert find_violations(seen.page) == []


def test_a_query_is_typed_completed_and_run(visit):
    seen = open_graphiql(visit)
    page = seen.page
    page.locator(EDITOR).first.click()
    page.keyboard.press("Control+a")
    page.keyboard.press("Delete")
    page.wait_for_timeout(1500)
    page.keyboard.type("{ datas")
    page.wait_for_selector(".suggest-widget.visible")
    page.keyboard.press("Tab")
    page.keyboard.type(" { version }")
    page.keyboard.press("Control+Enter")
    wait_for_answer(page, '"version"')
    assert "cost" in page.locator(".cost").inner_text()
    assert seen.complaints == []


def test_a_link_opens_and_runs(visit):
    query = "query One($id: ID!) { person(id: $id) { name } } query Two { dataset { licence } }"
    variables = '{"id": "clara-zetkin"}'
    search = f"?query={quote(query)}&variables={quote(variables)}&operationName=One"
    seen = open_graphiql(visit, search)
    wait_for_answer(seen.page, "Clara Zetkin")
    assert seen.complaints == []


def test_an_example_is_opened_from_the_drawer_by_the_keyboard(visit):
    seen = open_graphiql(visit)
    page = seen.page
    page.get_by_role("button", name="By skill").click()
    page.get_by_role("button", name="What happened in Berlin?").focus()
    page.keyboard.press("Enter")
    wait_for_answer(page, "Berlin")
    assert page.get_by_role("button", name="InBerlin").count() == 1
    assert find_violations(page, "{ include: [['.panel'], ['.cost']] }") == []
    assert seen.complaints == []


@pytest.mark.parametrize(("client", "told"), [("curl", "--data"), ("fetch", "await fetch("), ("Python", "httpx.post(")])
def test_a_query_is_copied_for_a_client(visit, client, told):
    seen = open_graphiql(visit, permissions=["clipboard-read", "clipboard-write"])
    page = seen.page
    page.get_by_role("button", name="Use this query").click()
    page.get_by_role("button", name=client, exact=True).click()
    page.locator(".panel").get_by_role("button", name="Copy").click()
    assert told in page.evaluate("navigator.clipboard.readText()")


def test_the_sources_of_an_answer_are_cited(visit):
    query = '{ organization(id: "international-red-aid") { founded { citations { source { id } } } } }'
    seen = open_graphiql(visit, f"?query={quote(query)}")
    page = seen.page
    wait_for_answer(page, "source")
    page.get_by_role("button", name="Cite these sources").click()
    page.get_by_text("sources", exact=False).first.wait_for()
    page.wait_for_selector(".copyable pre")
    assert "Riddell" in page.locator(".copyable pre").inner_text()
    page.get_by_label("Style").select_option("BIBTEX")
    page.wait_for_function("() => document.querySelector('.copyable pre')?.textContent.startsWith('@')")
    assert seen.complaints == []
