"""Difference: what changed between two editions of the dataset, fact by fact.

In: the surveys of two databases. Out: records and facts that came, went or changed, and citations that came or went.
A fact is known by its record, its field and, in a list, by what it says; a citation by its stable id.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from seed.export.survey import Survey
from seed.ledger import Row

SINGLE = {"summary", "founded", "dissolved", "date", "place", "born", "died", "location"}
"""Fields that a record tells once: another value is a change, in a list it is another item."""

Change = tuple[str, str, str]
"""A record, a field and a value in words."""


@dataclass(slots=True)
class Difference:
    """What changed from an older edition to a newer one."""

    old: str
    new: str
    records_added: list[str] = field(default_factory=list)
    records_removed: list[str] = field(default_factory=list)
    facts_added: list[Change] = field(default_factory=list)
    facts_removed: list[Change] = field(default_factory=list)
    facts_changed: list[tuple[str, str, str, str]] = field(default_factory=list)
    citations_added: list[Change] = field(default_factory=list)
    citations_removed: list[Change] = field(default_factory=list)

    def lines(self) -> Iterator[str]:
        """The changes as lines of a changelog."""
        yield from (f"+ record {id}" for id in self.records_added)
        yield from (f"- record {id}" for id in self.records_removed)
        yield from (f"+ {id} {word}: {value}" for id, word, value in self.facts_added)
        yield from (f"- {id} {word}: {value}" for id, word, value in self.facts_removed)
        yield from (f"~ {id} {word}: {old} -> {new}" for id, word, old, new in self.facts_changed)
        yield from (f"+ {id} {word}, citation: {said}" for id, word, said in self.citations_added)
        yield from (f"- {id} {word}, citation: {said}" for id, word, said in self.citations_removed)


def compare_surveys(old: Survey, new: Survey) -> Difference:
    """What changed from one edition to the other."""
    told = Difference(old.dataset["version"], new.dataset["version"])
    were, are = set(old.ids.values()), set(new.ids.values())
    told.records_added, told.records_removed = sorted(are - were), sorted(were - are)
    before, after = _list_facts(old), _list_facts(new)
    for key in sorted(before.keys() | after.keys()):
        _compare_facts(told, key, before.get(key, []), after.get(key, []))
    cited, cites = _list_citations(old), _list_citations(new)
    told.citations_added = sorted(cites[id] for id in cites.keys() - cited.keys())
    told.citations_removed = sorted(cited[id] for id in cited.keys() - cites.keys())
    return told


def _list_facts(survey: Survey) -> dict[tuple[str, str], list[str]]:
    """The accepted values of each field of each record."""
    facts: dict[tuple[str, str], list[str]] = defaultdict(list)
    for fact in survey.rows["fact"]:
        facts[survey.ids[fact["record_pk"]], fact["field"]].append(fact["accepted"])
    return facts


def _compare_facts(told: Difference, key: tuple[str, str], before: list[str], after: list[str]) -> None:
    """Enters what came, went or changed of one field of one record."""
    came, went = list(after), []
    for value in before:
        if value in came:
            came.remove(value)
        else:
            went.append(value)
    if key[1] in SINGLE and came and went:
        told.facts_changed.append((*key, went[0], came[0]))
        return
    told.facts_added += [(*key, value) for value in came]
    told.facts_removed += [(*key, value) for value in went]


def _list_citations(survey: Survey) -> dict[str, Change]:
    return {row["id"]: _tell_citation(survey, row) for row in survey.rows["citation"]}


def _tell_citation(survey: Survey, row: Row) -> Change:
    told: Any = f"{survey.ids[row['source_pk']]}: {row['says']}"
    return survey.ids[row["record_pk"]], row["field"], told
