"""Cost: what is counted is never less than what is returned, and never more than the page sizes say."""

from typing import Any

import orjson
import pytest
from graphql import GraphQLError, parse
from hypothesis import given, settings
from hypothesis import strategies as st

from api.errors import ApiError, OverLimit
from api.execution import Execution, Request, tree
from api.execution.cost import list_queries
from api.execution.plan import plan_operation
from api.execution.selection import Selector
from api.execution.values import Limits
from api.execution.variables import coerce_variables
from schema.query import SCHEMA
from tests.generation import Pool, operations
from tests.served import PUBLIC_URL, Served


def measured(served: Served, limits: Limits | None = None) -> Execution:
    """An execution that knows the longest lists of the database."""
    execution = Execution(PUBLIC_URL, limits=limits or Limits(cost=10**9))
    execution.measure({key: served.database.fetch(sql) for key, sql in list_queries().items()})
    return execution


def plan(query: str, variables: dict[str, Any]) -> tree.Plan:
    document = parse(query)
    operation = next(d for d in document.definitions if d.kind == "operation_definition")
    fragments = {d.name.value: d for d in document.definitions if d.kind == "fragment_definition"}
    values = coerce_variables(SCHEMA, operation, variables)
    return plan_operation(Selector(SCHEMA, operation, fragments, values), lambda *_: "null")


def count_nodes(node: Any, value: Any) -> int:  # noqa: C901 - a case for each kind of node
    """How many rows stand in an answer, by walking it along its plan."""
    if value is None:
        return 0
    if isinstance(node, list | tuple):
        return sum(count_nodes(inner, value[key]) for key, inner in node)
    match node:
        case tree.Row():
            return 1 + count_nodes(node.fields, value)
        case tree.One():
            return count_nodes(node.row, value)
        case tree.Choice() | tree.Lookup():
            arm = max(node.arms, key=lambda arm: {key for key, _ in arm.fields} == value.keys())
            return 1 + count_nodes(arm.fields, value)
        case tree.Lookups():
            return sum(count_nodes(tree.Lookup(node.bind, node.arms), item) for item in value)
        case tree.List():
            return sum(count_nodes(node.row, item) for item in value)
        case tree.Page():
            return sum(count_part(part, value[key]) for key, part in node.parts)
        case tree.Chain():
            return 1 + sum(count_nodes(part, value[key]) for key, part in node.fields if isinstance(part, tree.List))
    return 0


def count_part(part: Any, value: Any) -> int:
    if isinstance(part, tree.Row):
        return sum(count_nodes(part, item) for item in value)
    if isinstance(part, tree.Edges):
        rows = [(key, row) for key, row in part.fields if isinstance(row, tree.Row)]
        return sum(max(1, count_nodes(rows, item)) for item in value)
    return 0


@settings(max_examples=300)
@given(st.data())
def test_the_cost_is_never_less_than_what_is_returned(served, reference, data):
    asked = data.draw(operations(Pool(reference)))
    execution = measured(served)
    try:
        query = execution.prepare(Request(asked.query, asked.variables))
    except (ApiError, GraphQLError):
        return
    answer = orjson.loads(served.database.fetch(query.sql, query.values))
    assert query.cost >= count_nodes(plan(asked.query, asked.variables).fields, answer)


@pytest.mark.parametrize(
    ("query", "variables", "cost"),
    [
        ("{ __typename }", {}, 0),
        ('{ organization(id: "x") { name } }', {}, 1),
        ("{ organizations { nodes { id } } }", {}, 20),
        ("{ organizations(last: 7) { edges { cursor } } }", {}, 7),
        ("{ organizations(first: 7) { totalCount pageInfo { hasNextPage } } }", {}, 1),
        ("{ organizations(first: 10) { nodes { sections(first: 5) { nodes { country { id } } } } } }", {}, 110),
        ("query($n: Int) { organizations(first: $n) { nodes { id } } }", {"n": 3}, 3),
        ("query($n: Int = 9) { organizations(first: $n) { nodes { id } } }", {}, 9),
        ("query($n: Int = 9) { organizations(first: $n) { nodes { id } } }", {"n": None}, 20),
        (
            "query($n: Int!, $m: Int!) { organizations(first: $n) { nodes { sections(first: $m) { nodes { id } } } } }",
            {"n": 4, "m": 5},
            24,
        ),
        ('{ nodes(ids: ["a", "b", "c"]) { id } }', {}, 3),
        ("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", {"ids": ["a", "b"]}, 2),
        ('{ organizations(first: 10) { nodes { name(lang: "de") } } }', {}, 20),
        ('{ path(from: "a", to: "b") { length } }', {}, 5000),
        ('{ path(from: "a", to: "b") { steps { text } } }', {}, 5008),
    ],
)
def test_the_cost_is_what_the_page_sizes_say(served, query, variables, cost):
    assert measured(served).prepare(Request(query, variables)).cost == cost


def test_a_kept_plan_counts_anew_for_other_variables(served):
    execution = measured(served, Limits(cost=50))
    query = "query($n: Int!) { organizations(first: $n) { nodes { id } } }"
    assert execution.prepare(Request(query, {"n": 50})).cost == 50
    with pytest.raises(OverLimit) as refusal:
        execution.prepare(Request(query, {"n": 51}))
    assert refusal.value.extensions == {"name": "cost", "limit": 50, "actual": 51}
    assert execution.prepare(Request(query, {"n": 1})).cost == 1


def test_lists_without_pages_count_as_long_as_they_get(served):
    execution = measured(served)
    longest = execution.lengths["name", "record_pk"]
    assert longest > 0
    cost = execution.prepare(Request("{ organizations(first: 2) { nodes { names { text } } } }", {})).cost
    assert cost == 2 * (1 + longest)
    unmeasured = Execution(PUBLIC_URL).prepare(Request("{ organizations(first: 2) { nodes { names { text } } } }", {}))
    assert unmeasured.cost == 2
