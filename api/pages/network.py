"""Network: a record and its neighbours, as one picture.

In: a record as the API answers it. Out: the record in the middle, bodies and places to the left, people and events to
the right, each a link; what binds them stands on the line.
"""

from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from api.pages.drawing import cut, draw, link, tag
from api.pages.words import tell_word

WIDTH, ROW, MOST = 960, 30, 14

Neighbour = tuple[str, str, str, str]
"""Id, name, what binds it, class."""


def draw_network(record: dict[str, Any]) -> Markup | None:
    """The picture; null where the record has fewer than two neighbours."""
    left = list(dict((one[0], one) for one in list_bodies(record)).values())
    right = list(dict((one[0], one) for one in list_people(record)).values())
    if len(left) + len(right) < 2:
        return None
    shown_left, shown_right = left[:MOST], right[:MOST]
    hidden = len(left) + len(right) - len(shown_left) - len(shown_right)
    height = (max(len(shown_left), len(shown_right), 2) + 1) * ROW
    parts = [*draw_side(shown_left, height, side=-1), *draw_side(shown_right, height, side=1)]
    parts.append(draw_middle(record["name"], height / 2))
    if hidden:
        parts.append(tag("text", f"and {hidden} more on this page", x=WIDTH / 2, y=height - 6, class_="middle quiet"))
    title = f"{record['name']} and {len(shown_left) + len(shown_right)} of its neighbours."
    return draw(WIDTH, height, title, *parts, look="wide network")


def list_bodies(record: dict[str, Any]) -> Iterator[Neighbour]:
    """The bodies and places next to the record."""
    if record["__typename"] == "Section":
        yield (*name(record["organization"]), "section of", "body")
        yield (*name(record["country"]), "country", "place")
    for relation in record.get("relations", ()):
        if record["__typename"] != "Person":
            yield (*name(relation["other"]), tell_word(relation["kind"]), "body")
    for role in nodes(record, "roles"):
        yield (*name(role["body"]), tell_word(role["kind"]), "body")
    for part in nodes(record, "participants"):
        if part["participant"]["__typename"] != "Person":
            yield (*name(part["participant"]), tell_word(part["kind"]), "body")
    for section in nodes(record, "sections"):
        yield (*name(section), "section", "body")
    if record["__typename"] == "Event" and record["place"]:
        yield (*name(record["place"]["place"]), "place", "place")


def list_people(record: dict[str, Any]) -> Iterator[Neighbour]:
    """The people and events next to the record."""
    for role in nodes(record, "people"):
        yield (*name(role["person"]), tell_word(role["kind"]), "person")
    for relation in record.get("relations", ()):
        if record["__typename"] == "Person":
            yield (*name(relation["other"]), tell_word(relation["kind"]), "person")
    for part in nodes(record, "participants"):
        if part["participant"]["__typename"] == "Person":
            yield (*name(part["participant"]), tell_word(part["kind"]), "person")
    for person in nodes(record, "births"):
        yield (*name(person), "born here", "person")
    if record["__typename"] == "Event" and record["partOf"]:
        yield (*name(record["partOf"]), "part of", "event")
    for part in nodes(record, "events"):
        event = part.get("event") or part
        yield (*name(event), tell_word(part.get("kind")) or "event", "event")
    for event in nodes(record, "parts"):
        yield (*name(event), "part", "event")


def name(record: dict[str, Any]) -> tuple[str, str]:
    """The id and the name of a record."""
    return record["id"], record["name"]


def nodes(record: dict[str, Any], field: str) -> list[dict[str, Any]]:
    """The nodes of a connection, none where the type has no such field."""
    listed: list[dict[str, Any]] = (record.get(field) or {}).get("nodes", [])
    return listed


def draw_side(neighbours: list[Neighbour], height: float, *, side: int) -> Iterator[Markup]:
    """One column of neighbours with the lines that lead to them."""
    middle, reach = WIDTH / 2, 150
    start = height / 2 - (len(neighbours) - 1) * ROW / 2
    for position, (id, told, bond, kind) in enumerate(neighbours):
        x, y = middle + side * reach, start + position * ROW
        bend = middle + side * reach * 0.6
        yield tag("path", d=f"M{middle:.0f} {height / 2:.0f}C{bend:.0f} {height / 2:.0f} {bend:.0f} {y:.0f} {x:.0f} {y:.0f}")
        words = tag("text", cut(told, 44), x=x + side * 12, y=y + 1, class_="start" if side > 0 else "end")
        below = tag("text", bond, x=x + side * 12, y=y + 12, class_=("start" if side > 0 else "end") + " quiet")
        yield link(f"/records/{id}", tag("title", told), draw_shape(x, y, kind), words, below)


def draw_shape(x: float, y: float, kind: str) -> Markup:
    """The mark of a type: a square for a body, a circle for a person, a diamond for an event, a triangle for a place."""
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
