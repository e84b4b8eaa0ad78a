"""Layout: the statements that make an empty SQLite database, and its indexes.

In: the tables of `schema`. Out: `CREATE` statements as text, and a hash of them all.
"""

import hashlib
from collections.abc import Iterator

from sqlalchemy import Table
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateTable

from schema import tables
from seed.catalogue import write_catalogues
from seed.ledger import TABLES
from seed.shape import TYPES, table_name
from seed.stable import DIGITS

WITHOUT_ROWID = {"evidence", "timeline_subject", "disagreement_source", "spelling"}
"""Tables that are nothing but their primary key and little more: stored in its order."""

ORDERED = {
    ("Section", "organization_pk"): ("sort_name",),
    ("Section", "country_pk"): ("sort_name",),
    ("Person", "born_place_pk"): ("sort_name",),
    ("Event", "part_of_pk"): ("date_low", "date_high"),
    ("Event", "location_pk"): ("date_low", "date_high"),
    ("Role", "person_pk"): ("from_low", "from_high"),
    ("Role", "body_pk"): ("from_low", "from_high", "person_sort_name"),
    ("Participation", "event_pk"): ("participant_sort_name",),
    ("Participation", "participant_pk"): ("event_low", "event_high", "event_sort_name"),
}
"""The columns by which the pages of a list are ordered, by the class of its rows and what holds them together."""

FILTERED = {
    ("role", ("kind", "person_pk")),
    ("legal_status", ("status", "record_pk")),
    ("occupation", ("value", "record_pk")),
    ("evidence", ("citation_pk",)),
    ("fact", ("disputed",)),
    ("timeline_entry", ("kind", "moment", "pk")),
    ("timeline_entry", ("moment", "pk", "date_high", "date_low")),
    ("timeline_entry", ("date_low", "pk")),
    ("timeline_subject", ("entry_pk",)),
    ("disagreement", ("record_type",)),
    ("disagreement", ("field",)),
    ("disagreement_source", ("disagreement_pk",)),
    ("disagreement_source", ("source_kind", "disagreement_pk")),
    ("path_step", ("from_pk", "is_passage", "to_pk")),
    ("path_step", ("to_pk", "from_pk")),
    ("passage", ("record_pk",)),
    ("passage", ("fact_pk",)),
}
"""Indexes for filters that look a word up, beyond those that follow from rules."""

WORDS = ("kind", "disputed", "language")
"""Columns of few values: their records are wanted in every order."""

REGISTER = {"Record", *(table.__name__ for table in TYPES.values())}
"""Tables whose rows are records: a column that refers to one is walked backwards."""

Index = tuple[str, tuple[str, ...]]


def write_tables() -> list[str]:
    """The statements that create the tables."""
    return [_write_table(name, table) for name, table in TABLES.items()]


def write_indexes() -> list[str]:
    """The statements that create the indexes, in the order of their names."""
    return [_write_index(*index, unique=is_unique) for index, is_unique in list_indexes()]


def list_indexes() -> list[tuple[Index, bool]]:
    """The indexes in the order of their names, each with whether its entries are unique."""
    unique = {(name, ("id",)) for name, table in TABLES.items() if "id" in table.columns}
    wanted = set(_list_indexes()) | unique
    return [(index, index in unique) for index in sorted(wanted) if not _is_covered(index, wanted)]


def write_search() -> list[str]:
    """The statements that create the full-text index over the passages, and fill it."""
    options = "content='passage', content_rowid='pk', tokenize='ascii', prefix='2 3 4'"
    return [
        f"CREATE VIRTUAL TABLE passage_index USING fts5(folded, {options})",
        "INSERT INTO passage_index(passage_index) VALUES ('rebuild')",
        "INSERT INTO passage_index(passage_index) VALUES ('optimize')",
    ]


def digest_layout() -> str:
    """The first digits of a hash of all these statements and of those of the catalogues."""
    statements = write_tables() + write_indexes() + write_catalogues() + write_search()
    return hashlib.sha256("\n".join(statements).encode()).hexdigest()[:DIGITS]


def _write_table(name: str, table: Table) -> str:
    statement = str(CreateTable(table).compile(dialect=sqlite.dialect())).strip()
    return f"{statement} WITHOUT ROWID" if name in WITHOUT_ROWID else statement


def _write_index(table: str, columns: tuple[str, ...], *, unique: bool) -> str:
    quoted = ", ".join(f'"{column}"' for column in columns)
    return f'CREATE {"UNIQUE " if unique else ""}INDEX "{"_".join((table, *columns))}" ON "{table}" ({quoted})'


def _list_indexes() -> Iterator[Index]:
    """Lists by what holds them together and orders them; references to records; names and days of records."""
    yield from FILTERED
    for table in map(tables.__dict__.__getitem__, tables.__all__):
        for link in getattr(table, "links", ()):
            yield from _index_list(link)
    for name, table in TABLES.items():
        for column in table.columns:
            if column.info.get("target") in REGISTER:
                yield name, (column.name,)
    for type in TYPES.values():
        yield from _index_record(TABLES[table_name(type.__name__)])


def _index_list(link: tables.Many) -> Iterator[Index]:
    """The rows of a list in each of its orders; every index ends with the `pk`, unsaid, as the row's own number."""
    table, orders = table_name(link.target), ORDERED.get((link.target, link.by), ())
    if link.via is not None:
        yield link.via[0], (link.by, link.via[1])
    else:
        yield table, (link.by, *(column for column in link.order if column != "pk"))
        yield from ((table, (link.by, column, "id")) for column in orders)


def _index_record(table: Table) -> Iterator[Index]:
    """The records in each order, all of them and those of one word."""
    days = [column.name for column in table.columns if column.name.endswith(("_low", "_high"))]
    orders = ["sort_name", *(day for day in days if not day.startswith("active"))]
    yield from ((table.name, (column, "id")) for column in ("sort_name", *days))
    yield from ((table.name, (word, order, "id")) for word in WORDS if word in table.columns for order in orders)


def _is_covered(index: Index, wanted: set[Index]) -> bool:
    """True where the primary key or a longer index begins with these columns."""
    table, columns = index
    longer = [tuple(column.name for column in TABLES[table].primary_key)]
    longer += [others for name, others in wanted if name == table and len(others) > len(columns)]
    return any(others[: len(columns)] == columns for others in longer)
