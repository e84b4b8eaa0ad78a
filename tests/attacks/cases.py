"""Cases: one request, or a few, of each class of attack that is known against GraphQL servers.

In: nothing. Out: `CASES`: a name, the bytes of the request, the codes with which it may be refused; "" is an answer.
"""

import json
from collections.abc import Iterator
from urllib.parse import quote

HEAD = (
    "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n"
    "accept: {accept}\r\ncontent-length: {length}\r\n\r\n"
)
Case = tuple[str, bytes, set[str]]


def post(body: bytes, accept: str = "application/json") -> bytes:
    """A request with that body."""
    return HEAD.format(accept=accept, length=len(body)).encode() + body


def ask(query: str, variables: object = None) -> bytes:
    """A request with that document."""
    return post(json.dumps({"query": query, **({"variables": variables} if variables is not None else {})}).encode())


def repeat(count: int, text: str) -> str:
    """The text so many times, `%d` being the number of each."""
    return " ".join(text.replace("%d", str(number)) for number in range(count))


def laugh(levels: int, width: int) -> str:
    """Fragments of which each spreads the next so many times."""
    inner = [
        f"fragment F{n} on Organization {{ {repeat(width, f'a%d: parts(first: 100) {{ nodes {{ ...F{n + 1} }} }}')} }}"
        for n in range(levels)
    ]
    return f'{{ organization(id: "x") {{ ...F0 }} }} {" ".join(inner)} fragment F{levels} on Organization {{ id }}'


def fan_out(levels: int) -> str:
    """Fragments of which each spreads the next twice, side by side."""
    inner = [f"fragment F{n} on Query {{ ...F{n + 1} ...F{n + 1} }}" for n in range(levels)]
    return f"{{ ...F0 }} {' '.join(inner)} fragment F{levels} on Query {{ __typename }}"


def deep(levels: int) -> str:
    """Pages of a hundred within each other."""
    return (
        "{ people(first: 100) { nodes { "
        + "roles(first: 100) { nodes { person { " * levels
        + "id"
        + " } } }" * levels
        + " } } }"
    )


LIST = "organizations(first: 100) { nodes { id name citations(first: 100) { nodes { says source { title } } } } }"
LIMIT, REQUEST, DOCUMENT = {"OVER_LIMIT"}, {"BAD_REQUEST"}, {"BAD_DOCUMENT"}
SIZE = {"BODY_TOO_LARGE"}


