"""Place: countries, former states, regions and towns.

In: columns. Out: `Place` and `Location`.
"""

from typing import ClassVar

from schema.tables.column import Many, one, shown, word
from schema.tables.fact import Cited
from schema.tables.record import RECORD_LINKS, Described
from schema.vocabulary import PlaceKind


class Place(Described, table=True):
    """A country, a former state, a region or a town."""

    __tablename__ = "place"
    kind: PlaceKind = word(PlaceKind, "What sort of place it is.")
    country_pk: int | None = one(
        "Place", "The state in which it lay at the time of the facts told here.", nullable=True
    )
    location_pk: int | None = one("Location", "Where it lies, after a gazetteer of today.", nullable=True)
    country_code: str | None = shown(
        "The ISO 3166-1 alpha-2 code: of a country of today, or of the one in which the place lies today."
    )
    latitude: float | None = shown("Degrees north of the equator.")
    longitude: float | None = shown("Degrees east of Greenwich.")

    links: ClassVar[tuple[Many, ...]] = (
        *RECORD_LINKS,
        Many("sections", "Section", "country_pk", "The sections that worked in it.", paged=True),
        Many("events", "Event", "location_pk", "The events that happened there.", paged=True),
        Many("births", "Person", "born_place_pk", "The people born there.", paged=True),
    )


class Location(Cited, table=True):
    """Where a place lies: the country of today and, of a town, its coordinates."""

    __tablename__ = "location"
    country_code: str = shown("The ISO 3166-1 alpha-2 code of the country of today.")
    latitude: float | None = shown("Degrees north of the equator.")
    longitude: float | None = shown("Degrees east of Greenwich.")
