"""Listing: what a page reads, and what it need not read."""

import pytest

from tests.served import Served

QUILL = "barnaby-quill"


def test_a_count_alone_reads_no_page(served: Served) -> None:
    assert served.ask("{ people { totalCount } }") == {"people": {"totalCount": 8}}


@pytest.mark.parametrize("part", ["__typename", "pageInfo { hasPreviousPage }", "pageInfo { __typename }"])
def test_parts_that_need_no_row_are_there_once(served: Served, part: str) -> None:
    for size in (0, 1, 8):
        asked = f"query ($size: Int) {{ people(first: $size, filter: {{ disputed: false }}) {{ {part} }} }}"
        assert served.ask(asked, {"size": size})["people"]


def test_an_empty_list_has_page_info(served: Served) -> None:
    info = "pageInfo { hasNextPage hasPreviousPage startCursor endCursor }"
    nothing = {"hasNextPage": False, "hasPreviousPage": False, "startCursor": None, "endCursor": None}
    for page in ("first: 3", "last: 3", "first: 0", "last: 0"):
        answer = served.ask(f"{{ people(filter: {{ ids: [] }}, {page}) {{ {info} }} }}")
        assert answer == {"people": {"pageInfo": nothing}}


@pytest.mark.parametrize("side", ["after", "before"])
def test_a_cursor_of_what_stands_in_the_order_of_the_records(served: Served, side: str) -> None:
    whole = served.ask("{ disagreements { edges { cursor node { field } } } }")["disagreements"]["edges"]
    asked = f"query ($cursor: String) {{ disagreements({side}: $cursor) {{ nodes {{ field }} }} }}"
    found = served.ask(asked, {"cursor": whole[1]["cursor"]})["disagreements"]["nodes"]
    assert found == [edge["node"] for edge in (whole[2:] if side == "after" else whole[:1])]
