"""Quality: how well the dataset covers its subject, and how well it is attested.

In: a `Survey` of a finished database. Out: numbers and lists, as JSON has them.
"""

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

from schema.vocabulary import SourceKind
from seed.export.survey import Survey
from seed.ledger import Row
from seed.shape import SHAPES, TYPES

WEAK = {SourceKind.BLOG.name, SourceKind.WEBSITE.name}
"""Kinds of source that alone are little: anybody may have written them."""

MOST = 5
"""From this number on, facts with so many sources are counted together."""

DATED = {"organization": "founded_low", "section": "founded_low", "person": "born_low", "event": "date_low"}
"""The day by which a record belongs to a decade, by its table."""


def report_quality(survey: Survey) -> dict[str, Any]:
    """All that the report tells."""
    families = {source["pk"]: find_family(source) for source in survey.rows["source"]}
    return {
        "version": survey.dataset["version"],
        "released": str(survey.dataset["released"]),
        "records": {row["id"]: row["count"] for row in _count_records(survey)},
        "facts": len(survey.cited),
        "citations": len(survey.rows["citation"]),
        "coverage": _cover_fields(survey),
        "facts_by_independent_sources": _count_sources(survey, families),
        "facts_by_kind_of_source": _count_kinds(survey),
        "disagreements_by_field": _count_disputes(survey),
        "resting_on_one_weak_source": _list_weak(survey, families),
        "records_by_decade": _count_decades(survey),
        "records_by_country": _count_countries(survey),
    }


def find_family(source: Row) -> str:
    """What sources share that are not independent: Wikipedia in all languages, or one site; else the source alone."""
    container = source["container"] or ""
    if container.startswith("Wikipedia"):
        return "Wikipedia"
    site = (urlsplit(source["link"] or "").hostname or "").removeprefix("www.")
    return site or str(source["id"])


def _count_records(survey: Survey) -> list[Row]:
    return [{"id": folder, "count": len(survey.rows[table.__name__.lower()])} for folder, table in TYPES.items()]


def _cover_fields(survey: Survey) -> dict[str, dict[str, int]]:
    """How many records of each type tell each field."""
    told: dict[tuple[str, str], set[int]] = defaultdict(set)
    types = {row["pk"]: row["type"] for row in survey.rows["record"]}
    for fact in survey.rows["fact"]:
        told[types[fact["record_pk"]], fact["field"]].add(fact["record_pk"])
    for row in survey.rows["identifier"]:
        told[types[row["record_pk"]], "identifiers"].add(row["record_pk"])
    covered: dict[str, dict[str, int]] = {}
    for folder, table in TYPES.items():
        name, rows = table.__name__, survey.rows[table.__name__.lower()]
        counts = {key.field: len(told[name.upper(), key.field]) or _count_filled(rows, key.field)
                  for key in SHAPES[folder] if key.word != "id"}  # fmt: skip
        covered[folder] = {"records": len(rows), **counts}
    return covered


def _count_filled(rows: Iterable[Row], field: str) -> int:
    """How many rows fill a column that is no fact."""
    return sum(bool(row.get(field) or row.get(f"{field}_pk")) for row in rows)


def _count_sources(survey: Survey, families: dict[int, str]) -> dict[str, int]:
    """How many facts rest on one, two, three … sources that are independent of each other."""
    counts = Counter(
        len({families[cite["source_pk"]] for cite in citations if cite["stance"] == "SUPPORTS"})
        for citations in survey.cited.values()
    )
    told = {str(number): counts[number] for number in range(1, MOST)}
    return told | {f"{MOST}+": sum(count for number, count in counts.items() if number >= MOST)}


def _count_kinds(survey: Survey) -> dict[str, int]:
    """How many facts have at least one source of each kind."""
    kinds = {source["pk"]: source["kind"] for source in survey.rows["source"]}
    counts: Counter[str] = Counter()
    for citations in survey.cited.values():
        counts.update({kinds[cite["source_pk"]] for cite in citations})
    return dict(counts.most_common())


def _count_disputes(survey: Survey) -> dict[str, int]:
    return dict(Counter(fact["field"] for fact in survey.rows["fact"] if fact["disputed"]).most_common())


def _list_weak(survey: Survey, families: dict[int, str]) -> dict[str, str]:
    """The records all of whose citations are of one source or site, where that is a weak one."""
    kinds = {source["pk"]: source["kind"] for source in survey.rows["source"]}
    behind: dict[int, list[Row]] = defaultdict(list)
    for citation in survey.rows["citation"]:
        behind[citation["record_pk"]].append(citation)
    weak = {}
    for pk, citations in behind.items():
        held = {families[cite["source_pk"]] for cite in citations}
        if len(held) == 1 and all(kinds[cite["source_pk"]] in WEAK for cite in citations):
            weak[survey.ids[pk]] = survey.ids[citations[0]["source_pk"]]
    return dict(sorted(weak.items()))


def _count_decades(survey: Survey) -> dict[str, dict[str, int]]:
    """How many bodies were founded, people born and events held in each decade."""
    last = datetime.date.max.toordinal()
    told: dict[str, dict[str, int]] = {}
    for table, column in DATED.items():
        days = [row[column] for row in survey.rows[table] if 0 < row[column] <= last]
        decades = Counter(f"{datetime.date.fromordinal(day).year // 10 * 10}s" for day in days)
        told[table] = dict(sorted(decades.items()))
    return told


def _count_countries(survey: Survey) -> dict[str, dict[str, int]]:
    """How many sections, people and events each country has."""
    countries = {place["pk"]: place["country_pk"] or place["pk"] for place in survey.rows["place"]}
    told: dict[str, dict[str, int]] = {}
    pairs = (
        ("sections", [row["country_pk"] for row in survey.rows["section"]]),
        ("people", [row["place_pk"] for row in survey.rows["citizenship"]]),
        ("events", [countries[row["location_pk"]] for row in survey.rows["event"] if row["location_pk"]]),
    )
    for word, pks in pairs:
        for pk, count in Counter(pks).most_common():
            told.setdefault(survey.ids[pk], {})[word] = count
    return dict(sorted(told.items()))
