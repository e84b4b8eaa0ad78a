"""Audit: the checks of graphql-cop, one by one; what is open is open on purpose: schema, GET, page, suggestions."""

import json
from urllib.parse import quote

ASK = "query cop { __typename }"
RING = "query cop { __schema { types { " + "fields { type { " * 4 + "name" + " } }" * 4 + " } } }"


def test_nothing_is_multiplied(attacked):
    aliases = " ".join(f"alias{number}: __typename" for number in range(101))
    refused = [
        attacked.ask(f"query cop {{ {aliases} }}"),
        attacked.ask("query cop { " + "__typename " * 500 + "}"),
        attacked.ask(RING),
        attacked.post(json.dumps([{"query": ASK}] * 10).encode()),
    ]
    assert [reply.code for reply in refused] == ["OVER_LIMIT", "OVER_LIMIT", "BAD_DOCUMENT", "BAD_REQUEST"]
    assert all("data" not in reply.json for reply in refused)
    repeated = attacked.ask("query cop { __typename " + "@aa" * 10 + " }")
    assert len(repeated.json["errors"]) < 10


def test_no_other_site_can_ask_in_the_name_of_a_visitor(attacked):
    form = {"content-type": "application/x-www-form-urlencoded"}
    assert attacked.post(f"query={quote(ASK)}".encode(), form).code == "UNSUPPORTED_MEDIA_TYPE"
    assert attacked.get(f"/graphql?query={quote('mutation cop { __typename }')}").code == "METHOD_NOT_ALLOWED"
    assert "set-cookie" not in attacked.ask(ASK).headers


def test_nothing_of_the_inside_is_told(attacked):
    traced = attacked.ask(ASK, extensions={"tracing": True}, headers={"x-apollo-tracing": "1"})
    assert traced.json == {"data": {"__typename": "Query"}}
    wrong = attacked.ask("qwerty cop { abc }").json["errors"][0]
    assert wrong.keys() <= {"message", "locations", "extensions"}
    assert wrong["extensions"] == {"code": "BAD_DOCUMENT"}
    for path in ("/graphiql", "/playground", "/console", "/altair", "/.env", "/debug", "/docs/../api"):
        assert attacked.get(path).status in {301, 302, 307, 308, 404}


def test_what_is_open_on_purpose(attacked):
    assert attacked.get(f"/graphql?query={quote(ASK)}").json == {"data": {"__typename": "Query"}}
    assert len(attacked.ask("{ __schema { types { name } } }").json["data"]["__schema"]["types"]) > 25
    assert "Did you mean" in attacked.ask("{ organizatio { id } }").json["errors"][0]["message"]
    assert attacked.get("/graphql", accept="text/html").headers["content-type"].startswith("text/html")
