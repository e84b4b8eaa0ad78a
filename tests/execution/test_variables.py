"""Variables: values, and the shape that they give a statement."""

from tests.served import Served


def test_an_empty_object_is_as_if_it_were_left_out(served: Served) -> None:
    asked = "query ($filter: PersonFilter) { people(filter: $filter) { totalCount } }"
    everybody = served.ask("{ people { totalCount } }")
    for given in ({}, {"filter": {}}, {"filter": None}, {"filter": {"born": {}}}, {"filter": {"born": None}}):
        assert served.ask(asked, given) == everybody
