"""Derived: what the build works out of the records, so that a request need not.

In: columns. Out: the timeline, the disagreements with their positions, the steps of paths, and what search looks at.
"""

from typing import ClassVar

from sqlmodel import Field, SQLModel

from schema.tables.column import Many, inner, one, short_text, shown, word
from schema.vocabulary import RecordType, SourceKind, TimelineKind


class TimelineEntry(SQLModel, table=True):
    """A dated moment: a founding, an end, a birth, a death, an event, the start of a role."""

    __tablename__ = "timeline_entry"
    pk: int = Field(primary_key=True)
    date_pk: int = one("HistoricalDate", "When.")
    kind: TimelineKind = word(TimelineKind, "What sort of moment it is.")
    record_pk: int = one("Record", "The record that it is told of.")
    text: str = shown("What happens, in one line.")
    moment: int = inner()
    date_low: int = inner()
    date_high: int = inner()
    links: ClassVar[tuple[Many, ...]] = ()


class TimelineSubject(SQLModel, table=True):
    """A record that an entry of the timeline is about: a body, its organization, a person, a country."""

    __tablename__ = "timeline_subject"
    record_pk: int = Field(primary_key=True, foreign_key="record.pk")
    entry_pk: int = Field(primary_key=True, foreign_key="timeline_entry.pk")


class Disagreement(SQLModel, table=True):
    """A fact on which the sources differ, with every position and who holds it."""

    __tablename__ = "disagreement"
    pk: int = Field(primary_key=True, foreign_key="fact.pk")
    record_pk: int = one("Record", "The record that the fact is told of.")
    record_type: RecordType = word(RecordType)
    field: str = shown("Which fact of the record: `founded`, `names`, `figures` …")
    accepted: str = shown("The value that the dataset accepts, in plain words.")
    note: str | None = shown("Why it is preferred, where a reason is noted.")
    links: ClassVar[tuple[Many, ...]] = (
        Many("positions", "Position", "disagreement_pk", "What the sources state, the accepted value first."),
    )


class Position(SQLModel, table=True):
    """One value of a contested fact, with the sources that hold it."""

    __tablename__ = "position"
    pk: int = Field(primary_key=True)
    disagreement_pk: int = inner(foreign_key="disagreement.pk")
    value: str = shown("The value, in plain words.")
    accepted: bool = shown("True of the value that the dataset accepts.")
    links: ClassVar[tuple[Many, ...]] = (
        Many("citations", "Citation", "position_pk", "The citations that hold this position."),
    )


class DisagreementSource(SQLModel, table=True):
    """A source that takes part in a disagreement."""

    __tablename__ = "disagreement_source"
    source_pk: int = Field(primary_key=True, foreign_key="source.pk")
    disagreement_pk: int = Field(primary_key=True, foreign_key="disagreement.pk")
    source_kind: SourceKind = word(SourceKind)


class PathStep(SQLModel, table=True):
    """A fact that links two records, read from one of the two."""

    __tablename__ = "path_step"
    pk: int = Field(primary_key=True)
    from_pk: int = one("Record", "The record from which the step goes.")
    to_pk: int = one("Record", "The record to which it leads.")
    is_passage: bool = inner()
    text: str = shown("What links the two, in one line.")
    fact_pk: int = inner(foreign_key="fact.pk")
    links: ClassVar[tuple[Many, ...]] = (
        Many("citations", "Citation", "fact_pk", "The sources of this step.", local="fact_pk"),
    )


class Passage(SQLModel, table=True):
    """A piece of text that search looks at, as it stands and folded."""

    __tablename__ = "passage"
    pk: int = Field(primary_key=True)
    record_pk: int = inner(foreign_key="record.pk")
    record_type: RecordType = word(RecordType)
    fact_pk: int | None = inner(foreign_key="fact.pk", nullable=True)
    weight: int = inner()
    lang: str | None = inner(nullable=True)
    text: str = inner()
    folded: str = inner()


class Spelling(SQLModel, table=True):
    """A word of a name with one letter left out, so that a slip of the pen finds it."""

    __tablename__ = "spelling"
    variant: str = Field(primary_key=True, sa_type=short_text())
    word: str = Field(primary_key=True, sa_type=short_text())
