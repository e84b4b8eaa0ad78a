"""Execution: document -> plan -> statement -> response.

In: a document, variables and an operation's name, from `http` or `cli`. Out: the finished JSON of `data`, as text.
"""

from dataclasses import dataclass
from typing import Any

from graphql import GraphQLError, GraphQLSchema

from api.errors import BadArgument
from api.execution.document import Documents, Operation
from api.execution.introspection import answer_introspection
from api.execution.json_sql import SQLITE, Dialect
from api.execution.plan import plan_operation
from api.execution.selection import Details, Selector
from api.execution.statement import Statement, write_statement
from api.execution.variables import coerce_variables, read_shape, shape_variables
from schema.query import SCHEMA

KEPT_PLANS = 64


@dataclass(frozen=True, slots=True)
class Request:
    """What a client asks: a document, the values of its variables, the name of the operation."""

    query: str
    variables: dict[str, Any]
    operation_name: str | None = None


@dataclass(frozen=True, slots=True)
class Query:
    """A statement with its values, ready to be fetched."""

    sql: str
    values: tuple[Any, ...]


class Execution:
    """Turns requests into queries for one schema and one database."""

    def __init__(
        self, public_url: str, dialect: Dialect = SQLITE, schema: GraphQLSchema = SCHEMA, kept: int = 512
    ) -> None:
        """An execution for that dialect that keeps `kept` documents; `public_url` is where records are served."""
        self.schema, self.dialect, self.public_url = schema, dialect, public_url
        self.documents = Documents(schema, kept)

    def prepare(self, request: Request) -> Query:
        """The query that answers a request; raises ApiError or GraphQLError where it can't be answered."""
        operation = self.documents.read(request.query).choose(request.operation_name)
        values = coerce_variables(self.schema, operation.definition, request.variables)
        shapes = operation.plans.get("shapes") or operation.plans.setdefault(
            "shapes", shape_variables(self.schema, operation.definition)
        )
        key = read_shape(shapes, values.coerced)
        statement = operation.plans.get(key) or self._keep(operation, key, self._compile(operation, values, request))
        bound = {**values.coerced, "$public_url": self.public_url}
        return Query(statement.sql, tuple(bind.value(bound) for bind in statement.binds))

    def _compile(self, operation: Operation, values: Any, request: Request) -> Statement:
        selector = Selector(self.schema, operation.definition, operation.fragments, values)

        def introspect(_: str, details: Details) -> str:
            return answer_introspection(
                self.schema, operation.definition, operation.fragments, request.variables, details
            )

        return write_statement(plan_operation(selector, introspect), self.dialect)

    @staticmethod
    def _keep(operation: Operation, key: Any, statement: Statement) -> Statement:
        if len(operation.plans) > KEPT_PLANS:
            operation.plans.clear()
        return operation.plans.setdefault(key, statement)


__all__ = ["BadArgument", "Execution", "GraphQLError", "Query", "Request"]
