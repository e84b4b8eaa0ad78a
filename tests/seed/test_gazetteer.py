"""Gazetteer: what is taken for the town that a record means, and what is not."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from seed.check import check_records
from seed.gazetteer import HELD_BACK, Gazetteer, locate_places, write_entry
from seed.read import read_records

WORLD = Path(__file__).parents[1] / "records"
REAL = Path(__file__).parents[2] / "seed" / "records"


def town(number: int, name: str, code: str, *, people: int = 600, also: tuple[str, ...] = (), state: str = "") -> Any:
    return {
        "geonameid": number,
        "name": name,
        "countrycode": code,
        "population": people,
        "alternatenames": list(also),
        "admin1code": state,
        "latitude": number + 0.5,
        "longitude": -1.5,
    }


class Copy:
    towns = (
        town(1, "Erfurt", "DE"),
        town(2, "Kaliningrad", "RU", people=400_000, also=("Königsberg",)),
        town(3, "Königsberg in Bayern", "DE", people=3_000, also=("Königsberg",)),
        town(4, "Neustadt", "DE", people=5_000),
        town(5, "Neustadt", "DE", people=4_000),
        town(6, "Görlitz", "DE", people=9_000),
        town(7, "Zgorzelec", "PL", people=8_000, also=("Görlitz",)),
        town(8, "Concord", "US", state="NH"),
        town(9, "Concord", "US", people=90_000, state="CA"),
        town(10, "Ulyanovsk", "RU", also=("Simbirsk",)),
        town(11, "Nysa", "PL", also=("Neisse",)),
        town(12, "Neisse", "DE", also=("",)),
        town(13, "Paris", "US", people=900_000, state="TX"),
        town(14, "Gorki", "RU"),
    )

    def get_cities(self) -> dict[str, Any]:
        return {str(town["geonameid"]): town for town in self.towns}

    def get_countries(self) -> dict[str, Any]:
        countries = {"DE": "Germany", "FR": "France", "US": "United States", "NL": "The Netherlands", "XO": "Ostrelia"}
        return {iso: {"geonameid": 100 + place, "name": name, "iso": iso}
                for place, (iso, name) in enumerate(countries.items())}  # fmt: skip

    def get_us_states(self) -> dict[str, Any]:
        return {"NH": {"geonameid": 200, "name": "New Hampshire", "code": "NH"}}


STATES = {
    id: {"id": id, "name": name, "kind": kind}
    for id, name, kind in [
        ("germany", "Germany", "country"),
        ("france", "France", "country"),
        ("united-states", "United States", "country"),
        ("soviet-union", "Soviet Union", "historical_state"),
        ("lumbria", "Lumbria", "country"),
    ]
}


def match(name: str, country: str = "", kind: str = "city", id: str = "here") -> tuple[str | None, str]:
    place = {"id": id, "name": name, "kind": kind, **({"country": country} if country else {})}
    found = {match.place: match for match in Gazetteer(Copy()).match([*STATES.values(), place])}[id]
    return found.entry and found.entry.number, found.reason


@pytest.mark.parametrize(
    ("name", "country", "number"),
    [
        ("Erfurt", "germany", "1"),
        ("Königsberg", "germany", "2"),
        ("Görlitz", "germany", "6"),
        ("Concord (New Hampshire)", "united-states", "8"),
        ("Simbirsk (now Ulyanovsk)", "soviet-union", "10"),
        ("Neisse (Nysa)", "germany", "11"),
    ],
)
def test_a_town_is_found(name: str, country: str, number: str) -> None:
    assert match(name, country) == (number, "")


@pytest.mark.parametrize(
    ("name", "country", "reason"),
    [
        ("Neustadt", "germany", "2 towns of this name"),
        ("Nowhere", "germany", "no town of this name"),
        ("Paris", "france", "no town of this name"),
        ("Erfurt", "lumbria", "no town of this name"),
        ("Erfurt", "", "no state is told"),
        ("Erfurt (near Weimar)", "germany", "only its neighbourhood is told"),
    ],
)
def test_what_is_not_certain_is_not_taken(name: str, country: str, reason: str) -> None:
    assert match(name, country) == (None, reason)


def test_countries_and_federal_states_are_found_by_name() -> None:
    assert match("Netherlands", kind="country") == ("103", "")
    assert match("Lumbria", kind="country", id="lumbria") == (None, "no country of this name")
    assert match("New Hampshire", "united-states", kind="region") == ("200", "")
    assert match("Harz", "germany", kind="region") == (None, "a region")
    assert match("Soviet Union", kind="historical_state") == (None, "a state that is no more")


def test_a_place_that_is_held_back_is_not_matched() -> None:
    assert match("Gorki", "soviet-union", id="gorki-leninskiye") == (None, HELD_BACK["gorki-leninskiye"])


def test_what_is_held_back_is_a_place_without_location() -> None:
    places = {record.stem: record.tree for record in read_records(REAL)[0] if record.folder == "places"}
    assert HELD_BACK.keys() <= places.keys()
    assert not [id for id in HELD_BACK if "location" in places[id]]


def test_the_entry_is_written_into_the_record_once(tmp_path: Path) -> None:
    records = Path(shutil.copytree(WORLD, tmp_path / "records"))
    source = (records / "sources" / "congress-minutes-1921.yaml").read_text(encoding="utf-8")
    source = source.replace("id: congress-minutes-1921", "id: geonames-gazetteer")
    (records / "sources" / "geonames-gazetteer.yaml").write_text(
        "\n".join(line for line in source.splitlines() if not line.startswith("url:")), encoding="utf-8"
    )
    ostrelia, vesk = (records / "places" / f"{id}.yaml" for id in ("ostrelia", "vesk"))
    told = vesk.read_text(encoding="utf-8")
    ostrelia.write_text("id: ostrelia\nname: Ostrelia\nkind: country\n", encoding="utf-8")
    for _ in range(2):
        found = {match.place: match.entry for match in locate_places(records, Copy())}
    assert found["ostrelia"] is not None
    assert ostrelia.read_text(encoding="utf-8").endswith(write_entry(found["ostrelia"]))
    assert ostrelia.read_text(encoding="utf-8").count("location:") == 1
    assert vesk.read_text(encoding="utf-8") == told
    assert check_records(read_records(records)[0]) == []
