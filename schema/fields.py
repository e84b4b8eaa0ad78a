"""Fields: what each type of the API has, derived from the tables.

In: the tables, filters and orders. Out: `FIELDS`, the fields of every type that is a table, in GraphQL's notation, each
with the way it is read: a column, a reference, a list or an expression. Types are made from it; plans read it.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from sqlalchemy import Enum
from sqlalchemy.schema import Column as SqlColumn

from schema import tables
from schema.field import Argument, Column, Computed, Field, One
from schema.filters import FILTERS
from schema.orders import ORDERS
from schema.tables.column import Many

TABLES: dict[str, Any] = {
    name: getattr(tables, name) for name in tables.__all__ if hasattr(getattr(tables, name), "__table__")
}
"""The table class of each type."""

HIDDEN = {
    "Record",
    "Fact",
    "Evidence",
    "Bibliography",
    "TimelineSubject",
    "DisagreementSource",
    "Passage",
    "Spelling",
}
"""Tables that are no type of their own: registers, associations, and what is read through expressions."""

RECORDS = ("Organization", "Section", "Person", "Event", "Source", "Place")
ABSTRACT = {
    "Node": (*RECORDS, "Role", "Participation", "Citation"),
    "Record": RECORDS,
    "Body": ("Organization", "Section"),
    "Participant": ("Person", "Organization", "Section"),
}
"""The types that an interface or a union stands for, where a field may show one."""


LANGUAGE = Argument("lang", "LanguageTag", "A BCP 47 language tag, for example `de` or `ru-Latn`.")
STYLE = Argument("style", "CitationStyle!", "The style of the entry.", default="CHICAGO")
COMPUTED = {
    "name": (Computed("name"), "String!", (LANGUAGE,), None),
    "url": (
        Computed("url"),
        "URL!",
        (),
        "The permanent address: of a record, a page for people and JSON-LD for programs.",
    ),
    "formatted": (Computed("formatted"), "String!", (STYLE,), "The bibliographic entry, ready to paste."),
}
"""Scalars that are not one column, and why: `name` depends on a language, `url` on where the API is served,
`formatted` on a style."""

LISTED = {"TimelineEntry": "Timeline", "SearchResult": "Search"}
"""Types whose lists, filters and orders go by a shorter name."""

COMPUTED_OF = {
    "Download": ("url",),
    **dict.fromkeys(RECORDS, ("name", "url")),
    "Source": ("name", "url", "formatted"),
    "Citation": ("formatted",),
}

PAGING = (
    Argument("first", "Int", "How many from the start, at most; 20 where neither `first` nor `last` is given."),
    Argument("after", "String", "Only what comes after the edge with this cursor."),
    Argument("last", "Int", "How many from the end, at most."),
    Argument("before", "String", "Only what comes before the edge with this cursor."),
)
"""The arguments of every connection, as the Relay Cursor Connections Specification names them."""


def camel_case(name: str) -> str:
    """The API's name of a column or an argument: `part_of` is `partOf`."""
    head, *tail = name.split("_")
    return head + "".join(word.capitalize() for word in tail)


def list_fields(table: Any) -> Iterator[Field]:
    """The fields of a type, in the order of its table: columns and references, lists, then what is computed."""
    name = table.__name__
    columns = [c for c in table.__table__.columns if c.info.get("description")]
    computed = COMPUTED_OF.get(name, ())
    yield from (_compute(table, c.name) if c.name in computed else _read_column(c, None) for c in columns)
    if issubclass(table, tables.Cited):
        borrowed = TABLES["Fact"].__table__.columns
        yield from (_read_column(column, "fact_pk") for column in borrowed if column.info.get("description"))
        yield from (_read_list(replace(link, local="fact_pk")) for link in tables.Fact.links)
    yield from (_read_list(link) for link in table.links)
    yield from (_compute(table, name) for name in computed if name not in table.__table__.columns)


def _read_column(column: SqlColumn[Any], through: str | None) -> Field:
    described, mark = column.info["description"], "" if column.nullable else "!"
    name = camel_case(column.name.removesuffix("_pk"))
    if target := column.info.get("target"):
        read: One | Column = One(column.name, target, column.info["type"], bool(column.nullable))
        return Field(name, column.info["type"] + mark, described, read)
    read = Column(column.name, _form(column), bool(column.nullable), through)
    return Field(name, _scalar(column) + mark, described, read)


