"""Window: which rows of a connection one page shows.

In: page arguments and an order, from `plan`. Out: `Window`, for `statement`; cursors in and out.

    all rows in order   ····················
    after, before          |············|
    first: 4                ····           one row more is read: whether it exists is `hasNextPage`
    last: 4                         ····   read backwards, likewise

A cursor is the text `FOUNDED+|702000|comintern` in hexadecimal digits: order and direction, key, id. It stays true when
records are added, and is refused with another order.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from api.errors import BadArgument, OverLimit
from api.execution.selection import Bind, Given
from schema.orders import Order, default_order, find_order

DEFAULT_PAGE = 20
LARGEST_PAGE = 100


@dataclass(frozen=True, slots=True)
class Term:
    """How a page is ordered: the column, whether it counts, its direction, and the column that breaks ties."""

    name: str
    column: str
    numeric: bool
    descending: bool
    tie: str

    @property
    def mark(self) -> str:
        """What cursors of this order begin with."""
        return f"{self.name}{'-' if self.descending else '+'}|"


@dataclass(frozen=True, slots=True)
class Window:
    """A slice of a connection: its order, how many rows, from which end, between which cursors."""

    term: Term
    size: Bind
    backward: bool
    after: tuple[Bind, Bind] | None
    before: tuple[Bind, Bind] | None


def choose_term(kind: str, order: Given | None, tie: str) -> Term:
    """The order that `orderBy` asks for, or the default of the type."""
    asked = {name: entry.value for name, entry in order.entries()} if order else {}
    name = asked.get("field", default_order(kind))
    row: Order = find_order(kind, name)
    descending = asked.get("direction") == "DESC"
    return Term(name, row.descending if descending else row.ascending, row.numeric, descending, tie)


def open_window(arguments: dict[str, Given], term: Term) -> Window:
    """The slice of a connection that the page arguments ask for; raises BadArgument where both ends are asked."""
    if "first" in arguments and "last" in arguments:
        raise BadArgument("`first` and `last` can't be asked together. Ask for one page from one end.")
    backward = "last" in arguments
    size = arguments.get("last" if backward else "first", Given(DEFAULT_PAGE, None))
    return Window(
        term,
        size.bind(read_size, "bigint"),
        backward,
        *(_bind_cursor(arguments.get(name), term) for name in ("after", "before")),
    )


def read_size(size: int) -> int:
    """The page size itself; raises OverLimit where it is out of bounds."""
    if not 0 <= size <= LARGEST_PAGE:
        raise OverLimit(
            f"A page has 0 to {LARGEST_PAGE} entries; {size} were asked."
            f" Ask for {LARGEST_PAGE} at most and go on with `after`.",
            name="page_size",
            limit=LARGEST_PAGE,
            actual=size,
        )
    return size


def _bind_cursor(cursor: Given | None, term: Term) -> tuple[Bind, Bind] | None:
    if cursor is None:
        return None
    kind = "bigint" if term.numeric else "text"
    tie = "bigint" if term.tie.endswith("pk") else "text"
    return cursor.bind(_reader(term, 0), kind), cursor.bind(_reader(term, 1), tie)


def _reader(term: Term, part: int) -> Callable[[Any], Any]:
    return lambda cursor: read_cursor(cursor, term)[part]


def read_cursor(cursor: str, term: Term) -> tuple[Any, Any]:
    """Key and tie of a cursor; raises BadArgument where it is none, or one of another order."""
    try:
        text = bytes.fromhex(cursor).decode()
        mark, key, tie = text.split("|", 1)[0], *text.split("|", 1)[1].rsplit("|", 1)
        if f"{mark}|" == term.mark:
            return int(key) if term.numeric else key, int(tie) if term.tie.endswith("pk") else tie
    except (ValueError, IndexError):
        raise BadArgument(
            "This is no cursor of this API. Take one from `cursor`, `startCursor` or `endCursor`."
        ) from None
    raise BadArgument(
        "This cursor belongs to another order. Keep `orderBy` while paging, or start again without a cursor."
    )
