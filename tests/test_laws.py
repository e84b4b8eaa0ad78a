"""Laws: what holds of every operation, held against the oracle and against operations at random."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from graphql import (
    GraphQLInputObjectType,
    get_named_type,
    is_input_object_type,
    is_non_null_type,
)
from hypothesis import given

from api.execution import Execution, Request
from schema.filters import FILTERS, Range
from schema.query import SCHEMA
from tests.generation import Asked, Pool, examples, library_operations, operations
from tests.reference import KEYS, Reference, meets
from tests.routes import Connection, list_connections, list_routes
from tests.served import PUBLIC_URL, Served

# The oracle


def read(text: str) -> Any:
    """The JSON value, with objects as lists of pairs: the order of keys counts."""
    return json.loads(text, object_pairs_hook=list)


def expect(reference: Reference, asked: Asked) -> Any:
    """What the oracle answers."""
    result = reference.execute(asked.query, asked.variables, asked.operation)
    assert not result.errors, result.errors
    return read(json.dumps(result.data))


def hold(served: Served, reference: Reference, asked: Asked) -> None:
    """The answer is the oracle's, key by key, and one statement gave it; asked again, it is the same bytes.

    Then the same document with other values of its variables: what was planned for the first must serve them.
    """
    for request in (asked, asked.again()) if asked.others else (asked,):
        served.statements.clear()
        text = served.text(request.query, request.variables, request.operation)
        assert len(served.statements) == 1
        assert read(text) == expect(reference, request)
        assert served.text(request.query, request.variables, request.operation) == text


def test_answers_are_those_of_the_oracle(served: Served, reference: Reference) -> None:
    served.count_statements()

    @examples(1500)
    @given(operations(Pool(reference)))
    def law(asked: Asked) -> None:
        hold(served, reference, asked)

    law()


def test_answers_to_wide_operations_are_those_of_the_oracle(served: Served, reference: Reference) -> None:
    served.count_statements()

    @examples(150)
    @given(library_operations(Pool(reference)))
    def law(asked: Asked) -> None:
        hold(served, reference, asked)

    law()


def test_answers_from_the_dataset_are_those_of_the_oracle(served_dataset: Served, reference_dataset: Reference) -> None:
    served_dataset.count_statements()

    @examples(250)
    @given(operations(Pool(reference_dataset), budget=12))
    def law(asked: Asked) -> None:
        hold(served_dataset, reference_dataset, asked)

    law()


def test_a_kept_plan_is_the_one_that_a_new_start_makes(served: Served, reference: Reference) -> None:
    @examples(100)
    @given(operations(Pool(reference)))
    def law(asked: Asked) -> None:
        served.text(asked.query, asked.variables, asked.operation)
        request = Request(asked.query, asked.others, asked.operation)
        kept, new = served.execution.prepare(request), fresh.prepare(request)
        assert (kept.sql, kept.values) == (new.sql, new.values)
        fresh.documents.known.clear()

    fresh = Execution(PUBLIC_URL, limits=served.execution.limits)
    law()


# Pages


def walk(served: Served, asked: str, size: int, *, forward: bool, given: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Cursor and node of every edge, page by page, in the order of the list; looks at the page info on the way."""
    names = ("first", "after") if forward else ("last", "before")
    page = f"{names[0]}: $size, {names[1]}: $cursor"
    cursor, pages, total = None, [], 0
    while cursor is not None or not pages:
        answer = served.find(asked.replace("PAGE", page), {**given, "size": size, "cursor": cursor})
        info, edges = answer["pageInfo"], answer["edges"]
        assert [info["startCursor"], info["endCursor"]] == (
            [edges[0]["cursor"], edges[-1]["cursor"]] if edges else [None, None]
        )
        assert info["hasPreviousPage" if forward else "hasNextPage"] is bool(pages)
        assert edges or not pages
        pages.append(edges)
        total = answer["totalCount"]
        cursor = (
            info["endCursor" if forward else "startCursor"]
            if info["hasNextPage" if forward else "hasPreviousPage"]
            else None
        )
    whole = [edge for edges in (pages if forward else reversed(pages)) for edge in edges]
    assert len(whole) == total
    assert all(len(edges) == size for edges in pages[:-1])
    yield from ((edge["cursor"], edge["node"]) for edge in whole)


