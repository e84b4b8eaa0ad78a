"""Notation: nodes of linked data as JSON-LD and as Turtle.

In: nodes and prefixes, from `linked`. Out: bytes.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

import orjson

Node = dict[str, Any]

_BETWEEN = " ;\n    "
_FORBIDDEN = re.compile(r'[\x00-\x20<>"{}|^`\\]')


def write_json_ld(nodes: Iterable[Node], context: dict[str, str]) -> bytes:
    """One object with all nodes, a node a line."""
    lines = b",\n".join(orjson.dumps(node) for node in nodes)
    return b'{"@context": ' + orjson.dumps(context) + b', "@graph": [\n' + lines + b"\n]}\n"


def write_turtle(nodes: Iterable[Node], context: dict[str, str]) -> bytes:
    """The same statements in Turtle (https://www.w3.org/TR/turtle/)."""
    prefixes = [f"@prefix {name}: <{address}> ." for name, address in context.items()]
    blocks = [f"{_address(node['@id'])} {_BETWEEN.join(_list_statements(node))} ." for node in nodes]
    return ("\n".join(prefixes) + "\n\n" + "\n\n".join(blocks) + "\n").encode()


def _list_statements(node: Node) -> Iterator[str]:
    """The predicates of a node, each with its objects."""
    yield f"a {', '.join(node['@type'])}"
    for name, value in node.items():
        if not name.startswith("@"):
            values = value if isinstance(value, list) else [value]
            yield f"{name} {', '.join(map(_write_object, values))}"


def _write_object(value: Any) -> str:
    if not isinstance(value, dict):
        return _quote(str(value))
    if "@id" in value:
        return _address(value["@id"])
    if "@language" in value:
        return f"{_quote(value['@value'])}@{value['@language']}"
    if "@value" in value:
        return f"{_quote(value['@value'])}^^{value['@type']}"
    return f"[ {' ; '.join(_list_statements(value))} ]"


def _quote(text: str) -> str:
    """A literal; JSON's escapes are Turtle's, too."""
    return orjson.dumps(text).decode().replace("\x7f", "\\u007F")


def _address(address: str) -> str:
    """An address between its brackets; signs that no address has are escaped."""
    return f"<{_FORBIDDEN.sub(_escape, address)}>"


def _escape(sign: re.Match[str]) -> str:
    return f"%{ord(sign[0]):02X}"
