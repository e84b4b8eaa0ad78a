"""Computed: the scalars that are not one column."""

from typing import Any

import pytest

from api.execution.computed import PUBLIC_URL as BOUND
from api.execution.computed import compute
from api.execution.selection import Bind, Given
from api.execution.tree import Expression, Leaf
from tests.served import PUBLIC_URL, Served


def test_a_name_without_language_is_a_column() -> None:
    assert compute("name", "Person", {}) == Leaf("name", "text", nullable=False)


@pytest.mark.parametrize(
    ("name", "kind", "arguments", "columns", "bind"),
    [
        ("name", "Person", {"lang": Given("ru", None)}, ("pk", "name"), Bind(None, "ru")),
        ("url", "Person", {}, ("id",), BOUND),
        ("url", "Download", {}, ("name",), BOUND),
        ("formatted", "Source", {"style": Given("APA", None)}, ("pk",), Bind(None, "APA")),
        ("formatted", "Citation", {"style": Given("APA", None)}, ("source_pk", "locator"), Bind(None, "APA")),
        ("typename", "Record", {}, ("type",), None),
    ],
)
def test_what_an_expression_reads(
    name: str, kind: str, arguments: dict[str, Given], columns: tuple[str, ...], bind: Bind | None
) -> None:
    expression = compute(name, kind, arguments)
    assert isinstance(expression, Expression)
    assert set(columns) <= set(expression.columns)
    assert expression.bind == bind


def test_a_snippet_marks_the_words_of_its_search() -> None:
    query = Bind(None, "{}")
    expression = compute("snippet", "SearchResult", {}, query)
    assert isinstance(expression, Expression)
    assert expression.bind is query


@pytest.mark.parametrize(
    ("lang", "name"),
    [("ru", "Фонарная помощь"), ("ru-Latn", "Fonarnaya pomoshch"), ("ja", "提灯救援会"), ("xx", "Lantern Aid")],
)
def test_a_name_in_a_language_is_the_best_that_there_is(served: Served, lang: str, name: str) -> None:
    asked = 'query ($lang: LanguageTag) { organization(id: "lantern-aid") { name(lang: $lang) } }'
    assert served.ask(asked, {"lang": lang}) == {"organization": {"name": name}}


@pytest.mark.parametrize("value", ["", "d", "deutsch!", "de_DE", 1, None])
def test_a_language_is_a_tag(served: Served, value: Any) -> None:
    asked = 'query ($lang: LanguageTag!) { organization(id: "lantern-aid") { name(lang: $lang) } }'
    (error,) = served.refuse(asked, {"lang": value})
    assert error["extensions"]["code"] == "BAD_ARGUMENT"
    assert value is None or "BCP 47" in error["message"]


def test_addresses_are_where_the_api_is_served(served: Served) -> None:
    answer = served.ask('{ record(id: "vesk") { url } }')
    assert answer == {"record": {"url": f"{PUBLIC_URL}/records/vesk"}}
