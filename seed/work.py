"""Work: a source as a bibliography speaks of it.

In: the row of a source and that of its date. Out: `Work`, with its authors' names taken apart and its days.
"""

import datetime
import re
from dataclasses import dataclass

from schema.vocabulary import DatePrecision, SourceKind
from seed.ledger import Row

PLACE = "{place}"
"""Stands where a citation names the place in the source."""

VERSION = "{version}"
"""Stands where a citation names the version of the dataset, until the build knows it."""

THROUGH = f"Cited in Solidarity Graph, version {VERSION}"
"""What a citation says of the dataset through which it was found."""

WHOLE = {SourceKind.MONOGRAPH, SourceKind.MEMOIR, SourceKind.THESIS}
"""Kinds that stand for themselves unless they have a container."""

FAMILY_FIRST = {"hu", "zh", "ja", "ko", "vi"}
"""Languages whose names are left as they stand: the family comes first, or may."""

TWO_FAMILIES = {"es", "ca", "gl"}
"""Languages in which two family names follow the given name."""

_BODY = re.compile(
    r",|\b(?:Association|Commission|Committee|Congress|Council|contributors|Department|Institute|International|League"
    r"|Ministry|Office|Party|Society|Union)\b"
)
_PARTICLES = {"af", "da", "de", "del", "della", "den", "der", "di", "du", "la", "le", "ten", "ter", "van", "von", "zu"}
_ROLE = re.compile(r"(?P<name>.*?)(?: \((?P<role>[^)]*)\))?")


@dataclass(frozen=True, slots=True)
class Author:
    """A name as the title page has it, and its parts where they are sure; `role` is "ed." or "translator"."""

    name: str
    family: str | None = None
    given: str | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Day:
    """A date of publication; `year` and below only as far as they are sure."""

    text: str
    edtf: str
    year: int | None = None
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Work:
    """A source; `place` and `through` are empty in an entry, `PLACE` and `THROUGH` in a citation."""

    id: str
    kind: SourceKind
    title: str
    authors: tuple[Author, ...]
    container: str | None
    publisher: str | None
    published: Day | None
    pages: str | None
    language: str | None
    link: str | None
    accessed: Day | None
    place: str = ""
    through: str = ""

    @property
    def is_whole(self) -> bool:
        """True for a book or thesis, false for what stands in something larger or on a site."""
        return self.kind in WHOLE and not self.container


def read_work(source: Row, published: Row | None) -> Work:
    """The work of a source's row; `published` is the row of its date."""
    told = ("id", "kind", "title", "container", "publisher", "pages", "language", "link")
    return Work(
        **{name: source[name] for name in told},
        authors=tuple(read_author(name, source["language"]) for name in source["authors"]),
        published=read_day(published) if published else None,
        accessed=_read_accessed(source["accessed"]),
    )


def _read_accessed(accessed: str | None) -> Day | None:
    if accessed is None:
        return None
    date = datetime.date.fromisoformat(accessed)
    return Day(accessed, accessed, date.year, date.month, date.day)


def read_author(written: str, language: str | None) -> Author:
    """A name with its parts; a body, a single word or a name of unsure order is left whole."""
    name, role = _ROLE.fullmatch(written).groups()  # type: ignore[union-attr]
    words = name.split()
    if len(words) < 2 or _BODY.search(name) or (language or "").partition("-")[0] in FAMILY_FIRST:
        return Author(name, role=role)
    start = len(words) - 1
    if language in TWO_FAMILIES and len(words) > 2 and not words[1].endswith("."):
        start = 1
    while start > 1 and words[start - 1] in _PARTICLES:
        start -= 1
    return Author(name, " ".join(words[start:]), " ".join(words[:start]), role)


def read_day(date: Row) -> Day:
    """A date with its sure parts."""
    precision, first = date["precision"], date["earliest"]
    exact = {DatePrecision.YEAR: 1, DatePrecision.MONTH: 2, DatePrecision.DAY: 3}.get(precision, 0)
    if not exact or date["approximate"] or date["uncertain"]:
        return Day(date["text"], date["edtf"])
    return Day(date["text"], date["edtf"], *(first.year, first.month, first.day)[:exact])
