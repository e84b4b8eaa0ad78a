"""Tree: the nodes of a plan.

In: nothing. Out: frozen nodes tied to tables. A plan decides everything: which columns, joins, counts and cursors; the
statement only writes it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from api.execution.condition import Condition
from api.execution.selection import Bind
from api.execution.window import Window


@dataclass(frozen=True, slots=True)
class Constant:
    """JSON text that is known before the data is read, such as `__typename`."""

    text: str


QUERY = Constant('"Query"')
"""The `__typename` of an operation."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A scalar of the row, or of the row that the reference `through` leads to."""

    column: str
    form: str
    nullable: bool
    through: str | None = None


@dataclass(frozen=True, slots=True)
class Expression:
    """A text that an SQL expression gives from columns of the row, named in `{}`, and one bound `{value}`."""

    sql: str
    columns: tuple[str, ...]
    bind: Bind | None
    form: str = "text"


@dataclass(frozen=True, slots=True)
class Row:
    """What is selected of a row of one table: response keys and nodes, in order."""

    table: str
    fields: "tuple[tuple[str, Node], ...]"


@dataclass(frozen=True, slots=True)
class One:
    """The row that a reference leads to."""

    column: str
    nullable: bool
    row: Row


@dataclass(frozen=True, slots=True)
class Choice:
    """The row that a reference to one of several tables leads to."""

    column: str
    arms: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Derived:
    """Rows that a subquery finds: its SQL by dialect, and what stands for the names in it."""

    sql: Mapping[str, str]
    parts: tuple[tuple[str, Bind | Condition | None], ...]


@dataclass(frozen=True, slots=True)
class Base:
    """Where the rows of a list come from.

    A table, the column that ties them to the row above, an association between, the reference whose row filters and
    orders speak of, the conditions; and a subquery that stands for the association, or for the table where none is.
    """

    table: str
    by: str | None
    local: str
    via: tuple[str, str] | None
    shows: tuple[str, str] | None
    conditions: tuple[Condition, ...]
    derived: Derived | None = None


@dataclass(frozen=True, slots=True)
class List:
    """All rows of a list, in the order of the records."""

    base: Base
    row: Row


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a connection."""

    base: Base
    window: Window
    parts: "tuple[tuple[str, Part], ...]"


@dataclass(frozen=True, slots=True)
class Count:
    """How many rows there are in all pages."""


@dataclass(frozen=True, slots=True)
class Edges:
    """The edges of a page: each an object of cursors, nodes and constants."""

    fields: "tuple[tuple[str, Cursor | Row | Constant], ...]"


@dataclass(frozen=True, slots=True)
class Cursor:
    """The cursor of a row: of each edge, or of the first or last one for the page information."""

    end: str = "each"


@dataclass(frozen=True, slots=True)
class More:
    """Whether there is more: `next` or `previous`."""

    side: str


@dataclass(frozen=True, slots=True)
class Info:
    """The page information."""

    fields: "tuple[tuple[str, More | Cursor | Constant], ...]"


@dataclass(frozen=True, slots=True)
class Lookup:
    """The row with a given id, or another key, in the first of these tables that has it."""

    bind: Bind
    arms: tuple[Row, ...]
    column: str = "id"


@dataclass(frozen=True, slots=True)
class Lookups:
    """The rows with the given ids, in their order, null where there is none."""

    bind: Bind
    arms: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Chain:
    """The shortest chain between two records: its steps, and what is selected of it."""

    start: Bind
    end: Bind
    base: Base
    fields: "tuple[tuple[str, Count | Row | Constant], ...]"


Node = Constant | Leaf | Expression | One | Choice | List | Page
Part = Count | Edges | Row | Info | Constant
Root = Constant | Lookup | Lookups | Page | Chain


@dataclass(frozen=True, slots=True)
class Plan:
    """An operation: response keys and root nodes, in order."""

    fields: tuple[tuple[str, Root], ...]
