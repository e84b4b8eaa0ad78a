"""Selection: our only door to graphql-core's field collection and argument coercion.

In: a validated operation and the coerced variables. Out: the merged fields of a selection set, and each argument as
`Given`: its value now, and where it comes from, so that a plan made for one request serves the next.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    GraphQLField,
    GraphQLObjectType,
    GraphQLSchema,
    ListValueNode,
    ObjectValueNode,
    OperationDefinitionNode,
    ValueNode,
    VariableNode,
)
from graphql.execution.collect_fields import FieldDetails, FragmentDetails, collect_fields, collect_subfields
from graphql.execution.values import VariableValues, get_argument_values

Details = list[FieldDetails]


@dataclass(frozen=True, slots=True)
class Bind:
    """A value to be bound: a constant, or what `path` leads to in the variables, read by `read` at each request.

    `inside`: the positions in a constant list at which variables stand, with their names. `parts`: the values of a list
    that is made of other bound values.
    """

    path: tuple[str, ...] | None
    constant: Any
    read: Callable[[Any], Any] | None = None
    kind: str = "text"
    inside: tuple[tuple[int, str], ...] = ()
    parts: "tuple[Bind, ...]" = ()

    def value(self, variables: dict[str, Any]) -> Any:
        """The value for these variables; raises what `read` raises."""
        given = self.constant
        if self.path is not None:
            given = variables
            for key in self.path:
                given = given[key]
        elif self.inside:
            names = dict(self.inside)
            given = [variables[names[n]] if n in names else item for n, item in enumerate(given)]
        elif self.parts:
            given = [part.value(variables) for part in self.parts]
        return given if self.read is None else self.read(given)


@dataclass(frozen=True, slots=True)
class Given:
    """The value of an argument, or of an entry of one: what it is in this request, and where it comes from."""

    value: Any
    path: tuple[str, ...] | None
    node: ValueNode | None = None

    def entries(self) -> "Iterator[tuple[str, Given]]":
        """The entries of an input object that are not null."""
        nodes = {f.name.value: f.value for f in self.node.fields} if isinstance(self.node, ObjectValueNode) else {}
        for name, value in self.value.items():
            if value is not None:
                yield name, self._entry(name, value, nodes.get(name))

    def _entry(self, name: str, value: Any, node: ValueNode | None) -> "Given":
        if self.path is not None:
            return Given(value, (*self.path, name))
        return Given(value, (node.name.value,)) if isinstance(node, VariableNode) else Given(value, None, node)

    def bind(self, read: Callable[[Any], Any] | None = None, kind: str = "text") -> Bind:
        """The value as it will be bound, read by `read`."""
        if self.path is not None:
            return Bind(self.path, None, read, kind)
        items = enumerate(self.node.values if isinstance(self.node, ListValueNode) else ())
        inside = tuple((place, item.name.value) for place, item in items if isinstance(item, VariableNode))
        return Bind(None, self.value, read, kind, inside)


@dataclass(frozen=True, slots=True)
class Selector:
    """Collects the fields of one operation under its variables."""

    schema: GraphQLSchema
    operation: OperationDefinitionNode
    fragments: dict[str, FragmentDefinitionNode]
    variables: VariableValues

    def root(self, kind: GraphQLObjectType) -> dict[str, Details]:
        """The root fields by response key, merged."""
        return collect_fields(self.schema, self._fragments(), self.variables, kind, self.operation).grouped_field_set

    def below(self, kind: GraphQLObjectType, details: Details) -> dict[str, Details]:
        """The fields selected below a field, on this object type, by response key, merged."""
        return collect_subfields(
            self.schema, self._fragments(), self.variables, self.operation, kind, details
        ).grouped_field_set

    def arguments(self, field: GraphQLField, node: FieldNode) -> dict[str, Given]:
        """The arguments that are not null; raises GraphQLError where one can't be coerced."""
        values = get_argument_values(field, node, self.variables)
        nodes = {argument.name.value: argument.value for argument in node.arguments or ()}
        return {name: self._give(nodes.get(name), value) for name, value in values.items() if value is not None}

    def _give(self, node: ValueNode | None, value: Any) -> Given:
        if isinstance(node, VariableNode) and node.name.value in self.variables.coerced:
            return Given(value, (node.name.value,))
        return Given(value, None, node)

    def _fragments(self) -> dict[str, FragmentDetails]:
        return {name: FragmentDetails(definition) for name, definition in self.fragments.items()}
