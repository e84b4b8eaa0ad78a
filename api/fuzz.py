"""Fuzz: requests at random, sent to a server on this machine: valid operations, broken ones, and broken bytes.

In: how many, and a seed. Out: `Report`, what was answered, and every answer that should not be.
"""

import gzip
import http.client
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import orjson
from graphql import GraphQLNonNull, GraphQLObjectType, get_named_type, is_leaf_type, is_list_type

from schema.query import SCHEMA

LEAKS = (b"traceback", b"sqlite", b"apsw", b'.py"', b"no such", b"recursion")
TEXTS = ("", "x", "comintern", "O'Brien", '"', "%", "\0", "\u202e", "é" * 40, "1922/..", "../x", "a OR b", "🙂", "ﬀ")
NUMBERS = (0, 1, 5, 20, 100, 101, -1, 2**31, 2**63, 1.5, 10**20)
NOISE = b'{}[]()":,\\$@!#. \n\t\0\xff\xc3\xed\xa0\x80abcq019'
HEADERS = (("accept", "application/graphql-response+json"), ("accept-encoding", "gzip"), ("if-none-match", '"x"'))


@dataclass
class Report:
    """What came of it."""

    statuses: Counter[int] = field(default_factory=Counter)
    codes: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)


def fuzz_server(port: int, requests: int, seed: int) -> Report:
    """Sends so many requests, one after another, and reports on the answers."""
    report, dice = Report(), random.Random(seed)  # noqa: S311 - nobody has to guess these
    link = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    for body in (make_body(dice) for _ in range(requests)):
        try:
            headers = {"content-type": "application/json", **dict(dice.sample(HEADERS, dice.randrange(3)))}
            link.request("POST", "/graphql", body, headers)
            answer = link.getresponse()
            judge(report, body, answer.status, answer.getheader("content-encoding") or "", answer.read())
        except (OSError, http.client.HTTPException) as error:
            report.faults.append(f"{type(error).__name__} for {body[:300]!r}")
            link.close()
    link.close()
    return report


def judge(report: Report, body: bytes, status: int, coding: str, answer: bytes) -> None:
    """Counts an answer; notes it where the server is at fault, or tells of its inside."""
    report.statuses[status] += 1
    text = gzip.decompress(answer) if coding else answer
    errors = orjson.loads(text).get("errors", []) if text else []
    told = orjson.dumps(errors).lower()
    if status >= 500 or any(leak in told for leak in LEAKS):
        report.faults.append(f"{status} {text[:300]!r} for {body[:300]!r}")
    report.codes[errors[0]["extensions"]["code"] if errors else ""] += 1


def make_body(dice: random.Random) -> bytes:
    """The body of one request."""
    kind = dice.random()
    text = " ".join(write_selection(dice, SCHEMA.query_type, dice.randrange(1, 5)))
    if kind < 0.2:
        text = mutate(dice, text.encode()).decode("utf-8", "replace")
    body = orjson.dumps({"query": text, "variables": make_value(dice, 3) if kind < 0.4 else None})
    return mutate(dice, body) if kind > 0.85 else body


def write_selection(dice: random.Random, kind: Any, depth: int) -> Iterator[str]:
    """A selection on a type: mostly right."""
    yield "{ __typename"
    fields = list(getattr(kind, "fields", {}).items())
    for name, found in dice.sample(fields, min(len(fields), dice.randrange(1, 5))):
        below = get_named_type(found.type)
        if is_leaf_type(below):
            yield name + write_arguments(dice, found.args)
        elif depth:
            yield name + write_arguments(dice, found.args)
            yield from write_selection(dice, below, depth - 1)
    if dice.random() < 0.1 and isinstance(kind, GraphQLObjectType):
        yield f"... on {kind.name} @include(if: {dice.choice(('true', 'false', '1'))}) {{ __typename }}"
    yield "}"


def write_arguments(dice: random.Random, arguments: dict[str, Any]) -> str:
    """Arguments of a field: the needed ones, and some of the others."""
    chosen = [name for name, a in arguments.items() if isinstance(a.type, GraphQLNonNull) or dice.random() < 0.2]
    written = [f"{name}: {write_value(dice, arguments[name].type, 2)}" for name in chosen]
    return f"({', '.join(written)})" if written else ""


def write_value(dice: random.Random, kind: Any, depth: int) -> str:
    """A value of a type, as a document has it: mostly right."""
    named, shaky = get_named_type(kind), dice.random() < 0.05
    if shaky or named.name in {"ID", "String", "EDTF", "LanguageTag"}:
        text = orjson.dumps(dice.choice(TEXTS)).decode()
        return f"[{text}]" if is_list_type(getattr(kind, "of_type", kind)) or is_list_type(kind) else text
    if named.name in {"Int", "Float"}:
        return str(dice.choice(NUMBERS))
    if hasattr(named, "values"):
        return str(dice.choice(list(named.values)))
    if hasattr(named, "fields") and depth:
        names = dice.sample(list(named.fields), min(2, len(named.fields)))
        return (
            "{" + ", ".join(f"{name}: {write_value(dice, named.fields[name].type, depth - 1)}" for name in names) + "}"
        )
    return dice.choice(("true", "false", "null"))


def make_value(dice: random.Random, depth: int) -> Any:
    """An object of variables that nobody asked for."""
    inner = (None, True, dice.choice(TEXTS), [1, "x"], {"a": make_value(dice, depth - 1)} if depth else 0)
    return {dice.choice(("id", "n", "first", "x")): dice.choice(inner) for _ in range(dice.randrange(3))}


def mutate(dice: random.Random, data: bytes) -> bytes:
    """The bytes with some of them cut, doubled or replaced."""
    changed = bytearray(data)
    for _ in range(dice.randrange(1, 6)):
        place = dice.randrange(len(changed) + 1)
        match dice.randrange(4):
            case 0:
                changed[place:place] = dice.choices(NOISE, k=dice.randrange(1, 5))
            case 1:
                del changed[place : place + dice.randrange(1, 20)]
            case 2:
                changed[place:place] = changed[place : place + 50] * dice.randrange(1, 8)
            case _:
                changed[place : place + 1] = bytes((dice.randrange(256),))
    return bytes(changed)
