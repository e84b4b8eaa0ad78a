"""Span: days as numbers, and the laws of possible and certain spans."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seed.span import (
    FIRST_DAY,
    LAST_DAY,
    UNDATED,
    UNDATED_HIGH,
    UNDATED_LOW,
    Span,
    span_certain,
    span_days,
    span_possible,
)

SPANS = st.one_of(
    st.just(UNDATED),
    st.tuples(st.none() | st.dates(), st.none() | st.dates()).map(
        lambda ends: span_days(*(sorted(ends) if all(ends) else ends))
    ),
)


def test_the_bounds_enclose_every_day() -> None:
    assert date.min.toordinal() > FIRST_DAY
    assert date.max.toordinal() < LAST_DAY < UNDATED_LOW
    assert UNDATED_HIGH < FIRST_DAY


@pytest.mark.parametrize(
    ("start", "end", "possible", "certain"),
    [
        (Span(10, 20), Span(50, 60), Span(10, 60), Span(20, 50)),
        (Span(10, 20), UNDATED, Span(10, LAST_DAY), Span(20, 20)),
        (UNDATED, Span(50, 60), Span(FIRST_DAY, 60), UNDATED),
        (UNDATED, UNDATED, UNDATED, UNDATED),
        (Span(10, 30), Span(25, 60), Span(10, 60), UNDATED),
        (Span(10, LAST_DAY), Span(50, 60), Span(10, 60), UNDATED),
        (Span(10, 20), Span(FIRST_DAY, 60), Span(10, 60), UNDATED),
    ],
)
def test_spans_of_what_lasted(start: Span, end: Span, possible: Span, certain: Span) -> None:
    assert span_possible(start, end) == possible
    assert span_certain(start, end) == certain


@given(SPANS, SPANS)
def test_what_is_certain_is_possible(start: Span, end: Span) -> None:
    certain, possible = span_certain(start, end), span_possible(start, end)
    if certain != UNDATED:
        assert certain.low <= certain.high
        assert possible.low <= certain.low
        assert certain.high <= possible.high or possible.low > possible.high
