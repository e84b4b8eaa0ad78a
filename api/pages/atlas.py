"""Atlas: the countries in which there were sections, on an outline of the world.

In: places with their country code and number of sections. Out: SVG, or null where the outline was not built.
"""

from functools import cache
from pathlib import Path
from typing import Any

import orjson
from markupsafe import Markup

import api
from api.pages.drawing import draw, link, tag

OUTLINE = Path(api.__file__).parent / "http" / "graphiql" / "world.json"
"""Built with GraphiQL: the countries of today, each with its code and its path."""

WIDTH, HEIGHT = 960, 480


@cache
def read_outline(path: Path = OUTLINE) -> list[dict[str, str]]:
    """The countries of the outline; none where it was not built."""
    return orjson.loads(path.read_bytes()) if path.is_file() else []


def draw_atlas(places: list[dict[str, Any]]) -> Markup | None:
    """The picture: the more sections, the darker."""
    outline = read_outline()
    if not outline:
        return None
    counted = {place["countryCode"]: place for place in places if place["sections"]["totalCount"]}
    parts = [draw_country(country, counted.get(country["code"])) for country in outline]
    title = f"Map of {len(counted)} present-day countries with sections; the table below has the same in words."
    return draw(WIDTH, HEIGHT, title, *parts, look="map")


def draw_country(country: dict[str, str], place: dict[str, Any] | None) -> Markup:
    """One country, a link where it has sections."""
    if place is None:
        return tag("path", d=country["path"], class_="land")
    count = place["sections"]["totalCount"]
    words = f"{place['name']}: {count} section{'' if count == 1 else 's'}"
    shape = tag("path", tag("title", words), d=country["path"], class_=f"some some-{min(count, 4)}")
    return link(f"/records/{place['id']}", shape)
