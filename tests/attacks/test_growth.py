"""Growth: what the analyser does with a document is in proportion to its bytes, counted in calls, not in time."""

import sys

import pytest

from api.execution.rules import parse_text
from api.execution.values import DEFAULTS
from tests.attacks.growth import FAMILIES, MOST, analyse


def count_calls(text: str) -> int:
    """How many functions are called to analyse a document, Python's own included."""
    document, calls = parse_text(text, DEFAULTS), 0

    def count(_frame: object, event: str, _given: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    sys.setprofile(count)
    try:
        analyse(text, document)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("what", FAMILIES)
def test_four_times_the_bytes_take_no_more_than_four_times_the_steps(what):
    quarter, whole = FAMILIES[what](MOST // 4), FAMILIES[what](MOST)
    assert len(whole) > 3.5 * len(quarter) > 20_000
    assert count_calls(whole) <= 1.1 * count_calls(quarter) * len(whole) / len(quarter)
