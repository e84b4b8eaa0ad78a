"""Record: what all curated records share, and the facts that any record may have.

In: columns. Out: `Record`, the register of all records; the mixin `Shared` of its columns; names, texts, identifiers.
"""

from typing import ClassVar

from sqlmodel import Field, SQLModel

from schema.tables.column import Many, inner, one, short_text, shown, word
from schema.tables.fact import Cited
from schema.vocabulary import NameKind, RecordType

RECORD_LINKS = (
    Many(
        "names", "Name", "record_pk", "Its names in all languages and scripts, with the kind of each.", equals=("lang",)
    ),
    Many(
        "citations",
        "Citation",
        "record_pk",
        "Every citation behind any fact of this record, in the order of the record's fields.",
        paged=True,
        equals=("field", "stance"),
        via=("evidence", "citation_pk"),
    ),
    Many("identifiers", "Identifier", "record_pk", "Its identifiers in other databases."),
)


class Shared(SQLModel):
    """The columns that every record has."""

    pk: int = Field(primary_key=True)
    id: str = shown(
        "The readable slug of the record, unique over all types, never reused.", sa_type=short_text(), scalar="ID"
    )
    name: str = shown("The label in English, or the name in the asked language where the dataset has one.")
    sort_name: str = inner(sa_type=short_text())
    summary_pk: int | None = one("CitedText", "One to three sentences on what it was, each claim cited.", nullable=True)
    disputed: bool = shown("True where the sources differ on at least one fact of this record.")

    links: ClassVar[tuple[Many, ...]] = RECORD_LINKS


class Record(Shared, table=True):
    """A curated record of any type: an organization, a section, a person, an event, a source or a place."""

    __tablename__ = "record"
    type: RecordType = word(RecordType)


class Described(Shared):
    """The columns of a type of record: those of all records, with the key that it has in the register."""

    pk: int = Field(primary_key=True, foreign_key="record.pk")


class CitedText(Cited, table=True):
    """A text in the dataset's own words, with the sources of what it says."""

    __tablename__ = "cited_text"
    text: str = shown("The text.")


class Name(Cited, table=True):
    """A name that a source gives, in one language."""

    __tablename__ = "name"
    record_pk: int = inner(foreign_key="record.pk")
    text: str = shown("The name, in its own script.")
    lang: str = shown("The language, with the script where it is not the usual one.", scalar="LanguageTag")
    kind: NameKind = word(NameKind, "What sort of name it is.")


class Identifier(SQLModel, table=True):
    """The same thing in another database."""

    __tablename__ = "identifier"
    pk: int = Field(primary_key=True)
    record_pk: int = inner(foreign_key="record.pk")
    scheme: str = shown("The other database, for example `wikidata` or `geonames`.")
    value: str = shown("The identifier there.")
    url: str | None = shown("Where it leads.", scalar="URL")

    links: ClassVar[tuple[Many, ...]] = ()
