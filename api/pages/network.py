"""Network: a record and its neighbours, as one picture.

In: a record as the API answers it. Out: the record in the middle, bodies and places to the left, people and events to
the right, each a link; what binds them stands on the line.
"""

from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from api.pages.drawing import cut, draw, link, tag
from api.pages.words import tell_bond, tell_word

WIDTH, ROW, MOST = 960, 30, 14

Neighbour = tuple[str, str, str, str]
"""Id, name, what binds it, class."""


SINGLE = (("organization", "section of", "body"), ("country", "country", "place"), ("partOf", "part of", "event"))
"""Fields that are one neighbour: what binds it, its class."""

LISTED = (
    ("relations", "other", "", "body"),
    ("roles", "body", "", "body"),
    ("participants", "participant", "", ""),
    ("sections", "", "section", "body"),
    ("people", "person", "", "person"),
    ("births", "", "born here", "person"),
    ("events", "event", "event", "event"),
    ("parts", "", "part", "event"),
)
"""Fields that are many: where in each the neighbour stands, what binds it where no kind says so, its class."""


def draw_network(record: dict[str, Any]) -> Markup | None:
    """The picture; null where the record has fewer than two neighbours."""
    found: dict[str, Neighbour] = {}
    for one in list_neighbours(record):
        found.setdefault(one[0], one)
    left = [one for one in found.values() if one[3] in {"body", "place"}]
    right = [one for one in found.values() if one[3] in {"person", "event"}]
    if len(found) < 2:
        return None
    shown = left[:MOST], right[:MOST]
    hidden = len(found) - sum(map(len, shown))
    height = (max(*map(len, shown), 2) + 1) * ROW
    parts = [*draw_side(shown[0], height, side=-1), *draw_side(shown[1], height, side=1)]
    parts.append(draw_middle(record["name"], height / 2))
    if hidden:
        parts.append(tag("text", f"and {hidden} more on this page", x=WIDTH / 2, y=height - 6, class_="middle quiet"))
    title = f"{record['name']} and {len(found) - hidden} of its neighbours."
    return draw(WIDTH, height, title, *parts, look="wide network")


def list_neighbours(record: dict[str, Any]) -> Iterator[Neighbour]:
    """Everything next to the record, in the order of its page."""
    for field, bond, look in SINGLE:
        if other := record.get(field):
            yield other["id"], other["name"], bond, look
    if record["__typename"] == "Event" and record["place"]:
        place = record["place"]["place"]
        yield place["id"], place["name"], "place", "place"
    for field, key, bond, look in LISTED:
        for fact in list_facts(record, field):
            other = fact.get(key) or fact
            shown, kind = find_look(record, other, look), fact.get("kind")
            told = tell_word(kind) if field != "relations" or shown == "person" else tell_bond(kind or "")
            yield other["id"], other["name"], told.lower() or bond, shown


def list_facts(record: dict[str, Any], field: str) -> list[dict[str, Any]]:
    """The facts of a list or of a connection, none where the type has no such field."""
    value: Any = record.get(field) or []
    listed: list[dict[str, Any]] = value["nodes"] if isinstance(value, dict) else value
    return listed


def find_look(record: dict[str, Any], other: dict[str, Any], look: str) -> str:
    """The class of a neighbour: what its type says, where a field can have several."""
    if "Person" in (
        other.get("__typename"),
        record["__typename"] if look == "body" and "__typename" not in other else "",
    ):
        return "person"
    return look or "body"


def draw_side(neighbours: list[Neighbour], height: float, *, side: int) -> Iterator[Markup]:
    """One column of neighbours with the lines that lead to them."""
    middle, reach = WIDTH / 2, 150
    start = height / 2 - (len(neighbours) - 1) * ROW / 2
    for position, (id, told, bond, kind) in enumerate(neighbours):
        x, y = middle + side * reach, start + position * ROW
        bend = middle + side * reach * 0.6
        centre = f"{height / 2:.0f}"
        yield tag("path", d=f"M{middle:.0f} {centre}C{bend:.0f} {centre} {bend:.0f} {y:.0f} {x:.0f} {y:.0f}")
        words = tag("text", cut(told, 44), x=x + side * 12, y=y + 1, class_="start" if side > 0 else "end")
        below = tag("text", bond, x=x + side * 12, y=y + 12, class_=("start" if side > 0 else "end") + " quiet")
        yield link(f"/records/{id}", tag("title", told), draw_shape(x, y, kind), words, below)


def draw_shape(x: float, y: float, kind: str) -> Markup:
    """The mark of a type: square for a body, circle for a person, diamond for an event, triangle for a place."""
    if kind == "person":
        return tag("circle", cx=x, cy=y, r=5, class_=kind)
    if kind == "body":
        return tag("rect", x=x - 5, y=y - 5, width=10, height=10, class_=kind)
    shape = "m0-6 6 6-6 6-6-6z" if kind == "event" else "m0-6 6 11h-12z"
    return tag("path", d=f"M{x:.1f} {y:.1f}{shape}", class_=kind)


def draw_middle(told: str, y: float) -> Markup:
    """The record itself."""
    words = cut(told, 30)
    width = 7.2 * len(words) + 24
    box = tag("rect", x=(WIDTH - width) / 2, y=y - 15, width=width, height=30, rx=15, class_="self")
    return tag("g", box, tag("text", words, x=WIDTH / 2, y=y + 5, class_="middle self"))
