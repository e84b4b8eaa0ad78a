"""Document: from text to a validated operation.

In: the text of a document. Out: `Document`, parsed and valid; a cache keeps the good ones, another the refusals.
"""

from dataclasses import dataclass, field
from typing import Any

from cachetools import LRUCache
from graphql import (
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLSchema,
    OperationDefinitionNode,
    OperationType,
    parse,
    validate,
)

from api.errors import BadDocument, BadRequest

TOLD_ERRORS = 5


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation of a valid document, with what was planned for it, by the shape of its variables."""

    definition: OperationDefinitionNode
    fragments: dict[str, FragmentDefinitionNode]
    plans: dict[Any, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Document:
    """A valid document: its operations by name, in order."""

    operations: dict[str | None, Operation]

    def choose(self, name: str | None) -> Operation:
        """The operation of that name, or the only one; raises BadRequest otherwise."""
        if name:
            if name in self.operations:
                return self.operations[name]
            raise BadRequest(f"The document has no operation named {name!r}. It has: {self._names()}.")
        if len(self.operations) != 1:
            raise BadRequest(f"The document has several operations. Say which with `operationName`: {self._names()}.")
        return next(iter(self.operations.values()))

    def _names(self) -> str:
        return ", ".join(repr(name) for name in self.operations if name) or "one without a name"


class Invalid(BadDocument):
    """A document with the errors that the parser or the validator found, at most five of them."""

    def __init__(self, errors: list[GraphQLError]) -> None:
        """A refusal of a document for these errors."""
        super().__init__(errors[0].message)
        self.errors = errors[:TOLD_ERRORS]


class Documents:
    """Parses and validates documents against one schema, and keeps the newest."""

    def __init__(self, schema: GraphQLSchema, size: int) -> None:
        """An empty store for `size` valid documents and as many refused ones."""
        self.schema = schema
        self.valid: LRUCache[str, Document] = LRUCache(size)
        self.refused: LRUCache[str, Invalid] = LRUCache(size)

    def read(self, text: str) -> Document:
        """The document of that text; raises Invalid where it does not parse or does not fit the schema."""
        known = self.valid.get(text)
        if known is not None:
            return known
        if refusal := self.refused.get(text):
            raise refusal
        try:
            document = self.valid[text] = parse_document(self.schema, text)
        except Invalid as refusal:
            self.refused[text] = refusal
            raise
        return document


def parse_document(schema: GraphQLSchema, text: str) -> Document:
    """The valid document of that text; raises Invalid."""
    try:
        document = parse(text, no_location=False)
    except GraphQLError as error:
        raise Invalid([error]) from None
    if errors := validate(schema, document, max_errors=TOLD_ERRORS):
        raise Invalid(errors)
    fragments = {d.name.value: d for d in document.definitions if isinstance(d, FragmentDefinitionNode)}
    operations = [d for d in document.definitions if isinstance(d, OperationDefinitionNode)]
    if not operations:
        raise BadDocument("The document has no operation. Write a query, for example `{ dataset { version } }`.")
    return Document({d.name.value if d.name else None: Operation(d, fragments) for d in operations})


def is_query(operation: Operation) -> bool:
    """Whether the operation reads."""
    return operation.definition.operation is OperationType.QUERY
