"""Field: what a field of the API is, and the ways in which one is read.

In: nothing. Out: `Field` and `Argument` in GraphQL's notation; `Column`, `One` and `Computed`, beside the `Many` of the
tables.
"""

from dataclasses import dataclass

from schema.tables.column import Many


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument: its name, its type in GraphQL's notation, what it does."""

    name: str
    type: str
    description: str
    default: str | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A scalar of the row; `through` is the reference to the row that holds it, where that is another one."""

    name: str
    form: str
    nullable: bool
    through: str | None = None


@dataclass(frozen=True, slots=True)
class One:
    """One row of another table, or of one of several, by its key."""

    column: str
    target: str
    type: str
    nullable: bool


@dataclass(frozen=True, slots=True)
class Computed:
    """A scalar that an expression of `computed` gives."""

    name: str


@dataclass(frozen=True, slots=True)
class Field:
    """A field: name and type as the API shows them, how it is read, arguments; of an input, its default."""

    name: str
    type: str
    description: str
    read: Column | One | Many | Computed
    arguments: tuple[Argument, ...] = ()
    default: str | None = None
