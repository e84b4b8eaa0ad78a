"""Prose: a source as an entry of a bibliography in the styles for readers.

In: a `Work`. Out: plain text in the manner of Chicago, APA or MLA; italics are lost, order and punctuation kept.
"""

import re
from calendar import month_name

from schema.vocabulary import SourceKind
from seed.work import Author, Day, Work

_MLA_MONTHS = ("", "Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
_PERIODICALS = {SourceKind.JOURNAL_ARTICLE, SourceKind.NEWSPAPER}
_PAGES = re.compile(r"[\d ,–-]+")


def write_chicago(work: Work) -> str:
    """In the manner of Chicago: `Family, Given. “Title.” Container. Publisher, date. Accessed day. Link`."""
    date = _say_american(work.published) if work.published else "" if work.link else "n.d."
    if work.kind is SourceKind.JOURNAL_ARTICLE:
        body = [_join(": ", _join(" ", work.container, date and f"({date})"), work.pages)]
    elif work.kind is SourceKind.NEWSPAPER:
        body = [_join(", ", work.container or work.publisher, date, work.pages)]
    elif work.kind is SourceKind.THESIS:
        body = [_join(", ", "Thesis", work.publisher, date)]
    else:
        published = _join(", ", work.publisher, date, not work.container and work.pages)
        body = [_join(", ", f"In {work.container}", work.pages), published] if work.container else [published]
    accessed = f"Accessed {_say_american(work.accessed)}" if work.accessed and work.link else None
    return _sentences(_list_authors(work), _say_title(work), *body, work.place, accessed, work.link, work.through)


def write_apa(work: Work) -> str:
    """In the manner of APA: `Family, G. (date). Title. Container, pages. Publisher. Link`."""
    names = [_abbreviate(author) for author in work.authors]
    date = f"({_say_year_first(work.published) if work.published else 'n.d.'})"
    head = [_join(" ", _end(_enumerate(names, ", & ")), date), work.title]
    if not names:
        head = [_join(" ", _end(work.title), date)]
    if work.kind in _PERIODICALS:
        container = _join(", ", work.container, work.pages)
    else:
        container = _join(" ", work.container and f"In {work.container}", work.pages and f"({_say_pages(work.pages)})")
    link = work.link
    if link and work.accessed and not work.published:
        link = f"Retrieved {_say_american(work.accessed)}, from {link}"
    entry = _join(" ", _sentences(*head, container, work.publisher, work.place), link)
    return _join(" ", entry, _end(work.through))


def write_mla(work: Work) -> str:
    """In the manner of MLA: `Family, Given. “Title.” Container, Publisher, date, pages, link. Accessed day`."""
    date = _say_day_first(work.published) if work.published else None
    pages = _say_pages(work.pages) if work.pages else None
    body = _join(", ", work.container, work.publisher, date, pages, work.place, work.link)
    accessed = f"Accessed {_say_day_first(work.accessed)}" if work.accessed and work.link else None
    return _sentences(_list_authors(work, most=2), _say_title(work), body, accessed, work.through)


def _list_authors(work: Work, most: int = 9) -> str:
    """The authors, the first by the family name; of more than `most` only the first."""
    first, *others = work.authors or (Author(""),)
    inverted = _join(" ", _join(", ", first.family or first.name, first.given), first.role and f"({first.role})")
    if len(work.authors) > most:
        return f"{inverted}, et al"
    return _enumerate(
        [inverted, *(_join(" ", other.name, other.role and f"({other.role})") for other in others)], ", and "
    )


def _abbreviate(author: Author) -> str:
    """A name with the initials of the given ones: `Eaton, C. S.` or `Horak, J.-C.`."""
    initials = " ".join("-".join(f"{part[0]}." for part in word.split("-")) for word in (author.given or "").split())
    return _join(" ", _join(", ", author.family or author.name, initials), author.role and f"({author.role})")


def _enumerate(names: list[str], last: str) -> str:
    """The names with commas between them and `last` before the last one."""
    return _join(last, ", ".join(names[:-1]), names[-1]) if names else ""


def _say_title(work: Work) -> str:
    """The title of a book as it is, any other between quotation marks, with its own marks inside turned single."""
    if work.is_whole:
        return work.title
    return f"“{_end(work.title.translate(_SINGLE))}”"


_SINGLE = str.maketrans("“”", "‘’")


def _say_pages(pages: str) -> str:
    if not _PAGES.fullmatch(pages):
        return pages
    return f"p. {pages}" if pages.isdigit() else f"pp. {pages}"


def _say_american(day: Day) -> str:
    """`November 30, 1922`, `November 1922`, `1922`; a date that is not sure in the dataset's own words."""
    month = month_name[day.month] if day.month else ""
    return _join(", " if day.day else " ", _join(" ", month, day.day), day.year) or day.text


def _say_year_first(day: Day) -> str:
    """`1922, November 30`, `1922, November`, `1922`."""
    month = month_name[day.month] if day.month else ""
    return _join(", ", day.year, _join(" ", month, day.day)) or day.text


def _say_day_first(day: Day) -> str:
    """`30 Nov. 1922`, `Nov. 1922`, `1922`."""
    return _join(" ", day.day, _MLA_MONTHS[day.month or 0], day.year) or day.text


def _sentences(*parts: str | None) -> str:
    return _join(" ", *(_end(part) for part in parts if part))


def _end(text: str) -> str:
    """The text with a full stop, unless it ends in one or in another mark."""
    return text if not text or text.rstrip("”’").endswith((".", "?", "!", "…")) else f"{text}."


def _join(between: str, *parts: object) -> str:
    """The parts that say something, with `between` between them."""
    return between.join(str(part) for part in parts if part)
