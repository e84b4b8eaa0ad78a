"""Fact: one thing that sources state of a record; dates, places and terms are parts of facts.

In: columns. Out: `Fact`, the register of all facts; the mixin `Cited` of what belongs to a fact; `HistoricalDate`.
Every statement that can be cited refers to one fact, and citations, note and doubt are told once, of the fact.
"""

import datetime
from typing import ClassVar

from sqlmodel import Field, SQLModel

from schema.tables.column import Many, inner, one, shown, word
from schema.vocabulary import DatePrecision


class Fact(SQLModel, table=True):
    """One thing that sources state of a record, as the value of one of its fields."""

    __tablename__ = "fact"
    pk: int = Field(primary_key=True)
    record_pk: int = inner(foreign_key="record.pk")
    field: str = inner()
    accepted: str = inner()
    disputed: bool = shown("True where at least one source states something else.")
    note: str | None = shown("Scope, doubt, or the reason why one value is preferred.")

    links: ClassVar[tuple[Many, ...]] = (
        Many(
            "citations",
            "Citation",
            "fact_pk",
            "The sources of this fact, with those that state something else.",
            equals=("stance",),
        ),
    )


class Cited(SQLModel):
    """The columns of whatever is a fact or part of one; it shows the note, the doubt and the citations of its fact."""

    pk: int = Field(primary_key=True)
    fact_pk: int = inner(foreign_key="fact.pk")

    links: ClassVar[tuple[Many, ...]] = ()


class HistoricalDate(Cited, table=True):
    """A date as historians know it: bounds, doubt and plain words, read from an EDTF expression."""

    __tablename__ = "historical_date"
    edtf: str = shown("The date in the Extended Date/Time Format of the Library of Congress.", scalar="EDTF")
    text: str = shown("The date in plain English: “about 1922”, “between November 1922 and May 1923”.")
    earliest: datetime.date | None = shown("The first day it can mean; null where the start is unknown or open.")
    latest: datetime.date | None = shown("The last day it can mean; null where the end is unknown or open.")
    open_start: bool = shown("True where the start of the span is unknown or open.")
    open_end: bool = shown("True where the end of the span is unknown or open.")
    precision: DatePrecision = word(DatePrecision, "How exact the date is.")
    approximate: bool = shown("True where the source says “about”.")
    uncertain: bool = shown("True where the source is in doubt.")


class CitedPlace(Cited, table=True):
    """A place that sources state."""

    __tablename__ = "cited_place"
    place_pk: int = one("Place", "The place.")


class LifeEvent(Cited, table=True):
    """A birth or a death: when and where."""

    __tablename__ = "life_event"
    date_pk: int | None = one("HistoricalDate", "When.", nullable=True)
    place_pk: int | None = one("Place", "Where.", nullable=True)
