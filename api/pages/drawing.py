"""Drawing: SVG written by hand, and time as a width.

In: numbers, days and texts. Out: markup that is styled by the stylesheet and needs no script.
"""

from datetime import date
from typing import Any

from markupsafe import Markup, escape


def tag(name: str, *content: object, **attributes: object) -> Markup:
    """An element: `class_` is `class`, `_` in a name is `-`; what is no markup is escaped."""
    told = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(round(value, 2) if isinstance(value, float) else value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    inside = "".join(str(escape(part)) for part in content)
    return Markup(f"<{name}{told}>{inside}</{name}>")  # noqa: S704 - each part is escaped above


def draw(
    width: int, height: float, title: str, *content: object, look: str = "", part: tuple[float, ...] = ()
) -> Markup:
    """A figure with an SVG picture; those who do not see it are told its title, and have the same in words beside it.

    Links in a picture are for the pointer alone: the words beside it have the same links.
    """
    view = " ".join(f"{one:.0f}" for one in part or (0, 0, width, height))
    picture = tag("svg", *content, viewBox=view, aria_hidden="true", width=width)
    return tag("figure", picture, aria_label=title, class_=f"drawing {look}".rstrip())


def link(href: str, *content: object) -> Markup:
    """A link in a picture."""
    return tag("a", *content, href=href, tabindex="-1")


def year_of(day: str | None) -> float | None:
    """A day as a year with its part: 1922-07-01 is about 1922.5."""
    if not day:
        return None
    moment = date.fromisoformat(day)
    return moment.year + (moment.timetuple().tm_yday - 1) / 365.25


def span_of(when: dict[str, Any] | None) -> tuple[float, float] | None:
    """The years between which a date may lie; null where nothing bounds it."""
    if not when:
        return None
    start, end = year_of(when["earliest"]), year_of(when["latest"])
    if start is None and end is None:
        return None
    return (start if start is not None else end) or 0.0, (end if end is not None else start) or 0.0


def cut(text: str, length: int) -> str:
    """The text, with an ellipsis where it is longer."""
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"
