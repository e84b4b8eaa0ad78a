"""Atlas: the countries with sections and the towns with events, on an outline of the world.

In: places with their country code and number of sections, events with their places. Out: SVG, or null where the outline
was not built.
"""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from math import radians, sqrt
from pathlib import Path
from typing import Any

import orjson
from markupsafe import Markup

import api
from api.pages.drawing import draw, link, tag

OUTLINE = Path(api.__file__).parent / "http" / "graphiql" / "world.json"
"""Built with GraphiQL: the countries of today, each with its code and its path, and the scale of the projection."""

WIDTH, HEIGHT = 960, 480

FORMER = {
    "soviet-union": ("RU", "UA", "BY", "GE", "AM", "AZ", "KZ", "UZ", "TM", "KG", "TJ"),
    "czechoslovakia": ("CZ", "SK"),
    "yugoslavia": ("SI", "HR", "BA", "RS", "ME", "MK"),
    "french-indochina": ("VN", "LA", "KH"),
}
"""States of the time that are no more: the countries of today on most of whose land they lay."""


@cache
def read_outline(path: Path = OUTLINE) -> dict[str, Any] | None:
    """The outline; null where it was not built."""
    return orjson.loads(path.read_bytes()) if path.is_file() else None


def draw_atlas(places: list[dict[str, Any]], towns: list[tuple[dict[str, Any], int]]) -> Markup | None:
    """The world, then Europe larger: the more sections, the stronger a country; the more events, the larger a town."""
    outline = read_outline()
    if outline is None:
        return None
    counted = match_countries(places)
    told = f"{len(places)} countries with sections and {len(towns)} towns with events; the tables have the same."
    world = [draw_country(one["path"], counted.get(one["code"])) for one in outline["countries"]]
    near = [draw_country(one["fine"], counted.get(one["code"])) for one in outline["countries"] if "fine" in one]
    left, top, right, bottom = outline["europe"]
    part = (left, top, right - left, bottom - top)
    whole = draw(WIDTH, HEIGHT, f"Map of {told}", *world, *draw_towns(outline, towns, 1), look="map")
    larger = tag("g", *near, *draw_towns(outline, towns, (right - left) / WIDTH), class_="larger")
    return whole + draw(WIDTH, HEIGHT, f"Map of Europe, from {told}", larger, look="map", part=part)


def match_countries(places: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """The place that is shown on each country of today, by its code; a country's own place goes first."""
    former = {code: place for place in places for code in FORMER.get(place["id"], ())}
    return former | {place["countryCode"]: place for place in places if place["countryCode"]}


def count_towns(events: list[dict[str, Any]]) -> list[tuple[dict[str, Any], int]]:
    """The places of the events that can be put on a map, each with how many events there were, the most first."""
    places = {place["id"]: place for event in events if event["place"] for place in [event["place"]["place"]]}
    count = Counter(event["place"]["place"]["id"] for event in events if event["place"])
    return [(places[id], number) for id, number in count.most_common() if places[id]["latitude"] is not None]


def draw_towns(outline: dict[str, Any], towns: list[tuple[dict[str, Any], int]], scale: float) -> Iterator[Markup]:
    """A ring for each town, of the same size at every scale."""
    for town, count in towns:
        x, y = project(outline, town["latitude"], town["longitude"])
        words = f"{town['name']}: {count} event{'' if count == 1 else 's'}"
        ring = tag(
            "circle", tag("title", words), cx=x, cy=y, r=round((2 + 1.6 * sqrt(count)) * scale, 2), class_="town"
        )
        yield link(f"/records/{town['id']}", ring)


def project(outline: dict[str, Any], latitude: float, longitude: float) -> tuple[float, float]:
    """Where a point of the earth stands in the picture: the Natural Earth projection, as the outline is drawn in it.

    https://doi.org/10.1080/15230406.2015.1014425 gives the polynomials.
    """
    p = radians(latitude)
    q = p * p
    x = radians(longitude) * (0.8707 - 0.131979 * q + q * q * (-0.013791 + q * q * (0.003971 * q - 0.001529 * q * q)))
    y = p * (1.007226 + q * (0.015085 + q * q * (-0.044475 + 0.028874 * q - 0.005916 * q * q)))
    right, down = outline["middle"]
    return right + outline["scale"] * x, down - outline["scale"] * y


def draw_country(path: str, place: dict[str, Any] | None) -> Markup:
    """One country, a link where it has sections."""
    if place is None:
        return tag("path", d=path, class_="land")
    count = place["sections"]["totalCount"]
    words = f"{place['name']}: {count} section{'' if count == 1 else 's'}"
    shape = tag("path", tag("title", words), d=path, class_=f"some some-{min(count, 4)}")
    return link(f"/records/{place['id']}", shape)
