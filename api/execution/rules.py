"""Rules: the limits of a document, checked before it is validated, in time linear in its length.

In: the text of a document, then what was parsed from it. Out: nothing, or OverLimit.
First the text is scanned for tokens and open brackets, so that parsing is bounded. Parsing stops at the first
definition or field too many, so that what is refused is not built first. Then the operations are walked with every
fragment measured once: what a fragment adds is the same wherever it is spread, so its measure is kept.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    DirectiveNode,
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
    VariableDefinitionNode,
)
from graphql.language import DefinitionNode
from graphql.language.parser import Parser

from api.errors import BadDocument
from api.execution.values import Limits, check_literal

TOKEN = re.compile(
    r'"""(?:[^"\\]|\\(?:""")?|"(?!""))*+(?:""")?+|"(?:[^"\\\n\r]|\\.)*+"?+|#[^\n\r]*+|[{}()\[\]]|[\w.+-]++|[^\s,\ufeff]'
)
OPENING, CLOSING = frozenset("{(["), frozenset("})]")
META = frozenset(("__schema", "__type"))
META_ALIAS = 5
"""An alias within `__schema` counts as so many: no client needs one there, and each multiplies the schema."""

FEWER_FIELDS = "Select the rest in a second request."
FEWER_ALIASES = "Ask `nodes(ids: …)` for several records, or send several requests."
FEWER_DIRECTIVES = "Leave the repeated ones out."

DEEPEST = 60
"""Selection sets within each other, fragments followed: more than any legal document has; bounds the recursion."""


def scan_text(text: str, limits: Limits) -> None:
    """Raises OverLimit where the text has too many tokens, comments or open brackets; stops at the first excess."""
    tokens = comments = nesting = 0
    for found in TOKEN.finditer(text):
        mark = text[found.start()]
        if mark == "#":
            comments += 1
            limits.hold("comments", comments, "Leave comments out.")
            continue
        tokens += 1
        limits.hold("tokens", tokens, "Split the document into several requests.")
        if mark in OPENING:
            nesting += 1
            limits.hold("nesting", nesting, "Nest less deeply.")
        elif mark in CLOSING:
            nesting -= 1


class CountingParser(Parser):
    """Parses a document as long as it keeps within the limits that can be told without following its fragments."""

    def __init__(self, text: str, limits: Limits) -> None:
        """A parser that has read nothing."""
        super().__init__(text)
        self.limits = limits
        self.operations = self.fragments = 0
        self.fields = self.aliases = self.directives = self.variables = 0

    def parse_definition(self) -> DefinitionNode:
        """A definition: what is counted within one begins anew."""
        self.fields = self.aliases = self.directives = self.variables = 0
        return super().parse_definition()

    def parse_operation_definition(self) -> OperationDefinitionNode:
        """An operation."""
        self.operations += 1
        self.limits.hold("operations", self.operations, "Send them in several documents.")
        return super().parse_operation_definition()

    def parse_fragment_definition(self) -> FragmentDefinitionNode:
        """A fragment."""
        self.fragments += 1
        self.limits.hold("fragments", self.fragments, "Write some of them out.")
        return super().parse_fragment_definition()

    def parse_variable_definition(self) -> VariableDefinitionNode:
        """A variable of an operation."""
        self.variables += 1
        self.limits.hold("variables", self.variables, "Join them in input objects.")
        return super().parse_variable_definition()

    def parse_field(self) -> FieldNode:
        """A field."""
        self.fields += 1
        self.limits.hold("fields", self.fields, FEWER_FIELDS)
        field = super().parse_field()
        if field.alias is not None:
            self.aliases += 1
            self.limits.hold("aliases", self.aliases, FEWER_ALIASES)
        return field

    def parse_directive(self, is_const: bool) -> DirectiveNode:
        """A directive."""
        self.directives += 1
        self.limits.hold("directives", self.directives, FEWER_DIRECTIVES)
        return super().parse_directive(is_const)


def parse_text(text: str, limits: Limits) -> DocumentNode:
    """The document that a text means; raises OverLimit, or GraphQLError where it means none."""
    return CountingParser(text, limits).parse_document()


@dataclass(slots=True)
class Measure:
    """How much a selection set asks, fragments expanded; `keys` are its response keys, with how often each stands."""

    fields: int = 0
    aliases: int = 0
    directives: int = 0
    depth: int = 0
    keys: "Counter[str]" = field(default_factory=Counter)
    meta: "Counter[str]" = field(default_factory=Counter)

    def add(self, other: "Measure") -> int:
        """Adds what a fragment asks that stands in the same selection set; how often one of its keys stands now."""
        self.add_below(other)
        self.depth = max(self.depth, other.depth)
        self.keys.update(other.keys)
        return max((self.keys[key] for key in other.keys), default=0)

    def add_below(self, other: "Measure") -> None:
        """Adds what is asked below a field, but for depth and keys."""
        self.fields += other.fields
        self.aliases += other.aliases
        self.directives += other.directives
        if other.meta:
            self.meta.update(other.meta)