PAGE_INFO = "pageInfo { hasNextPage hasPreviousPage startCursor endCursor }"
BODY = f"{{ totalCount {PAGE_INFO} edges {{ cursor node {{ __typename %s }} }} }}"


def list_walks(reference: Reference) -> Iterator[tuple[str, dict[str, Any], int]]:
    """Every connection below the record that has the longest, in each order and direction, with its length."""
    for connection in list_connections():
        parent, length = connection.longest(reference)
        for name in KEYS[connection.speaks_of]:
            for direction in ("ASC", "DESC"):
                has_order = name not in {"POSITION", "RELEVANCE"}
                order = f"orderBy: {{ field: {name}, direction: {direction} }}, " if has_order else ""
                if order or direction == "ASC":
                    yield connection.ask(f"{order}PAGE", BODY % connection.key), {"id": parent}, length


@pytest.mark.parametrize("forward", [True, False], ids=["forward", "backward"])
def test_pages_end_to_end_are_the_whole_list(served: Served, reference: Reference, forward: bool) -> None:
    for asked, parent, length in list_walks(reference):
        whole = list(walk(served, asked, 100, forward=forward, given=parent)) if length <= 100 else None
        for size in range(1, 8):
            walked = list(walk(served, asked, size, forward=forward, given=parent))
            assert len({cursor for cursor, _ in walked}) == len(walked), asked
            assert whole is None or walked == whole, asked


def test_the_longest_lists_of_the_dataset(served_dataset: Served, reference_dataset: Reference) -> None:
    for asked, parent, length in list_walks(reference_dataset):
        forward = list(walk(served_dataset, asked, 97, forward=True, given=parent))
        assert len({cursor for cursor, _ in forward}) == len(forward), asked
        assert length in (len(forward), None)
        assert list(walk(served_dataset, asked, 89, forward=False, given=parent)) == forward, asked


# Filters


