"""Duplicates: records that may be one: two people, two events, two sources.

In: the records of `read`. Out: candidates, for a curator's eye; nothing is merged by itself.
Names are compared folded, so that Łódź is Lodz and a name in Cyrillic letters is found by its transliteration.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations, pairwise
from typing import Any
from urllib.parse import urlsplit

from schema.fold import fold_name
from seed.read import Record

BODIES = ("organizations", "sections")
ALIKE = 0.88
"""How alike two names are that may be spellings of one."""

ALIKE_WITH_DATES = 0.83
"""The same where years are the same, too."""

APART = {
    frozenset(("foreign-committee-for-famine-relief", "workers-international-relief")):
        "the committee of August 1921 became the organization",
    frozenset(("international-red-aid", "ira-china")): "the section bore the name of the whole",
    frozenset(("international-red-aid", "ira-indochina")): "the section bore the name of the whole",
    frozenset(("international-red-aid", "ira-portugal")): "the section bore the name of the whole",
    frozenset(("international-red-aid", "ira-western-ukraine")): "the section bore the name of the whole",
    frozenset(("wir-united-states", "workers-international-relief")): "the section bore the name of the whole",
    frozenset(("ethem-nejat", "mustafa-suphi")): "killed together",
    frozenset(("karl-liebknecht", "rosa-luxemburg")): "killed together",
    frozenset(("cambridge-abd-flynn", "great-soviet-encyclopedia-1979-flynn")): "two works of reference on one site",
    frozenset(("dizionario-biografico-degli-italiani-serrati", "enciclopedia-italiana-serrati")):
        "two works of reference of one publisher",
    frozenset(("brauns-einigung-des-revolutionaeren-proletariats", "brauns-textbeitraege-presse-der-roten-hilfe")):
        "a page and one below it",
    frozenset(("secoursrouge-exposition-fonteyne", "secoursrouge-notre-film")): "a page and one below it",
}  # fmt: skip
"""Pairs that were looked at and are two, and why."""

_NUMBERED = re.compile(r"\b(?:first|second|third|fourth|fifth|sixth|seventh|\d+)\b")


@dataclass(frozen=True, slots=True, order=True)
class Candidate:
    """Two records that may be one, and what they share."""

    first: str
    second: str
    why: str


def find_duplicates(records: Iterable[Record]) -> list[Candidate]:
    """The pairs that may be one, but for those that are known to be two."""
    by_folder: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        by_folder[record.folder].append(record)
    found = {
        *_share_names([record for folder in BODIES for record in by_folder[folder]]),
        *(pair for folder in ("people", "events", "places") for pair in _share_names(by_folder[folder])),
        *_share_lives(by_folder["people"]),
        *_share_days(by_folder["events"]),
        *_share_titles(by_folder["sources"]),
    }
    return sorted(pair for pair in found if frozenset((pair.first, pair.second)) not in APART)


def _pair(one: Record, other: Record, why: str) -> Candidate:
    first, second = sorted((one.stem, other.stem))
    return Candidate(first, second, why)


def _share_names(records: list[Record]) -> Iterator[Candidate]:
    """Records that bear one name, whatever the order of its words."""
    bearers: dict[str, dict[str, Record]] = defaultdict(dict)
    for record in records:
        for name in _list_names(record):
            bearers[" ".join(sorted(name.split()))][record.stem] = record
    for name, found in bearers.items():
        for one, other in combinations(found.values(), 2):
            yield _pair(one, other, f"both are called {name!r}")


def _share_lives(people: list[Record]) -> Iterator[Candidate]:
    """People born on one day; dead on one day, if they may be born in one year; of the same years, with names alike."""
    for one, other in combinations(people, 2):
        born, died = [[_date(record, word) for record in (one, other)] for word in ("born", "died")]
        may_be = not all(born) or born[0][:4] == born[1][:4]
        if len(born[0]) == 10 and born[0] == born[1]:
            yield _pair(one, other, f"both born on {born[0]}")
        elif len(died[0]) == 10 and died[0] == died[1] and may_be:
            yield _pair(one, other, f"both died on {died[0]}")
        elif (
            any(born + died)
            and may_be
            and died[0][:4] == died[1][:4]
            and _is_alike(_family(one), _family(other), ALIKE_WITH_DATES)
        ):
            yield _pair(one, other, "names alike, and the same years")


def _share_days(events: list[Record]) -> Iterator[Candidate]:
    """Events of one kind and day, or of one kind and names that are alike but for a number."""
    for one, other in combinations(events, 2):
        if one.tree.get("kind") != other.tree.get("kind"):
            continue
        day = _date(one, "date")
        if len(day) >= 10 and day == _date(other, "date"):
            yield _pair(one, other, f"both on {day}")
        names = [fold_name(record.tree.get("name", "")) for record in (one, other)]
        if _NUMBERED.findall(names[0]) == _NUMBERED.findall(names[1]) and _is_alike(names[0], names[1]):
            yield _pair(one, other, "names alike")


def _share_titles(sources: list[Record]) -> Iterator[Candidate]:
    """Sources of one title and author, or of one title on one site, and those whose address is another's and more."""
    titles: dict[tuple[str, str], list[Record]] = defaultdict(list)
    for source in sources:
        titles[fold_name(source.tree.get("title", "")), source.tree.get("language", "")].append(source)
    for one, other in (pair for found in titles.values() for pair in combinations(found, 2)):
        authors = [{fold_name(name) for name in source.tree.get("authors", ())} for source in (one, other)]
        site = _site(one)
        if authors[0] & authors[1] or (site and site == _site(other)):
            yield _pair(one, other, "one title, and one author or site")
    addressed = sorted((_address(source), source.stem, source) for source in sources if _address(source))
    for (shorter, _, one), (longer, _, other) in pairwise(addressed):
        if re.match(re.escape(shorter) + r"[/&?#.]", longer) and "/" in shorter:
            yield _pair(one, other, "one address begins with the other")


def _list_names(record: Record) -> set[str]:
    """The folded names of a record; short forms belong to many."""
    told = [name.get("text", "") for name in record.tree.get("names", ()) if name.get("kind") != "abbreviation"]
    return {fold_name(name) for name in (record.tree.get("name", ""), *told)} - {""}


def _family(record: Record) -> str:
    return fold_name(record.tree.get("name", "")).rpartition(" ")[2]


def _date(record: Record, word: str) -> str:
    fact: Any = record.tree.get(word, {})
    return str(fact.get("value", ""))


def _site(source: Record) -> str:
    return (urlsplit(source.tree.get("url", "")).hostname or "").removeprefix("www.")


def _address(source: Record) -> str:
    """The address without what makes no other page of it."""
    return re.sub(r"^https?://(?:www\.)?", "", source.tree.get("url", "")).rstrip("/")


def _is_alike(one: str, other: str, least: float = ALIKE) -> bool:
    return SequenceMatcher(None, one, other).ratio() >= least
