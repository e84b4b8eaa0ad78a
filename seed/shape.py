"""Shape: what a record of each type may say, derived from the tables.

In: the tables of `schema`. Out: `SHAPES`, the keys of each type of record, for `check`, `load` and the editors' schema.
A key is a described column or list of the table; where the records use another word, `WORDS` says which.
"""

from dataclasses import dataclass, replace
from typing import Any, Literal, TypeAlias

from sqlalchemy import Enum
from sqlalchemy.schema import Column

from schema import tables
from schema.tables.column import Many, table_name
from schema.tables.record import Shared
from schema.vocabulary import Word

Form = Literal["text", "texts", "number", "flag", "word", "date", "reference", "fact", "life", "items"]

AnyColumn: TypeAlias = Column[Any]

TYPES: dict[str, type[Shared]] = {
    "organizations": tables.Organization,
    "sections": tables.Section,
    "people": tables.Person,
    "events": tables.Event,
    "sources": tables.Source,
    "places": tables.Place,
}
"""The folder of each type of record, and its table."""

WORDS = {
    ("Source", "link"): "url",
    ("Role", "kind"): "role",
    ("Participation", "kind"): "role",
    ("Participation", "participant"): "who",
    ("OrganizationRelation", "other"): "organization",
    ("PersonRelation", "other"): "person",
    ("LegalStatus", "status"): "value",
    ("CitedPlace", "place"): "value",
    ("Citation", "locator"): "at",
}
"""Where a record says a column by another word, because its sentence reads better so."""

COMPUTED = {
    "pk", "disputed", "abbreviation", ("Place", "country_code"), ("Place", "latitude"), ("Place", "longitude"),
    ("Source", "name"), ("Source", "summary"), ("Place", "summary"), ("Role", "id"), ("Participation", "id"),
    ("Identifier", "url"), ("Citation", "id"), ("Citation", "record"), ("Citation", "field"),
}  # fmt: skip
"""Columns that the build works out, by name or by table and name."""

TOLD = {
    "Citizenship", "Figure", "Identifier", "LegalStatus", "Name", "Occupation", "OrganizationRelation",
    "PersonRelation", "Role", "Seat",
}  # fmt: skip
"""The lists whose rows a record tells; events tell their participations, and nobody else does."""

OPTIONAL = {"approximate", "authors", "stance"}
"""Columns that are never null, but have a default where a record is silent: false, none, supports."""

REQUIRED = {"summary"}
"""Facts that a record must tell although their column may be null for other types."""

FACTS: dict[str, Form] = {
    "HistoricalDate": "fact",
    "CitedText": "fact",
    "CitedPlace": "fact",
    "LifeEvent": "life",
    "Location": "fact",
}
"""Targets that a record tells in place, as a fact with a value and citations."""

TARGETS = {
    "Body": ("organizations", "sections"),
    "Participant": ("people", "organizations", "sections"),
    **{table.__name__: (folder,) for folder, table in TYPES.items()},
}
"""The folders in which a reference may find its record, by the type that the reference shows."""


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a record or of an item of its lists."""

    word: str
    field: str
    form: Form
    required: bool
    vocabulary: type[Word] | None = None
    scalar: str | None = None
    folders: tuple[str, ...] = ()
    table: str | None = None
    keys: "tuple[Key, ...]" = ()
    description: str = ""


def shape_record(table: type[Shared]) -> tuple[Key, ...]:
    """The keys of a record of `table`: its described columns and the lists that it tells."""
    columns = [_shape_column(table, column, cited=table is not tables.Source) for column in _told_columns(table)]
    return (*columns, *(_shape_list(link) for link in table.links if is_told(link)))


def _told_columns(table: type) -> list[AnyColumn]:
    columns: list[AnyColumn] = list(table.__table__.columns)  # type: ignore[attr-defined]
    described = [column for column in columns if column.info.get("description")]
    return [column for column in described if not {column.name, (table.__name__, _field(column))} & COMPUTED]


def _field(column: AnyColumn) -> str:
    return column.name.removesuffix("_pk")


def _shape_column(table: type, column: AnyColumn, *, cited: bool) -> Key:
    field = _field(column)
    target = column.info.get("target")
    key = Key(
        word=WORDS.get((table.__name__, field), field),
        field=field,
        form=_form(column),
        required=field in REQUIRED or not (column.nullable or field in OPTIONAL),
        scalar=column.info.get("scalar"),
        description=column.info.get("description") or "",
    )
    if target in FACTS and cited:
        return replace(key, form=FACTS[target], table=target)
    if target == "HistoricalDate":
        return replace(key, form="date")
    if target:
        return replace(key, form="reference", folders=TARGETS[column.info["type"]])
    return replace(key, vocabulary=getattr(column.type, "enum_class", None))


def _form(column: AnyColumn) -> Form:
    if isinstance(column.type, Enum):
        return "word"
    forms: dict[str, Form] = {"FLOAT": "number", "BOOLEAN": "flag", "JSON": "texts"}
    return forms.get(str(column.type), "text")


def is_told(link: Many) -> bool:
    """Whether the rows of a list are told by the record that has it."""
    return link.target in TOLD or (link.target, link.by) == ("Participation", "event_pk")


def _shape_list(link: Many) -> Key:
    target = getattr(tables, link.target)
    columns = [column for column in _told_columns(target) if column.name != link.by]
    keys = tuple(_shape_column(target, column, cited=False) for column in columns)
    described = link.description
    return Key(link.name, link.name, "items", required=False, table=link.target, keys=keys, description=described)


SHAPES = {folder: shape_record(table) for folder, table in TYPES.items()}
"""The keys of each type of record, by its folder."""

CITATION = tuple(_shape_column(tables.Citation, column, cited=False) for column in _told_columns(tables.Citation))
"""The keys of a citation."""

__all__ = ["CITATION", "SHAPES", "TYPES", "Form", "Key", "shape_record", "table_name"]
