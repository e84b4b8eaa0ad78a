"""Bars: counts side by side, drawn as SVG, with a table that has the same in words.

In: rows of a label and its counts. Out: a figure and its table.
"""

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from api.pages.drawing import cut, draw, tag
from api.pages.printed import table
from api.pages.words import tell_number

WIDTH, LABELS, NUMBERS, LINE, THICK = 380, 128, 52, 21, 13
"""Pixels of the picture, of the words to the left, of the numbers to the right, of a row and of a bar."""

LOOKS = {1: ("person",), 2: ("body", "person"), 3: ("body", "person", "event")}
"""The colours of the parts of a bar, by their number."""

Row = tuple[object, Sequence[int]]
"""A label, a text or a link, and the counts of its parts."""


def show_bars(title: str, heads: Sequence[str], rows: Sequence[Row], whole: int = 0, drawn: int = 24) -> Markup:
    """The picture of the first rows with its table; the bars are parts of `whole`, or else of the longest."""
    shares = [[tell_share(sum(counts), whole)] if whole else [] for _, counts in rows]
    lines = [
        (label, *(tell_number(count) for count in counts), *share)
        for (label, counts), share in zip(rows, shares, strict=True)
    ]
    words = table([*heads, *(["Share"] if whole else [])], lines)
    named = [(label.striptags() if isinstance(label, Markup) else str(label), counts) for label, counts in rows[:drawn]]
    return Markup('{}{}<details class="query"><summary>The same as a table</summary>{}</details>').format(
        draw_bars(title, named, whole), tell_parts(heads[1:]), words
    )


def tell_share(count: int, whole: int) -> str:
    """A part of the whole in per cent; what is not nothing is not told as nothing."""
    share = 100 * count / whole
    return "under 1 %" if 0 < share < 1 else f"{int(share)} %"


def tell_parts(heads: Sequence[str]) -> Markup:
    """What the colours mean, where there are several."""
    if len(heads) < 2:
        return Markup()
    marks = (
        tag(
            "span",
            tag("svg", tag("rect", width=12, height=12, class_=look), width=12, height=12, aria_hidden="true"),
            f" {head} ",
        )
        for head, look in zip(heads, LOOKS[len(heads)], strict=True)
    )
    return tag("p", *marks, class_="legend")


def draw_bars(title: str, rows: Sequence[tuple[str, Sequence[int]]], whole: int = 0) -> Markup:
    """One bar a row, of as many parts as the row has counts."""
    longest = whole or max((sum(counts) for _, counts in rows), default=0) or 1
    parts: list[Markup] = []
    for position, (label, counts) in enumerate(rows):
        parts += draw_bar(position * LINE, label, counts, (WIDTH - LABELS - NUMBERS) / longest)
    return draw(WIDTH, len(rows) * LINE + 4, f"{title}; the table has the same in words.", *parts, look="chart")


def draw_bar(y: int, label: str, counts: Sequence[int], scale: float) -> Iterable[Markup]:
    """The words, the parts and the number of one row."""
    x = float(LABELS)
    yield tag("text", cut(label, 21), x=LABELS - 8, y=y + 14, class_="end quiet-text")
    yield tag("line", x1=LABELS, x2=LABELS, y1=y, y2=y + LINE, class_="axis")
    for count, look in zip(counts, LOOKS[len(counts)], strict=True):
        if count:
            width = max(count * scale, 1.0)
            yield tag(
                "rect",
                tag("title", f"{label}: {tell_number(count)}"),
                x=x,
                y=y + 4,
                width=width,
                height=THICK,
                class_=look,
            )
            x += width
    yield tag("text", tell_number(sum(counts)), x=x + 6, y=y + 14, class_="quiet-text")
