"""Bibliography: entries in every style, for works of every sort."""

import json
import re
import sqlite3
from contextlib import closing
from dataclasses import replace
from functools import cache
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from schema.edtf import parse_edtf
from schema.vocabulary import CitationStyle, SourceKind
from seed.bibliography import STYLES, escape_locators, format_sources, name_version
from seed.exchange import FORMATS, escape_bibtex, write_bibtex, write_csl, write_ris
from seed.load import load_rows
from seed.prose import write_apa, write_chicago, write_mla
from seed.read import read_records
from seed.work import PLACE, THROUGH, VERSION, Author, Day, Work, read_author, read_day
from tests.served import Served

WORLD = Path(__file__).parent.parent / "records"
REAL = Path(__file__).parent.parent.parent / "seed" / "records"
READ = Day("2026-11-21", "2026-11-21", 2026, 11, 21)


@cache
def entries(folder: Path) -> list[dict[str, Any]]:
    return list(format_sources(load_rows((record.folder, record.tree) for record in read_records(folder)[0])))


def day(edtf: str) -> Day:
    date = parse_edtf(edtf)
    return read_day({name: getattr(date, name) for name in date.__slots__})


def work(kind: SourceKind, title: str, *authors: str, **more: Any) -> Work:
    told: dict[str, Any] = {
        "id": "a-work",
        "container": None,
        "publisher": None,
        "published": None,
        "pages": None,
        "language": "en",
        "link": None,
        "accessed": None,
    }
    named = tuple(read_author(author, more.get("language", "en")) for author in authors)
    return Work(kind=kind, title=title, authors=named, **told | more)


ARTICLE = work(
    SourceKind.JOURNAL_ARTICLE,
    "A “Sharp Offensive”",
    "C. Scott Eaton",
    "Jan-Christopher Horak",
    container="Labour/Le Travail, vol. 82",
    published=day("2018"),
    pages="41–80",
    link="https://example.org/a?b=1&c=2",
    accessed=READ,
)
BOOK = work(SourceKind.MONOGRAPH, "Fog and Flame", "Orla Dusk", publisher="Port Clément Press", published=day("1988"))
PAGE = work(SourceKind.WEBSITE, "Who Was She?", publisher="Archive", link="https://example.org/she", accessed=READ)
ENTRY = work(
    SourceKind.ENCYCLOPEDIA,
    "Red Aid",
    container="Great Encyclopedia",
    publisher="Gale",
    published=day("1979"),
    pages="560",
)
NEWS = work(
    SourceKind.NEWSPAPER, "Kolonne", "Nick Brauns", container="Junge Welt", published=day("2011-08-06"), pages="15"
)
THESIS = work(SourceKind.THESIS, "Capitalism on Trial", "C. Scott Eaton", publisher="SFU", published=day("2015~"))
BARE = work(SourceKind.MEMOIR, "Recollections", "Unknown")


@pytest.mark.parametrize(
    ("written", "language", "author"),
    [
        ("V. I. Lenin", "en", Author("V. I. Lenin", "Lenin", "V. I.")),
        ("C. Scott Eaton", "en", Author("C. Scott Eaton", "Eaton", "C. Scott")),
        ("Henning van Aswegen", "en", Author("Henning van Aswegen", "van Aswegen", "Henning")),
        ("P. Q. van der Wick", "en", Author("P. Q. van der Wick", "van der Wick", "P. Q.")),
        ("Sergio Martínez Calera", "es", Author("Sergio Martínez Calera", "Martínez Calera", "Sergio")),
        ("J. Martínez Calera", "es", Author("J. Martínez Calera", "Martínez Calera", "J.")),
        ("J. M. Calera", "es", Author("J. M. Calera", "Calera", "J. M.")),
        (
            "Станислав Николаевич Дединский",
            "ru",
            Author("Станислав Николаевич Дединский", "Дединский", "Станислав Николаевич"),
        ),
        ("Földes Györgyi", "hu", Author("Földes Györgyi")),
        ("李雪", "zh", Author("李雪")),
        ("American Civil Liberties Union", "en", Author("American Civil Liberties Union")),
        ("Communist International, Fourth Congress", "en", Author("Communist International, Fourth Congress")),
        ("Wikipedia contributors", None, Author("Wikipedia contributors")),
        ("John Riddell (ed.)", "en", Author("John Riddell", "Riddell", "John", "ed.")),
    ],
)
def test_names_are_taken_apart_where_that_is_sure(written: str, language: str | None, author: Author) -> None:
    assert read_author(written, language) == author