SCALARS = {"INTEGER": "Int", "FLOAT": "Float", "BOOLEAN": "Boolean", "DATE": "Date"}


def _scalar(column: SqlColumn[Any]) -> str:
    if words := getattr(column.type, "enum_class", None):
        return str(words.__name__)
    return column.info.get("scalar") or SCALARS.get(str(column.type), "String")


FORMS = {
    "ID": "plain",
    "EDTF": "plain",
    "Date": "plain",
    "LanguageTag": "plain",
    "Int": "number",
    "Float": "number",
    "Boolean": "flag",
}
"""How a scalar is written as JSON: `plain` needs quotes but no escapes."""


def _form(column: SqlColumn[Any]) -> str:
    if isinstance(column.type, Enum):
        return "plain"
    return "raw" if str(column.type) == "JSON" else FORMS.get(_scalar(column), "text")


def _read_list(link: Many) -> Field:
    equals = tuple(Argument(camel_case(name), _equal_type(link, name), EQUALS[name]) for name in link.equals)
    if not link.paged:
        return Field(link.name, f"[{link.target}!]!", link.description, link, equals)
    arguments = (*equals, *page_arguments(spoken_type(link)))
    return Field(link.name, f"{list_name(link.target)}Connection!", link.description, link, arguments)


EQUALS = {
    "lang": "Only in this language.",
    "field": "Only behind this field of the record.",
    "stance": "Only those that agree, or only those that differ.",
    "kind": "Only of this kind.",
    "measure": "Only of this measure.",
    "record_type": "Only about records of this type.",
}


def _equal_type(link: Many, name: str) -> str:
    return _scalar(TABLES[link.target].__table__.columns[name])


def list_name(kind: str) -> str:
    """What the connection, the filter and the order of a type are called after."""
    return LISTED.get(kind, kind)


def spoken_type(link: Many) -> str:
    """The type that the filter and the order of a list speak of: its rows', or that of the record which they show."""
    return str(TABLES[link.target].__table__.columns[f"{link.shows}_pk"].info["target"]) if link.shows else link.target


def page_arguments(kind: str) -> tuple[Argument, ...]:
    """The arguments of a connection of `kind`: filter and order where it has them, then the page."""
    given = []
    if kind in FILTERS:
        given.append(Argument("filter", f"{list_name(kind)}Filter", "Only those that meet every field of the filter."))
    if kind in ORDERS:
        given.append(Argument("orderBy", f"{list_name(kind)}Order", "The order; ties are broken by id."))
    return (*given, *PAGING)


def _compute(table: Any, name: str) -> Field:
    read, type_, arguments, described = COMPUTED[name]
    return Field(name, type_, described or table.__table__.columns[name].info["description"], read, arguments)


VIEWS = {
    "SearchResult": (
        Field("record", "Record!", "The record that was found.", One("record_pk", "Record", "Record", nullable=False)),
        Field("matched", "String!", "The name or text that was hit.", Column("text", "text", nullable=False)),
        Field("lang", "LanguageTag", "The language of the name or text.", Column("lang", "plain", nullable=True)),
        Field("snippet", "String!", "The text around the hits, which stand between « and ».", Computed("snippet")),
    ),
    "Path": (
        Field("length", "Int!", "The number of steps.", Computed("length")),
        Field("steps", "[PathStep!]!", "The steps, from the one record to the other.", Computed("steps")),
    ),
}
"""Types whose rows are made by a request: their fields."""

VIEW_DESCRIPTIONS = {
    "SearchResult": "A record that a search finds, with the name or text that was hit.",
    "Path": "A chain of facts that links two records.",
}

FIELDS: dict[str, dict[str, Field]] = {
    name: {field.name: field for field in list_fields(table)} for name, table in TABLES.items() if name not in HIDDEN
} | {name: {field.name: field for field in view} for name, view in VIEWS.items()}
"""The fields of every type, by type and name."""
