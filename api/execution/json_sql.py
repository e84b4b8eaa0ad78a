"""JSON in SQL: the few functions that a statement needs to write JSON text, for each database.

In: SQL expressions. Out: SQL expressions that give JSON text. Literal and computed pieces are joined as text, which is
what both databases do fastest; only what may need escapes goes through the database's own JSON quoting.
"""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of JSON text: written as it is, or the result of an SQL expression."""

    text: str
    is_sql: bool = False


Pieces = list[Piece]


def literal(text: str) -> str:
    """The text as an SQL string."""
    return "'" + text.replace("'", "''") + "'"


def merge(pieces: Iterable[Piece]) -> Pieces:
    """The same pieces with neighbouring literals made one."""
    merged: Pieces = []
    for piece in pieces:
        if merged and not piece.is_sql and not merged[-1].is_sql:
            merged[-1] = Piece(merged[-1].text + piece.text)
        elif piece.text or piece.is_sql:
            merged.append(piece)
    return merged


class Dialect:
    """What differs between the databases; this one is SQLite."""

    name = "sqlite"

    def parameter(self, number: int, kind: str) -> str:
        """The placeholder of the bound value with this number, from 1."""
        return f"?{number}"

    def concat(self, pieces: Iterable[Piece]) -> str:
        """One text of all pieces; none of them is null."""
        merged = merge(pieces)
        written = [piece.text if piece.is_sql else literal(piece.text) for piece in merged]
        return f"concat({', '.join(written)})" if len(written) > 1 else "".join(written) or "''"

    def quote(self, expression: str) -> str:
        """A JSON string with all escapes, or `null`."""
        return f"json_quote({expression})"

    def number(self, expression: str) -> str:
        """A JSON number, or `null`."""
        return f"ifnull({expression}, 'null')"

    def flag(self, expression: str) -> str:
        """`true` or `false`."""
        return f"iif({expression}, 'true', 'false')"

    def raw(self, expression: str) -> str:
        """JSON that a column holds."""
        return expression

    def scalar(self, form: str, expression: str) -> str:
        """A JSON scalar of that form: `number`, `flag`, `raw`, else a string."""
        return {"number": self.number, "flag": self.flag, "raw": self.raw}.get(form, self.quote)(expression)

    def choose(self, condition: str, expression: str) -> str:
        """The expression where the condition holds, else `null`."""
        return f"CASE WHEN {condition} THEN {expression} ELSE 'null' END"

    def if_null(self, tested: str, expression: str) -> str:
        """`null` where the tested column is null, else the expression."""
        return self.choose(f"{tested} IS NOT NULL", expression)

    def join(self, expression: str, order: str | None, where: str | None = None) -> str:
        """All rows' texts with commas between; empty where there is no row. `order` only where rows come otherwise."""
        ordered = f" ORDER BY {order}" if order else ""
        filtered = f" FILTER (WHERE {where})" if where else ""
        return f"ifnull(group_concat({expression}, ','{ordered}){filtered}, '')"

    def listed(self, parameter: str) -> str:
        """The values of a bound JSON array, as a subquery for IN."""
        return f"(SELECT value FROM json_each({parameter}))"

    def match(self, parameter: str) -> str:
        """The passages in which a bound query is found, as a subquery for IN."""
        query = f"json_extract({parameter}, '$.exact')"
        return f"(SELECT rowid FROM passage_index WHERE passage_index MATCH {query})"

    def each(self, parameter: str, alias: str) -> tuple[str, str, str]:
        """A bound JSON array as rows: the FROM item, the value, the position."""
        return f"json_each({parameter}) {alias}", f"{alias}.value", f"{alias}.key"

    def cursor(self, pieces: Iterable[Piece]) -> str:
        """The text of a cursor, in hexadecimal digits."""
        return f"hex({self.concat(pieces)})"

    def pad(self, expression: str) -> str:
        """A small whole number as text of eight digits, so that it sorts as a text."""
        return f"printf('%08d', {expression})"

    def position(self, order: str) -> str:
        """The number of a row in the given order, from 1."""
        return f"row_number() OVER (ORDER BY {order})"

    next_join = "CROSS JOIN"
    """The join whose tables are read in the order in which they are written."""

    needs_order = False
    """Whether an aggregate must be told the order that its rows already have."""


class PostgreSQL(Dialect):
    """PostgreSQL: the same texts, by its own functions."""

    name = "postgresql"
    next_join = "JOIN"
    needs_order = True

    def parameter(self, number: int, kind: str) -> str:
        """The placeholder of the bound value, with its type."""
        return f"${number}::{kind}"

    def concat(self, pieces: Iterable[Piece]) -> str:
        """One text of all pieces; none of them is null."""
        merged = merge(pieces)
        written = [f"({piece.text})::text" if piece.is_sql else literal(piece.text) for piece in merged]
        return f"({' || '.join(written)})" if written else "''"

    def quote(self, expression: str) -> str:
        """A JSON string with all escapes, or `null`."""
        return f"coalesce(to_json({expression})::text, 'null')"

    def number(self, expression: str) -> str:
        """A JSON number, or `null`."""
        return f"coalesce(({expression})::text, 'null')"

    def flag(self, expression: str) -> str:
        """`true` or `false`."""
        return f"({expression})::text"

    def raw(self, expression: str) -> str:
        """JSON that a column holds."""
        return f"({expression})::text"

    def join(self, expression: str, order: str | None, where: str | None = None) -> str:
        """All rows' texts with commas between; empty where there is no row."""
        ordered = f" ORDER BY {order}" if order else ""
        filtered = f" FILTER (WHERE {where})" if where else ""
        return f"coalesce(string_agg({expression}, ','{ordered}){filtered}, '')"

    def listed(self, parameter: str) -> str:
        """The values of a bound JSON array, as a subquery for IN."""
        return f"(SELECT json_array_elements_text({parameter}::json))"

    def each(self, parameter: str, alias: str) -> tuple[str, str, str]:
        """A bound JSON array as rows: the FROM item, the value, the position."""
        return (
            f"json_array_elements_text({parameter}::json) WITH ORDINALITY {alias}(value, key)",
            f"{alias}.value",
            f"{alias}.key",
        )

    def match(self, parameter: str) -> str:
        """The passages in which a bound query is found, as a subquery for IN."""
        return f"(SELECT pk FROM passage WHERE vector @@ ({parameter}::json ->> 'vector')::tsquery)"

    def cursor(self, pieces: Iterable[Piece]) -> str:
        """The text of a cursor, in hexadecimal digits."""
        return f"upper(encode(convert_to({self.concat(pieces)}, 'UTF8'), 'hex'))"

    def pad(self, expression: str) -> str:
        """A small whole number as text of eight digits, so that it sorts as a text."""
        return f"lpad(({expression})::text, 8, '0')"


SQLITE = Dialect()
POSTGRESQL = PostgreSQL()
