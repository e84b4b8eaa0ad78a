"""Chronicle: bodies and events on one line of time, as a picture.

In: bodies with their spans, events with their dates. Out: SVG; what is not known to the day is drawn as wide and as
faint as the doubt is, what is open runs off.
"""

from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from api.pages.drawing import cut, draw, link, span_of, tag
from api.pages.words import tell_life

FIRST, LAST = 1917, 1948
WIDTH, LEFT, RIGHT, ROW = 960, 12, 12, 22
AXIS, COLUMN, STEP, FADE = 26, 9, 9, 60


KNOWN = 0.3
"""Years up to which a date counts as known; such events stand above the others."""


def draw_chronicle(bodies: list[dict[str, Any]], events: list[dict[str, Any]]) -> Markup:
    """The picture: bodies as bars, below them a mark for each event."""
    rows = [body for body in bodies if span_of(body["founded"])]
    marks = list(place_events(events))
    deepest = max((row for _, _, _, row in marks), default=0)
    middle = AXIS + len(rows) * ROW + 40
    height = middle + (deepest + 1) * STEP + 24
    parts = [draw_fades(), *draw_years(height)]
    parts += [draw_body(body, AXIS + position * ROW) for position, body in enumerate(rows)]
    parts.append(tag("text", "Events", x=LEFT, y=middle - 14, class_="heading"))
    parts += [draw_event(*mark, top=middle) for mark in marks]
    title = f"{len(rows)} bodies and {len(events)} events, {FIRST} to {LAST}; the tables below have the same in words."
    return draw(WIDTH, height, title, *parts, look="wide chronicle-drawn")


def place_year(year: float) -> float:
    """How far to the right a year stands, kept within the picture."""
    share = (min(max(year, FIRST), LAST + 1) - FIRST) / (LAST + 1 - FIRST)
    return LEFT + share * (WIDTH - LEFT - RIGHT)


def draw_years(height: float) -> Iterator[Markup]:
    """A line for every fifth year, with its number above."""
    for year in range(1920, LAST + 1, 5):
        x = place_year(year)
        yield tag("line", x1=x, x2=x, y1=18, y2=height - 4, class_="axis")
        yield tag("text", year, x=x, y=12, class_="middle quiet-text")


def draw_body(body: dict[str, Any], y: float) -> Markup:
    """One body: sure years as a full bar, doubtful ones as a faint bar, an unknown start or end fading away."""
    start = span_of(body["founded"]) or (FIRST, FIRST)
    end = span_of(body["dissolved"])
    sure_from, sure_to = place_year(start[1]), place_year(end[0] if end else start[1])
    from_, to = place_year(start[0]), place_year(end[1] if end else start[1])
    bars = [draw_bar(from_, to, y, "faint"), draw_bar(sure_from, max(sure_to, sure_from + 2), y, "body")]
    if body["founded"]["earliest"] is None:
        bars.append(draw_bar(sure_from - FADE, sure_from, y, "fades-in"))
    if end is None:
        bars.append(draw_bar(max(sure_to, sure_from), sure_from + FADE, y, "fades-out"))
    late = from_ > WIDTH * 0.62
    words = tag("text", cut(body["name"], 60), x=to if late else from_, y=y + 6, class_="end" if late else "start")
    return link(f"/records/{body['id']}", tag("title", f"{body['name']}, {tell_life(body)}"), *bars, words)


def draw_bar(from_: float, to: float, y: float, look: str) -> Markup:
    """A bar between two places."""
    return tag("rect", x=from_, y=y + 9, width=max(to - from_, 0.0), height=8, rx=2, class_=look)


def draw_fades() -> Markup:
    """The colours that fade away, to the right and to the left."""
    stops = tag("stop", offset="0", class_="from"), tag("stop", offset="1", class_="to")
    out = tag("linearGradient", *stops, id="fades-out")
    into = tag("linearGradient", *stops, id="fades-in", x1="1", x2="0")
    return tag("defs", out, into)


def place_events(events: list[dict[str, Any]]) -> Iterator[tuple[dict[str, Any], float, float, int]]:
    """Each event with the ends of its date and the first row in which there is room for it."""
    dated = [(event, span) for event in events if (span := span_of(event["date"]))]
    filled: list[list[tuple[float, float]]] = []
    for event, span in sorted(dated, key=lambda pair: pair[1][1] - pair[1][0] > KNOWN):
        x1 = place_year(span[0])
        x2 = max(place_year(span[1]), x1 + COLUMN - 2)
        free = (row for row, taken in enumerate(filled) if all(x2 + 2 <= left or x1 >= right for left, right in taken))
        row = next(free, len(filled))
        filled[row : row + 1] = [[*(filled[row] if row < len(filled) else []), (x1, x2 + 2)]]
        yield event, x1, x2, row


def draw_event(event: dict[str, Any], x1: float, x2: float, row: int, *, top: float) -> Markup:
    """One event: a dot where its day is known, else a faint bar as wide as the doubt."""
    y = top + row * STEP
    words = tag("title", f"{event['date']['text']}: {event['name']}")
    known = x2 - x1 < COLUMN
    shape = tag("rect", x=x1, y=y, width=x2 - x1, height=7, rx=3.5, class_="event" if known else "event faint")
    return link(f"/records/{event['id']}", words, shape)
