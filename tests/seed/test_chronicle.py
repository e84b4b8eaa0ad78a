"""Chronicle: the timeline of the invented world."""

from typing import Any

import pytest

from schema.vocabulary import TimelineKind
from seed.span import FIRST_DAY, LAST_DAY


def subjects(derived: Any, entry: dict[str, Any]) -> set[str]:
    rows = derived.rows["timeline_subject"]
    return {derived.ids[row["record_pk"]] for row in rows if row["entry_pk"] == entry["pk"]}


def entry_of(derived: Any, id: str, kind: TimelineKind) -> dict[str, Any]:
    (entry,) = [entry for entry in derived.told_of("timeline_entry", id) if entry["kind"] is kind]
    return entry


@pytest.mark.parametrize(
    ("id", "kind", "text", "about"),
    [
        ("lantern-aid", "FOUNDING", "Lantern Aid is founded", {"lantern-aid"}),
        ("lantern-aid", "DISSOLUTION", "Lantern Aid ends", {"lantern-aid"}),
        (
            "lantern-hinodo",
            "FOUNDING",
            "Lantern Aid of Hinodo is founded",
            {"lantern-hinodo", "lantern-aid", "hinodo"},
        ),
        (
            "anna-veskova",
            "BIRTH",
            "Anna Veskova is born in Vesk (Веськ)",
            {"anna-veskova", "vesk", "ostrelia"},
        ),
        ("barnaby-quill", "DEATH", "Barnaby 'Old' Quill dies", {"barnaby-quill"}),
        ("mirela-dusk", "TERM", "Mirela Dusk: Editor (The Evening Wick)", {"mirela-dusk", "evening-wick"}),
        (
            "irena-ferrick",
            "TERM",
            "Irena Ferrick: lawyer (Lantern Aid of Novaria)",
            {"irena-ferrick", "lantern-novaria", "lantern-aid", "novaria"},
        ),
        (
            "vesk-rally-of-lanterns",
            "EVENT",
            "Rally of Lanterns in Vesk",
            {"vesk-rally-of-lanterns", "vesk", "ostrelia", "lantern-ostrelia", "lantern-aid"},
        ),
    ],
)
def test_a_moment_tells_what_happens_and_whom_it_is_about(
    derived: Any, id: str, kind: str, text: str, about: set[str]
) -> None:
    entry = entry_of(derived, id, TimelineKind[kind])
    assert (entry["text"], subjects(derived, entry)) == (text, about)


def test_the_moments_stand_in_the_order_of_time(derived: Any) -> None:
    entries = derived.rows["timeline_entry"]
    assert [entry["pk"] for entry in entries] == list(range(1, len(entries) + 1))
    assert [entry["moment"] for entry in entries] == sorted(entry["moment"] for entry in entries)


def test_an_open_start_stands_at_its_end(derived: Any) -> None:
    death = entry_of(derived, "barnaby-quill", TimelineKind.DEATH)
    assert death["date_low"] == FIRST_DAY
    assert death["moment"] == death["date_high"] < LAST_DAY


def test_what_has_no_date_is_no_moment(derived: Any) -> None:
    undated = [role for role in derived.rows["role"] if role["from_pk"] is None]
    dates = {entry["date_pk"] for entry in derived.rows["timeline_entry"]}
    assert undated
    assert None not in dates
    assert dates <= {date["pk"] for date in derived.rows["historical_date"]}


def test_every_moment_is_about_its_own_record_once(derived: Any) -> None:
    pairs = [(row["record_pk"], row["entry_pk"]) for row in derived.rows["timeline_subject"]]
    assert len(pairs) == len(set(pairs))
    assert {(entry["record_pk"], entry["pk"]) for entry in derived.rows["timeline_entry"]} <= set(pairs)
