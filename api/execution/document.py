"""Document: from text to a validated operation.

In: the text of a document. Out: `Document`, parsed and valid; both the good ones and the refusals are kept.
"""

from dataclasses import dataclass, field
from typing import Any

from graphql import (
    DocumentNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLSchema,
    OperationDefinitionNode,
    OperationType,
)

from api.errors import ApiError, BadDocument, OnlyQueries
from api.execution.kept import Kept
from api.execution.rules import check_document, parse_text, scan_text
from api.execution.validation import find_errors
from api.execution.values import Limits
from api.execution.variables import Variables

TOLD_ERRORS = 5


@dataclass(slots=True)
class Operation:
    """One operation of a valid document, with its variables and what was planned for it, by their shape."""

    definition: OperationDefinitionNode
    fragments: dict[str, FragmentDefinitionNode]
    plans: dict[Any, Any] = field(default_factory=dict)
    variables: Variables | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A valid document: its operations by name, in order."""

    operations: dict[str | None, Operation]

    def choose(self, name: str | None) -> Operation:
        """The operation of that name, or the only one; raises BadDocument otherwise."""
        if name:
            if name in self.operations:
                return self.operations[name]
            raise BadDocument(f"The document has no operation named {name!r}. It has: {self._names()}.")
        if len(self.operations) != 1:
            raise BadDocument(f"The document has several operations. Say which with `operationName`: {self._names()}.")
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
    """Parses and validates documents against one schema, and keeps the newest, good and refused ones alike."""

    def __init__(self, schema: GraphQLSchema, size: int, limits: Limits) -> None:
        """An empty store for `size` documents."""
        self.schema, self.limits = schema, limits
        self.known: Kept[str, Document | ApiError] = Kept(size)

    def read(self, text: str) -> Document:
        """The document of that text; raises OverLimit or Invalid where it can't be served."""
        document = self.known.get(text)
        if document is None:
            try:
                document = parse_document(self.schema, text, self.limits)
            except ApiError as refusal:
                document = refusal
            self.known.put(text, document)
        if isinstance(document, Document):
            return document
        raise document.with_traceback(None)  # else it would hold on to all that it ever passed through


def parse_document(schema: GraphQLSchema, text: str, limits: Limits) -> Document:
    """The valid document of that text; raises OverLimit or Invalid. Each step is cheaper than the next."""
    scan_text(text, limits)
    try:
        document = parse_text(text, limits)
        check_kind(document)
        check_document(document, limits)
        errors = find_errors(schema, document, TOLD_ERRORS)
    except GraphQLError as error:
        raise Invalid([error.with_traceback(None)]) from None
    except RecursionError:
        raise BadDocument("The document is nested too deeply. Nest less deeply.") from None
    if errors:
        raise Invalid(errors)
    fragments = {d.name.value: d for d in document.definitions if isinstance(d, FragmentDefinitionNode)}
    operations = [d for d in document.definitions if isinstance(d, OperationDefinitionNode)]
    return Document({d.name.value if d.name else None: Operation(d, fragments) for d in operations})


def check_kind(document: DocumentNode) -> None:
    """Raises OnlyQueries where the document would change or follow something, BadDocument where it asks nothing."""
    operations = [d.operation for d in document.definitions if isinstance(d, OperationDefinitionNode)]
    for operation in operations:
        if operation is not OperationType.QUERY:
            raise OnlyQueries(f"This API only reads; there is no {operation.value}. Ask with `query`.")
    if not operations:
        raise BadDocument("The document has no operation. Write a query, for example `{ dataset { version } }`.")
