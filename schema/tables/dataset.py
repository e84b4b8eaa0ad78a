"""Dataset: what the whole is: version, licence, counts, coverage, downloads.

In: columns. Out: `Dataset`, a table of one row, and the rows below it.
"""

import datetime
from typing import ClassVar

from sqlmodel import Field, SQLModel

from schema.tables.column import Many, inner, one, shown, word
from schema.vocabulary import SourceKind


class DatasetCounts(SQLModel, table=True):
    """How many records there are of each type."""

    __tablename__ = "dataset_counts"
    pk: int = Field(primary_key=True)
    organizations: int = shown("Organizations.")
    sections: int = shown("National sections.")
    people: int = shown("People.")
    events: int = shown("Events.")
    sources: int = shown("Sources.")
    places: int = shown("Places.")
    links: ClassVar[tuple[Many, ...]] = ()


class Coverage(SQLModel, table=True):
    """How well the facts are cited."""

    __tablename__ = "coverage"
    pk: int = Field(primary_key=True)
    facts: int = shown("Facts, each with at least one citation.")
    citations: int = shown("Citations behind them.")
    sources: int = shown("Sources that were read.")
    facts_with_several_sources: int = shown("Facts for which more than one source is cited.")
    facts_with_one_source: int = shown("Facts that rest on one source.")
    disagreements: int = shown("Facts on which the sources differ.")
    links: ClassVar[tuple[Many, ...]] = (
        Many("bySourceKind", "SourceKindCount", "coverage_pk", "Sources and citations by kind of source."),
    )


class SourceKindCount(SQLModel, table=True):
    """How much rests on one kind of source."""

    __tablename__ = "source_kind_count"
    pk: int = Field(primary_key=True)
    coverage_pk: int = inner(foreign_key="coverage.pk")
    kind: SourceKind = word(SourceKind, "The kind of source.")
    sources: int = shown("Sources of this kind.")
    citations: int = shown("Citations of them.")
    links: ClassVar[tuple[Many, ...]] = ()


class Dataset(SQLModel, table=True):
    """What is served: which version, under which licence, how to cite it, how much there is."""

    __tablename__ = "dataset"
    pk: int = Field(primary_key=True)
    version: str = shown("The version: a hash of the content. The same records have the same version.")
    released: datetime.date = shown("The day of the newest text that was read for this version.")
    licence: str = shown("The licence of the dataset.")
    licence_url: str = shown("Where the licence can be read.", scalar="URL")
    how_to_cite: str = shown("How to cite the dataset, ready to paste.")
    layout: str = inner()
    counts_pk: int = one("DatasetCounts", "How many records there are of each type.")
    coverage_pk: int = one("Coverage", "How well the facts are cited.")
    links: ClassVar[tuple[Many, ...]] = (
        Many("downloads", "Download", "dataset_pk", "The dataset as files, each with its checksum."),
    )


class Download(SQLModel, table=True):
    """The dataset as a file."""

    __tablename__ = "download"
    pk: int = Field(primary_key=True)
    dataset_pk: int = inner(foreign_key="dataset.pk")
    format: str = shown("The format, for people.")
    media_type: str = shown("The media type, for programs.")
    name: str = inner()
    bytes: int = shown("Its size in bytes.")
    sha256: str = shown("The SHA-256 checksum of its content, in hexadecimal digits.")
    links: ClassVar[tuple[Many, ...]] = ()
