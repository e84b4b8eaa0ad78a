"""Passage: what search looks at in the invented world, and the spellings of its words."""

from typing import Any

from schema.vocabulary import RecordType
from seed.passage import LABEL, NAME, SAYS, SUMMARY, TITLE


def passages(derived: Any, id: str, weight: int) -> list[dict[str, Any]]:
    return [row for row in derived.told_of("passage", id) if row["weight"] == weight]


def test_the_label_knows_the_other_words_of_the_id(derived: Any) -> None:
    (label,) = passages(derived, "dusk-fog-and-flame", TITLE)
    assert label["folded"].split()[-1] == "dusk"
    assert (label["lang"], label["record_type"], label["fact_pk"]) == ("en", RecordType.SOURCE, None)


def test_names_are_found_in_each_script(derived: Any) -> None:
    names = {row["lang"]: row["folded"] for row in passages(derived, "lantern-aid", NAME)}
    assert names["ru"] == "fonarnaya pomoshch"
    assert {"en", "ja", "el", "yi", "ru-Latn"} <= set(names)


def test_a_label_has_the_language_of_a_name_that_reads_the_same(derived: Any) -> None:
    (label,) = passages(derived, "lantern-aid", LABEL)
    (without,) = passages(derived, "vesk", LABEL)
    assert (label["lang"], without["lang"]) == ("en", None)


def test_titles_of_roles_and_citations_are_looked_at(derived: Any) -> None:
    titles = {row["text"] for row in passages(derived, "barnaby-quill", SUMMARY)}
    assert "Patron of the fund C:\\lamps" in titles
    says = {row["text"] for row in passages(derived, "trial-of-the-forty", SAYS)}
    assert "Charged with keeping lamps without a licence." in says


def test_every_citation_and_name_is_one_passage(derived: Any) -> None:
    weights = [row["weight"] for row in derived.rows["passage"]]
    assert weights.count(SAYS) == len(derived.rows["citation"])
    assert weights.count(NAME) == len(derived.rows["name"])
    assert weights.count(LABEL) + weights.count(TITLE) == len(derived.rows["record"])
    assert [row["pk"] for row in derived.rows["passage"]] == list(range(1, len(weights) + 1))


def test_a_slip_of_the_pen_leads_to_the_word(derived: Any) -> None:
    spelled = {(row["variant"], row["word"]) for row in derived.rows["spelling"]}
    assert {("lantern", "lantern"), ("lanten", "lantern"), ("antern", "lantern")} <= spelled
    assert len(spelled) == len(derived.rows["spelling"])
    assert not [word for _, word in spelled if len(word) < 4]
