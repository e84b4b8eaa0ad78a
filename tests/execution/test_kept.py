"""Kept: what is kept, spared and forgotten."""

from hypothesis import given
from hypothesis import strategies as st

from api.execution.kept import Kept
from tests.generation import examples


def test_what_was_asked_for_is_spared_once() -> None:
    kept: Kept[str, int] = Kept(3)
    for number, key in enumerate("abc"):
        kept.put(key, number)
    assert kept.get("a") == 0
    kept.put("d", 3)
    assert [kept.get(key) for key in "abcd"] == [0, None, 2, 3]


def test_what_is_too_heavy_is_not_kept() -> None:
    kept: Kept[str, int] = Kept(8)
    kept.put("a", 1, weight=3)
    assert kept.get("a") is None
    kept.put("a", 1, weight=2)
    assert (kept.get("a"), kept.weight) == (1, 2)
    kept.put("a", 2, weight=1)
    assert (kept.get("a"), kept.weight) == (2, 1)
    kept.clear()
    assert (kept.get("a"), kept.weight) == (None, 0)


def test_nothing_is_kept_where_there_is_no_room() -> None:
    kept: Kept[str, int] = Kept(0)
    kept.put("a", 1)
    assert kept.get("a") is None


@examples(100)
@given(st.lists(st.tuples(st.integers(0, 9), st.integers(1, 3), st.booleans())))
def test_the_weight_is_that_of_what_is_kept_and_never_more_than_the_room(steps: list[tuple[int, int, bool]]) -> None:
    kept: Kept[int, int] = Kept(12)
    for key, weight, is_asked in steps:
        if is_asked:
            assert kept.get(key) in {key, None}
        else:
            kept.put(key, key, weight)
        assert kept.weight == sum(entry.weight for entry in kept.entries.values()) <= 12