@pytest.mark.parametrize(
    ("edtf", "parts"),
    [
        ("1922", (1922, None, None)),
        ("1922-11", (1922, 11, None)),
        ("1922-11-30", (1922, 11, 30)),
        ("1922~", (None, None, None)),
        ("1922?", (None, None, None)),
        ("1922/1923", (None, None, None)),
        ("1922-21", (None, None, None)),
        ("192X", (None, None, None)),
    ],
)
def test_only_sure_parts_of_a_date_are_used(edtf: str, parts: tuple[int | None, ...]) -> None:
    assert (day(edtf).year, day(edtf).month, day(edtf).day) == parts


@pytest.mark.parametrize(
    ("source", "entry"),
    [
        (
            ARTICLE,
            (
                "Eaton, C. Scott, and Jan-Christopher Horak. “A ‘Sharp Offensive’.” Labour/Le Travail, vol. 82 (2018): "
                "41–80. Accessed November 21, 2026. https://example.org/a?b=1&c=2."
            ),
        ),
        (BOOK, "Dusk, Orla. Fog and Flame. Port Clément Press, 1988."),
        (PAGE, "“Who Was She?” Archive. Accessed November 21, 2026. https://example.org/she."),
        (ENTRY, "“Red Aid.” In Great Encyclopedia, 560. Gale, 1979."),
        (NEWS, "Brauns, Nick. “Kolonne.” Junge Welt, August 6, 2011, 15."),
        (
            replace(NEWS, container=None, publisher="Junge Welt"),
            "Brauns, Nick. “Kolonne.” Junge Welt, August 6, 2011, 15.",
        ),
        (THESIS, "Eaton, C. Scott. Capitalism on Trial. Thesis, SFU, about 2015."),
        (BARE, "Unknown. Recollections. n.d."),
        (replace(BOOK, pages="12–20"), "Dusk, Orla. Fog and Flame. Port Clément Press, 1988, 12–20."),
    ],
)
def test_chicago(source: Work, entry: str) -> None:
    assert write_chicago(source) == entry


@pytest.mark.parametrize(
    ("source", "entry"),
    [
        (
            ARTICLE,
            (
                "Eaton, C. S., & Horak, J.-C. (2018). A “Sharp Offensive”. Labour/Le Travail, vol. 82, 41–80. "
                "https://example.org/a?b=1&c=2"
            ),
        ),
        (BOOK, "Dusk, O. (1988). Fog and Flame. Port Clément Press."),
        (PAGE, "Who Was She? (n.d.). Archive. Retrieved November 21, 2026, from https://example.org/she"),
        (ENTRY, "Red Aid. (1979). In Great Encyclopedia (p. 560). Gale."),
        (NEWS, "Brauns, N. (2011, August 6). Kolonne. Junge Welt, 15."),
        (replace(NEWS, published=day("2011-08")), "Brauns, N. (2011, August). Kolonne. Junge Welt, 15."),
        (THESIS, "Eaton, C. S. (about 2015). Capitalism on Trial. SFU."),
        (BARE, "Unknown. (n.d.). Recollections."),
    ],
)
def test_apa(source: Work, entry: str) -> None:
    assert write_apa(source) == entry


@pytest.mark.parametrize(
    ("source", "entry"),
    [
        (
            ARTICLE,
            (
                "Eaton, C. Scott, and Jan-Christopher Horak. “A ‘Sharp Offensive’.” Labour/Le Travail, vol. 82, 2018, "
                "pp. 41–80, https://example.org/a?b=1&c=2. Accessed 21 Nov. 2026."
            ),
        ),
        (BOOK, "Dusk, Orla. Fog and Flame. Port Clément Press, 1988."),
        (replace(BOOK, pages="114 pp."), "Dusk, Orla. Fog and Flame. Port Clément Press, 1988, 114 pp."),
        (PAGE, "“Who Was She?” Archive, https://example.org/she. Accessed 21 Nov. 2026."),
        (NEWS, "Brauns, Nick. “Kolonne.” Junge Welt, 6 Aug. 2011, p. 15."),
        (BARE, "Unknown. Recollections."),
    ],
)
def test_mla(source: Work, entry: str) -> None:
    assert write_mla(source) == entry


