"""Exchange: a source in the formats that reference managers read.

In: a `Work`. Out: an entry in BibTeX, in RIS, or as an item of CSL-JSON (https://docs.citationstyles.org).
Where `PLACE` is filled in later, it is escaped for the format: `escape_bibtex` and `escape_json`, by the build.
"""

from collections import defaultdict

import orjson

from schema.vocabulary import SourceKind
from seed.work import Author, Day, Work

FORMATS = {
    SourceKind.PRIMARY_DOCUMENT: ("misc", "GEN", "document"),
    SourceKind.ARCHIVE: ("misc", "ELEC", "webpage"),
    SourceKind.MONOGRAPH: ("book", "BOOK", "book"),
    SourceKind.JOURNAL_ARTICLE: ("article", "JOUR", "article-journal"),
    SourceKind.ENCYCLOPEDIA: ("incollection", "ENCYC", "entry-encyclopedia"),
    SourceKind.NEWSPAPER: ("article", "NEWS", "article-newspaper"),
    SourceKind.MEMOIR: ("book", "BOOK", "book"),
    SourceKind.WEBSITE: ("misc", "ELEC", "webpage"),
    SourceKind.BLOG: ("misc", "BLOG", "post-weblog"),
    SourceKind.DATASET: ("misc", "DATA", "dataset"),
    SourceKind.THESIS: ("phdthesis", "THES", "thesis"),
}
"""The type of entry of each kind of source in BibTeX, RIS and CSL."""

PART_OF_BOOK = ("incollection", "CHAP", "chapter")

CONTAINERS = {"article": "journal", "incollection": "booktitle", "book": "series"}
"""What BibTeX calls the larger work, by type of entry."""

ROLES = {"ed.": ("editor", "ED", "editor"), "translator": ("translator", "A4", "translator")}
AUTHOR = ("author", "AU", "author")
"""What the three formats call somebody with a role, and an author."""

_MONTHS = ("", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{mark: f"\\{mark}" for mark in "{}&%$#_"},
    }
)


def escape_bibtex(text: str) -> str:
    """The text with the marks that TeX would obey."""
    return text.translate(_ESCAPES)


def escape_json(text: str) -> str:
    """The text as it stands between the quotes of JSON."""
    return orjson.dumps(text).decode()[1:-1]


def write_bibtex(work: Work) -> str:
    """An entry for BibTeX in UTF-8; its key is the id of the source."""
    type = _types(work)[0]
    day = work.published or Day("", "")
    people = {
        word: " and ".join(_name_bibtex(author) for author in authors)
        for word, authors in _group_authors(work, 0).items()
    }
    fields = {
        **people,
        "title": f"{{{escape_bibtex(work.title)}}}",
        "school" if type == "phdthesis" else "publisher": escape_bibtex(work.publisher or ""),
        CONTAINERS.get(type, "howpublished"): escape_bibtex(work.container or ""),
        "type": "Thesis" if type == "phdthesis" else "",
        "year": day.year or escape_bibtex(day.text),
        "month": day.month and _MONTHS[day.month],
        "day": day.day,
        "pages": (work.pages or "").replace("–", "--"),
        "language": work.language,
        "url": work.link,
        "urldate": work.accessed and work.accessed.edtf,
        "note": ". ".join(part for part in (work.place, work.through) if part),
    }
    lines = [f"  {name} = {said if name == 'month' else f'{{{said}}}'}" for name, said in fields.items() if said]
    return f"@{type}{{{work.id},\n" + ",\n".join(lines) + "\n}"


def write_ris(work: Work) -> str:
    """A reference in RIS: a tag, two spaces, a hyphen and a space, line by line."""
    first, _, last = (work.pages or "").partition("–")
    people = [(tag, _invert(author)) for tag, authors in _group_authors(work, 1).items() for author in authors]
    lines = [
        ("TY", _types(work)[1]),
        ("ID", work.id),
        *people,
        ("TI", work.title),
        ("T2", work.container),
        ("PB", work.publisher),
        ("PY", work.published and work.published.year),
        ("DA", work.published and _say_ris(work.published)),
        ("SP", first),
        ("EP", last),
        ("LA", work.language),
        ("UR", work.link),
        ("Y2", work.accessed and _say_ris(work.accessed)),
        ("N1", work.place),
        ("N1", work.through),
    ]
    return "".join(f"{tag}  - {' '.join(str(said).split())}\r\n" for tag, said in lines if said) + "ER  - \r\n"


def write_csl(work: Work) -> str:
    """An item of CSL-JSON."""
    item = {
        "id": work.id,
        "type": _types(work)[2],
        **{word: [_name_csl(author) for author in authors] for word, authors in _group_authors(work, 2).items()},
        "title": work.title,
        "container-title": work.container,
        "publisher": work.publisher,
        "genre": "Thesis" if work.kind is SourceKind.THESIS else None,
        "issued": work.published and _day_csl(work.published),
        "page": work.pages,
        "locator": work.place,
        "language": work.language,
        "URL": work.link,
        "accessed": work.accessed and _day_csl(work.accessed),
        "note": work.through,
    }
    return orjson.dumps({name: said for name, said in item.items() if said}).decode()


def _types(work: Work) -> tuple[str, str, str]:
    """The types of the entry in the three formats; a book's part is no book, and what has no book is no part of one."""
    bibtex, ris, csl = FORMATS[work.kind]
    if bibtex == "book" and work.container:
        return PART_OF_BOOK
    return ("misc" if bibtex == "incollection" and not work.container else bibtex), ris, csl


def _group_authors(work: Work, format: int) -> dict[str, list[Author]]:
    """The authors by what the format calls their role."""
    groups: dict[str, list[Author]] = defaultdict(list)
    for author in work.authors:
        groups[ROLES.get(author.role or "", AUTHOR)[format]].append(author)
    return groups


def _invert(author: Author) -> str:
    return f"{author.family}, {author.given}" if author.family else author.name


def _name_bibtex(author: Author) -> str:
    name = escape_bibtex(_invert(author))
    return name if author.family else f"{{{name}}}"


def _name_csl(author: Author) -> dict[str, str | None]:
    return {"family": author.family, "given": author.given} if author.family else {"literal": author.name}


def _say_ris(day: Day) -> str:
    """`1922/11/30/`; a date that is not sure stands in words where RIS has its remarks."""
    if not day.year:
        return f"///{day.text}"
    return f"{day.year:04}/{_two(day.month)}/{_two(day.day)}/"


def _two(number: int | None) -> str:
    return f"{number:02}" if number else ""


def _day_csl(day: Day) -> dict[str, object]:
    parts = [part for part in (day.year, day.month, day.day) if part]
    return {"date-parts": [parts]} if parts else {"literal": day.text}
