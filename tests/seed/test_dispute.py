"""Dispute: the contested facts of the invented world, and who holds which position."""

from typing import Any

import pytest


def positions(derived: Any, id: str, field: str) -> list[tuple[str, bool, int]]:
    (found,) = [row for row in derived.told_of("disagreement", id) if row["field"] == field]
    cited = [citation["position_pk"] for citation in derived.rows["citation"]]
    rows = [row for row in derived.rows["position"] if row["disagreement_pk"] == found["pk"]]
    return [(row["value"], row["accepted"], cited.count(row["pk"])) for row in rows]


@pytest.mark.parametrize(
    ("id", "field", "expected"),
    [
        (
            "lantern-aid",
            "founded",
            [("1 May 1921", True, 3), ("March 1921", False, 1), ("about 1920", False, 1)],
        ),
        ("anna-veskova", "born", [("30 November 1871, Vesk (Веськ)", True, 1), ("1869, Lower Vesk", False, 1)]),
        ("first-congress-of-lamplighters", "place", [("Vesk (Веськ)", True, 1), ("Port Clément", False, 1)]),
        (
            "first-congress-of-lamplighters",
            "figures",
            [("88 delegates (between 29 April and 3 May 1921)", True, 1), ("hundreds", False, 1)],
        ),
        ("lantern-ostrelia", "dissolved", [("1930", True, 1), ("from 1928 on", False, 1)]),
    ],
)
def test_the_accepted_position_comes_first(
    derived: Any, id: str, field: str, expected: list[tuple[str, bool, int]]
) -> None:
    assert positions(derived, id, field) == expected


def test_only_contested_facts_are_disagreements(derived: Any) -> None:
    disputed = {fact["pk"] for fact in derived.rows["fact"] if fact["disputed"]}
    assert {row["pk"] for row in derived.rows["disagreement"]} == disputed
    held = {citation["fact_pk"] for citation in derived.rows["citation"] if citation["position_pk"]}
    assert held == disputed


def test_every_source_of_a_disagreement_takes_part_in_it_once(derived: Any) -> None:
    pairs = [(row["disagreement_pk"], row["source_pk"]) for row in derived.rows["disagreement_source"]]
    citations = [row for row in derived.rows["citation"] if row["position_pk"]]
    assert sorted(pairs) == sorted({(row["fact_pk"], row["source_pk"]) for row in citations})
    kinds = {row["pk"]: row["kind"] for row in derived.rows["source"]}
    assert all(row["source_kind"] is kinds[row["source_pk"]] for row in derived.rows["disagreement_source"])


def test_a_position_in_words_stays_in_words(derived: Any) -> None:
    told = {row["value"]: row["accepted"] for row in derived.rows["position"]}
    assert told["until 1933"] is False
    assert told["Šarnok"] is False
