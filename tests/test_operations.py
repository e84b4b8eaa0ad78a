"""Operations: what is asked, the SQL and the answer side by side, on the invented world.

Each `operations/<stem>.graphql` may have `<stem>.variables.json`; `pytest tests/test_operations.py --rewrite` writes
`<stem>.sql` and `<stem>.json` anew, for a review of what a change of the program does to them. Where a document has
several operations, the first is asked.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLInputObjectType,
    GraphQLNamedType,
    InlineFragmentNode,
    ObjectFieldNode,
    OperationDefinitionNode,
    SelectionSetNode,
    TypeInfo,
    TypeInfoVisitor,
    Visitor,
    get_named_type,
    is_abstract_type,
    is_input_object_type,
    is_interface_type,
    is_object_type,
    parse,
    type_from_ast,
    visit,
)

from api.execution import Request
from schema.query import SCHEMA
from tests.reference import Reference
from tests.served import Served

FOLDER = Path(__file__).parent / "operations"
STEMS = sorted(path.stem for path in FOLDER.glob("*.graphql"))


def read_request(stem: str) -> Request:
    """The request of an operation file."""
    query = (FOLDER / f"{stem}.graphql").read_text()
    variables = FOLDER / f"{stem}.variables.json"
    first = next(d for d in parse(query).definitions if isinstance(d, OperationDefinitionNode))
    name = first.name.value if first.name else None
    return Request(query, json.loads(variables.read_text()) if variables.exists() else {}, name)


@pytest.mark.parametrize("stem", STEMS)
def test_operation(served: Served, reference: Reference, stem: str, pytestconfig: pytest.Config) -> None:
    request = read_request(stem)
    query = served.execution.prepare(request)
    answer = json.loads(served.database.fetch(query.sql, query.values))
    told = {
        FOLDER / f"{stem}.sql": "\n".join([*break_sql(query.sql), *list_values(query.values), ""]),
        FOLDER / f"{stem}.json": json.dumps(answer, indent=2, ensure_ascii=False) + "\n",
    }
    for path, text in told.items():
        if pytestconfig.getoption("--rewrite"):
            path.write_text(text)
        assert path.read_text() == text
    assert answer == reference.execute(request.query, request.variables, request.operation_name).data


def test_every_answer_has_its_operation() -> None:
    assert {path.name.split(".")[0] for path in FOLDER.iterdir()} == set(STEMS)


# SQL that can be read

TOKEN = re.compile(r"'(?:[^']|'')*'|[()]|[^'()]+")
CLAUSE = re.compile(r" (?=(?:FROM|LEFT JOIN|CROSS JOIN|WHERE|ORDER BY|LIMIT|GROUP BY|UNION)\b)")
WIDTH = 120


def break_sql(sql: str) -> Iterator[str]:
    """The lines of a statement: each SELECT, its clauses and its end begin one, indented by the SELECTs around."""
    lines, depths = [(0, "")], [0]
    indent = 0
    for token in TOKEN.findall(sql):
        if token == "(":
            depths.append(0)
            lines[-1] = lines[-1][0], lines[-1][1] + token
        elif token == ")":
            if depths.pop():
                indent -= 1
                lines.append((indent, ""))
            lines[-1] = lines[-1][0], lines[-1][1] + token
        else:
            text = token if token.startswith("'") else re.sub(r"\s+", " ", token)
            if text.startswith(("SELECT", "WITH")) and len(depths) > 1:
                depths[-1] = 1
                indent += 1
                lines.append((indent, ""))
            parts = CLAUSE.split(text) if depths[-1] or len(depths) == 1 else [text]
            if text.startswith("'"):
                parts = [text]
            lines[-1] = lines[-1][0], lines[-1][1] + parts[0]
            lines += [(indent, part) for part in parts[1:]]
    for level, text in lines:
        yield from wrap("  " * level, text.strip())


def wrap(indent: str, text: str) -> Iterator[str]:
    """A line, broken after commas where it is too long; what hangs over is indented twice."""
    while len(indent + text) > WIDTH and (cut := text.rfind(", ", 0, WIDTH - len(indent))) > 0:
        yield indent + text[: cut + 1]
        text = "    " + text[cut + 2 :].lstrip()
    yield indent + text


def list_values(values: tuple[Any, ...]) -> Iterator[str]:
    """The bound values, as comments."""
    yield from (f"-- ?{number} {value!r}" for number, value in enumerate(values, 1))


# Whether everything is asked


class Used(Visitor):
    """Gathers the fields, arguments and input fields that a document uses, on every type that may stand there."""

    def __init__(self, document: DocumentNode, info: TypeInfo) -> None:
        super().__init__()
        self.info = info
        self.found: set[str] = set()
        self.fragments = {d.name.value: d for d in document.definitions if isinstance(d, FragmentDefinitionNode)}
        for definition in document.definitions:
            if isinstance(definition, OperationDefinitionNode):
                assert SCHEMA.query_type
                self.select(definition.selection_set, {SCHEMA.query_type.name}, SCHEMA.query_type)

    def select(self, selection: SelectionSetNode, types: set[str], parent: GraphQLNamedType) -> None:
        """Gathers a selection set on a type that stands for these object types."""
        for node in selection.selections:
            if isinstance(node, FieldNode) and node.name.value in getattr(parent, "fields", {}):
                for name in {parent.name, *types}:
                    self.found.add(f"{name}.{node.name.value}")
                    self.found |= {f"{name}.{node.name.value}({a.name.value})" for a in node.arguments or ()}
                target = get_named_type(parent.fields[node.name.value].type)  # type: ignore[attr-defined]
                if node.selection_set:
                    self.select(node.selection_set, list_members(target), target)
            elif isinstance(node, InlineFragmentNode | FragmentSpreadNode):
                inner = self.fragments[node.name.value] if isinstance(node, FragmentSpreadNode) else node
                on = SCHEMA.type_map[inner.type_condition.name.value] if inner.type_condition else parent
                self.select(inner.selection_set, types & list_members(on), on)

    def enter_object_field(self, node: ObjectFieldNode, *_: Any) -> None:
        parent = self.info.get_parent_input_type()
        assert parent is not None
        self.found.add(f"{get_named_type(parent).name}.{node.name.value}")


def list_members(kind: GraphQLNamedType) -> set[str]:
    """The object types that a type stands for."""
    if is_abstract_type(kind):
        return {member.name for member in SCHEMA.get_possible_types(kind)}
    return {kind.name}


def list_given(kind: Any, value: Any) -> Iterator[str]:
    """The input fields that the value of a variable has."""
    named = get_named_type(kind)
    if isinstance(named, GraphQLInputObjectType) and isinstance(value, dict):
        for name, entry in value.items():
            yield f"{named.name}.{name}"
            yield from list_given(named.fields[name].type, entry)


def list_used(stem: str) -> set[str]:
    """All that an operation file uses."""
    request = read_request(stem)
    document = parse(request.query)
    info = TypeInfo(SCHEMA)
    used = Used(document, info)
    visit(document, TypeInfoVisitor(info, used))
    for definition in document.definitions:
        for variable in getattr(definition, "variable_definitions", ()) or ():
            value = request.variables.get(variable.variable.name.value)
            used.found.update(list_given(type_from_ast(SCHEMA, variable.type), value))
    return used.found


def list_all() -> set[str]:
    """All that the schema has."""
    found = set()
    for name, kind in SCHEMA.type_map.items():
        if name.startswith("__"):
            continue
        if is_object_type(kind) or is_interface_type(kind) or is_input_object_type(kind):
            for field, entry in kind.fields.items():
                found.add(f"{name}.{field}")
                found |= {f"{name}.{field}({argument})" for argument in getattr(entry, "args", ())}
    return found


def test_every_field_and_argument_is_asked() -> None:
    used = set().union(*map(list_used, STEMS))
    assert not sorted(list_all() - used)
