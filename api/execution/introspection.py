"""Introspection: `__schema` and `__type`, answered by the fields that graphql-core has for them.

In: a root field about the schema, and the selector of its operation. Out: its JSON text.
The fields, their arguments and their values are graphql-core's. Its executor takes 25 ms for what clients ask; here a
selection is read once, and a type that is met again under the same selection is not told anew.
"""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import orjson
from graphql import (
    GraphQLList,
    GraphQLObjectType,
    SchemaMetaFieldDef,
    TypeMetaFieldDef,
    get_nullable_type,
    is_leaf_type,
)

from api.execution.selection import Details, Selector

ROOTS = {"__schema": SchemaMetaFieldDef, "__type": TypeMetaFieldDef}

Part = tuple[str, Callable[..., Any], dict[str, Any], Any, Details]
"""A selected field: its key as it stands in the answer, what gives its value, arguments, type, and what is below."""


def answer_introspection(selector: Selector, details: Details) -> str:
    """The JSON text of one root field about the schema."""
    mirror = Mirror(selector)
    return mirror.tell(None, mirror.read_field(ROOTS[details[0].node.name.value], "", details))


class Mirror:
    """Tells what the schema says of itself, for one operation."""

    def __init__(self, selector: Selector) -> None:
        """A mirror that has told nothing yet."""
        self.selector = selector
        self.info = SimpleNamespace(schema=selector.schema)
        self.parts: dict[int, list[Part]] = {}
        self.told: dict[tuple[int, int], str] = {}

    def tell(self, source: Any, part: Part) -> str:
        """The JSON text of a field of this object."""
        _, resolve, arguments, kind, details = part
        return self.complete(resolve(source, self.info, **arguments), kind, details)

    def complete(self, value: Any, kind: Any, details: Details) -> str:
        """The JSON text of a value of this type."""
        if value is None:
            return "null"
        if isinstance(kind, GraphQLList):
            inner = get_nullable_type(kind.of_type)
            return f"[{','.join([self.complete(item, inner, details) for item in value])}]"
        if is_leaf_type(kind):
            return orjson.dumps(kind.coerce_output_value(value)).decode()
        if kind.name != "__Type":  # all else is met once, and what is made for it does not last
            return self.describe(value, kind, details)
        key = id(value), id(details)
        if key not in self.told:
            self.told[key] = self.describe(value, kind, details)
        return self.told[key]

    def describe(self, value: Any, kind: GraphQLObjectType, details: Details) -> str:
        """The JSON object of what is selected of a part of the schema."""
        parts = self.parts.get(id(details))
        if parts is None:
            parts = self.parts[id(details)] = self.read_selection(kind, details)
        return f"{{{','.join([part[0] + self.tell(value, part) for part in parts])}}}"

    def read_selection(self, kind: GraphQLObjectType, details: Details) -> list[Part]:
        """The fields that are selected on this type."""
        selected = self.selector.below(kind, details).items()
        return [self.read_field(kind.fields.get(_name(found)), f'"{key}":', found, kind) for key, found in selected]

    def read_field(self, field: Any, key: str, details: Details, kind: GraphQLObjectType | None = None) -> Part:
        """A selected field; one that no type defines is the name of the type itself."""
        if field is None:
            assert kind is not None
            return key, lambda *_: kind.name, {}, self.selector.schema.type_map["String"], details
        given = self.selector.arguments(field, details[0].node)
        values = {name: argument.value for name, argument in given.items()}
        return key, field.resolve, values, get_nullable_type(field.type), details


def _name(details: Details) -> str:
    return details[0].node.name.value
