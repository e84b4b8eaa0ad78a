"""Recall: what holds others up is done in a thread, so a request that needs it is not answered at once."""

import pytest

from api import execution as room
from api.errors import BadDocument, OverLimit
from api.execution import Execution, Request
from api.execution.values import Limits
from tests.served import PUBLIC_URL

FLAG = 'query($a: Boolean!) { place(id: "x") { id name @include(if: $a) } }'
SCHEMA = 'query($a: Boolean!) { __type(name: "Place") { name kind @include(if: $a) } }'
PAGE = "query($n: Int) { organizations(first: $n) { nodes { id } } }"


@pytest.fixture
def execution():
    return Execution(PUBLIC_URL, limits=Limits(cost=50))


def test_what_is_parsed_planned_and_written_is_recalled(execution):
    first, other = Request(FLAG, {"a": True}), Request(FLAG, {"a": False})
    assert execution.recall(first) is None
    query = execution.prepare(first)
    assert execution.recall(first) == query
    assert execution.recall(other) is None
    assert execution.prepare(other).sql != query.sql
    assert execution.recall(other) is not None


def test_what_the_schema_tells_of_itself_for_some_values_is_never_recalled(execution):
    request = Request(SCHEMA, {"a": True})
    assert "kind" in (execution.prepare(request).prepared.constant or "")
    assert execution.recall(request) is None


def test_a_refusal_is_recalled(execution):
    execution.documents.known.put("{ nope }", BadDocument("It is none."))
    with pytest.raises(BadDocument):
        execution.recall(Request("{ nope }", {}))


def test_what_costs_too_much_is_planned_once_and_never_written(execution, monkeypatch):
    counted = []
    for name in ("plan_operation", "write_statement"):
        real = getattr(room, name)
        monkeypatch.setattr(room, name, lambda *given, name=name, real=real: counted.append(name) or real(*given))
    for ask in (execution.prepare, execution.recall, execution.prepare):
        with pytest.raises(OverLimit):
            ask(Request(PAGE, {"n": 100}))
    assert counted == ["plan_operation"]
    assert execution.recall(Request(PAGE, {"n": 1})) is None
    assert execution.prepare(Request(PAGE, {"n": 1})).cost == 1
    assert counted == ["plan_operation", "write_statement"]
    assert execution.recall(Request(PAGE, {"n": 2})).cost == 2
