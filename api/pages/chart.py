"""Chart: the figures of a record over time.

In: the figures as the API answers them. Out: one picture for each measure that has two dated figures or more.
"""

from collections.abc import Iterable
from typing import Any

from markupsafe import Markup

from api.pages.drawing import draw, span_of, tag
from api.pages.words import tell_number, tell_word

WIDTH, HEIGHT = 640, 220
LEFT, RIGHT, TOP, BOTTOM = 84, 16, 16, 28

Point = tuple[tuple[float, float], float, str, str]
"""Years, value, class of the mark, words for it."""


def draw_figures(figures: list[dict[str, Any]]) -> list[Markup]:
    """The pictures of the figures, one a measure and unit."""
    groups: dict[tuple[str, str], list[Point]] = {}
    for figure in figures:
        if span := span_of(figure["date"]):
            key = (figure["measure"], figure["unit"] or "")
            groups.setdefault(key, []).extend(read_points(figure, span))
    many = {key: points for key, points in groups.items() if len({point[0] for point in points}) > 1}
    return [draw_measure(name_measure(*key), points) for key, points in many.items()]


def name_measure(measure: str, unit: str) -> str:
    """What is counted, in words."""
    told = "" if measure == "OTHER" else tell_word(measure)
    return ", ".join(part for part in (told, unit) if part) or "count"


def read_points(figure: dict[str, Any], span: tuple[float, float]) -> Iterable[Point]:
    """The accepted figure, then what other sources give for the same date."""
    told = figure["date"]["text"]
    mark = "about" if figure["approximate"] else "dot"
    yield span, figure["value"], mark, f"{told}: {tell_number(figure['value'])}"
    for citation in figure["citations"]:
        if citation["stance"] == "DIFFERS" and (value := read_number(citation["value"])) is not None:
            yield span, value, "other", f"{told}: {tell_number(value)} ({citation['source']['title']})"


def read_number(text: str | None) -> float | None:
    """The number that a text is, null where it is none."""
    try:
        return float((text or "").replace(",", "").replace(" ", ""))
    except ValueError:
        return None


def draw_measure(name: str, points: list[Point]) -> Markup:
    """One picture: time to the right, the figure upwards."""
    first = int(min(span[0] for span, *_ in points))
    last = int(max(span[1] for span, *_ in points)) + 1
    top = max(value for _, value, *_ in points) or 1.0
    parts = [*draw_axes(first, last, top)]
    for span, value, mark, words in sorted(points, key=lambda point: point[2] == "dot"):
        x1, x2 = (LEFT + (year - first) / (last - first) * (WIDTH - LEFT - RIGHT) for year in span)
        y = place_value(value, top)
        parts.append(draw_mark(x1, x2, y, mark=mark, words=words))
    heading = tag("text", name[:1].upper() + name[1:], x=LEFT, y=11, class_="heading")
    title = f"Chart of {name}, {first} to {last}; the list of figures has the same in words."
    return draw(WIDTH, HEIGHT, title, heading, *parts, look="chart")


def place_value(value: float, top: float) -> float:
    """How far down a figure stands."""
    return TOP + 8 + (1 - value / top) * (HEIGHT - TOP - BOTTOM - 8)


def draw_axes(first: int, last: int, top: float) -> Iterable[Markup]:
    """The lines and their words: the years below, nothing and the largest figure beside."""
    for value in (0.0, top):
        y = place_value(value, top)
        yield tag("line", x1=LEFT, x2=WIDTH - RIGHT, y1=y, y2=y, class_="axis")
        yield tag("text", tell_number(value), x=LEFT - 8, y=y + 4, class_="end")
    step = max(1, -(-(last - first) // 8))
    for year in range(first, last + 1, step):
        x = LEFT + (year - first) / (last - first) * (WIDTH - LEFT - RIGHT)
        yield tag("text", year, x=x, y=HEIGHT - 8, class_="middle")


def draw_mark(x1: float, x2: float, y: float, *, mark: str, words: str) -> Markup:
    """One figure, as wide as its date is unsure."""
    middle, title = (x1 + x2) / 2, tag("title", words)
    width = tag("line", x1=x1, x2=x2, y1=y, y2=y, class_=f"unsure {mark}") if x2 - x1 > 6 else ""
    if mark == "other":
        shape = tag("path", title, d=f"M{middle:.1f} {y - 5:.1f}l5 5-5 5-5-5z", class_=mark)
    else:
        shape = tag("circle", title, cx=middle, cy=y, r=5, class_=mark)
    return tag("g", width, shape)
