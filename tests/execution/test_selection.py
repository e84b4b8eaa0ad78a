"""Selection: where a value comes from, so that the plan of one request serves the next."""

from tests.served import Served


def test_variables_inside_a_list_are_read_at_each_request(served: Served) -> None:
    asked = 'query ($a: ID!, $b: ID!) { nodes(ids: [$a, "lantern-aid", $b]) { id } }'
    for a, b in (("mirela-dusk", "vesk"), ("vesk", "mirela-dusk")):
        found = served.ask(asked, {"a": a, "b": b})["nodes"]
        assert [node["id"] for node in found] == [a, "lantern-aid", b]


def test_variables_inside_a_list_of_a_filter_are_read_at_each_request(served: Served) -> None:
    asked = "query ($a: ID!) { people(filter: { ids: [$a] }) { nodes { id } } }"
    for a in ("mirela-dusk", "akari-hoshino"):
        assert served.ask(asked, {"a": a}) == {"people": {"nodes": [{"id": a}]}}