def check_document(document: DocumentNode, limits: Limits) -> None:
    """Raises OverLimit where a document asks too much."""
    fragments = {d.name.value: d for d in document.definitions if isinstance(d, FragmentDefinitionNode)}
    operations = [d for d in document.definitions if isinstance(d, OperationDefinitionNode)]
    analyser = Analyser(fragments, limits)
    for operation in operations:
        analyser.operation(operation)
    for name in fragments:
        analyser.fragment(name, 0)


class Analyser:
    """Measures the operations of one document."""

    def __init__(self, fragments: dict[str, FragmentDefinitionNode], limits: Limits) -> None:
        """An analyser that knows these fragments and has measured none."""
        self.fragments, self.limits = fragments, limits
        self.measured: dict[str, Measure] = {}

    def operation(self, operation: OperationDefinitionNode) -> None:
        """Raises OverLimit where the operation asks too much."""
        measure = self.selection(operation.selection_set, 0)
        self.directives(operation, measure)
        for variable in operation.variable_definitions or ():
            self.directives(variable, measure)
            if variable.default_value is not None:
                check_literal(variable.default_value, self.limits)
        self.hold(measure)
        self.limits.hold("depth", measure.depth, "Ask about the deepest record by its id, in a second request.")

    def fragment(self, name: str, level: int) -> Measure:
        """What the fragment asks; nothing where there is none, or where it is within itself: validation tells that."""
        if name not in self.measured:
            self.measured[name] = Measure()
            if definition := self.fragments.get(name):
                measure = self.selection(definition.selection_set, level)
                self.directives(definition, measure)
                self.hold(measure)
                self.measured[name] = measure
        return self.measured[name]

    def selection(self, selection: SelectionSetNode | None, level: int) -> Measure:
        """What a selection set asks; inline fragments and spreads count where they stand."""
        measure = Measure()
        if selection is None:
            return measure
        if level > DEEPEST:
            self.limits.hold("depth", level, "Nest fragments less deeply.")
        if not selection.selections:
            raise BadDocument("A selection is empty. Select at least one field between the braces.")
        for node in selection.selections:
            self.directives(node, measure)
            if isinstance(node, FieldNode):
                self.field(node, measure, level)
            elif isinstance(node, FragmentSpreadNode):
                self.hold_same(measure.add(self.fragment(node.name.value, level + 1)))
            elif isinstance(node, InlineFragmentNode):  # pragma: no branch - there is no other kind
                self.hold_same(measure.add(self.selection(node.selection_set, level + 1)))
            self.hold(measure)
        return measure

    def field(self, node: FieldNode, measure: Measure, level: int) -> None:
        """Adds a field, and what is selected below it; what `__schema` shows has its own depth, which is not ours."""
        name = node.name.value
        key = node.alias.value if node.alias else name
        measure.keys[key] += 1
        self.hold_same(measure.keys[key])
        measure.fields += 1
        measure.aliases += node.alias is not None
        for argument in node.arguments or ():
            check_literal(argument.value, self.limits)
        below = self.selection(node.selection_set, level + 1)
        measure.add_below(below)
        is_meta = name in META
        if is_meta:
            measure.meta[name] += 1
            measure.aliases += below.aliases * (META_ALIAS - 1)
        measure.depth = max(measure.depth, 1 if is_meta else below.depth + 1)

    def directives(self, node: Any, measure: Measure) -> None:
        """Adds the directives of a node."""
        for directive in node.directives or ():
            measure.directives += 1
            for argument in directive.arguments or ():
                check_literal(argument.value, self.limits)

    def hold(self, measure: Measure) -> None:
        """Raises OverLimit at the first excess, so that nothing after it is measured."""
        hold = self.limits.hold
        hold("fields", measure.fields, FEWER_FIELDS)
        hold("aliases", measure.aliases, FEWER_ALIASES)
        hold("directives", measure.directives, FEWER_DIRECTIVES)
        if measure.meta:
            hold("introspections", max(measure.meta.values()), "Ask for `__schema` and `__type` once in a request.")

    def hold_same(self, times: int) -> None:
        """Raises OverLimit where a response key stands more often in one selection set than it may."""
        self.limits.hold("same_key", times, "Select each field once.")
