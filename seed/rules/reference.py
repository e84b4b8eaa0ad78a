"""Reference: whether ids are right and lead where they should.

In: a collection. Out: findings.
"""

import re
from collections import Counter, defaultdict

from seed.collection import Collection, Findings
from seed.rules.suggestion import suggest
from seed.shape import TYPES

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
STATES = ("country", "historical_state")
SECTION_KINDS = ("party", "aid_organization", "association")
ONE = {folder: table.__name__.lower() for folder, table in TYPES.items()}


def find_bad_ids(collection: Collection) -> Findings:
    """Ids that are not words joined by hyphens, are not the file's name, or belong to two records."""
    for part in collection.forms("record"):
        told, stem = part.get("id"), part.record.stem
        if told and told != stem:
            yield part.find(f"the id {told!r} is not the name of the file; make both {stem!r} or rename the file", "id")
        if not SLUG.fullmatch(stem):
            yield part.find(
                f"the id {stem!r} is not lowercase ASCII words joined by '-'; rename the file and the id", "id"
            )
        others = [record.path for record in collection.by_id[stem] if record is not part.record]
        if others:
            yield part.find(f"the id {stem!r} is also that of {', '.join(others)}; ids are unique over all types", "id")


def find_unknown_ids(collection: Collection) -> Findings:
    """References to records that are not there."""
    ids = {folders: collection.ids(folders) for folders in {part.key.folders for part in collection.forms("reference")}}
    for part in collection.forms("reference"):
        if part.value and part.value not in collection.by_id:
            near = suggest(part.value, ids[part.key.folders]) or "; add its record"
            yield part.find(f"there is no {_either(part.key.folders)} {part.value!r}{near}")


def find_wrong_types(collection: Collection) -> Findings:
    """References to a record of another type than the key asks for."""
    for part in collection.forms("reference"):
        found = [record.folder for record in collection.by_id.get(part.value, ())]
        if found and not set(found) & set(part.key.folders):
            yield part.find(f"{part.value!r} is a {ONE[found[0]]}; {part.name} takes a {_either(part.key.folders)}")


def _either(folders: tuple[str, ...]) -> str:
    return " or ".join(ONE[folder] for folder in folders)


def find_bad_sections(collection: Collection) -> Findings:
    """Sections whose id is not the short form of their organization and their country, or whose kind no section has."""
    places = set(collection.ids(["places"]))
    shorts = _section_shorts(collection)
    for part in collection.roots("sections"):
        short, _, rest = part.record.stem.partition("-")
        right, country = shorts[part.get("organization")], part.get("country")
        if short != right:
            yield part.find(f"sections of {part.get('organization')!r} are '{right}-…'; rename this one", "id")
        if rest != country and (not rest or rest in places):
            yield part.find(f"the country is {country!r}; the id of its section is '{short}-{country}'", "id")
        if part.get("kind") and part.get("kind") not in SECTION_KINDS:
            yield part.find(
                f"a section is a {', '.join(SECTION_KINDS)}; a {part.get('kind')!r} is an organization", "kind"
            )


def _section_shorts(collection: Collection) -> dict[str, str]:
    """The short form of each organization in the ids of its sections: the most frequent one that is its own."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for part in collection.roots("sections"):
        counts[part.get("organization")][part.record.stem.partition("-")[0]] += 1
    taken: dict[str, str] = {}
    for organization, short in sorted(
        ((organization, count.most_common(1)[0]) for organization, count in counts.items()), key=lambda row: -row[1][1]
    ):
        if short[0] not in taken.values():
            taken[organization] = short[0]
    return defaultdict(lambda: "<another short form>", taken)


def find_bad_countries(collection: Collection) -> Findings:
    """Places in a place that is no state, states in a state, and towns in none."""
    kinds = {part.record.stem: part.get("kind") for part in collection.roots("places")}
    for part in collection.roots("places"):
        kind, country = part.get("kind"), part.get("country")
        if kind in STATES and country:
            yield part.find(f"a {kind} lies in no other; leave 'country' out", "country")
        elif kind == "city" and not country:
            yield part.find("a city lies in a country; add 'country'")
        elif country and kinds.get(country, "country") not in STATES:
            yield part.find(
                f"{country!r} is a {kinds[country]}; 'country' takes a country or a historical state", "country"
            )
    for part in collection.roots("sections"):
        country = part.get("country")
        if kinds.get(country, "country") not in STATES:
            yield part.find(
                f"{country!r} is a {kinds[country]}; 'country' takes a country or a historical state", "country"
            )


def find_circles(collection: Collection) -> Findings:
    """Events that are, over others, part of themselves."""
    larger = {part.record.stem: part.get("part_of") for part in collection.roots("events")}
    for part in collection.roots("events"):
        chain, event = [part.record.stem], larger[part.record.stem]
        while event in larger and event not in chain:
            chain.append(event)
            event = larger[event]
        if event == part.record.stem:
            yield part.find(f"is part of itself: {' -> '.join([*chain, event])}; break the circle", "part_of")


def find_unnamed(collection: Collection) -> Findings:
    """Places that nothing names, and people without any tie."""
    if not collection.is_whole:
        return
    named = {part.value for part in collection.forms("reference")}
    named |= {part.get("value") for part in collection.items("Citation")}
    for part in collection.roots("places"):
        if part.record.stem not in named:
            yield part.find("no record names this place; name it where something happened, or remove it")
    for part in collection.roots("people"):
        if part.record.stem not in named and not part.value.keys() & {"roles", "relations"}:
            yield part.find("this person has no role, relation or part in an event; add one or remove the record")
