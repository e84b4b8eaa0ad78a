"""Variables: values, and the shape that they give a statement."""

from typing import Any

import pytest

from api.execution import KEPT_PLANS, Execution, Request
from tests.served import PUBLIC_URL, Served


def test_an_empty_object_is_as_if_it_were_left_out(served: Served) -> None:
    asked = "query ($filter: PersonFilter) { people(filter: $filter) { totalCount } }"
    everybody = served.ask("{ people { totalCount } }")
    for given in ({}, {"filter": {}}, {"filter": None}, {"filter": {"born": {}}}, {"filter": {"born": None}}):
        assert served.ask(asked, given) == everybody


@pytest.mark.parametrize(
    ("declared", "argument", "value", "told"),
    [
        ("$v: Int", "first: $v", "1", "Int cannot represent"),
        ("$v: Int", "first: $v", 1.5, "Int cannot represent"),
        ("$v: Int", "first: $v", 2**31, "Int cannot represent"),
        ("$v: PersonFilter", "filter: $v", {"brn": None}, "brn"),
        ("$v: PersonFilter", "filter: $v", {"ids": [None]}, "null"),
        ("$v: PersonFilter", "filter: $v", "all", "PersonFilter"),
        ("$v: PersonOrder", "orderBy: $v", {}, "field"),
        ("$v: PersonOrder", "orderBy: $v", {"field": "AGE"}, "PersonOrderField"),
        ("$v: String", "after: $v", 1, "String cannot represent"),
        ("$v: Int!", "first: $v", None, "Int!"),
    ],
)
def test_a_value_of_another_type(served: Served, declared: str, argument: str, value: Any, told: str) -> None:
    asked = f"query ({declared}) {{ people({argument}) {{ totalCount }} }}"
    (error,) = served.refuse(asked, {"v": value})
    assert error["extensions"]["code"] == "BAD_ARGUMENT"
    assert "$v" in error["message"]
    assert told.replace("null", "None") in error["message"] or told in error["message"]


def test_a_variable_that_must_be_given(served: Served) -> None:
    (error,) = served.refuse("query ($id: ID!) { person(id: $id) { id } }")
    assert error["extensions"]["code"] == "BAD_ARGUMENT"
    assert "$id" in error["message"]


def test_a_default_that_is_overwritten_by_null(served: Served) -> None:
    asked = 'query ($style: CitationStyle = APA) { source(id: "dusk-fog-and-flame") { formatted(style: $style) } }'
    assert served.ask(asked) == served.ask(
        asked.replace("$style: CitationStyle = APA", "$style: CitationStyle"), {"style": "APA"}
    )
    (error,) = served.refuse(asked, {"style": None})
    assert error["extensions"]["code"] == "BAD_ARGUMENT"


def test_a_variable_more_than_declared_is_not_looked_at(served: Served) -> None:
    assert served.ask("{ people(first: 0) { totalCount } }", {"more": 1})["people"]["totalCount"]


def test_numbers_are_ids(served: Served) -> None:
    asked = "query ($id: ID!) { person(id: $id) { id } }"
    assert served.ask(asked, {"id": 1}) == served.ask(asked, {"id": "1"}) == {"person": None}


def test_texts_need_no_coercion(served: Served) -> None:
    asked = 'query ($id: ID!, $other: ID = "vesk") { person(id: $id) { id } place(id: $other) { id } }'
    both = {"person": {"id": "anna-veskova"}, "place": {"id": "vesk"}}
    assert served.ask(asked.replace("$other: ID =", "$other: ID! ="), {"id": "anna-veskova"}) == both
    assert served.ask(asked.replace("$other: ID =", "$other: ID! ="), {"id": "anna-veskova", "other": "vesk"}) == both


def test_only_what_shapes_a_statement_makes_another_plan(served: Served) -> None:
    asked = """query ($filter: PersonFilter, $order: PersonOrder, $first: Int, $shown: Boolean = true) {
      people(filter: $filter, orderBy: $order, first: $first) { nodes { id name @include(if: $shown) } } }"""
    execution = Execution(PUBLIC_URL)

    def plan(**variables: Any) -> Any:
        return execution.prepare(Request(asked, variables)).prepared

    assert plan(first=1) is plan(first=2)
    assert plan(first=1) is not plan(first=None)
    assert plan(shown=True) is plan()
    assert plan(shown=False) is not plan()
    assert plan(filter={"ids": ["a"]}) is plan(filter={"ids": ["b", "c"]})
    assert plan(filter={"ids": ["a"]}) is not plan(filter={"ids": None})
    assert plan(filter={"born": {"from": "1900"}}) is plan(filter={"born": {"from": "1901"}})
    certainly = {"born": {"from": "1900", "certainty": "CERTAINLY"}}
    assert plan(filter=certainly) is not plan(filter={"born": {"from": "1900", "certainty": "POSSIBLY"}})
    assert plan(order={"field": "NAME"}) is not plan(order={"field": "BORN"})
    assert plan(filter={"disputed": True}) is not plan(filter={"disputed": False})


def test_a_document_keeps_a_bounded_number_of_plans() -> None:
    execution = Execution(PUBLIC_URL)
    names = [f"f{number}" for number in range(7)]
    declared = ", ".join(f"${name}: Boolean!" for name in names)
    asked = f"query ({declared}) {{ __typename {' '.join(f'{n}: __typename @skip(if: ${n})' for n in names)} }}"
    for number in range(2**7):
        execution.prepare(Request(asked, {name: bool(number >> place & 1) for place, name in enumerate(names)}))
    assert len(execution.documents.read(asked).choose(None).plans) <= KEPT_PLANS
