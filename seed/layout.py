"""Layout: the statements that make an empty SQLite database, and its indexes.

In: the tables of `schema`. Out: `CREATE` statements as text, and a hash of them all.
"""

import hashlib
from collections.abc import Iterator

from sqlalchemy import Table
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateTable

from schema import tables
from seed.ledger import TABLES
from seed.shape import TYPES, table_name
from seed.stable import DIGITS

WITHOUT_ROWID = {"evidence"}
"""Tables that are nothing but their primary key and little more: stored in its order."""

EXTRA = {
    ("role", ("body_pk", "from_low", "id")),
    ("role", ("person_pk", "from_low", "id")),
    ("role", ("body_pk", "person_sort_name", "id")),
    ("participation", ("event_pk", "participant_sort_name", "id")),
    ("participation", ("participant_pk", "event_low", "id")),
    ("citation", ("source_pk",)),
    ("evidence", ("citation_pk",)),
    ("fact", ("disputed",)),
}
"""Indexes for the orders of connections and the joins of filters, beyond those that follow from rules."""

REGISTER = {"Record", *(table.__name__ for table in TYPES.values())}
"""Tables whose rows are records: a column that refers to one is walked backwards."""

Index = tuple[str, tuple[str, ...]]


def write_tables() -> list[str]:
    """The statements that create the tables."""
    return [_write_table(name, table) for name, table in TABLES.items()]


def write_indexes() -> list[str]:
    """The statements that create the indexes, in the order of their names."""
    unique = {(name, ("id",)) for name, table in TABLES.items() if "id" in table.columns}
    plain = {index for index in _list_indexes() if not _is_covered(index)}
    indexes: dict[Index, str] = dict.fromkeys(plain, "INDEX") | dict.fromkeys(unique, "UNIQUE INDEX")
    return [_write_index(indexes[index], *index) for index in sorted(indexes)]


def digest_layout() -> str:
    """The first digits of a hash of all these statements."""
    return hashlib.sha256("\n".join(write_tables() + write_indexes()).encode()).hexdigest()[:DIGITS]


def _write_table(name: str, table: Table) -> str:
    statement = str(CreateTable(table).compile(dialect=sqlite.dialect())).strip()
    return f"{statement} WITHOUT ROWID" if name in WITHOUT_ROWID else statement


def _write_index(what: str, table: str, columns: tuple[str, ...]) -> str:
    quoted = ", ".join(f'"{column}"' for column in columns)
    return f'CREATE {what} "{"_".join((table, *columns))}" ON "{table}" ({quoted})'


def _list_indexes() -> Iterator[Index]:
    """Lists by the column that holds them together, references to records, names and days in the order of pages."""
    yield from EXTRA
    for table in map(tables.__dict__.__getitem__, tables.__all__):
        for link in getattr(table, "links", ()):
            yield _index_list(link)
    for name, table in TABLES.items():
        for column in table.columns:
            if column.info.get("target") in REGISTER:
                yield name, (column.name,)
    for type in TYPES.values():
        yield from _index_record(TABLES[table_name(type.__name__)])


def _index_list(link: tables.Many) -> Index:
    """Every index ends with the `pk`, unsaid: it is the row's own number."""
    table = table_name(link.target) if link.via is None else link.via[0]
    order = link.order if link.via is None else (link.via[1],)
    return table, (link.by, *(column for column in order if column != "pk"))


def _index_record(table: Table) -> Iterator[Index]:
    yield table.name, ("sort_name", "id")
    for column in table.columns:
        if column.name.endswith(("_low", "_high")):
            yield table.name, (column.name, "id")


def _is_covered(index: Index) -> bool:
    """True where the primary key already is that index."""
    table, columns = index
    return tuple(column.name for column in TABLES[table].primary_key)[: len(columns)] == columns
