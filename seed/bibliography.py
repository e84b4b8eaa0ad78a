"""Bibliography: the entry of each source in each style, written once by the build.

In: the rows of the sources and of their dates. Out: the rows of the table `bibliography`, and in those of the citations
the place in the source as BibTeX and JSON write it.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from schema.vocabulary import CitationStyle
from seed.exchange import escape_bibtex, escape_json, write_bibtex, write_csl, write_ris
from seed.ledger import Row
from seed.prose import write_apa, write_chicago, write_mla
from seed.work import PLACE, THROUGH, VERSION, Work, read_work

STYLES: dict[CitationStyle, Callable[[Work], str]] = {
    CitationStyle.CHICAGO: write_chicago,
    CitationStyle.APA: write_apa,
    CitationStyle.MLA: write_mla,
    CitationStyle.BIBTEX: write_bibtex,
    CitationStyle.RIS: write_ris,
    CitationStyle.CSL_JSON: write_csl,
}
"""What writes an entry in each style."""


def format_sources(rows: dict[str, list[Row]]) -> Iterator[Row]:
    """A row for each source and style: the entry, and the same entry with a gap for the place in the source."""
    dates = rows["historical_date"]
    for source in rows["source"]:
        published = dates[source["published_pk"] - 1] if source["published_pk"] else None
        work = read_work(source, published)
        cited = replace(work, place=PLACE, through=THROUGH)
        for style, write in STYLES.items():
            yield {"source_pk": source["pk"], "style": style, "entry": write(work), "citation": write(cited)}


def escape_locators(citations: Iterable[Row]) -> None:
    """Fills in how BibTeX and JSON write the place in the source, where they write it differently."""
    for citation in citations:
        for column, escape in (("locator_bibtex", escape_bibtex), ("locator_json", escape_json)):
            escaped = citation["locator"] and escape(citation["locator"])
            citation[column] = escaped if escaped != citation["locator"] else None


def name_version(bibliography: Iterable[Row], version: str) -> None:
    """Fills in the version, which is known only when all rows are."""
    for row in bibliography:
        row["citation"] = row["citation"].replace(VERSION, version)
