"""Validation: graphql-core's rules over a document, each called only for the nodes that it looks at.

In: the schema and a parsed document. Out: the first errors. The rules, their order and their messages are those of
graphql-core; its own visitor asks every rule at every node, which takes twice the time. After the last error that is
told, nothing more is looked at.
"""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from graphql import (
    DocumentNode,
    GraphQLError,
    GraphQLSchema,
    Node,
    TypeInfo,
    ValidationContext,
    Visitor,
    specified_rules,
    visit,
)
from graphql.language import BREAK, SKIP
from graphql.language.visitor import EnterLeaveVisitor

RULES = tuple(specified_rules)

Handlers = tuple[tuple[int, str], ...]


def find_errors(schema: GraphQLSchema, document: DocumentNode, most: int) -> list[GraphQLError]:
    """The first errors of a document, at most so many."""
    errors: list[GraphQLError] = []

    def note(error: GraphQLError) -> None:
        errors.append(error)
        if len(errors) == most:
            raise Enough

    types = TypeInfo(schema)
    context = ValidationContext(schema, document, types, note)
    with suppress(Enough):
        visit(document, Rules(types, [rule(context) for rule in RULES]))
    return errors


class Enough(Exception):
    """As many errors were found as are told."""


def list_handlers(prefix: str, kind: str) -> Handlers:
    """The rules that look at nodes of that kind, by position, with the name of the method that does."""
    named = f"{prefix}_{kind}"
    found = ((at, named if hasattr(rule, named) else prefix) for at, rule in enumerate(RULES))
    return tuple((at, name) for at, name in found if hasattr(RULES[at], name))


KNOWN: dict[str, tuple[Handlers, Handlers]] = {}
"""The handlers for entering and leaving, by kind of node."""


class Rules(Visitor):
    """All rules side by side, and the types at each node."""

    def __init__(self, types: TypeInfo, rules: list[Any]) -> None:
        """A visitor for one document."""
        super().__init__()
        self.types, self.rules = types, rules
        self.skipped: dict[int, object] = {}

    def get_enter_leave_for_kind(self, kind: str) -> EnterLeaveVisitor:
        """What is done at nodes of that kind."""
        known = self.enter_leave_map.get(kind)
        if known is None:
            if kind not in KNOWN:
                KNOWN[kind] = list_handlers("enter", kind), list_handlers("leave", kind)
            entering, leaving = ([(at, getattr(self.rules[at], name)) for at, name in part] for part in KNOWN[kind])
            known = EnterLeaveVisitor(self._enter(kind, entering), self._leave(kind, leaving))
            self.enter_leave_map[kind] = known
        return known

    def _enter(self, kind: str, rules: list[tuple[int, Callable[..., Any]]]) -> Callable[..., None]:
        skipped, note = self.skipped, getattr(self.types, f"enter_{kind}", None)

        def enter(node: Node, *place: Any) -> None:
            if note:
                note(node)
            for at, rule in rules:
                if at not in skipped:
                    told = rule(node, *place)
                    if told is SKIP or told is False:
                        skipped[at] = node
                    elif told is BREAK or told is True:
                        skipped[at] = BREAK

        return enter

    def _leave(self, kind: str, rules: list[tuple[int, Callable[..., Any]]]) -> Callable[..., None]:
        skipped, note = self.skipped, getattr(self.types, f"leave_{kind}", None)

        def leave(node: Node, *place: Any) -> None:
            for at, rule in rules:
                if at not in skipped and rule(node, *place) is BREAK:
                    skipped[at] = BREAK
            for at in [at for at, since in skipped.items() if since is node] if skipped else ():
                del skipped[at]
            if note:
                note()

        return leave
