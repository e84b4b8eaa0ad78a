"""Window: page arguments and cursors."""

from typing import Any

import pytest

from api.execution.window import LARGEST_PAGE
from tests.served import Served

PEOPLE = "query ($first: Int, $last: Int, $after: String, $before: String) { people(PAGE) { nodes { id } } }"
PAGE = PEOPLE.replace("PAGE", "first: $first, last: $last, after: $after, before: $before")


def test_twenty_where_nothing_is_asked(served_dataset: Served) -> None:
    assert len(served_dataset.ask("{ people { nodes { id } } }")["people"]["nodes"]) == 20


@pytest.mark.parametrize("end", ["first", "last"])
def test_a_page_as_large_as_may_be(served: Served, end: str) -> None:
    assert len(served.ask(PAGE.replace("$first: Int, $last: Int, ", f"${end}: Int, ").replace(
        "first: $first, last: $last, ", f"{end}: ${end}, "), {end: LARGEST_PAGE})["people"]["nodes"]) == 8  # fmt: skip


@pytest.mark.parametrize("end", ["first", "last"])
@pytest.mark.parametrize("size", [-1, LARGEST_PAGE + 1, 2**31 - 1])
def test_a_page_out_of_bounds(served: Served, end: str, size: int) -> None:
    for asked, variables in ((f"{{ people({end}: {size}) {{ nodes {{ id }} }} }}", {}), (PAGE, {end: size})):
        (error,) = served.refuse(asked, variables)
        told = {"code": "OVER_LIMIT", "name": "page_size", "limit": LARGEST_PAGE, "actual": size}
        assert error["extensions"] == told
        assert str(LARGEST_PAGE) in error["message"]


def test_both_ends_at_once(served: Served) -> None:
    for asked, variables in (("{ people(first: 1, last: 1) { totalCount } }", {}), (PAGE, {"first": 1, "last": 1})):
        (error,) = served.refuse(asked, variables)
        assert error["extensions"]["code"] == "BAD_ARGUMENT"
        assert "`first` and `last`" in error["message"]


def test_null_is_neither_end(served: Served) -> None:
    variables: dict[str, Any] = {"first": 2, "last": None, "after": None, "before": None}
    assert len(served.ask(PAGE, variables)["people"]["nodes"]) == 2


@pytest.mark.parametrize(
    "cursor", ["", "x", "zz", "00", "FF", "6162", "é", "4E414D45", "4E414D452B7C", "4E414D452B7C61", " ", "4e"]
)
@pytest.mark.parametrize("side", ["after", "before"])
def test_what_is_no_cursor(served: Served, cursor: str, side: str) -> None:
    for asked, variables in ((PAGE, {side: cursor}), (f'{{ people({side}: "{cursor}") {{ nodes {{ id }} }} }}', {})):
        (error,) = served.refuse(asked, variables)
        assert error["extensions"]["code"] == "BAD_ARGUMENT"
        assert "cursor" in error["message"]


@pytest.mark.parametrize("text", ["FOUNDED+|702000|comintern", "NAME-|anna|a", "POSITION+|1|1"])
def test_a_cursor_of_another_order(served: Served, text: str) -> None:
    (error,) = served.refuse(PAGE, {"after": text.encode().hex()})
    assert error["extensions"]["code"] == "BAD_ARGUMENT"
    assert "another order" in error["message"]


@pytest.mark.parametrize("text", ["DATE+|x|y", "DATE+||y", "DATE+|y", "DATE+|1.5|y"])
def test_a_cursor_whose_key_is_no_number(served: Served, text: str) -> None:
    asked = f'{{ events(after: "{text.encode().hex()}") {{ nodes {{ id }} }} }}'
    (error,) = served.refuse(asked)
    assert "no cursor" in error["message"]


def test_a_cursor_with_the_mark_of_its_own_in_the_name(served: Served) -> None:
    """A name may have `|` in it: the key ends at the last one."""
    cursor = b"NAME+|casimir|bront|casimir-bront".hex()
    found = served.ask(PAGE, {"after": cursor, "first": 1})["people"]["nodes"]
    assert found == [{"id": "irena-ferrick"}]