def list_documents() -> Iterator[Case]:
    """Documents."""
    yield "10k aliases of __typename", ask("{" + repeat(10_000, "a%d: __typename") + "}"), SIZE
    yield "1000 aliases", ask("{" + repeat(1000, "a%d: __typename") + "}"), LIMIT
    yield "100 aliases of a list", ask("{" + repeat(100, f"a%d: {LIST[:40]} nodes {{ id }} }}") + "}"), LIMIT | DOCUMENT
    yield "30 aliases of a nested list", ask("{" + repeat(30, f"a%d: {LIST}") + "}"), LIMIT
    yield "repeated fields", ask("{" + "__typename " * 1400 + "}"), LIMIT
    yield "repeated objects", ask("{" + 'record(id: "x") { id } ' * 150 + "}"), LIMIT
    yield "overlapping fields", ask("{" + 'record(id: "x") { id name } ' * 8 + "}"), {""}
    yield "nested inline fragments", ask("{" + "... on Query { " * 40 + "__typename" + "}" * 41), LIMIT
    yield "inline fragments side by side", ask("{" + "... on Query { __typename } " * 200 + "}"), LIMIT
    for what, text in (("string", '"' + "x" * 10**6 + '"'), ("blank", " " * 10**6), ("comments", "#\n" * 500_000)):
        yield f"1 MB of {what}", ask(f"{{ a(b: {text}) }}"), SIZE
    yield "32 KB of quotes", ask('{ a(b: """' + '"' * 15_000), LIMIT | DOCUMENT
    yield "many comments", ask("#\n" * 5000 + "{ __typename }"), LIMIT
    yield "tokens", ask("{" + "a " * 15_000 + "}"), LIMIT
    for what, text in (("fields", "{a" * 5000), ("lists", "{a(b:" + "[" * 5000), ("objects", "{a(b:" + "{c:" * 5000)):
        yield f"{what} 5000 deep", ask(text), LIMIT
    yield "types 5000 deep", ask("query($a: " + "[" * 5000 + "Int" + "]" * 5000 + ") { a }"), LIMIT
    for levels in (2, 4, 10):
        yield f"a cycle of types, {levels} deep", ask(deep(levels)), LIMIT
    yield "fragments that laugh, 6 levels", ask(laugh(6, 2)), LIMIT | DOCUMENT
    yield "fragments that laugh, 14 levels", ask(laugh(14, 2)), LIMIT | DOCUMENT
    yield "fragments that fan out, 18 levels", ask(fan_out(18)), LIMIT
    yield "fragments that fan out, 30 levels", ask(fan_out(30)), LIMIT
    chain = [f"fragment F{n} on Query {{ ...F{n + 1} }}" for n in range(400)]
    yield "a chain of 400 fragments", ask("{ ...F0 } " + " ".join(chain)), LIMIT
    yield "unused fragments", ask("{ __typename } " + repeat(150, "fragment F%d on Query { __typename }")), LIMIT
    yield "a cycle of fragments", ask("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }"), DOCUMENT
    yield "an unknown fragment", ask("{ ...Nope }"), DOCUMENT
    yield "unknown directives", ask("{ __typename " + "@nope " * 700 + "}"), LIMIT
    yield "known directives", ask("{ __typename " + "@skip(if: false) " * 200 + "}"), LIMIT
    yield "directives on the operation", ask("query " + "@nope " * 700 + "{ __typename }"), LIMIT
    yield "unknown fields", ask("{" + repeat(1400, "nope%d") + "}"), LIMIT
    yield "near misses", ask("{" + repeat(290, "organization%d") + "}"), DOCUMENT
    yield "operations", ask(repeat(200, "query Q%d { __typename }")), LIMIT
    yield "variables declared", ask("query(" + repeat(400, "$v%d: ID") + ") { __typename }"), LIMIT
    yield "empty selections", ask("{ }"), DOCUMENT
    yield "two operations without a name", ask("query A { __typename } query B { __typename }"), DOCUMENT


def list_introspections() -> Iterator[Case]:
    """The schema asked about itself."""
    ring = "fields { type { " * 8 + "name" + " } }" * 8
    yield "a ring of introspection", ask("{ __schema { types { " + ring + " } } }"), LIMIT | DOCUMENT
    yield "introspection, 30 times", ask("{" + repeat(30, "a%d: __schema { types { name } }") + "}"), LIMIT
    wide = (
        "{ __schema { types { ...T } } } fragment T on __Type { "
        + repeat(29, "a%d: fields { name args { name } }")
        + " }"
    )
    yield "wide introspection", ask(wide), LIMIT
    yield "less wide introspection", ask(wide.replace("a", "b", 0).partition("a6:")[0].rstrip() + " }"), {""}


