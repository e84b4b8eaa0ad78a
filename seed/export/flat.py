"""Flat: the dataset as plain tables, for spreadsheets and statistics.

In: a `Survey`. Out: tables whose columns know their names, types and meanings; rows refer to records by id and to facts
by number, so that `facts` and `citations` can be joined to all others.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import JSON, Boolean, Date, Enum, Float, Integer
from sqlalchemy.schema import Column

from schema import tables
from schema.tables.column import table_name
from schema.tables.fact import Cited
from seed.export.survey import Survey
from seed.export.tree import RECORDS
from seed.ledger import Row
from seed.shape import TYPES

LISTS = {
    "names": "Name",
    "identifiers": "Identifier",
    "headquarters": "Seat",
    "legal_status": "LegalStatus",
    "organization_relations": "OrganizationRelation",
    "roles": "Role",
    "person_relations": "PersonRelation",
    "occupations": "Occupation",
    "countries": "Citizenship",
    "participations": "Participation",
    "figures": "Figure",
}
"""The tables of what records tell in lists, by the name of the file."""

FOLDERS = {table.__name__: folder for folder, table in TYPES.items()}
OWNER = "record_pk"
DATE_PARTS = {
    "edtf": "as an EDTF expression",
    "text": "in plain English",
    "earliest": "the first day it can mean",
    "latest": "the last day it can mean",
}
"""What becomes of a date: a column each."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A column: its name, its type in Frictionless's words, its meaning, and how it is read from a row."""

    name: str
    type: str
    description: str
    read: Callable[[Survey, Row], Any]
    words: tuple[str, ...] = ()
    refers: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Flat:
    """A table: its name, its meaning, its columns, and the table of the database whose rows it shows."""

    name: str
    description: str
    cells: tuple[Cell, ...]
    origin: str
    key: str | None = None

    def fill(self, survey: Survey) -> Iterator[list[Any]]:
        """The rows, in the order of the database."""
        for row in survey.rows[self.origin]:
            yield [cell.read(survey, row) for cell in self.cells]


def list_flats() -> list[Flat]:
    """All tables: one for each type of record, one for each list, then the facts and the citations."""
    return [
        *(_flatten(folder, table, key="id") for folder, table in TYPES.items()),
        *(_flatten(name, getattr(tables, target)) for name, target in LISTS.items()),
        Flat("facts", tables.Fact.__doc__ or "", _FACT, "fact", "fact"),
        Flat("citations", tables.Citation.__doc__ or "", _CITATION, "citation", "id"),
    ]


def _flatten(name: str, table: type, key: str | None = None) -> Flat:
    columns: list[Column[Any]] = list(table.__table__.columns)  # type: ignore[attr-defined]
    cells: list[Cell] = []
    for column in columns:
        if column.name == OWNER:
            cells.append(_refer("record", "The record that it is told of.", OWNER))
        elif column.info.get("description"):
            cells += _list_cells(column)
    if issubclass(table, Cited):
        cells.append(_count("fact", "The fact that it is or belongs to.", "fact_pk"))
    return Flat(name, table.__doc__ or "", tuple(cells), table.__name__ and table_name(table.__name__), key)


def _list_cells(column: Column[Any]) -> Iterator[Cell]:
    """What becomes of a column: itself, an id, or the columns of what it refers to."""
    target, field, told = column.info.get("target"), column.name.removesuffix("_pk"), column.info["description"]
    if target is None:
        yield Cell(column.name, _type(column), told, lambda _, row: _plain(row[column.name]), _words(column))
    elif target in RECORDS:
        yield _refer(field, told, column.name, target)
    elif target == "HistoricalDate":
        yield from _date_cells(field, told, column.name, ())
    elif target == "CitedText":
        yield Cell(field, "string", told, _through("cited_text", column.name, "text"))
    elif target == "CitedPlace":
        yield Cell(field, "string", told, _place_through("cited_place", column.name), refers=("places", "id"))
    elif target == "LifeEvent":
        yield from _date_cells(field, told, "date_pk", ("life_event", column.name))
        yield Cell(f"{field}_place", "string", f"{told} The place.", _place_through("life_event", column.name))
    if target in {"HistoricalDate", "CitedText", "CitedPlace", "LifeEvent", "Location"}:
        yield Cell(f"{field}_fact", "integer", f"The fact behind {field}.",
                   _through(table_name(target), column.name, "fact_pk"), refers=("facts", "fact"))  # fmt: skip


