"""Introspection: what the schema tells of itself is what graphql-core tells of it."""

import json
from dataclasses import replace

import pytest
from graphql import execute_sync, get_introspection_query, parse

from api.execution import Execution, Request
from api.execution.values import DEFAULTS
from schema.query import SCHEMA
from tests.served import PUBLIC_URL, Served


@pytest.mark.parametrize("wide", [True, False], ids=["with all", "with the least"])
def test_the_whole_schema(served: Served, wide: bool) -> None:
    asked = get_introspection_query(
        descriptions=wide,
        specified_by_url=wide,
        directive_is_repeatable=wide,
        schema_description=wide,
        input_value_deprecation=wide,
    )
    limited = Execution(PUBLIC_URL, limits=DEFAULTS).prepare(Request(asked, {}))
    expected = execute_sync(SCHEMA, parse(asked)).data
    assert json.loads(served.database.fetch(limited.sql, limited.values)) == expected
    assert limited.prepared.constant is not None
    assert json.loads(limited.prepared.constant) == expected


def test_next_to_data(served: Served) -> None:
    asked = """query ($type: String!, $id: ID!) {
      a: __type(name: $type) { ...Kind }
      place(id: $id) { __typename name }
      none: __type(name: "None") { name }
      __schema { queryType { ...Kind } }
    }
    fragment Kind on __Type { kind name }"""
    assert served.ask(asked, {"type": "Stance", "id": "sarnok"}) == {
        "a": {"kind": "ENUM", "name": "Stance"},
        "place": {"__typename": "Place", "name": "Šarnok"},
        "none": None,
        "__schema": {"queryType": {"kind": "OBJECT", "name": "Query"}},
    }


def test_the_same_field_twice_is_merged(served: Served) -> None:
    asked = '{ __type(name: "Stance") { name } ... on Query { __type(name: "Stance") { kind } } }'
    assert served.ask(asked) == {"__type": {"name": "Stance", "kind": "ENUM"}}


def test_other_values_of_variables_are_answered_anew(served: Served) -> None:
    asked = "query ($type: String!) { __type(name: $type) { name } }"
    for name in ("Stance", "Person", "Stance"):
        assert served.ask(asked, {"type": name}) == {"__type": {"name": name}}


@pytest.mark.parametrize(
    "selected",
    [
        "__typename types { __typename name fields { __typename name } x: fields(includeDeprecated: true) { name } }",
        "queryType { ...Once } directives { args { name } } ... on __Schema { queryType { kind } }",
        "types { a: fields { type { ofType { b: name } } } a: fields { type { kind @include(if: false) } } }",
        "types { possibleTypes { name } interfaces { name kind } enumValues { name } inputFields { defaultValue } }",
        "mutationType { name } subscriptionType { name } description",
    ],
)
def test_each_part_is_that_of_graphql_core_in_the_same_order(served: Served, selected: str) -> None:
    asked = f"{{ __schema {{ {selected} }} }} fragment Once on __Type {{ name fields {{ name }} }}"
    asked = asked if "...Once" in asked else asked.partition(" fragment")[0]
    expected = execute_sync(SCHEMA, parse(asked))
    assert served.execution.prepare(Request(asked, {})).prepared.constant == json.dumps(
        expected.data, separators=(",", ":"), ensure_ascii=False
    )


def test_a_plan_of_the_schema_alone_asks_no_more_than_one_statement(served: Served) -> None:
    execution = Execution(PUBLIC_URL, limits=replace(DEFAULTS))
    assert execution.prepare(Request("{ __typename }", {})).prepared.constant == '{"__typename":"Query"}'
    assert execution.prepare(Request("{ __typename dataset { licence } }", {})).prepared.constant is None
    assert served.text("{ __typename }") == '{"__typename":"Query"}'