def list_values() -> Iterator[Case]:
    """Variables, arguments and text."""
    page = "query($n: Int) { organizations(first: $n) { nodes { id } } }"
    for size in (-1, -(2**31), 101, 10**6, 2**31, 2**63, 10**20, 1.5, "10", None, True, [1]):
        yield f"a page of {size!r}", ask(page, {"n": size}), {"", "OVER_LIMIT", "BAD_ARGUMENT"}
        text = json.dumps(size)
        yield f"a page of {size!r}, written out", ask(page.replace("$n)", f"{text})").replace("($n: Int)", "")), {
            "", "OVER_LIMIT", "BAD_ARGUMENT", "BAD_DOCUMENT",
        }  # fmt: skip
    yield "a page by default value", ask(page.replace("Int", "Int = 1000000000")), LIMIT
    yield "5000 digits", ask("{ organizations(first: " + "1" * 5000 + ") { nodes { id } } }"), LIMIT
    yield "5000 digits in JSON", post(b'{"query":"{__typename}","variables":{"n":' + b"1" * 5000 + b"}}"), REQUEST
    many = "query($ids: [ID!]!) { nodes(ids: $ids) { id } }"
    yield "5000 ids", ask(many, {"ids": ["x"] * 5000}), LIMIT
    yield "5000 ids, written out", ask('{ nodes(ids: ["x"' + ' "x"' * 1400 + "]) { id } }"), LIMIT
    yield "100 unknown ids", ask(many, {"ids": [f"x{n}" for n in range(100)]}), {""}
    yield (
        "variables 1000 deep",
        post(b'{"query":"{__typename}","variables":{"a":' + b"[" * 1000 + b"]" * 1000 + b"}}"),
        (REQUEST | LIMIT),
    )
    yield "1000 variables", ask("{ __typename }", {f"v{n}": n for n in range(1000)}), LIMIT
    yield "a long text", ask(many, {"ids": ["x" * 20_000]}), LIMIT
    one = "query($id: ID!) { record(id: $id) { id } }"
    for text in (
        "\0",
        "\x1b[31m",
        "\u202e",
        "\uffff",
        "' OR 1=1 --",
        '"; DROP TABLE record; --',
        "%",
        "../../etc/passwd",
    ):
        yield f"the id {text!r}", ask(one, {"id": text}), {"", "BAD_ARGUMENT"}
    yield "a lone surrogate", post(b'{"query":"{__typename}","variables":{"id":"\\ud800"}}'), REQUEST
    yield "a surrogate in the document", ask('{ record(id: "\\ud800") { id } }'), {"BAD_DOCUMENT", "BAD_ARGUMENT"}
    for cursor in ("x", "00", "f" * 500, "4e414d452b7c", "ff", "'"):
        asked = "query($c: String) { organizations(first: 1, after: $c) { nodes { id } } }"
        yield f"the cursor {cursor[:9]}", ask(asked, {"c": cursor}), {"BAD_ARGUMENT", ""}
    for words in (
        '"',
        "'",
        "*",
        "a AND",
        "NEAR(",
        "col:x",
        "O'Brien",
        "a OR b NOT",
        "^a",
        "{a}",
        "(" * 50,
        "é" * 200,
        "",
    ):
        asked = "query($q: String!) { search(query: $q, first: 3) { nodes { __typename } } }"
        yield f"the words {words[:9]}", ask(asked, {"q": words}), {"", "BAD_ARGUMENT", "OVER_LIMIT"}
    wild = "query($f: EventFilter) { events(filter: $f, first: 5) { totalCount nodes { id } } }"
    for date in ("1922/", "/", "x", "9999999999", "1922-99", "Y-17E7", "1922~/1923?", "-0001"):
        yield f"the date {date}", ask(wild, {"f": {"date": {"from": date}}}), {"", "BAD_ARGUMENT"}


def list_requests() -> Iterator[Case]:
    """What is no GraphQL at all."""
    get = "GET /graphql?query=%s HTTP/1.1\r\nhost: x\r\n%s\r\n"
    for body in (b"", b"null", b"true", b'"x"', b"[]", b"NaN", b"{", b"\xff\xfe", b"\xef\xbb\xbf{}", b"[" * 20_000):
        yield f"the body {body[:9]!r}", post(body), REQUEST
    yield "a batch", post(json.dumps([{"query": "{ __typename }"}] * 100).encode()), REQUEST
    yield "a body of 20 MB", post(b" " * 20_000_000), SIZE
    yield "a mutation by GET", (get % (quote("mutation { a }"), "")).encode(), {"METHOD_NOT_ALLOWED"}
    yield "a header of 1 MB", (get % ("%7B__typename%7D", f"x: {'x' * 10**6}\r\n")).encode(), {"HEAD_TOO_LARGE"}
    yield "5000 headers", (get % ("%7B__typename%7D", "x: 1\r\n" * 5000)).encode(), {"HEAD_TOO_LARGE"}
    yield "an address of 100 KB", (get % ("x" * 100_000, "")).encode(), {"HEAD_TOO_LARGE", "QUERY_STRING_TOO_LONG"}
    lengths = b"POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\n"
    yield "two lengths", lengths + b"content-length: 6\r\n\r\nhello", REQUEST
    yield (
        "length and chunks",
        lengths + b"transfer-encoding: chunked\r\n\r\n0\r\n\r\n",
        REQUEST | {"UNSUPPORTED_MEDIA_TYPE"},
    )
    yield "a length below nothing", b"POST /graphql HTTP/1.1\r\ncontent-length: -1\r\n\r\n", REQUEST
    yield "an unknown method", b"FOO /graphql HTTP/1.1\r\n\r\n", REQUEST
    yield "TLS", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x00" * 200, REQUEST
    yield "the preface of HTTP/2", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", REQUEST | {"METHOD_NOT_ALLOWED", "NOT_FOUND"}


CASES: list[Case] = [*list_documents(), *list_introspections(), *list_values(), *list_requests()]
"""Every case."""