def _date_cells(field: str, told: str, column: str, around: tuple[str, ...]) -> Iterator[Cell]:
    def read(survey: Survey, row: Row, part: str) -> Any:
        holder = survey.find(around[0], row[around[1]]) if around and row[around[1]] else None if around else row
        return survey.find("historical_date", holder[column])[part] if holder and holder[column] else None

    for part, meaning in DATE_PARTS.items():
        kind = "date" if part in {"earliest", "latest"} else "string"
        yield Cell(f"{field}_{part}", kind, f"{told} The date {meaning}.",
                   lambda survey, row, part=part: read(survey, row, part))  # type: ignore[misc]  # fmt: skip


def _through(table: str, column: str, part: str) -> Callable[[Survey, Row], Any]:
    return lambda survey, row: survey.find(table, row[column])[part] if row[column] else None


def _place_through(table: str, column: str) -> Callable[[Survey, Row], Any]:
    return lambda survey, row: survey.ids.get(survey.find(table, row[column])["place_pk"]) if row[column] else None


def _refer(name: str, told: str, column: str, target: str = "") -> Cell:
    refers = (FOLDERS[target], "id") if target in FOLDERS else None
    return Cell(name, "string", told, lambda survey, row: survey.ids.get(row[column]), refers=refers)


def _count(name: str, told: str, column: str) -> Cell:
    return Cell(name, "integer", told, lambda _, row: row[column], refers=("facts", "fact"))


def _plain(value: Any) -> Any:
    """A list as one text."""
    return "; ".join(value) if isinstance(value, list) else value


def _type(column: Column[Any]) -> str:
    kinds = ((Boolean, "boolean"), (Integer, "integer"), (Float, "number"), (Date, "date"), (JSON, "string"))
    return next((word for kind, word in kinds if isinstance(column.type, kind)), "string")


def _words(column: Column[Any]) -> tuple[str, ...]:
    return tuple(column.type.enums) if isinstance(column.type, Enum) else ()


def _own(name: str, column: str, told: str, kind: str = "string") -> Cell:
    return Cell(name, kind, told, lambda _, row: row[column])


_FACT = (
    _own("fact", "pk", "The number of the fact, in this version alone.", "integer"),
    _refer("record", "The record that it is told of.", "record_pk"),
    _own("field", "field", "Which field of the record: `founded`, `names`, `figures` …"),
    _own("accepted", "accepted", "The value that the dataset accepts, in plain words."),
    _own("disputed", "disputed", "True where at least one source states something else.", "boolean"),
    _own("note", "note", "Scope, doubt, or the reason why one value is preferred."),
)
_CITATION = (
    _own("id", "id", "A stable identifier, made from what the citation says."),
    _count("fact", "The fact that is cited.", "fact_pk"),
    _refer("record", "The record that the fact is told of.", "record_pk"),
    _own("field", "field", "Which field of the record."),
    Cell("source", "string", "The source that was read.", lambda survey, row: survey.ids[row["source_pk"]],
         refers=("sources", "id")),
    _own("locator", "locator", "Where in the source: a page, a paragraph, a section."),
    _own("says", "says", "What the source states, in this dataset's own words."),
    Cell("stance", "string", "Whether the source agrees with the accepted value.", lambda _, row: row["stance"],
         ("SUPPORTS", "DIFFERS")),
    _own("value", "value", "The value that the source gives, where it differs from the accepted one."),
    _refer("place", "The place that the source gives, where it differs.", "place_pk"),
)  # fmt: skip
