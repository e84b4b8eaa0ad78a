"""Source: the texts that were read.

In: columns. Out: `Source`, and `Bibliography`, its formatted entries.
"""

from typing import ClassVar

from sqlalchemy import JSON
from sqlmodel import Field, SQLModel

from schema.tables.column import Many, inner, one, shown, word
from schema.tables.record import RECORD_LINKS, Described
from schema.vocabulary import CitationStyle, SourceKind


class Source(Described, table=True):
    """A text that was read for this dataset."""

    __tablename__ = "source"
    kind: SourceKind = word(SourceKind, "What sort of text it is.")
    title: str = shown("The title.")
    authors: list[str] = shown("Who wrote it, in the order of the title page.", sa_type=JSON, scalar="[String!]")
    container: str | None = shown("The larger work in which it stands: a journal, a book, a site.")
    publisher: str | None = shown("Who published it.")
    published_pk: int | None = one("HistoricalDate", "When it was published.", nullable=True)
    published_low: int = inner()
    published_high: int = inner()
    pages: str | None = shown("The pages in the container.")
    language: str | None = shown("The language of the text.", scalar="LanguageTag")
    link: str | None = shown("Where the text can be read.", scalar="URL")
    accessed: str | None = shown("The day on which it was read for this dataset.", scalar="Date")
    rights: str | None = shown("The licence or the state of its copyright.")
    viewpoint: str | None = shown("From where, when and for whom it was written, and what that colours.")

    links: ClassVar[tuple[Many, ...]] = (
        *RECORD_LINKS,
        Many(
            "cited",
            "Citation",
            "source_pk",
            "What this source is cited for, over the whole dataset.",
            paged=True,
            equals=("stance", "record_type"),
        ),
    )


class Bibliography(SQLModel, table=True):
    """The bibliographic entry of a source in one style; `{place}` stands where a citation names the place in it.

    The place is escaped for BibTeX and JSON: `locator_bibtex` and `locator_json` of the citation.
    """

    __tablename__ = "bibliography"
    source_pk: int = Field(primary_key=True, foreign_key="source.pk")
    style: CitationStyle = word(CitationStyle, primary_key=True)
    entry: str = inner()
    citation: str = inner()
