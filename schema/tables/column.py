"""Column: how a table says what its columns and lists are.

In: a description and a target. Out: SQLModel fields and `Many` rows that carry what the API needs to know of them.
A column with a description is a field of the API; one without is an inner column, for keys, order and filters.
A described column `x_pk` is the field `x`: one row of the table it refers to.
"""

from dataclasses import dataclass
from enum import Enum as PythonEnum
from typing import Any

from sqlalchemy import Enum, String
from sqlmodel import Field

WORD_LENGTH = 32


def shown(description: str | None = None, *, scalar: str | None = None, **options: Any) -> Any:
    """A column of text, a number or a flag; `scalar` names the GraphQL scalar that the Python type does not tell."""
    return Field(sa_column_kwargs=_told(description, scalar=scalar), **options)


def word(vocabulary: type[PythonEnum], description: str | None = None, **options: Any) -> Any:
    """A column that holds one word of `vocabulary`, stored by the name that the API shows."""
    kind = Enum(vocabulary, native_enum=False, length=WORD_LENGTH, validate_strings=True)
    return Field(sa_column_kwargs=_told(description), sa_type=kind, **options)


def one(target: str, description: str | None = None, *, type: str | None = None, **options: Any) -> Any:
    """A reference to one row of the table class `target`; `type` names the abstract GraphQL type it is shown as."""
    told = _told(description, target=target, type=type or target)
    return Field(foreign_key=f"{table_name(target)}.pk", sa_column_kwargs=told, **options)


def inner(**options: Any) -> Any:
    """A column for order, filters or keys, which the API does not show; indexes are declared by `Many` and orders."""
    return Field(**options)


def short_text() -> Any:
    """The SQL type of identifiers and sort keys: text compared byte by byte in every database."""
    return String().with_variant(String(collation="C"), "postgresql")


def table_name(class_name: str) -> str:
    """The name of the table of a class: `LifeEvent` is `life_event`."""
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in class_name).lstrip("_")


def _told(description: str | None, **info: str | None) -> dict[str, Any]:
    """What a column says of itself: a comment for readers of the database, and `info` for the schema."""
    return {"comment": description, "info": {"description": description, **info}}


@dataclass(frozen=True, slots=True)
class Many:
    """A list: the rows of `target` whose column `by` equals this row's column `local`.

    `paged`: a connection, else a plain list. `order`: the columns that order it. `equals`: arguments that keep the rows
    in which the column of that name equals the given value. `via`: an association table that holds `by` and refers to
    the target by the column named second. `shows`: the to-one column whose record filters and orders of the list
    speak of, where that is not the row itself.
    """

    name: str
    target: str
    by: str
    description: str
    local: str = "pk"
    paged: bool = False
    order: tuple[str, ...] = ("pk",)
    equals: tuple[str, ...] = ()
    via: tuple[str, str] | None = None
    shows: str | None = None
