"""Fixtures of the room: the rows of the invented world, derived ones included, with words in the place of numbers."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from seed.derive import derive_rows
from seed.load import load_rows
from seed.read import read_records

WORLD = Path(__file__).parents[1] / "records"


@dataclass(frozen=True)
class Derived:
    """The rows by table, and the ids of the records by number."""

    rows: dict[str, list[dict[str, Any]]]
    ids: dict[int, str]

    def pk(self, id: str) -> int:
        return next(pk for pk, known in self.ids.items() if known == id)

    def told_of(self, table: str, id: str, column: str = "record_pk") -> list[dict[str, Any]]:
        return [row for row in self.rows[table] if row[column] == self.pk(id)]


def derive(records: list[tuple[str, dict[str, Any]]]) -> Derived:
    rows = load_rows(records)
    derive_rows(rows)
    return Derived(rows, {row["pk"]: row["id"] for row in rows["record"]})


@pytest.fixture(scope="session")
def derived() -> Derived:
    return derive([(record.folder, record.tree) for record in read_records(WORLD)[0]])
