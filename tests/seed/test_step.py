"""Step: the facts that link two records of the invented world."""

from typing import Any

import pytest


def steps(derived: Any, start: str, end: str) -> list[dict[str, Any]]:
    return [step for step in derived.told_of("path_step", start, "from_pk") if step["to_pk"] == derived.pk(end)]


@pytest.mark.parametrize(
    ("start", "end", "text", "is_passage"),
    [
        ("akari-hoshino", "lantern-hinodo", "Akari Hoshino: secretary (Lantern Aid of Hinodo)", False),
        ("irena-ferrick", "trial-of-the-forty", "Irena Ferrick: lawyer (Trial of the Forty)", False),
        ("grey-sea-shipping-company", "lantern-aid", "Grey Sea Shipping Company: rival: Lantern Aid", False),
        ("lantern-hinodo", "lantern-aid", "Lantern Aid of Hinodo: section of Lantern Aid", False),
        ("trial-of-the-forty", "campaign-for-the-forty", "Trial of the Forty: part of Campaign for the Forty", False),
        ("lantern-hinodo", "aozora", "Lantern Aid of Hinodo: seat in Aozora (青空)", True),
        ("tomas-ferrick", "novaria", "Tomás Ferrick: Novaria", True),
        ("anna-veskova", "vesk", "Anna Veskova: born in Vesk (Веськ)", True),
        ("trial-of-the-forty", "sarnok", "Trial of the Forty: in Šarnok", True),
    ],
)
def test_a_fact_leads_both_ways(derived: Any, start: str, end: str, text: str, is_passage: bool) -> None:
    forth = [step for step in steps(derived, start, end) if step["text"] == text]
    back = [step for step in steps(derived, end, start) if step["text"] == text]
    assert len(forth) == len(back) == 1
    assert forth[0]["fact_pk"] == back[0]["fact_pk"]
    assert forth[0]["is_passage"] is back[0]["is_passage"] is is_passage


def test_every_step_is_cited(derived: Any) -> None:
    cited = {citation["fact_pk"] for citation in derived.rows["citation"]}
    assert {step["fact_pk"] for step in derived.rows["path_step"]} <= cited


def test_no_step_leads_nowhere_and_none_is_told_twice(derived: Any) -> None:
    told = [(row["from_pk"], row["to_pk"], row["fact_pk"], row["text"]) for row in derived.rows["path_step"]]
    assert len(told) == len(set(told))
    assert all(start != end for start, end, _, _ in told)
    assert [row["pk"] for row in derived.rows["path_step"]] == list(range(1, len(told) + 1))
