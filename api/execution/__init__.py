"""Execution: document -> plan -> statement -> response.

In: a document, variables and an operation's name, from `http` or `cli`. Out: the finished JSON of `data`, as text.
"""

from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from graphql import GraphQLError, GraphQLSchema, print_schema

from api.errors import BadArgument, OverLimit
from api.execution import tree
from api.execution.cost import Cost, Lengths, count_plan
from api.execution.document import Documents, Operation
from api.execution.introspection import answer_introspection
from api.execution.json_sql import SQLITE, Dialect
from api.execution.plan import plan_operation
from api.execution.selection import Selector
from api.execution.statement import Statement, write_statement
from api.execution.values import DEFAULTS, Limits, check_variables
from api.execution.variables import Variables, coerce_variables
from schema.query import SCHEMA

KEPT_PLANS = 64


@dataclass(frozen=True, slots=True)
class Request:
    """What a client asks: a document, the values of its variables, the name of the operation."""

    query: str
    variables: dict[str, Any]
    operation_name: str | None = None
    wants_cost: bool = False


@dataclass(slots=True)
class Prepared:
    """A plan with its cost, kept with its operation; `is_slow` once its statement held others up.

    The statement is written when a request comes that does not cost too much.
    Where nothing of the dataset is asked, the answer is known without it: `constant`, and its finished bodies.
    `is_lasting`: it serves other values of the variables, too; what the schema tells of itself is no bound value.
    """

    plan: tree.Plan
    cost: Cost
    statement: Statement | None = None
    constant: str | None = None
    is_lasting: bool = True
    bodies: dict[str, tuple[bytes, bool]] = field(default_factory=dict)
    is_slow: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """A statement with its values, ready to be fetched, and how many nodes its answer could hold."""

    sql: str
    values: tuple[Any, ...]
    cost: int
    prepared: Prepared


class Execution:
    """Turns requests into queries for one schema and one database."""

    def __init__(
        self,
        public_url: str,
        dialect: Dialect = SQLITE,
        schema: GraphQLSchema = SCHEMA,
        kept: int = 512,
        limits: Limits = DEFAULTS,
    ) -> None:
        """An execution for that dialect that keeps `kept` documents; `public_url` is where records are served."""
        self.schema, self.dialect, self.public_url, self.limits = schema, dialect, public_url, limits
        self.documents = Documents(schema, kept, limits)
        self.lengths: Lengths = {}
        self.contract = sha256(print_schema(schema).encode()).hexdigest()

    def measure(self, lengths: Lengths) -> None:
        """Takes the longest lists of another edition of the dataset; what was planned is planned anew."""
        self.documents.known.clear()
        self.lengths = lengths

    def prepare(self, request: Request) -> Query:
        """The query that answers a request; raises ApiError or GraphQLError where it can't be answered."""
        operation, values, key = self._look_up(request)
        prepared = operation.plans.get(key) or self._keep(operation, key, self._compile(operation, request))
        cost = self._count(prepared, values)
        if prepared.statement is None:
            prepared.statement = write_statement(prepared.plan, self.dialect)
        return _fill(prepared, prepared.statement, values, cost)

    def recall(self, request: Request) -> Query | None:
        """The same where nothing has to be parsed, planned or written for it, which would hold others up; else None."""
        if self.documents.known.get(request.query) is None:
            return None
        operation, values, key = self._look_up(request)
        prepared = operation.plans.get(key)
        if prepared is None:
            return None
        cost = self._count(prepared, values)
        return _fill(prepared, prepared.statement, values, cost) if prepared.statement else None

    def _look_up(self, request: Request) -> tuple[Operation, dict[str, Any], Any]:
        """The operation, the values of its variables, and the key under which its plan is kept."""
        operation = self.documents.read(request.query).choose(request.operation_name)
        variables = operation.variables or self._read_variables(operation)
        if request.variables:
            check_variables(request.variables, self.limits)
        values = variables.coerce(request.variables)
        key = variables.shape(values)
        values["$public_url"] = self.public_url
        return operation, values, key

    def _count(self, prepared: Prepared, values: dict[str, Any]) -> int:
        """The cost; raises OverLimit where it is too much."""
        cost = prepared.cost.count(values)
        if cost > self.limits.cost:
            raise too_expensive(cost, self.limits.cost)
        return cost

    def _read_variables(self, operation: Operation) -> Variables:
        operation.variables = Variables(self.schema, operation.definition)
        return operation.variables

    def _compile(self, operation: Operation, request: Request) -> Prepared:
        values = coerce_variables(self.schema, operation.definition, request.variables)
        selector = Selector(self.schema, operation.definition, operation.fragments, values)
        plan = plan_operation(selector, lambda _, details: answer_introspection(selector, details))
        is_lasting = not values.coerced or not tells_schema(plan)
        return Prepared(plan, count_plan(plan, self.lengths), None, write_constant(plan), is_lasting)

    @staticmethod
    def _keep(operation: Operation, key: Any, prepared: Prepared) -> Prepared:
        if not prepared.is_lasting:
            return prepared
        if len(operation.plans) >= KEPT_PLANS:
            operation.plans.clear()
        return operation.plans.setdefault(key, prepared)  # type: ignore[no-any-return]


def _fill(prepared: Prepared, statement: Statement, values: dict[str, Any], cost: int) -> Query:
    """The statement with its values."""
    return Query(statement.sql, tuple([bind.value(values) for bind in statement.binds]), cost, prepared)


def tells_schema(plan: tree.Plan) -> bool:
    """Whether the plan holds what the schema tells of itself."""
    return any(isinstance(node, tree.Constant) and node.text != tree.QUERY.text for _, node in plan.fields)


def write_constant(plan: tree.Plan) -> str | None:
    """The JSON text of `data` where it does not depend on the dataset, as the schema's own fields do not."""
    texts = [f'"{key}":{node.text}' for key, node in plan.fields if isinstance(node, tree.Constant)]
    return f"{{{','.join(texts)}}}" if len(texts) == len(plan.fields) else None


def too_expensive(cost: int, allowed: int) -> OverLimit:
    """The refusal of a request whose answer could hold too many nodes."""
    return OverLimit(
        f"The answer could hold {cost} nodes, allowed are {allowed}. "
        "Ask for smaller pages (`first`), above all in the innermost lists, or in several requests.",
        name="cost",
        limit=allowed,
        actual=cost,
    )


__all__ = ["BadArgument", "Execution", "GraphQLError", "Prepared", "Query", "Request"]
