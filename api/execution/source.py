"""Source: the FROM of a subquery, and the rows in it.

In: nothing. Out: `Source`, which gathers joins and the columns that are asked, and `Scope`, one row in it.
"""

from dataclasses import dataclass, field

MOST_JOINED = 30
"""So many joins of one source, then references are followed by subqueries: SQLite joins 64 tables at most, and each of
the joined rows may still join its fact."""


@dataclass(slots=True)
class Source:
    """A table, what is joined to it, and, where it is a derived table with a name, the columns that it hands out."""

    name: str | None
    joins: list[str] = field(default_factory=list)
    joined: dict[tuple[str, str], str] = field(default_factory=dict)
    columns: dict[str, str] = field(default_factory=dict)

    def column(self, expression: str) -> str:
        """The expression as it is called outside: itself, or a column of the derived table."""
        if self.name is None:
            return expression
        return f"{self.name}.{self.columns.setdefault(expression, f'c{len(self.columns)}')}"

    @property
    def is_full(self) -> bool:
        """Whether no further reference may be joined."""
        return len(self.joins) >= MOST_JOINED

    def select(self, rows: str, where: list[str], tail: str) -> str:
        """The derived table itself, with the columns that were asked until now."""
        columns = ", ".join(f"{expression} AS {name}" for expression, name in self.columns.items()) or "1"
        return f"(SELECT {columns} FROM {self.rows(rows, where)}{tail}) {self.name}"

    def rows(self, rows: str, where: list[str]) -> str:
        """What follows FROM: the rows, what is joined to them, the conditions."""
        wheres = f" WHERE {' AND '.join(where)}" if where else ""
        return f"{rows}{''.join(self.joins)}{wheres}"


@dataclass(frozen=True, slots=True)
class Scope:
    """One row in a source, by its alias."""

    source: Source
    alias: str

    def column(self, name: str) -> str:
        """The column as it is called outside the source."""
        return self.source.column(f"{self.alias}.{name}")

    def join(self, column: str, table: str, alias: str) -> "Scope":
        """The row that a reference leads to, joined once.

        Left joins keep the order of the tables, also where there is always a row.
        """
        key = (self.alias, column)
        if key not in self.source.joined:
            self.source.joined[key] = alias
            self.source.joins.append(f" LEFT JOIN {table} {alias} ON {alias}.pk = {self.alias}.{column}")
        return Scope(self.source, self.source.joined[key])