def test_of_many_authors_mla_names_the_first() -> None:
    by_three = work(SourceKind.MONOGRAPH, "Together", "James A. Miller", "Susan D. Pennybacker", "Eve Rosenhaft (ed.)")
    assert write_mla(by_three) == "Miller, James A., et al. Together."
    assert write_chicago(by_three).startswith(
        "Miller, James A., Susan D. Pennybacker, and Eve Rosenhaft (ed.). Together."
    )


def test_bibtex() -> None:
    assert write_bibtex(ARTICLE) == dedent(
        """\
        @article{a-work,
          author = {Eaton, C. Scott and Horak, Jan-Christopher},
          title = {{A “Sharp Offensive”}},
          journal = {Labour/Le Travail, vol. 82},
          year = {2018},
          pages = {41--80},
          language = {en},
          url = {https://example.org/a?b=1&c=2},
          urldate = {2026-11-21}
        }"""
    )
    assert "  month = aug,\n  day = {6},\n" in write_bibtex(NEWS)
    assert "  school = {SFU},\n  type = {Thesis},\n  year = {about 2015},\n" in write_bibtex(THESIS)
    union = work(SourceKind.PRIMARY_DOCUMENT, "100% & more_{x}", "Lamp Union", "John Riddell (translator)")
    assert "  author = {{Lamp Union}},\n  translator = {Riddell, John},\n" in write_bibtex(union)
    assert r"  title = {{100\% \& more\_\{x\}}}" in write_bibtex(union)


def test_bibtex_escapes_what_tex_obeys() -> None:
    assert escape_bibtex(r"a\b~c^d#e$f") == r"a\textbackslash{}b\textasciitilde{}c\textasciicircum{}d\#e\$f"


@pytest.mark.parametrize(
    ("source", "types"),
    [
        (BOOK, ("book", "BOOK", "book")),
        (replace(BOOK, container="A Series of Essays"), ("incollection", "CHAP", "chapter")),
        (ENTRY, ("incollection", "ENCYC", "entry-encyclopedia")),
        (replace(ENTRY, container=None), ("misc", "ENCYC", "entry-encyclopedia")),
    ],
)
def test_types_of_entries(source: Work, types: tuple[str, str, str]) -> None:
    assert write_bibtex(source).startswith(f"@{types[0]}{{")
    assert write_ris(source).startswith(f"TY  - {types[1]}\r\n")
    assert json.loads(write_csl(source))["type"] == types[2]


def test_ris() -> None:
    lines = write_ris(NEWS).split("\r\n")
    assert lines == [
        "TY  - NEWS", "ID  - a-work", "AU  - Brauns, Nick", "TI  - Kolonne", "T2  - Junge Welt", "PY  - 2011",
        "DA  - 2011/08/06/", "SP  - 15", "LA  - en", "ER  - ", "",
    ]  # fmt: skip
    assert "SP  - 41\r\nEP  - 80\r\n" in write_ris(ARTICLE)
    assert "DA  - ///about 2015\r\n" in write_ris(THESIS)
    assert "PY  -" not in write_ris(THESIS)
    assert "TI  - Two Lines\r\n" in write_ris(replace(NEWS, title="Two\n  Lines"))


def test_csl_json() -> None:
    assert json.loads(write_csl(NEWS)) == {
        "id": "a-work",
        "type": "article-newspaper",
        "author": [{"family": "Brauns", "given": "Nick"}],
        "title": "Kolonne",
        "container-title": "Junge Welt",
        "issued": {"date-parts": [[2011, 8, 6]]},
        "page": "15",
        "language": "en",
    }
    assert json.loads(write_csl(THESIS))["issued"] == {"literal": "about 2015"}
    assert json.loads(write_csl(THESIS))["genre"] == "Thesis"
    riddell = work(SourceKind.PRIMARY_DOCUMENT, "Minutes", "Lamp Union", "John Riddell (ed.)")
    assert json.loads(write_csl(riddell))["author"] == [{"literal": "Lamp Union"}]
    assert json.loads(write_csl(riddell))["editor"] == [{"family": "Riddell", "given": "John"}]


def test_every_kind_and_style_has_its_row() -> None:
    assert set(FORMATS) == set(SourceKind)
    assert set(STYLES) == set(CitationStyle)


