"""Survey: the rows of a finished database, found by what they are.

In: the file. Out: a `Survey`: the rows of the tables that say something, with words, flags and lists as JSON has them.
"""

import sqlite3
from collections import defaultdict
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import orjson
from sqlalchemy import JSON, Boolean, Table

from seed.ledger import TABLES, Row

DERIVED = {"passage", "spelling", "path_step", "timeline_entry", "timeline_subject", "evidence", "disagreement_source"}
"""Tables that follow from the others: they stand in the database, and in no other format."""


@dataclass(frozen=True, slots=True)
class Survey:
    """The rows of each table in the order of their numbers, the ids of the records, the citations of each fact."""

    rows: dict[str, list[Row]]
    ids: dict[int, str] = field(default_factory=dict)
    numbered: dict[str, dict[int, Row]] = field(default_factory=dict)
    cited: dict[int, list[Row]] = field(default_factory=lambda: defaultdict(list))

    def find(self, table: str, pk: int) -> Row:
        """The row of a number."""
        return self.numbered[table][pk]

    @property
    def dataset(self) -> Row:
        """The one row that tells version, date and licence."""
        return self.rows["dataset"][0]


def survey_database(path: Path) -> Survey:
    """All that the file says, but for what is derived."""
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        survey = Survey({name: _read_rows(connection, name, TABLES[name]) for name in TABLES if name not in DERIVED})
    survey.ids.update({row["pk"]: row["id"] for row in survey.rows["record"]})
    for name, rows in survey.rows.items():
        if rows and "pk" in rows[0]:
            survey.numbered[name] = {row["pk"]: row for row in rows}
    for citation in survey.rows["citation"]:
        survey.cited[citation["fact_pk"]].append(citation)
    return survey


def _read_rows(connection: sqlite3.Connection, name: str, table: Table) -> list[Row]:
    """The rows of a table; none where an older edition has no such table."""
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (name,)).fetchone():
        return []
    keys = ", ".join(f'"{column.name}"' for column in table.primary_key)
    rows = [dict(row) for row in connection.execute(f'SELECT * FROM "{name}" ORDER BY {keys}')]
    for column in table.columns:
        if isinstance(column.type, JSON | Boolean):
            for row in rows:
                row[column.name] = _read_value(column.type, row.get(column.name))
    return rows


def _read_value(kind: object, value: Any) -> Any:
    if value is None:
        return None
    return orjson.loads(value) if isinstance(kind, JSON) else bool(value)