def list_values(pool: Pool, kind: str, name: str, type: str) -> Iterator[Any]:
    """Values for a field of a filter, which together tell most rows apart."""
    named = get_named_type(SCHEMA.type_map[type.strip("[]!")])
    if type == "DateRange":
        for certainty in ("POSSIBLY", "CERTAINLY"):
            for date in ("1900/1921", "1922", "192X", "../1925", "1930/.."):
                yield {"from": date, "to": date, "certainty": certainty}
                yield {"from": date, "certainty": certainty}
                yield {"to": date, "certainty": certainty}
    elif type == "Boolean":
        yield from (True, False)
    elif hasattr(named, "values"):
        yield from ([word] for word in named.values)
        yield list(named.values)[:3]
    elif type == "String":
        yield from ("lamp", "a", "nowhere", *pool.names[:: len(pool.names) // 20])
    else:
        known = {"[LanguageTag!]": pool.languages, "[String!]": pool.words.get(name)}.get(type)
        known = known or pool.ids(kind if name == "ids" else name)
        yield from ([value] for value in known[:: len(known) // 20 + 1])
        yield known[: len(known) // 2]
    if type.startswith("["):
        yield []


FILTERED = [(kind, row) for kind, rows in FILTERS.items() for row in rows]
NEVER_TELLING = {("Source", "disputed"), ("Source", "citedBy"), ("Place", "disputed")}
"""Filters that tell nothing apart as yet: sources state no cited facts, and nobody contests where a place is."""


@pytest.mark.parametrize(("kind", "row"), FILTERED, ids=[f"{kind}-{row.name}" for kind, row in FILTERED])
def test_a_filter_and_its_negation_are_everything(
    request: pytest.FixtureRequest, served: Served, reference: Reference, kind: str, row: Any
) -> None:
    """What a filter keeps is what the oracle keeps, and the rest is what the oracle leaves: nothing is in neither.

    Some value must keep some rows of a list and leave others, in the invented world or else in the dataset.
    """
    is_telling = filter_everywhere(served, reference, kind, row)
    if not is_telling and (kind, row.name) not in NEVER_TELLING:
        rest = (request.getfixturevalue(name) for name in ("served_dataset", "reference_dataset"))
        is_telling = filter_everywhere(*rest, kind, row)
    assert is_telling is ((kind, row.name) not in NEVER_TELLING)


def filter_everywhere(served: Served, reference: Reference, kind: str, row: Any) -> bool:
    """Holds a filter against the oracle in every list; true where a value of it keeps some rows and leaves others."""
    pool, is_telling = Pool(reference), False
    values = list(list_values(pool, kind, row.name, "DateRange" if isinstance(row, Range) else row.type))
    for connection in (c for c in list_connections() if c.speaks_of == kind):
        variable = f"$filter: {connection.filter}"
        asked = connection.ask("filter: $filter, first: 100", "{ totalCount edges { cursor } }", variable)
        for parent in connection.parents(reference):
            rows = {connection.cursor(reference, pair): pair[1] for pair in connection.rows(reference, parent)}
            for value in values:
                kept = served.find(asked, {"id": parent, "filter": {row.name: value}})
                met = {cursor for cursor, spoken in rows.items() if meets(reference, kind, row.name, spoken, value)}
                assert kept["totalCount"] == len(met)
                assert len(rows) > 100 or {edge["cursor"] for edge in kept["edges"]} == met
                is_telling |= 0 < len(met) < len(rows)
    return is_telling


LISTED = [(kind, row) for kind, row in FILTERED if isinstance(row, Range) or row.word or row.words]
"""The filters whose rows are read under words, each a page of its own."""


@pytest.mark.parametrize(("kind", "row"), LISTED, ids=[f"{kind}-{row.name}" for kind, row in LISTED])
def test_pages_under_words_are_the_whole_list(served: Served, reference: Reference, kind: str, row: Any) -> None:
    """Under several words, too, each row comes once, in every order, from either end."""
    values = list(list_values(Pool(reference), kind, row.name, "DateRange" if isinstance(row, Range) else row.type))
    for connection in (c for c in list_connections() if c.target == kind and c.parent is None):
        for asked in list_orders(connection):
            for value in values[:: len(values) // 6 + 1] + values[-2:]:
                given = {"filter": {row.name: value}}
                whole = list(walk(served, asked, 100, forward=True, given=given))
                assert len({cursor for cursor, _ in whole}) == len(whole)
                for size, forward in ((1, True), (3, True), (2, False)):
                    assert list(walk(served, asked, size, forward=forward, given=given)) == whole, (asked, value)


def list_orders(connection: Connection) -> Iterator[str]:
    """A connection with a filter in each of its orders and directions."""
    body, variable = BODY % connection.key, f"$filter: {connection.filter}"
    for name in KEYS[connection.speaks_of]:
        for direction in ("ASC", "DESC"):
            order = "" if name == "POSITION" else f"orderBy: {{ field: {name}, direction: {direction} }}, "
            yield connection.ask(f"filter: $filter, {order}PAGE", body, variable)


# Null


def list_nulls() -> Iterator[tuple[str, str, str]]:
    """For every argument and input field that may be null: an operation without it, and with it as null."""
    for route in list_routes():
        for name, argument in route.field.args.items():
            kind = get_named_type(argument.type)
            if not is_non_null_type(argument.type):
                yield f"{route.parent}.{route.name}({name})", route.ask(""), route.ask(f"{name}: null")
                yield (
                    f"{route.parent}.{route.name}({name}: $)",
                    route.ask(""),
                    route.ask(f"{name}: $null", f"$null: {argument.type}"),
                )
            if isinstance(kind, GraphQLInputObjectType):
                for path, without, null in list_null_entries(kind):
                    yield (
                        f"{route.parent}.{route.name}({name}.{path})",
                        route.ask(f"{name}: {without}"),
                        route.ask(f"{name}: {null}"),
                    )


def list_null_entries(kind: GraphQLInputObjectType) -> Iterator[tuple[str, str, str]]:
    """The fields of an input object, at any depth: the object without the field, and with it as null."""
    needed = "".join(
        f"{name}: {next(iter(get_named_type(field.type).values))} "  # type: ignore[union-attr]
        for name, field in kind.fields.items()
        if is_non_null_type(field.type)
    )
    for name, field in kind.fields.items():
        if not is_non_null_type(field.type):
            yield name, f"{{ {needed}}}", f"{{ {needed}{name}: null }}"
        below = get_named_type(field.type)
        if is_input_object_type(below):
            for path, without, null in list_null_entries(below):
                yield f"{name}.{path}", f"{{ {needed}{name}: {without} }}", f"{{ {needed}{name}: {null} }}"


def test_null_is_as_if_it_were_left_out(served: Served) -> None:
    told = set()
    for path, without, null in list_nulls():
        assert served.text(null) == served.text(without), path
        told.add(path)
    assert len(told) > 600
