"""Plan: from a validated operation to a tree of nodes tied to tables.

In: the collected fields of an operation, from `selection`. Out: `Plan`, for `statement`.
Everything is decided here: which table, join, count and cursor is needed, and which values will be bound.
"""

from collections.abc import Callable, Mapping
from typing import Any

import orjson
from graphql import GraphQLObjectType

from api.errors import OverLimit
from api.execution import tree
from api.execution.computed import compute
from api.execution.condition import Condition, equal_condition, list_conditions, write_list
from api.execution.selection import Bind, Details, Given, Selector
from api.execution.window import choose_term, open_window
from schema.chain import LONGEST, STEPS
from schema.field import Column, Computed, One
from schema.fields import ABSTRACT, FIELDS, TABLES, camel_case, list_name, spoken_type
from schema.query import ROOT, Chain, Listing, Lookups, Search, Single
from schema.search import HITS, read_query
from schema.tables.column import Many, table_name

SHARED = {"id", "name", "disputed"}
"""The fields of a record that the register of all records holds too."""

Introspect = Callable[[str, Details], str]


def plan_operation(selector: Selector, introspect: Introspect) -> tree.Plan:
    """The plan of an operation; `introspect` gives the JSON text of a root field about the schema itself."""
    query = selector.schema.query_type
    assert query is not None
    planner = Planner(selector)
    fields: list[tuple[str, tree.Root]] = []
    for key, details in selector.root(query).items():
        name = details[0].node.name.value
        if name == "__typename":
            fields.append((key, tree.QUERY))
        elif name.startswith("__"):
            fields.append((key, tree.Constant(introspect(key, details))))
        else:
            fields.append((key, planner.root(name, details)))
    return tree.Plan(tuple(fields))