# https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json
CSL_TYPES = {
    "article-journal", "article-newspaper", "book", "chapter", "dataset", "document", "entry-encyclopedia",
    "post-weblog", "thesis", "webpage",
}  # fmt: skip
CSL_KEYS = {
    "id", "type", "author", "editor", "translator", "title", "container-title", "publisher", "genre", "issued", "page",
    "locator", "language", "URL", "accessed", "note",
}  # fmt: skip


@pytest.mark.parametrize("folder", [WORLD, REAL])
@pytest.mark.parametrize("style", CitationStyle)
def test_every_source_has_an_entry_with_a_gap_for_the_place(folder: Path, style: CitationStyle) -> None:
    rows = [row for row in entries(folder) if row["style"] is style]
    assert len({row["source_pk"] for row in rows}) == len(rows)
    for row in rows:
        assert PLACE not in row["entry"]
        assert row["citation"].count(PLACE) == 1


@pytest.mark.parametrize("folder", [WORLD, REAL])
def test_every_entry_is_well_formed(folder: Path) -> None:
    for row in entries(folder):
        entry = row["citation"].replace(PLACE, "p. 5")
        if row["style"] is CitationStyle.CSL_JSON:
            item = json.loads(entry)
            assert item["type"] in CSL_TYPES
            assert set(item) <= CSL_KEYS
            assert item["locator"] == "p. 5"
        if row["style"] is CitationStyle.RIS:
            assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - .*", line) for line in entry.split("\r\n")[:-1])
        if row["style"] is CitationStyle.BIBTEX:
            bare = re.sub(r"\\.", "", entry)
            assert bare.count("{") == bare.count("}")
            assert "  note = {p. 5. Cited in Solidarity Graph, version {version}}\n}" in entry


def test_an_entry_names_no_dataset_and_a_citation_does() -> None:
    for row in entries(WORLD):
        assert VERSION not in row["entry"]
        assert row["citation"].count(THROUGH) == 1
    rows = [{"citation": f"A Book. {THROUGH}."}]
    name_version(rows, "0123")
    assert rows == [{"citation": "A Book. Cited in Solidarity Graph, version 0123."}]


def test_the_place_is_escaped_for_bibtex_and_json() -> None:
    rows = [{"locator": text} for text in ('section "History" & p. 5', "p. 5", None)]
    escape_locators(rows)
    assert [row["locator_json"] for row in rows] == ['section \\"History\\" & p. 5', None, None]
    assert [row["locator_bibtex"] for row in rows] == ['section "History" \\& p. 5', None, None]


@pytest.mark.parametrize("base", ["world", "dataset"])
def test_every_citation_of_every_source_is_well_formed(base: str, request: pytest.FixtureRequest) -> None:
    """As the API gives them, with the places of all citations filled in."""
    with closing(sqlite3.connect(request.getfixturevalue(base))) as connection:
        (version,) = connection.execute("SELECT version FROM dataset").fetchone()
    served = Served(request.getfixturevalue(base))
    document = """query ($after: String) { sources(first: 100, after: $after) { pageInfo { hasNextPage endCursor }
      nodes { cited(first: 20) { nodes { locator csl: formatted(style: CSL_JSON) tex: formatted(style: BIBTEX)
        ris: formatted(style: RIS) chicago: formatted } } } } }"""
    after, seen = None, 0
    while seen == 0 or after:
        found = served.ask(document, {"after": after})["sources"]
        after = found["pageInfo"]["endCursor"] if found["pageInfo"]["hasNextPage"] else None
        for cited in (cited for source in found["nodes"] for cited in source["cited"]["nodes"]):
            seen += 1
            place = cited["locator"]
            assert json.loads(cited["csl"]).get("locator") == place
            bare = re.sub(r"\\.", "", cited["tex"])
            assert bare.count("{") == bare.count("}")
            assert cited["ris"].endswith("ER  - \r\n")
            if place:
                assert f"version {version}" in cited["chicago"]
                assert place in cited["chicago"]
                assert f"N1  - {place}\r\n" in cited["ris"]
    assert seen > 20


def test_what_was_never_read_online_tells_no_day_of_reading() -> None:
    rows = load_rows([("sources", {"id": "book", "kind": "monograph", "title": "A Book", "published": "1922"})])
    chicago, *_ = format_sources(rows)
    assert chicago["entry"] == "A Book. 1922."
