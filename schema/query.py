"""Query: the root fields, and the schema object.

In: the types. Out: `ROOT`, the root fields, each with how it is read; `SCHEMA`, the schema that documents are checked
against.
"""

from dataclasses import dataclass
from typing import Any

import graphql
import strawberry
from graphql import GraphQLSchema, print_schema
from strawberry.schema.config import StrawberryConfig

from schema.chain import LONGEST
from schema.field import Argument, Field
from schema.fields import FIELDS, PAGING, RECORDS, page_arguments
from schema.tables.column import Many
from schema.types.connection import declare_connections
from schema.types.derive import declare, define, start_catalogue
from schema.types.inputs import declare_inputs
from schema.types.node import declare_nodes, define_nodes
from schema.types.scalars import SCALAR_MAP


@dataclass(frozen=True, slots=True)
class Lookup:
    """The row of `type`, or of one of the types behind it, that has the given id."""

    type: str


@dataclass(frozen=True, slots=True)
class Lookups:
    """The rows of `type` with the given ids, in the order in which they are given, null where there is none."""

    type: str


@dataclass(frozen=True, slots=True)
class Listing:
    """All rows of a type, as a connection."""

    target: str


@dataclass(frozen=True, slots=True)
class Single:
    """The one row of a table that has only one."""

    target: str


@dataclass(frozen=True, slots=True)
class Search:
    """What a full-text search finds, the best hit first."""


@dataclass(frozen=True, slots=True)
class Chain:
    """The shortest chain of facts between two records."""


Read = Lookup | Lookups | Listing | Single | Search | Chain


@dataclass(frozen=True, slots=True)
class RootField:
    """A field of `Query`."""

    field: Field
    read: Read


PLURALS = {"Person": "people"}
ID = Argument("id", "ID!", "The readable id of the record, for example `international-red-aid`.")
IDS = Argument("ids", "[ID!]!", "The ids, in the order in which the answer shall be.")


FOUND = (
    Argument(
        "query",
        "String!",
        "What to look for: names in any language and script, words of any text.",
    ),
    Argument("types", "[RecordType!]", "Only records of these types."),
    *PAGING,
)
ENDS = (
    Argument("from", "ID!", "The id of the record where the chain begins."),
    Argument("to", "ID!", "The id of the record where it ends."),
    Argument("maxLength", "Int", f"The greatest number of steps, {LONGEST} at most.", default="6"),
)


def _root(name: str, type: str, description: str, read: Read, *arguments: Argument) -> RootField:
    return RootField(Field(name, type, description, None, arguments), read)  # type: ignore[arg-type]


def _pair(kind: str) -> tuple[RootField, RootField]:
    name, plural = kind.lower(), PLURALS.get(kind, f"{kind.lower()}s")
    return (
        _root(name, kind, f"The {name} with this id, or null.", Lookup(kind), ID),
        _root(
            plural, f"{kind}Connection!", f"All {plural} that meet the filter.", Listing(kind), *page_arguments(kind)
        ),
    )


ROOT = {
    root.field.name: root
    for root in (
        _root("node", "Node", "The node with this id, of whatever type, or null.", Lookup("Node"), ID),
        _root("nodes", "[Node]!", "The nodes with these ids, null where there is none.", Lookups("Node"), IDS),
        _root("record", "Record", "The record with this id, of whatever type, or null.", Lookup("Record"), ID),
        *(root for kind in RECORDS for root in _pair(kind)),
        _root(
            "search",
            "SearchConnection!",
            "Full-text search over names in every language and script, and every text; the best hit first.",
            Search(),
            *FOUND,
        ),
        _root(
            "timeline",
            "TimelineConnection!",
            "Everything dated, in order: foundings, ends, births, deaths, events, terms of office.",
            Listing("TimelineEntry"),
            *page_arguments("TimelineEntry"),
        ),
        _root(
            "disagreements",
            "DisagreementConnection!",
            "The facts on which the sources differ, with each side's citations.",
            Listing("Disagreement"),
            *page_arguments("Disagreement"),
        ),
        _root(
            "path",
            "Path",
            "The shortest chain of facts that links two records, each step cited; null where none is short enough.",
            Chain(),
            *ENDS,
        ),
        _root(
            "dataset",
            "Dataset!",
            "What is served: version, licence, how to cite it, counts, coverage of citations, downloads.",
            Single("Dataset"),
        ),
    )
}
"""The root fields, by name."""


def paged_types() -> list[str]:
    """The types that stand in connections."""
    links = [field.read for fields in FIELDS.values() for field in fields.values()]
    return sorted(
        {
            *RECORDS,
            "Disagreement",
            "SearchResult",
            "TimelineEntry",
            *(link.target for link in links if isinstance(link, Many) and link.paged),
        }
    )


def build_schema() -> GraphQLSchema:
    """The schema of the API, checked by Strawberry and graphql-core."""
    catalogue = start_catalogue()
    declare_nodes(catalogue)
    declare_inputs(catalogue)
    declare_connections(catalogue, paged_types())
    define_nodes(catalogue)
    declare(
        catalogue,
        "Query",
        "What can be asked. Every list that can grow is a connection; every fact shows its citations.",
    )
    define(catalogue, "Query", [root.field for root in ROOT.values()])
    types = [catalogue[name] for name in FIELDS]
    config = StrawberryConfig(scalar_map=SCALAR_MAP)
    contract = strawberry.Schema(query=catalogue["Query"], types=types, config=config)
    return serve_contract(contract.as_str())


def serve_contract(contract: str) -> GraphQLSchema:
    """The schema that a contract in the Schema Definition Language describes, with our scalars.

    It has no trace of Python's classes: a word is its name, and documents are checked by graphql-core alone.
    """
    schema = graphql.build_schema(contract)
    for definition in SCALAR_MAP.values():
        scalar = schema.type_map[str(definition.name)]
        read: Any = definition.parse_value
        vars(scalar).update(parse_value=read, coerce_input_value=read)
    return schema


SCHEMA = build_schema()


def print_contract() -> str:
    """The schema in the Schema Definition Language, as `schema.graphql` holds it."""
    return print_schema(SCHEMA) + "\n"
