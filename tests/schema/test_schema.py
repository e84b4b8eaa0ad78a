"""Schema: its printed copy is current, everything in it is described, and it keeps the contract."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from graphql import (
    DefinitionNode,
    EnumTypeDefinitionNode,
    FieldDefinitionNode,
    InputObjectTypeDefinitionNode,
    InputValueDefinitionNode,
    InterfaceTypeDefinitionNode,
    ObjectTypeDefinitionNode,
    UnionTypeDefinitionNode,
    parse,
    print_ast,
    validate_schema,
)

from schema.query import SCHEMA, print_contract

ROOT = Path(__file__).parents[2]
SERVED = {d.name.value: d for d in parse(print_contract()).definitions if hasattr(d, "name")}
CONTRACT = {d.name.value: d for d in parse((Path(__file__).parent / "contract.graphql").read_text()).definitions}

PENDING: set[str] = set()
"""What the contract has and the schema has not as yet; each entry must go as soon as it is there."""


def test_the_schema_is_valid() -> None:
    assert validate_schema(SCHEMA) == []


def test_the_printed_schema_is_current() -> None:
    """`solidarity schema > schema/schema.graphql` prints it anew."""
    assert (ROOT / "schema/schema.graphql").read_text() == print_contract()


def list_parts(definition: Any, path: str) -> Iterator[tuple[str, Any]]:
    """A definition with all that is defined inside it, each with its path."""
    yield path, definition
    for part in (*(getattr(definition, "fields", ()) or ()), *(getattr(definition, "values", ()) or ())):
        yield from list_parts(part, f"{path}.{part.name.value}")
    for argument in getattr(definition, "arguments", ()) or ():
        yield f"{path}({argument.name.value})", argument


@pytest.mark.parametrize("name", SERVED)
def test_everything_is_described_in_whole_sentences(name: str) -> None:
    for path, part in list_parts(SERVED[name], name):
        assert part.description, path
        text = part.description.value
        assert text[0].isupper() or text[0] in "`“", path
        assert text.rstrip("”`").endswith((".", "?", "…")), path
        assert text == text.strip(), path


@pytest.mark.parametrize("name", CONTRACT)
def test_the_contract_is_kept(name: str) -> None:
    breaches = set(list_breaches(CONTRACT[name], name))
    assert breaches == {entry for entry in PENDING if entry.split(".")[0].split("(")[0] == name}


def list_breaches(definition: DefinitionNode, name: str) -> Iterator[str]:
    """What of a type of the contract the schema has not, or has otherwise."""
    served = SERVED.get(name)
    if served is None or type(served) is not type(definition):
        yield name
        return
    if isinstance(definition, UnionTypeDefinitionNode):
        if print_types(served.types) != print_types(definition.types):
            yield name
    elif isinstance(definition, EnumTypeDefinitionNode):
        known = {value.name.value for value in served.values}
        yield from (f"{name}.{v.name.value}" for v in definition.values or () if v.name.value not in known)
    else:
        yield from list_field_breaches(definition, served, name)


def list_field_breaches(definition: Any, served: Any, name: str) -> Iterator[str]:
    """Fields and interfaces of the contract that the schema has not, or has otherwise."""
    assert isinstance(
        definition, ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode | InputObjectTypeDefinitionNode
    )
    if not print_types(getattr(definition, "interfaces", ())) <= print_types(getattr(served, "interfaces", ())):
        yield f"{name} implements"
    known = {field.name.value: field for field in served.fields}
    for field in definition.fields or ():
        path = f"{name}.{field.name.value}"
        if field.name.value not in known:
            yield path
        elif isinstance(field, FieldDefinitionNode):
            yield from list_argument_breaches(field, known[field.name.value], path)
        elif not is_same_input(field, known[field.name.value], path):
            yield path
    if isinstance(definition, InputObjectTypeDefinitionNode):
        told = {field.name.value for field in definition.fields or ()}
        yield from (f"{name}.{n}" for n, field in known.items() if n not in told and is_required(field))


def list_argument_breaches(field: FieldDefinitionNode, served: FieldDefinitionNode, path: str) -> Iterator[str]:
    """The field where its type is another one; its arguments where they are missing, differ, or must be given."""
    if print_ast(served.type) != print_ast(field.type):
        yield path
    known = {argument.name.value: argument for argument in served.arguments or ()}
    told = {argument.name.value: argument for argument in field.arguments or ()}
    for name, argument in told.items():
        if name not in known or not is_same_input(argument, known[name], path):
            yield f"{path}({name})"
    yield from (f"{path}({name})" for name, argument in known.items() if name not in told and is_required(argument))


def is_same_input(told: InputValueDefinitionNode, served: InputValueDefinitionNode, path: str) -> bool:
    """Whether an argument or input field has the type and the default of the contract."""
    if print_ast(told.type) != print_ast(served.type):
        return False
    defaults = [node.default_value and print_ast(node.default_value) for node in (told, served)]
    return defaults[0] == defaults[1]


def is_required(node: InputValueDefinitionNode) -> bool:
    """Whether it must be given."""
    return print_ast(node.type).endswith("!") and node.default_value is None


def print_types(types: Any) -> set[str]:
    """The names of types."""
    return {print_ast(node) for node in types or ()}
