"""Period: rows and ranges of dates that overlap share a word, and no others do."""

import datetime
import sqlite3
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schema.period import FIRST, LAST, list_periods, write_periods
from seed.span import FIRST_DAY, LAST_DAY, UNDATED, Span
from tests.generation import examples


def day(year: int, month: int = 1, day: int = 1) -> int:
    return datetime.date(year, month, day).toordinal()


def words_of(rows: list[Span]) -> list[set[str]]:
    """The words of each row."""
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute("CREATE TABLE moment (pk INTEGER PRIMARY KEY, date_low, date_high)")
        database.executemany("INSERT INTO moment VALUES (?, ?, ?)", [(pk, *span) for pk, span in enumerate(rows)])
        found: list[set[str]] = [set() for _ in rows]
        for word, pk in database.execute(write_periods("moment", "date")):
            found[pk].add(word)
        return found


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (Span(day(1922, 5, 12), day(1922, 5, 12)), "m23068 y1922 d192 c19"),
        (Span(day(1922), day(1922, 12, 31)), "y1922 d192 c19 Y1922"),
        (Span(day(1919, 3, 2), day(1929, 1, 1)), "y1919 d191 d192 c19 Y1919 D192"),
        (Span(day(1922, 12, 1), day(1923, 1, 31)), "m23075 m23076 y1922 y1923 d192 c19"),
        (Span(day(1900), LAST_DAY), "c19 c20 C19 C20"),
        (UNDATED, ""),
    ],
)
def test_the_words_of_a_row(row: Span, words: str) -> None:
    assert words_of([row]) == [set(words.split())]


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (day(1922), day(1923, 12, 31), "y1922 D192 C19 y1923"),
        (day(1919), day(1939, 12, 31), "y1919 D191 C19 d192 d193"),
        (day(1922, 5, 12), day(1922, 5, 13), "m23068 Y1922 D192 C19"),
        (FIRST_DAY, LAST_DAY, "c17 c18 c19 c20"),
    ],
)
def test_the_words_of_a_range(first: int, last: int, words: str) -> None:
    assert list_periods(first, last) == words.split()
    assert list_periods(last, first) == words.split()


def months_of(row: Span) -> range:
    """The months that a row touches, in whole years where there are twelve or more."""
    low, high = (datetime.date.fromordinal(min(max(day, FIRST), LAST)) for day in row)
    first, last = low.year * 12 + low.month - 1, high.year * 12 + high.month - 1
    return range(first, last + 1) if last - first < 11 else range(low.year * 12, high.year * 12 + 12)


days = st.one_of(st.integers(FIRST_DAY, LAST_DAY), st.integers(day(1880), day(1960)), st.sampled_from([0, LAST_DAY]))
spans = st.builds(
    lambda low, length: Span(low, min(low + length, LAST_DAY)),
    days,
    st.one_of(st.sampled_from([0, 27, 30, 364, 365]), st.integers(0, 900), st.integers(0, 60_000)),
)


@examples(300)
@given(st.lists(spans, min_size=20, max_size=20), st.lists(st.tuples(days, days), min_size=10, max_size=10))
def test_what_overlaps_shares_a_word_and_nothing_else_does(rows: list[Span], ranges: list[tuple[int, int]]) -> None:
    words = words_of(rows)
    for first, last in map(sorted, ranges):
        asked, months = set(list_periods(first, last)), range_of_months(first, last)
        for row, held in zip(rows, words, strict=True):
            touched = months_of(row)
            assert bool(asked & held) is (touched[0] <= months[-1] and months[0] <= touched[-1]), (row, first, last)


def range_of_months(first: int, last: int) -> range:
    """The months that a range touches."""
    low, high = (datetime.date.fromordinal(min(max(day, FIRST), LAST)) for day in (first, last))
    return range(low.year * 12 + low.month - 1, high.year * 12 + high.month)
