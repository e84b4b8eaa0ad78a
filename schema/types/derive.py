"""Derive: from the fields of the tables to Strawberry types; the one derivation.

In: `Field` and `Argument` rows in GraphQL's notation. Out: the catalogue of Strawberry types, by name.
Strawberry prints and checks the schema; no field has a resolver, since the database writes every answer.
"""

import re
from collections.abc import Iterable
from enum import Enum
from typing import Any, Optional

import strawberry
from strawberry import UNSET
from strawberry.annotation import StrawberryAnnotation
from strawberry.types.arguments import StrawberryArgument
from strawberry.types.field import StrawberryField

from schema import vocabulary
from schema.field import Argument, Field
from schema.types.scalars import SCALARS
from schema.vocabulary import Word

Catalogue = dict[str, Any]
"""The types that are known so far, by the name that the API shows."""


def start_catalogue() -> Catalogue:
    """A catalogue of the scalars and of the words of the vocabulary."""
    catalogue: Catalogue = {**SCALARS, "__optional__": Optional}
    for kind in vars(vocabulary).values():
        if isinstance(kind, type) and issubclass(kind, Word) and kind is not Word:
            catalogue[kind.__name__] = derive_enum(kind.__name__, kind.__doc__ or "", {m.name: m.meaning for m in kind})
    return catalogue


def derive_enum(name: str, description: str, meanings: dict[str, str]) -> type:
    """An enum whose members are the names of `meanings`, each described by its meaning."""
    make: Any = Enum
    words: type[Enum] = make(name, {member: member for member in meanings})
    made: Any = strawberry.enum(words, description=description)
    for value in made.__strawberry_definition__.values:
        value.description = meanings[value.name]
    return words


def declare(
    catalogue: Catalogue, name: str, description: str, *, bases: tuple[type, ...] = (), form: str = "type"
) -> None:
    """Puts an empty type into the catalogue, so that others can name it; `form`: type, interface or input."""
    make = getattr(strawberry, form)
    catalogue[name] = make(type(name, bases, {"__doc__": description}), name=name, description=description)


def define(catalogue: Catalogue, name: str, fields: Iterable[Field]) -> None:
    """Gives a declared type its fields."""
    catalogue[name].__strawberry_definition__.fields = [derive_field(catalogue, field) for field in fields]


def derive_field(catalogue: Catalogue, field: Field) -> StrawberryField:
    """The Strawberry field of a row, without resolver."""
    derived = StrawberryField(
        python_name=field.name,
        graphql_name=field.name,
        type_annotation=annotate(catalogue, field.type),
        description=field.description,
    )
    if field.default is not None:
        derived.default_value = read_default(catalogue, field.type, field.default)
    derived.arguments = [derive_argument(catalogue, argument) for argument in field.arguments]
    return derived


def derive_argument(catalogue: Catalogue, argument: Argument) -> StrawberryArgument:
    """The Strawberry argument of a row."""
    default = UNSET if argument.default is None else read_default(catalogue, argument.type, argument.default)
    return StrawberryArgument(
        python_name=argument.name,
        graphql_name=argument.name,
        type_annotation=annotate(catalogue, argument.type),
        default=default,
        description=argument.description,
    )


def read_default(catalogue: Catalogue, notation: str, default: str) -> Any:
    """The value of a default: a word, or a number."""
    kind = catalogue[notation.rstrip("!")]
    return kind[default].value if issubclass(kind, Enum) else kind(default)


def annotate(catalogue: Catalogue, notation: str) -> StrawberryAnnotation:
    """GraphQL's notation as an annotation: `[Name!]!` is `list[Name]`, `Int` is `int | None`."""
    return StrawberryAnnotation(_annotation(notation), namespace=catalogue)


def _annotation(notation: str) -> str:
    if not notation.endswith("!"):
        return f"__optional__[{_annotation(notation + '!')}]"
    inner = notation.removesuffix("!")
    if listed := re.fullmatch(r"\[(.*)\]", inner):
        return f"list[{_annotation(listed[1])}]"
    return inner
