"""Ledger: the rows of a database in the making, and the records that they speak of.

In: columns, from `load`. Out: complete rows by table, numbered in the order in which they were entered.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlmodel import SQLModel

from schema import tables as _tables  # noqa: F401 - fills the metadata
from schema.edtf import parse_edtf
from schema.vocabulary import RecordType
from seed.span import UNDATED, Span, span_days
from seed.stable import Stamp

Row = dict[str, Any]

TABLES = dict(sorted(SQLModel.metadata.tables.items()))
"""Every table by its name."""

_EMPTY: dict[str, Row] = {name: dict.fromkeys(table.columns.keys()) for name, table in TABLES.items()}
_DATE = [name for name in _EMPTY["historical_date"] if name not in {"pk", "fact_pk"}]


@dataclass(frozen=True, slots=True)
class Known:
    """A record as others refer to it."""

    pk: int
    id: str
    type: RecordType
    name: str
    sort_name: str


@dataclass(frozen=True, slots=True)
class Ledger:
    """All rows by table; the row `pk` of a table that is not a record's stands at `pk - 1`."""

    records: Sequence[Known]
    by_id: Mapping[str, Known]
    stamp: Stamp = field(default_factory=Stamp)
    rows: dict[str, list[Row]] = field(default_factory=lambda: {name: [] for name in TABLES})

    def enter(self, table: str, columns: Row) -> int:
        """Adds a row and gives its number, which is its `pk` unless the columns tell another."""
        number = len(self.rows[table]) + 1
        numbered = {"pk": number} if "pk" in _EMPTY[table] else {}
        self.rows[table].append(_EMPTY[table] | numbered | columns)
        return number

    def enter_date(self, edtf: str, fact_pk: int) -> int:
        """Adds a date that is a fact or part of one."""
        date = parse_edtf(edtf)
        return self.enter("historical_date", {"fact_pk": fact_pk, **{name: getattr(date, name) for name in _DATE}})

    def row(self, table: str, pk: int | None) -> Row | None:
        """The row of a number, and nothing for none."""
        return self.rows[table][pk - 1] if pk else None

    def span_of(self, date_pk: int | None) -> Span:
        """The days of a date; those of no date where there is none."""
        date = self.row("historical_date", date_pk)
        return span_days(date["earliest"], date["latest"]) if date else UNDATED

    def pk_of(self, id: str) -> int:
        """The number of a record."""
        return self.by_id[id].pk

    def name_of(self, id: str) -> str:
        """The name of a record."""
        return self.by_id[id].name
