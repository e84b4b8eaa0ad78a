"""Condition: from a filter argument to SQL conditions.

In: a filter as it was given. Out: `Condition` rows for `statement`, with the values to bind.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from sqlmodel import SQLModel

from api.execution.selection import Bind, Given
from schema.edtf import parse_edtf
from schema.filters import FILTERS, Filter, Range
from schema.period import list_periods
from schema.search import read_query
from schema.tables.column import Many

FIRST_DAY, LAST_DAY = 0, 3_652_060
OPEN = Bind(None, None)
"""The end of a range that is not given."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words under each of which rows can be read in order: values of `column`, or listed in a catalogue by `name`.

    Where they are not exact, what stands under them must still be tested.
    """

    name: str
    bind: Bind
    column: str = ""
    is_exact: bool = True


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition on the row `{row}`, with `{value}` or `{list}` for what is bound, and words that lead to its rows."""

    sql: str
    bind: Bind
    words: Words | None = None


def list_conditions(kind: str, given: Given | None) -> tuple[Condition, ...]:
    """The conditions of a filter of that type; a field that is null is as if it were left out."""
    if given is None:
        return ()
    rows = {row.name: row for row in FILTERS[kind]}
    return tuple(c for name, entry in given.entries() for c in _conditions(rows[name], entry))


def equal_condition(link: Many, column: str, given: Given) -> Condition:
    """The condition that a column of a list, or of the association behind it, has the given value."""
    held = "via" if link.via and column in SQLModel.metadata.tables[link.via[0]].columns else "row"
    return Condition(f"{{{held}}}.{column} = {{value}}", given.bind())


def _conditions(row: Filter | Range, given: Given) -> Iterator[Condition]:
    if isinstance(row, Range):
        yield from _range_conditions(row, given)
    elif row.name == "text":
        yield Condition(row.sql, given.bind(read_query))
    elif isinstance(given.value, list):
        bind = given.bind(write_list)
        yield Condition(row.sql, bind, Words(row.name, bind, row.word) if row.word or row.words else None)
    else:
        yield Condition(row.sql, given.bind(None, "boolean" if isinstance(given.value, bool) else "text"))


def _range_conditions(row: Range, given: Given) -> Iterator[Condition]:
    ends = dict(given.entries())
    certainty = ends.get("certainty")
    sides = row.certainly if certainty and certainty.value == "CERTAINLY" else row.possibly
    parts = tuple(ends[name].bind() if name in ends else OPEN for name in ("from", "to"))
    words = Words(row.name, Bind(None, None, write_periods, parts=parts), is_exact=False)
    for name, sql, read in zip(("from", "to"), sides, (first_day, last_day), strict=True):
        if name in ends:
            yield Condition(sql, ends[name].bind(read, "bigint"), words)


def write_list(values: list[Any]) -> str:
    """The values as a JSON array, without nulls."""
    return orjson.dumps([value for value in values if value is not None]).decode()


def write_periods(ends: Sequence[str | None]) -> str:
    """The words of the periods from one date to another, as a JSON array; an end that is null is open."""
    start, end = ends
    periods = list_periods(first_day(start) if start else FIRST_DAY, last_day(end) if end else LAST_DAY)
    return orjson.dumps(periods).decode()


def first_day(edtf: str) -> int:
    """The number of the first day that a date can mean; the first of all where its start is open."""
    earliest = parse_edtf(edtf).earliest
    return earliest.toordinal() if earliest else FIRST_DAY


def last_day(edtf: str) -> int:
    """The number of the last day that a date can mean; the last of all where its end is open."""
    latest = parse_edtf(edtf).latest
    return latest.toordinal() if latest else LAST_DAY
