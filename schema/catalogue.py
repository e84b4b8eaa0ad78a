"""Catalogue: the rows of a type listed under words, so that a page of what a filter finds is read in its order.

In: the filters and the orders. Out: `CATALOGUES`, a row a table of SQLite: under each word of each filter the rows, in
one order of their type.

    person_by_sort_name    word                   sort_name      id               pk
                           born=y1857             zetkin clara   clara-zetkin     1893
                           occupation=politician  zetkin clara   clara-zetkin     1893
"""

from dataclasses import dataclass

from schema import tables
from schema.filters import FILTERS, Filter, Range
from schema.orders import ORDERS, POSITION
from schema.period import write_periods
from schema.tables.column import table_name

KINDS = ("Organization", "Section", "Person", "Event", "Source", "TimelineEntry", "Disagreement")
"""The types with a connection of their own and a filter by dates, or by words of another table."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The rows of a table under their words, in the order of `keys`; `words` gives each word with the row's `pk`."""

    table: str
    keys: tuple[str, ...]
    words: tuple[str, ...]

    @property
    def name(self) -> str:
        """The name of the table."""
        return f"{self.table}_by_{self.keys[0]}"


def list_catalogues(kind: str) -> list[Catalogue]:
    """The catalogues of a type: one for each order, or one for each direction where the two go by different columns."""
    table, orders = getattr(tables, kind), ORDERS.get(kind, {"POSITION": POSITION}).values()
    tie = "id" if "id" in table.__table__.columns else "pk"
    words = tuple(
        f"SELECT '{row.name}=' || w.word AS word, w.pk FROM ({_write_words(table_name(kind), row)}) w"
        for row in FILTERS[kind]
        if isinstance(row, Range) or row.words
    )
    columns = dict.fromkeys(column for order in orders for column in (order.ascending, order.descending))
    return [Catalogue(table_name(kind), tuple(dict.fromkeys((column, tie))), words) for column in columns]


def _write_words(table: str, row: Filter | Range) -> str:
    return write_periods(table, row.column) if isinstance(row, Range) else row.words


CATALOGUES = {(catalogue.table, catalogue.keys[0]): catalogue for kind in KINDS for catalogue in list_catalogues(kind)}
"""The catalogues by their table and the column that leads in their order."""
