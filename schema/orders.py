"""Orders: in which orders each connection can be asked.

In: nothing. Out: `ORDERS`, a row an order: the column for each direction. The id is always the last term, so every
order is total. Dates in doubt: ascending goes by the earliest possible day, descending by the latest; what has no date
comes last in both.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Order:
    """One order: the column that leads from the start, the one that leads from the end, and its meaning."""

    ascending: str
    descending: str
    meaning: str
    numeric: bool = False


def by_name(column: str = "sort_name", meaning: str = "By name, without regard to case and accents.") -> Order:
    """The order of a name, as it is folded for sorting."""
    return Order(column, column, meaning)


def by_date(name: str, meaning: str) -> Order:
    """The order of a date in doubt: its earliest day ascending, its latest day descending."""
    return Order(f"{name}_low", f"{name}_high", meaning, numeric=True)


ORDERS: dict[str, dict[str, Order]] = {
    "Organization": {
        "NAME": by_name(),
        "FOUNDED": by_date("founded", "By the date of founding."),
        "DISSOLVED": by_date("dissolved", "By the date of the end."),
    },
    "Section": {
        "NAME": by_name(),
        "FOUNDED": by_date("founded", "By the date of founding."),
        "DISSOLVED": by_date("dissolved", "By the date of the end."),
    },
    "Person": {
        "NAME": by_name(),
        "BORN": by_date("born", "By the date of birth."),
        "DIED": by_date("died", "By the date of death."),
    },
    "Event": {"DATE": by_date("date", "By date."), "NAME": by_name()},
    "Source": {"TITLE": by_name(meaning="By title."), "PUBLISHED": by_date("published", "By the date of publication.")},
    "Place": {"NAME": by_name()},
    "Role": {
        "FROM": by_date("from", "By the start of the term."),
        "PERSON": by_name("person_sort_name", "By the person's name."),
    },
    "TimelineEntry": {
        "DATE": Order("moment", "moment", "By date; a date whose start is unknown stands at its end.", numeric=True)
    },
    "Participation": {"PARTICIPANT": by_name("participant_sort_name", "By the participant's name.")},
}
"""The orders of each type; the first is the one that is taken where none is asked."""

POSITION = Order("pk", "pk", "As the records tell it.", numeric=True)
"""The order of what has no other: citations, in the order of the facts."""


RELEVANCE = Order("score", "score", "The best hit first.", numeric=True)
"""The order of what a search finds."""


def default_order(kind: str) -> str:
    """The name of the order that a connection of `kind` has where none is asked."""
    return "RELEVANCE" if kind == "SearchResult" else next(iter(ORDERS.get(kind, {})), "POSITION")


def find_order(kind: str, name: str) -> Order:
    """The order of that name."""
    return RELEVANCE if name == "RELEVANCE" else ORDERS.get(kind, {}).get(name, POSITION)
