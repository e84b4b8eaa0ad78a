"""Plan: what is decided before the statement is written."""

from tests.served import Served


def test_an_empty_list_in_a_filter_below_an_interface(served: Served) -> None:
    asked = """{ event(id: "trial-of-the-forty") { participants { nodes { participant {
        __typename ... on Section { people(filter: { ids: [] }) { totalCount } } } } } } }"""
    found = [node["participant"] for node in served.ask(asked)["event"]["participants"]["nodes"]]
    assert {"__typename": "Section", "people": {"totalCount": 0}} in found
