"""Rows: where the rows of a list come from, and the conditions under which.

In: a `Base` and the row above it. Out: table, conditions, order and keys as SQL, for `listing`.
"""

from typing import TYPE_CHECKING

from api.execution import tree
from api.execution.condition import Condition
from api.execution.selection import Bind
from api.execution.source import Scope, Source
from api.execution.window import Term, Window
from schema.tables.column import table_name

if TYPE_CHECKING:
    from api.execution.statement import Writer


class Rows:
    """The rows of a list: where they come from, and the conditions under which.

    Where a catalogue is told, they are read from it, and in its order.
    """

    def __init__(
        self, writer: "Writer", base: tree.Base, above: Scope | None, name: str | None, catalogue: str | None = None
    ) -> None:
        """The rows of `base` below the row `above`, as a derived table of that name, or in place."""
        self.source = Source(name)
        self.scope = self.spoken = Scope(self.source, writer.name("t"))
        self.tied = writer.name("v") if base.via else self.scope.alias
        self.base = base
        derived = f"({self.derive(writer, base.derived)})" if base.derived else None
        table = f"{derived if derived and not base.via else table_name(base.table)} {self.scope.alias}"
        if base.via:
            held, refers = derived or base.via[0], f"{self.tied}.{base.via[1]}"
            table = f"{held} {self.tied} {writer.dialect.next_join} {table} ON {self.scope.alias}.pk = {refers}"
        if base.shows:
            self.spoken = self.scope.join(base.shows[0], base.shows[1], writer.name("t"))
        self.leader, self.breaker = self.spoken.alias, self.scope.alias
        if catalogue:
            listed = self.leader = self.breaker = writer.name("k")
            table = f"{catalogue} {listed} {writer.dialect.next_join} {table} ON {self.scope.alias}.pk = {listed}.pk"
        self.table = table
        self.where = [f"{self.tied}.{base.by} = {above.column(base.local)}"] if above and base.by else []
        self.where += [self.condition(writer, condition) for condition in base.conditions]

    def derive(self, writer: "Writer", derived: tree.Derived) -> str:
        """The subquery whose rows these are."""
        parts = {}
        for name, part in derived.parts:
            parts[name] = writer.bind(part) if isinstance(part, Bind) else self.condition(writer, part) if part else ""
        return derived.sql[writer.dialect.name].format(**parts)

    def condition(self, writer: "Writer", condition: Condition) -> str:
        """A condition with its alias and its bound value."""
        names = {"row": self.spoken.alias, "via": self.tied}
        value = writer.bind(condition.bind)
        dialect = writer.dialect
        return condition.sql.format(**names, value=value, list=dialect.listed(value), match=dialect.match(value))

    def key(self, term: Term) -> str:
        """The column of the order."""
        return (
            f"{self.tied}.{self.base.via[1]}"
            if self.base.via and term.column == "pk"
            else f"{self.leader}.{term.column}"
        )

    def order(self, term: Term, *, backward: bool = False) -> str:
        """The terms of ORDER BY."""
        direction = " DESC" if term.descending != backward else ""
        ties = [] if term.column == term.tie else [f"{self.breaker}.{term.tie}{direction}"]
        return ", ".join([f"{self.key(term)}{direction}", *ties])

    def beyond(self, writer: "Writer", window: Window, side: str, *, inclusive: bool = False) -> str:
        """The condition that a row is behind the cursor `after`, or before the cursor `before`."""
        bound = window.after if side == "after" else window.before
        assert bound is not None
        mark = ">" if (side == "after") != window.term.descending else "<"
        if inclusive:
            mark = {">": "<=", "<": ">="}[mark]
        if window.term.column == window.term.tie:
            return f"{self.key(window.term)} {mark} {writer.bind(bound[0])}"
        values = ", ".join(writer.bind(bind) for bind in bound)
        return f"({self.key(window.term)}, {self.breaker}.{window.term.tie}) {mark} ({values})"
