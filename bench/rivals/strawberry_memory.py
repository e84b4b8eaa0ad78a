"""Strawberry in memory: the same types and resolvers; all rows are read once, before the first request."""

import os
from collections import defaultdict
from itertools import islice
from typing import Any

from fastapi import FastAPI
from sqlmodel import Session, SQLModel, create_engine, select
from strawberry.fastapi import BaseContext, GraphQLRouter

from bench.rivals.strawberry_query import SCHEMA, EventFilter
from schema import tables
from schema.edtf import parse_edtf

READ = (
    tables.Organization,
    tables.Section,
    tables.Person,
    tables.Place,
    tables.Source,
    tables.Event,
    tables.Role,
    tables.Citation,
    tables.Participation,
    tables.Record,
    tables.HistoricalDate,
    tables.CitedPlace,
)


class Row:
    """A row without SQLAlchemy's bookkeeping: its columns are its attributes."""

    def __init__(self, row: SQLModel) -> None:
        """The columns of a row."""
        self.__dict__.update(row.model_dump())


class Memory:
    """All rows, tied to one another in the order of their lists."""

    def __init__(self, path: str) -> None:
        """Reads the dataset."""
        with Session(create_engine(f"sqlite:///file:{path}?mode=ro&immutable=1&uri=true")) as session:
            rows: dict[type, list[Any]] = {table: [Row(row) for row in session.exec(select(table))] for table in READ}
            evidence = list(session.exec(select(tables.Evidence).order_by(tables.Evidence.citation_pk)))
        self.by_pk = {table: {row.pk: row for row in found} for table, found in rows.items()}
        self.by_id = {table: {row.id: row for row in rows[table]} for table in (tables.Organization, tables.Person)}
        self.sections = sorted(rows[tables.Section], key=lambda row: (row.sort_name, row.id))
        self.events = sorted(rows[tables.Event], key=lambda row: (row.date_low, row.id))
        roles = sorted(rows[tables.Role], key=lambda row: (row.from_low, row.id))
        parts = sorted(rows[tables.Participation], key=lambda row: (row.participant_sort_name, row.id))
        citations = self.by_pk[tables.Citation]
        self.lists = {
            "sections": group((row.organization_pk, row) for row in self.sections),
            "people": group((row.body_pk, row) for row in roles),
            "citations": group((row.record_pk, citations[row.citation_pk]) for row in evidence),
            "participants": group((row.event_pk, row) for row in parts),
        }

    def is_in(self, pk: int | None, ids: set[str]) -> bool:
        """Whether a place, or its country, is one of these."""
        place = self.by_pk[tables.Place].get(pk)
        country = place and self.by_pk[tables.Place].get(place.country_pk)
        return bool(place and (place.id in ids or (country and country.id in ids)))


def group(pairs: Any) -> dict[int, list[Any]]:
    """The rows by key."""
    found: dict[int, list[Any]] = defaultdict(list)
    for key, row in pairs:
        found[key].append(row)
    return found


MEMORY = Memory(os.environ["SOLIDARITY_DATABASE"])


class Context(BaseContext):
    """What resolvers ask: everything is at hand."""

    def one(self, table: type, pk: int | None) -> Any:
        """The row with that key."""
        return MEMORY.by_pk[table].get(pk)

    async def many(self, name: str, pk: int, first: int) -> list[Any]:
        """The first rows of a list."""
        return MEMORY.lists[name].get(pk, [])[:first]

    async def by_id(self, table: Any, id: str) -> Any:
        """The row with that id."""
        return MEMORY.by_id[table].get(id)

    async def find_sections(self, disputed: bool | None, first: int) -> tuple[list[Any], int]:
        """The first sections and one more, and how many there are in all."""
        found = [row for row in MEMORY.sections if disputed is None or row.disputed == disputed]
        return found[: first + 1], len(found)

    async def find_events(self, filter: EventFilter, first: int) -> tuple[list[Any], int]:
        """The first events in a range and some countries, and how many there are in all."""
        low = parse_edtf(filter.date.from_).earliest.toordinal()
        high = parse_edtf(filter.date.to).latest.toordinal()
        dated = (row for row in MEMORY.events if row.date_high >= low and row.date_low <= high)
        countries = set(filter.country)
        found = [row for row in dated if MEMORY.is_in(row.location_pk, countries)]
        return list(islice(found, first)), len(found)


app = FastAPI()
app.include_router(GraphQLRouter(SCHEMA, context_getter=Context), prefix="/graphql")
