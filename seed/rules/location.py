"""Location: whether places lie on the globe, and identifiers lead to one thing.

In: a collection. Out: findings.
"""

import re

from seed.collection import Collection, Findings, Part
from seed.rules.suggestion import suggest_or_list
from seed.stable import ADDRESSES

CODE = re.compile(r"[A-Z]{2}")
BOUNDS = {"Latitude": 90.0, "Longitude": 180.0}
"""How many degrees there are on either side."""


def find_bad_locations(collection: Collection) -> Findings:
    """Codes that are not two capitals, half a pair of coordinates, coordinates that are on no globe or of a state."""
    kinds = {part.record.stem: part.get("kind") for part in collection.roots("places")}
    for part in collection.items("Location"):
        if part.get("country_code") and not CODE.fullmatch(part.get("country_code")):
            yield part.find("write the ISO 3166-1 code of the country; two capitals, as 'DE'", "country_code")
        words = sorted(part.value.keys() & {"latitude", "longitude"})
        if len(words) == 1:
            yield part.find(f"{words[0]!r} stands alone; a town has both coordinates or none", words[0])
        if kinds.get(part.record.stem) == "historical_state":
            yield part.find("a state that is no more lies in no country of today; leave 'location' out")
    for part in collection.forms("number"):
        bound = BOUNDS.get(part.key.scalar or "")
        if bound is not None and _is_beyond(part, bound):
            yield part.find(f"{part.value} lies on no globe; write degrees between -{bound:.0f} and {bound:.0f}")


def _is_beyond(part: Part, bound: float) -> bool:
    try:
        return abs(float(part.value)) > bound
    except ValueError:
        return False


def find_bad_identifiers(collection: Collection) -> Findings:
    """Identifiers in a database that is not known, and those that two records share."""
    seen: dict[tuple[str, str], Part] = {}
    for part in collection.items("Identifier"):
        scheme, value = part.get("scheme"), part.get("value")
        if scheme and scheme not in ADDRESSES:
            yield part.find(f"unknown scheme {scheme!r}{suggest_or_list(scheme, ADDRESSES)}", "scheme")
        first = seen.setdefault((scheme, value), part)
        if first.record is not part.record:
            yield part.find(f"is the identifier of {first.record.stem!r} too ({first.place}); keep one record", "value")
