"""Statement: from a plan to one SELECT that yields the finished JSON; it decides nothing.

In: `Plan` and a dialect. Out: `Statement`, the SQL text and the values it wants bound, in order.

    SELECT concat('{"sections":{"nodes":[', (
      SELECT ifnull(group_concat(concat('{"name":', json_quote(s1.c0), …), ','), '')      JSON is written once, outside
      FROM (SELECT t1.name AS c0, … FROM section t1 LEFT JOIN place t2 ON … WHERE … ORDER BY … LIMIT …) s1  plain inside
    ), ']}}')
"""

from collections.abc import Iterable
from dataclasses import dataclass

from api.execution import tree
from api.execution.json_sql import Dialect, Piece, Pieces
from api.execution.listing import write_chain, write_list, write_page
from api.execution.selection import Bind
from api.execution.source import Scope, Source


@dataclass(frozen=True, slots=True)
class Statement:
    """A SELECT of one text, and the values to bind, in order."""

    sql: str
    binds: tuple[Bind, ...]


def write_statement(plan: tree.Plan, dialect: Dialect) -> Statement:
    """The SELECT that answers the plan."""
    writer = Writer(dialect)
    pieces = writer.braces((key, writer.root(node)) for key, node in plan.fields)
    return Statement(f"SELECT {dialect.concat(pieces)}", tuple(writer.binds))


class Writer:
    """Writes one statement: keeps the values to bind and the aliases."""

    def __init__(self, dialect: Dialect) -> None:
        """A writer for this dialect, with nothing written."""
        self.dialect = dialect
        self.binds: list[Bind] = []
        self.count = 0

    def bind(self, bind: Bind) -> str:
        """The placeholder of a value."""
        if bind not in self.binds:
            self.binds.append(bind)
        return self.dialect.parameter(self.binds.index(bind) + 1, bind.kind)

    def name(self, letter: str) -> str:
        """An alias that is not in use."""
        self.count += 1
        return f"{letter}{self.count}"

    def braces(self, fields: Iterable[tuple[str, Pieces]]) -> Pieces:
        """A JSON object of these keys and values."""
        pieces, mark = [], "{"
        for key, value in fields:
            pieces += [Piece(f'{mark}"{key}":'), *value]
            mark = ","
        return [*pieces, Piece("}")] if pieces else [Piece("{}")]

    def root(self, node: tree.Root) -> Pieces:
        """The value of a root field."""
        match node:
            case tree.Constant():
                return [Piece(node.text)]
            case tree.Page():
                return write_page(self, node, None)
            case tree.Chain():
                return write_chain(self, node)
            case tree.Lookup():
                return [Piece(self.first_of(node.arms, node.column, self.bind(node.bind)), is_sql=True)]
        rows, value, position = self.dialect.each(self.bind(node.bind), self.name("j"))
        joined = self.dialect.join(self.first_of(node.arms, "id", value), position)
        return [Piece("["), Piece(f"(SELECT {joined} FROM {rows})", is_sql=True), Piece("]")]

    def first_of(self, arms: Iterable[tree.Row], column: str, value: str) -> str:
        """The object of the first table that has a row with that value in that column, else `null`."""
        found = []
        for arm in arms:
            scope = Scope(Source(None), self.name("t"))
            body = self.dialect.concat(self.row(arm, scope))
            rows = scope.source.rows(f"{arm.table} {scope.alias}", [f"{scope.alias}.{column} = {value}"])
            found.append(f"(SELECT {body} FROM {rows})")
        return f"coalesce({', '.join(found)}, 'null')"

    def row(self, row: tree.Row, scope: Scope) -> Pieces:
        """The JSON object of a row."""
        return self.braces((key, self.node(node, scope)) for key, node in row.fields)

    def node(self, node: tree.Node, scope: Scope) -> Pieces:
        """The value of a field of a row."""
        match node:
            case tree.Constant():
                return [Piece(node.text)]
            case tree.Leaf() | tree.Expression():
                return self.scalar(node, scope)
            case tree.One():
                return self.one(node, scope)
            case tree.Choice():
                return [Piece(self.first_of(node.arms, "pk", scope.column(node.column)), is_sql=True)]
            case tree.List():
                return write_list(self, node, scope)
            case tree.Page():
                return write_page(self, node, scope)

    def scalar(self, node: tree.Leaf | tree.Expression, scope: Scope) -> Pieces:
        """A JSON scalar; what needs no escapes is only put between quotes."""
        if isinstance(node, tree.Leaf):
            held = scope.join(node.through, "fact", self.name("t")) if node.through else scope
            expression, plain = held.column(node.column), node.form == "plain" and not node.nullable
        else:
            names = {name: scope.column(name) for name in node.columns}
            value = self.bind(node.bind) if node.bind else ""
            expression, plain = node.sql.format(value=value, **names), node.form == "plain"
        if plain:
            return [Piece('"'), Piece(expression, is_sql=True), Piece('"')]
        return [Piece(self.dialect.scalar(node.form, expression), is_sql=True)]

    def one(self, node: tree.One, scope: Scope) -> Pieces:
        """The object of a referred row, or `null` where there is none."""
        if scope.source.is_full:
            return [Piece(self.first_of((node.row,), "pk", scope.column(node.column)), is_sql=True)]
        joined = scope.join(node.column, node.row.table, self.name("t"))
        pieces = self.row(node.row, joined)
        if not node.nullable:
            return pieces
        return [Piece(self.dialect.if_null(joined.column("pk"), self.dialect.concat(pieces)), is_sql=True)]
