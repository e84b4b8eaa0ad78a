"""Connection: connections, edges and page information, as the Relay Cursor Connections Specification has them.

In: the names of the types that are paged. Out: `XConnection` and `XEdge` of each in the catalogue, and `PageInfo`.
"""

from collections.abc import Iterable

from schema.field import Argument, Column, Field
from schema.fields import list_name
from schema.types.derive import Catalogue, declare, define

PLAIN = Column("", "plain", nullable=False)


def shown(name: str, type: str, description: str, *arguments: Argument) -> Field:
    """A field that no column holds: the plan knows it by name."""
    return Field(name, type, description, PLAIN, arguments)


PAGE_INFO = (
    shown("hasNextPage", "Boolean!", "True where there is more behind the last edge."),
    shown("hasPreviousPage", "Boolean!", "True where there is more before the first edge."),
    shown("startCursor", "String", "The cursor of the first edge; null where the page is empty."),
    shown("endCursor", "String", "The cursor of the last edge; null where the page is empty."),
)


def edge_fields(kind: str) -> tuple[Field, ...]:
    """The fields of an edge."""
    return shown("cursor", "String!", "Where this edge stands in this order; opaque."), shown(
        "node", f"{kind}!", "The node."
    )


def connection_fields(kind: str) -> tuple[Field, ...]:
    """The fields of a connection."""
    return (
        shown("edges", f"[{list_name(kind)}Edge!]!", "The nodes of this page, each with its cursor."),
        shown("nodes", f"[{kind}!]!", "The nodes of this page, where no cursor is needed."),
        shown("pageInfo", "PageInfo!", "Where this page begins and ends, and whether there is more."),
        shown("totalCount", "Int!", "How many there are in all pages together."),
    )


def declare_connections(catalogue: Catalogue, kinds: Iterable[str]) -> None:
    """Puts the connections of these types into the catalogue, with their fields."""
    declare(catalogue, "PageInfo", "Where a page begins and ends, and whether there is more.")
    define(catalogue, "PageInfo", PAGE_INFO)
    for kind in kinds:
        declare(catalogue, f"{list_name(kind)}Edge", f"A {kind} in a list, with its cursor.")
        declare(catalogue, f"{list_name(kind)}Connection", f"A page of a list of {kind}.")
    for kind in kinds:
        define(catalogue, f"{list_name(kind)}Edge", edge_fields(kind))
        define(catalogue, f"{list_name(kind)}Connection", connection_fields(kind))
