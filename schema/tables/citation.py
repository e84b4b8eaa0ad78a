"""Citation: which source states what of which fact, and whether it agrees.

In: columns. Out: `Citation`, and `Evidence`, which gathers the citations behind a record.
"""

from typing import ClassVar

from sqlmodel import Field, SQLModel

from schema.tables.column import Many, inner, one, short_text, shown, word
from schema.vocabulary import RecordType, Stance


class Citation(SQLModel, table=True):
    """What one source states of one fact."""

    __tablename__ = "citation"
    pk: int = Field(primary_key=True)
    id: str = shown("A stable identifier, made from what the citation says.", sa_type=short_text(), scalar="ID")
    fact_pk: int = inner(foreign_key="fact.pk")
    source_pk: int = one("Source", "The source that was read.")
    locator: str | None = shown("Where in the source: a page, a paragraph, a section.")
    locator_bibtex: str | None = inner(nullable=True)
    locator_json: str | None = inner(nullable=True)
    says: str = shown("What the source states, in this dataset's own words.")
    stance: Stance = word(Stance, "Whether the source agrees with the accepted value.")
    value: str | None = shown("The value that the source gives, where it differs from the accepted one.")
    place_pk: int | None = one("Place", "The place that the source gives, where it differs.", nullable=True)
    record_pk: int = one("Record", "The record that the fact is told of.")
    record_type: RecordType = word(RecordType)
    field: str = shown("Which fact of the record: `founded`, `names`, `figures` …")
    position_pk: int | None = inner(foreign_key="position.pk", nullable=True)

    links: ClassVar[tuple[Many, ...]] = ()


class Evidence(SQLModel, table=True):
    """A citation behind a fact of a record, under the field by which that record shows the fact.

    A role is a fact of a person and of a body, so its citations are evidence for both.
    """

    __tablename__ = "evidence"
    record_pk: int = Field(primary_key=True, foreign_key="record.pk")
    citation_pk: int = Field(primary_key=True, foreign_key="citation.pk")
    field: str = inner()
