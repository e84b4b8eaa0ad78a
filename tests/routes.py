"""Routes: how to come to every field of the schema, with arguments that find something.

In: the schema. Out: `Route`, an operation that asks one field; `Connection`, an operation that asks one list.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from graphql import (
    GraphQLField,
    GraphQLNamedType,
    get_named_type,
    is_abstract_type,
    is_composite_type,
    is_required_argument,
)

from schema.fields import FIELDS, RECORDS, list_name
from schema.query import ROOT, SCHEMA, Listing, Search
from schema.tables.column import Many
from tests.reference import KEYS, Entry, Reference, Row, tie_of, write_cursor

SAMPLES = {
    ("organization", "id"): '"lantern-aid"',
    ("section", "id"): '"lantern-novaria"',
    ("person", "id"): '"mirela-dusk"',
    ("event", "id"): '"fog-strike"',
    ("source", "id"): '"dusk-fog-and-flame"',
    ("place", "id"): '"vesk"',
    ("node", "id"): '"lantern-aid"',
    ("record", "id"): '"lantern-aid"',
    ("nodes", "ids"): '["lantern-aid", "vesk"]',
    ("path", "from"): '"mirela-dusk"',
    ("path", "to"): '"lantern-aid"',
    ("search", "query"): '"lantern"',
}
"""Values for the arguments that must be given."""


@dataclass(frozen=True, slots=True)
class Route:
    """A field, the type that has it, and the selections around it from the outermost on."""

    parent: str
    name: str
    field: GraphQLField
    around: tuple[str, ...]

    def ask(self, arguments: str, variables: str = "") -> str:
        """The operation that asks the field with these arguments."""
        body = _call(self.name, self.field, arguments) + _below(get_named_type(self.field.type))
        for outer in reversed(self.around):
            body = f"{outer} {{ {body} }}"
        return f"query {f'({variables})' if variables else ''} {{ {body} }}"


def _call(name: str, found: GraphQLField, arguments: str = "") -> str:
    needed = [
        f"{argument}: {SAMPLES[name, argument]}"
        for argument, definition in found.args.items()
        if is_required_argument(definition)
    ]
    given = ", ".join([*needed, *([arguments] if arguments else [])])
    return f"{name}({given})" if given else name


def _below(kind: GraphQLNamedType) -> str:
    """Enough of a type to tell one answer from another."""
    if not is_composite_type(kind):
        return ""
    if kind.name.endswith("Connection"):
        return " { totalCount edges { cursor } }"
    assert hasattr(kind, "fields") or is_abstract_type(kind)
    fields = getattr(kind, "fields", {})
    shown = [name for name in ("id", "text", "edtf", "value", "says", "accepted") if name in fields]
    return f" {{ __typename {' '.join(shown)} }}"


@cache
def list_routes() -> list[Route]:
    """A route to every field that an operation can ask; the shortest way to each type."""
    assert SCHEMA.query_type
    found, seen = [], {"Query"}
    waiting: list[tuple[Any, tuple[str, ...]]] = [(SCHEMA.query_type, ())]
    while waiting:
        kind, around = waiting.pop(0)
        for name, entry in kind.fields.items():
            found.append(Route(kind.name, name, entry, around))
            target = get_named_type(entry.type)
            if is_composite_type(target) and target.name not in seen:
                seen.add(target.name)
                inner = (*around, _call(name, entry))
                if hasattr(target, "fields"):
                    waiting.append((target, inner))
                if is_abstract_type(target):
                    members = [m for m in SCHEMA.get_possible_types(target) if m.name not in seen]
                    seen.update(member.name for member in members)
                    waiting += [(member, (*inner, f"... on {member.name}")) for member in members]
    return found


# Connections


@dataclass(frozen=True, slots=True)
class Connection:
    """A list with pages: a root field, or a field of the type `parent`.

    `speaks_of`: the type that its filter and its order are about.
    """

    parent: str | None
    name: str
    target: str
    speaks_of: str
    link: Many | None = field(default=None, compare=False)

    @property
    def filter(self) -> str:
        """The type of its filter."""
        return f"{list_name(self.speaks_of)}Filter"

    @property
    def key(self) -> str:
        """A field that tells its nodes apart, where they have one."""
        return "id" if "id" in FIELDS[self.target] else ""

    def ask(self, arguments: str, body: str, variables: str = "") -> str:
        """The operation that asks it below the node `$id`."""
        names = {"PAGE": "$size: Int, $cursor: String"}
        declared = [text for mark, text in names.items() if mark in arguments]
        declared += [variables] if variables else []
        found = 'query: "lantern"' if self.target == "SearchResult" else ""
        given = ", ".join(part for part in (found, arguments) if part)
        if self.parent is None:
            head = f"query ({', '.join(declared)})" if declared else "query"
            return f"{head} {{ {self.name}({given}) {body} }}"
        head = f"query ({', '.join(['$id: ID!', *declared])})"
        return f"{head} {{ node(id: $id) {{ ... on {self.parent} {{ {self.name}({given}) {body} }} }} }}"

    def rows(self, world: Reference, parent: str | None) -> list[tuple[Row, Row]]:
        """All its rows below a record, each with the row that filters speak of."""
        if self.parent is None:
            rows = world.search("lantern", None) if self.target == "SearchResult" else world.tables[self.target]
            return [(row, row) for row in rows]
        assert self.link
        return world.pairs(world.where(self.parent, "id", parent)[0], self.link)

    def parents(self, world: Reference) -> list[str | None]:
        """The records below which it is not empty."""
        if self.parent is None:
            return [None]
        return [row["id"] for row in world.tables[self.parent] if self.rows(world, row["id"])]

    def longest(self, world: Reference) -> tuple[str | None, int]:
        """The record below which it is longest, and its length."""
        every = [None] if self.parent is None else [row["id"] for row in world.tables[self.parent]]
        longest = max(every, key=lambda id: len(self.rows(world, id)))
        return longest, len(self.rows(world, longest))

    def cursor(self, world: Reference, pair: tuple[Row, Row]) -> str:
        """The cursor of a row in the usual order."""
        row, spoken = pair
        name, key = next(iter(KEYS[self.speaks_of].items()))
        return write_cursor(f"{name}+", Entry(key(world, spoken)[0], tie_of(row), row))


@cache
def list_connections() -> list[Connection]:
    """All lists with pages."""
    roots = []
    for name, root in ROOT.items():
        if isinstance(root.read, Listing | Search):
            target = root.read.target if isinstance(root.read, Listing) else "SearchResult"
            roots.append(Connection(None, name, target, target))
    return roots + list(_list_below())


def _list_below() -> Iterator[Connection]:
    for kind in RECORDS:
        for name, entry in FIELDS[kind].items():
            if isinstance(entry.read, Many) and entry.read.paged:
                link = entry.read
                yield Connection(kind, name, link.target, "Event" if link.shows else link.target, link)
