"""Span: the days of a date as two numbers, so that dates can be ordered and compared in any database.

In: earliest and latest days. Out: `Span`, with the days counted as `date.toordinal` does.
"""

import datetime
from typing import NamedTuple

FIRST_DAY = 0
"""Before every day: the start of a span that is unknown or open."""

LAST_DAY = 3_652_060
"""After every day (9999-12-31 is one less): the end of a span that is unknown or open."""

UNDATED_LOW = 4_000_000
"""The low of what has no date at all: it comes last in ascending order, and overlaps nothing."""

UNDATED_HIGH = -1
"""The high of what has no date at all: it comes last in descending order, and overlaps nothing."""


class Span(NamedTuple):
    """The first and the last day of something, both included."""

    low: int
    high: int


UNDATED = Span(UNDATED_LOW, UNDATED_HIGH)


def span_days(earliest: datetime.date | None, latest: datetime.date | None) -> Span:
    """The days from `earliest` to `latest`; null stands for an unknown or open end."""
    return Span(earliest.toordinal() if earliest else FIRST_DAY, latest.toordinal() if latest else LAST_DAY)


def span_possible(start: Span, end: Span) -> Span:
    """The days on which something may have lasted that began in `start` and ended in `end`."""
    if start == end == UNDATED:
        return UNDATED
    return Span(FIRST_DAY if start == UNDATED else start.low, LAST_DAY if end == UNDATED else end.high)


def span_certain(start: Span, end: Span) -> Span:
    """The days on which it lasted whatever the doubt: from the last day of `start` to the first day of `end`.

    Without an end, only the day by which it had begun is certain; without a start, nothing is.
    """
    if start == UNDATED or start.high == LAST_DAY:
        return UNDATED
    last = start.high if end == UNDATED else end.low
    return Span(start.high, last) if start.high <= last else UNDATED
