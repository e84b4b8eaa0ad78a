"""Schemathesis: operations that it makes of the schema that the server tells are answered, or refused for a reason.

It knows from introspection alone what may be asked, as any client does; so what it asks is never a wrong document.
"""

import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis.graphql import nodes, scalar

OPERATIONS = 250
REASONS = {"OVER_LIMIT", "BAD_ARGUMENT"}
"""What no schema can tell: limits, cursors, `first` next to `last`."""

scalar("EDTF", st.sampled_from(("1922", "1922-11~", "192X", "1921/1923", "..")).map(nodes.String))
scalar("LanguageTag", st.sampled_from(("de", "ru-Latn")).map(nodes.String))


def test_what_schemathesis_asks_is_answered(attacked):
    codes = set()

    @settings(max_examples=OPERATIONS, suppress_health_check=list(HealthCheck))
    @given(schemathesis.graphql.from_url(attacked.url).as_strategy())
    def ask(case):
        response = case.call()
        told = response.json()
        codes.add(told["errors"][0]["extensions"]["code"] if "errors" in told else "")
        if "errors" not in told or told["errors"][0]["extensions"]["code"] not in REASONS:
            case.validate_response(response)

    ask()
    assert "" in codes
