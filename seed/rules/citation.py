"""Citation: whether every fact is cited, and whether what differs really differs.

In: a collection. Out: findings.
"""

from collections.abc import Iterator

from schema.edtf import InvalidEdtf, parse_edtf
from seed.collection import CITE, Collection, Findings, Part
from seed.rules.date import is_of_date, read_date
from seed.rules.suggestion import suggest

MAIN = {
    "CitedText": "value",
    "CitedPlace": "value",
    "Name": "text",
    "Seat": "place",
    "Figure": "value",
    "Occupation": "value",
    "Citizenship": "place",
    "LegalStatus": "value",
}
"""The key of what a fact or an item says, where it says one thing, by its table; for dates see `_differing_dates`."""


def find_uncited(collection: Collection) -> Findings:
    """Facts without a source."""
    for part in collection.forms("fact", "life", "item"):
        if CITE in part.keys and not part.value.get("cite"):
            yield part.find(f"{part.name} states a fact without a source; add 'cite' with at least one citation")


def find_differing_without_value(collection: Collection) -> Findings:
    """Citations that differ and do not say in what."""
    for part in _differing(collection):
        if not part.value.keys() & {"value", "place"}:
            yield part.find("'stance: differs' does not say what the source states; add 'value'", "stance")


def find_value_without_differing(collection: Collection) -> Findings:
    """Citations that give a value although they agree, or a place where no place can differ."""
    for part in collection.items("Citation"):
        for word in ("value", "place"):
            if word in part.value and part.get("stance") != "differs":
                yield part.find(
                    f"{word!r} stands in a citation that agrees; add 'stance: differs' or leave it out", word
                )
        if "place" in part.value and _table(part) != "LifeEvent":
            yield part.find("'place' stands in citations of 'born' and 'died' alone; put it into 'value'", "place")


def find_bad_differing_values(collection: Collection) -> Findings:
    """Other dates that are not EDTF, and other places of an event that are no place's id."""
    for part, _ in _differing_dates(collection):
        try:
            parse_edtf(part.get("value"))
        except InvalidEdtf as error:
            yield part.find(f"the date {error}", "value")
    places = collection.ids(["places"])
    for part in _differing(collection):
        if _table(part) == "CitedPlace" and "value" in part.value and part.get("value") not in places:
            near = suggest(part.get("value"), places)
            yield part.find(f"{part.get('value')!r} is not the id of a place{near}", "value")


def find_no_difference(collection: Collection) -> Findings:
    """Citations that are said to differ, and state what is accepted or what contains it."""
    for part, accepted in _differing_dates(collection):
        if _contains(part.get("value"), accepted) and not _differs_in_place(part):
            yield part.find(
                f"{part.get('value')!r} contains the accepted {accepted!r}; cite it plainly, without 'stance'", "value"
            )
    for part in _differing(collection):
        accepted = part.within.get(MAIN.get(_table(part), "")) if part.within else ""
        if accepted and _plain(part.get("value")) == _plain(accepted):
            yield part.find(f"{part.get('value')!r} is the accepted value; cite it plainly, without 'stance'", "value")


def find_twice_cited(collection: Collection) -> Findings:
    """Citations of one fact that say the same of the same place in the same source."""
    seen: dict[tuple[object, ...], Part] = {}
    for part in collection.items("Citation"):
        told = tuple(part.get(key.word) for key in part.keys)
        first = seen.setdefault((part.record.path, part.steps[:-1], *told), part)
        if first is not part:
            yield part.find(f"the same citation stands at {first.place}; leave one out")


def find_uncited_sources(collection: Collection) -> Findings:
    """Sources that no fact rests on."""
    cited = {part.get("source") for part in collection.items("Citation")}
    for part in collection.roots("sources") if collection.is_whole else ():
        if part.record.stem not in cited:
            yield part.find("no record cites this source; cite it or remove it")


def _differing(collection: Collection) -> Iterator[Part]:
    """The citations that differ."""
    return (part for part in collection.items("Citation") if part.get("stance") == "differs")


def _differing_dates(collection: Collection) -> Iterator[tuple[Part, str]]:
    """The citations that give another date, each with the accepted one."""
    for part in _differing(collection):
        if part.within and "value" in part.value and is_of_date(part):
            yield part, part.within.get("value")


def _table(citation: Part) -> str:
    """The table of the fact or item that a citation stands in."""
    return (citation.within and citation.within.key.table) or ""


def _differs_in_place(citation: Part) -> bool:
    """Whether a citation of a birth or a death gives another place."""
    return bool(citation.within and citation.get("place") not in {"", citation.within.get("place")})


def _contains(date: str, accepted: str) -> bool:
    """Whether a date is the accepted one, or a less precise one that it lies in; an interval says more than that."""
    outer, inner = read_date(date), read_date(accepted)
    if outer is None or inner is None or "/" in date:
        return date == accepted
    if outer.earliest is None or inner.earliest is None or outer.latest is None or inner.latest is None:
        return False
    return outer.earliest <= inner.earliest and inner.latest <= outer.latest


def _plain(text: str) -> str:
    """A text for comparison: numbers by their worth, words without regard to case."""
    try:
        return str(float(text))
    except ValueError:
        return text.casefold()
