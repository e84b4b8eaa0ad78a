"""Plan: what is decided before the statement is written."""

import pytest

from api.execution import Request
from tests.served import Served


def test_an_empty_list_in_a_filter_below_an_interface(served: Served) -> None:
    asked = """{ event(id: "trial-of-the-forty") { participants { nodes { participant {
        __typename ... on Section { people(filter: { ids: [] }) { totalCount } } } } } } }"""
    found = [node["participant"] for node in served.ask(asked)["event"]["participants"]["nodes"]]
    assert {"__typename": "Section", "people": {"totalCount": 0}} in found


@pytest.mark.parametrize("field", ["organization", "section", "person", "event", "source", "place", "record", "node"])
def test_an_unknown_id_is_null(served: Served, field: str) -> None:
    assert served.ask(f'{{ {field}(id: "nobody") {{ id }} }}') == {field: None}


@pytest.mark.parametrize("field", ["organization", "section", "event", "source", "place"])
def test_the_id_of_another_type_is_null(served: Served, field: str) -> None:
    assert served.ask(f'{{ {field}(id: "anna-veskova") {{ id }} }}') == {field: None}


def test_a_node_that_is_no_record_is_none(served: Served) -> None:
    role = served.ask('{ person(id: "anna-veskova") { roles(first: 1) { nodes { id } } } }')
    (found,) = role["person"]["roles"]["nodes"]
    asked = "query ($id: ID!) { node(id: $id) { id } record(id: $id) { id } }"
    assert served.ask(asked, {"id": found["id"]}) == {"node": found, "record": None}


@pytest.mark.parametrize("length", [-1, 9])
def test_a_path_has_a_longest_length(served: Served, length: int) -> None:
    asked = 'query ($length: Int) { path(from: "vesk", to: "sarnok", maxLength: $length) { length } }'
    (error,) = served.refuse(asked, {"length": length})
    assert error["extensions"] == {"code": "OVER_LIMIT", "name": "path_length", "limit": 8, "actual": length}
    assert "8" in error["message"]


def test_what_the_register_of_records_holds_is_read_from_it(served: Served) -> None:
    asked = '{ organization(id: "lantern-aid") { citations { nodes { record { BODY } } } } }'
    shared = served.execution.prepare(Request(asked.replace("BODY", "__typename id name url"), {}))
    assert "record" in shared.sql
    assert "organization t" in shared.sql
    assert "section t" not in shared.sql
    apart = served.execution.prepare(Request(asked.replace("BODY", "id ... on Section { kind }"), {}))
    assert "section t" in apart.sql
