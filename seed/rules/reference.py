"""Reference: whether ids are right and lead where they should.

In: a collection. Out: findings.
"""

import re
from collections import Counter

from seed.collection import Collection, Findings
from seed.rules.suggestion import suggest
from seed.shape import TYPES

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
STATES = ("country", "historical_state")
SECTION_KINDS = ("party", "aid_organization", "association")
ONE = {folder: table.__name__.lower() for folder, table in TYPES.items()}
A = {folder: f"an {one}" if one[0] in "aeiou" else f"a {one}" for folder, one in ONE.items()}


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
            yield part.find(f"{part.value!r} is not {_either(part.key.folders)}{near}")


def find_wrong_types(collection: Collection) -> Findings:
    """References to a record of another type than the key asks for."""
    for part in collection.forms("reference"):
        found = [record.folder for record in collection.by_id.get(part.value, ())]
        if found and not set(found) & set(part.key.folders):
            yield part.find(f"{part.value!r} is {A[found[0]]}; {part.name} takes {_either(part.key.folders)}")


def _either(folders: tuple[str, ...]) -> str:
    return " or ".join(A[folder] for folder in folders)


def find_bad_sections(collection: Collection) -> Findings:
    """Sections whose id is not the short form of their organization and their country, or whose kind no section has."""
    places = set(collection.ids(["places"]))
    for part in collection.roots("sections"):
        short, _, rest = part.record.stem.partition("-")
        country, kind = part.get("country"), part.get("kind")
        if rest != country and (not rest or rest in places):
            yield part.find(f"the country is {country!r}; the id of its section is '{short}-{country}'", "id")
        if kind and kind not in SECTION_KINDS:
            yield part.find(f"a section is a {', '.join(SECTION_KINDS)}; a {kind!r} is an organization", "kind")


def find_bad_shorts(collection: Collection) -> Findings:
    """Sections whose id begins as those of another organization, or otherwise than most of their own."""
    sections = [
        (part, part.get("organization"), part.record.stem.partition("-")[0]) for part in collection.roots("sections")
    ]
    counts = Counter((organization, short) for _, organization, short in sections if organization)
    owners = {short: organization for (organization, short), _ in reversed(counts.most_common())}
    shorts = {organization: short for (organization, short), _ in reversed(counts.most_common())}
    for part, organization, short in sections:
        if owners.get(short, organization) != organization:
            yield part.find(
                f"'{short}-' begins the sections of {owners[short]!r}, not of {organization!r}; rename it", "id"
            )
        elif shorts.get(organization, short) != short:
            yield part.find(
                f"other sections of {organization!r} begin with '{shorts[organization]}-'; rename this one", "id"
            )


def find_bad_countries(collection: Collection) -> Findings:
    """Places and sections in a place that is no state, and states in a state."""
    kinds = {part.record.stem: part.get("kind") for part in collection.roots("places")}
    for part in collection.roots("places"):
        kind, country = part.get("kind"), part.get("country")
        if kind in STATES and country:
            yield part.find(f"a {kind} lies in no other; leave 'country' out", "country")
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
