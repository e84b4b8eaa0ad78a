"""Variables: the values of an operation's variables, and the shape that they give its statement.

In: the JSON of `variables`. Out: coerced values, and a key: requests with the same key share one statement.
Which values are there and which are null shapes a statement, and so do directions, order fields, certainties and flags;
every other value is only bound.
"""

from collections.abc import Callable, Hashable
from typing import Any

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLSchema,
    OperationDefinitionNode,
    get_named_type,
    is_list_type,
    print_ast,
    type_from_ast,
)
from graphql.execution.values import VariableValues, get_variable_values

Shape = Callable[[Any], Hashable]


def coerce_variables(
    schema: GraphQLSchema, definition: OperationDefinitionNode, given: dict[str, Any]
) -> VariableValues:
    """The values of the variables; raises GraphQLError with the first that does not fit its type."""
    values = get_variable_values(schema, definition.variable_definitions or (), given, max_errors=5)
    if isinstance(values, list):
        raise values[0]
    return values


class Variables:
    """The variables of one operation: how their values are read, and what of them shapes the statement."""

    def __init__(self, schema: GraphQLSchema, definition: OperationDefinitionNode) -> None:
        """The variables that this operation declares."""
        self.schema, self.definition = schema, definition
        self.shapes = shape_variables(schema, definition)
        kinds = {node.variable.name.value: node.type for node in definition.variable_definitions or ()}
        self.texts = [name for name, kind in kinds.items() if print_ast(kind).rstrip("!") in TEXTS]
        self.is_plain = len(self.texts) == len(kinds)

    def coerce(self, given: dict[str, Any]) -> dict[str, Any]:
        """The values, coerced, with defaults; raises GraphQLError with the first that does not fit its type.

        Where every variable is a text and is given one, there is nothing to coerce.
        """
        if self.is_plain:
            values = {}
            for name in self.texts:
                value = given.get(name)
                if type(value) is not str:
                    break
                values[name] = value
            else:
                return values
        return dict(coerce_variables(self.schema, self.definition, given).coerced)

    def shape(self, values: dict[str, Any]) -> Hashable:
        """The key of these values."""
        return read_shape(self.shapes, values)


TEXTS = {"ID", "String"}
"""The scalars that take every string as it is."""


def shape_variables(schema: GraphQLSchema, definition: OperationDefinitionNode) -> dict[str, Shape]:
    """For each variable, what of its value shapes the statement."""
    return {
        node.variable.name.value: _shape(type_from_ast(schema, node.type))  # type: ignore[arg-type]
        for node in definition.variable_definitions or ()
    }


def read_shape(shapes: dict[str, Shape], values: dict[str, Any]) -> Hashable:
    """The key of these values."""
    return tuple([shape(values[name]) if name in values else ... for name, shape in shapes.items()])


def _shape(kind: GraphQLInputType) -> Shape:
    named = get_named_type(kind)
    if is_list_type(kind):
        return _is_null
    if isinstance(named, GraphQLInputObjectType):
        inner: dict[str, Shape] = {name: _shape(field.type) for name, field in named.fields.items()}
        return lambda value: None if value is None else tuple((key, inner[key](value[key])) for key in sorted(value))
    if isinstance(named, GraphQLEnumType) and (
        named.name.endswith("OrderField") or named.name in {"Direction", "Certainty"}
    ):
        return _itself
    return _itself if named.name == "Boolean" else _is_null


def _is_null(value: Any) -> Hashable:
    return value is None


def _itself(value: Any) -> Hashable:
    return value  # type: ignore[no-any-return]