class Planner:
    """Plans the fields of one operation."""

    def __init__(self, selector: Selector) -> None:
        """A planner that asks `selector` what was selected."""
        self.selector = selector
        self.query: Bind | None = None

    def root(self, name: str, details: Details) -> tree.Root:
        """The node of a root field."""
        root = ROOT[name]
        arguments = self._arguments("Query", name, details)
        if isinstance(root.read, Listing):
            base = tree.Base(root.read.target, None, "pk", None, None, self._filter(root.read.target, arguments))
            return self._page(base, root.read.target, root.read.target, arguments, details)
        if isinstance(root.read, Search):
            return self._search(arguments, details)
        if isinstance(root.read, Chain):
            return self._chain(arguments, details)
        if isinstance(root.read, Single):
            return tree.Lookup(Bind(None, 1, kind="bigint"), (self.row(root.read.target, details),), "pk")
        arms = self._arms(root.read.type, details)
        if isinstance(root.read, Lookups):
            return tree.Lookups(arguments["ids"].bind(_write_ids), arms)
        return tree.Lookup(arguments["id"].bind(), arms)

    def _search(self, arguments: Mapping[str, Given], details: Details) -> tree.Page:
        self.query = arguments["query"].bind(read_query)
        types = arguments.get("types")
        kept = Condition(" AND p.record_type IN {list}", types.bind(write_list)) if types else None
        hits = tree.Derived(HITS, (("query", self.query), ("types", kept)))
        base = tree.Base("SearchResult", None, "pk", None, None, (), hits)
        return self._page(base, "SearchResult", "SearchResult", arguments, details)

    def _chain(self, arguments: Mapping[str, Given], details: Details) -> tree.Chain:
        start, end = arguments["from"].bind(), arguments["to"].bind()
        length = arguments.get("maxLength", Given(DEFAULT_LENGTH, None)).bind(_read_length, "bigint")
        steps = tree.Derived(STEPS, (("start", start), ("end", end), ("length", length)))
        base = tree.Base("PathStep", None, "pk", ("steps", "step"), None, (), steps)
        fields: list[tuple[str, tree.Count | tree.Row | tree.Constant]] = []
        for key, found in self.selector.below(self._object("Path"), details).items():
            match found[0].node.name.value:
                case "length":
                    fields.append((key, tree.Count()))
                case "steps":
                    fields.append((key, self.row("PathStep", found)))
                case _:
                    fields.append((key, tree.Constant('"Path"')))
        return tree.Chain(start, end, base, tuple(fields))

    def row(self, kind: str, details: Details) -> tree.Row:
        """What is selected of a row of a table."""
        selected = self.selector.below(self._object(kind), details)
        return tree.Row(table_name(kind), tuple((key, self._field(kind, found)) for key, found in selected.items()))

    def _field(self, kind: str, details: Details) -> tree.Node:
        name = details[0].node.name.value
        if name == "__typename":
            return tree.Constant(f'"{kind}"')
        field, arguments = FIELDS[kind][name], self._arguments(kind, name, details)
        match field.read:
            case Column():
                return tree.Leaf(field.read.name, field.read.form, field.read.nullable, field.read.through)
            case Computed():
                return compute(field.read.name, kind, arguments, self.query)
            case One():
                return self._one(field.read, details)
            case Many():
                return self._many(field.read, arguments, details)

    def _one(self, read: One, details: Details) -> tree.One | tree.Choice:
        if read.type not in ABSTRACT:
            return tree.One(read.column, read.nullable, self.row(read.target, details))
        arms = self._arms(read.type, details)
        shared = _share(arms)
        return tree.One(read.column, read.nullable, shared) if shared else tree.Choice(read.column, arms)

    def _arms(self, kind: str, details: Details) -> tuple[tree.Row, ...]:
        return tuple(self.row(member, details) for member in ABSTRACT.get(kind, (kind,)))

    def _many(self, link: Many, arguments: Mapping[str, Given], details: Details) -> tree.List | tree.Page:
        asked = {camel_case(column): column for column in link.equals}
        equal = [equal_condition(link, column, arguments[name]) for name, column in asked.items() if name in arguments]
        spoken = spoken_type(link)
        shows = (f"{link.shows}_pk", table_name(spoken)) if link.shows else None
        conditions = (*equal, *self._filter(spoken, arguments))
        base = tree.Base(link.target, link.by, link.local, link.via, shows, conditions)
        if not link.paged:
            return tree.List(base, self.row(link.target, details))
        return self._page(base, link.target, spoken, arguments, details)

    def _page(
        self, base: tree.Base, kind: str, spoken: str, arguments: Mapping[str, Given], details: Details
    ) -> tree.Page:
        term = choose_term(spoken, arguments.get("orderBy"), _choose_tie(spoken))
        selected = self.selector.below(self._object(f"{list_name(kind)}Connection"), details)
        parts = tuple((key, self._part(kind, found)) for key, found in selected.items())
        return tree.Page(base, open_window(dict(arguments), term), parts)

    def _part(self, kind: str, details: Details) -> tree.Part:
        match details[0].node.name.value:
            case "nodes":
                return self.row(kind, details)
            case "edges":
                return tree.Edges(self._each(f"{list_name(kind)}Edge", details, lambda found: self.row(kind, found)))
            case "pageInfo":
                return tree.Info(self._each("PageInfo", details, self._info))
            case "totalCount":
                return tree.Count()
        return tree.Constant(f'"{list_name(kind)}Connection"')

    def _each(self, kind: str, details: Details, plan: Callable[[Details], Any]) -> tuple[tuple[str, Any], ...]:
        planned = []
        for key, found in self.selector.below(self._object(kind), details).items():
            name = found[0].node.name.value
            fixed = {"__typename": tree.Constant(f'"{kind}"'), "cursor": tree.Cursor()}.get(name)
            planned.append((key, fixed or plan(found)))
        return tuple(planned)

    def _info(self, details: Details) -> tree.More | tree.Cursor:
        name = details[0].node.name.value
        if name.endswith("Cursor"):
            return tree.Cursor(name.removesuffix("Cursor"))
        return tree.More("next" if name == "hasNextPage" else "previous")

    def _filter(self, kind: str, arguments: Mapping[str, Given]) -> tuple[Condition, ...]:
        return list_conditions(kind, arguments.get("filter"))

    def _arguments(self, kind: str, name: str, details: Details) -> dict[str, Given]:
        return self.selector.arguments(self._object(kind).fields[name], details[0].node)

    def _object(self, name: str) -> GraphQLObjectType:
        found = self.selector.schema.get_type(name)
        assert isinstance(found, GraphQLObjectType)
        return found


DEFAULT_LENGTH = 6


def _read_length(length: int) -> int:
    """The length of a path itself; raises OverLimit where it is out of bounds."""
    if not 0 <= length <= LONGEST:
        message = f"A path has at most {LONGEST} steps; {length} were asked. Ask for {LONGEST} or fewer."
        raise OverLimit(message, name="path_length", limit=LONGEST, actual=length)
    return length


def _choose_tie(kind: str) -> str:
    """The column that breaks ties in the order of a type: the id; of citations and derived rows, the key."""
    if kind == "SearchResult":
        return "record_pk"
    return "id" if "id" in TABLES[kind].__table__.columns and kind != "Citation" else "pk"


def _share(arms: tuple[tree.Row, ...]) -> tree.Row | None:
    """The same selection on the register of all records, where it holds all that is selected."""
    fields = []
    for key, node in arms[0].fields:
        if isinstance(node, tree.Constant):
            fields.append((key, compute("typename", "Record", {})))
        elif (isinstance(node, tree.Leaf) and node.column in SHARED) or isinstance(node, tree.Expression):
            fields.append((key, node))
        else:
            return None
    first, *others = _without_names(arms)
    return tree.Row("record", tuple(fields)) if all(other == first for other in others) else None


def _without_names(arms: tuple[tree.Row, ...]) -> list[tree.Row]:
    blank = tree.Constant("")
    return [
        tree.Row("", tuple((key, blank if isinstance(node, tree.Constant) else node) for key, node in arm.fields))
        for arm in arms
    ]


def _write_ids(ids: list[str]) -> str:
    return orjson.dumps(ids).decode()
