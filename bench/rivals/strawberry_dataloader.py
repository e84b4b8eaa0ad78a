"""Strawberry with DataLoaders: the usual way, over the same tables with SQLModel sessions.

Well written: one session and one set of loaders a request, one statement a level, pages cut by the database, values as
bound parameters, statements that SQLAlchemy keeps.
"""

import os
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

from fastapi import FastAPI
from sqlalchemy import func
from sqlmodel import Session, create_engine, or_, select
from strawberry.dataloader import DataLoader
from strawberry.fastapi import BaseContext, GraphQLRouter

from bench.rivals.strawberry_query import SCHEMA, EventFilter
from schema.edtf import parse_edtf
from schema.tables import Citation, Event, Evidence, Participation, Place, Role, Section

DATABASE = os.environ["SOLIDARITY_DATABASE"]
engine = create_engine(f"sqlite:///file:{DATABASE}?mode=ro&immutable=1&uri=true")

LISTS: dict[str, tuple[Any, Any, tuple[Any, ...]]] = {
    "sections": (Section, Section.organization_pk, (Section.sort_name, Section.id)),
    "people": (Role, Role.body_pk, (Role.from_low, Role.id)),
    "citations": (Citation, Evidence.record_pk, (Evidence.citation_pk,)),
    "participants": (Participation, Participation.event_pk, (Participation.participant_sort_name, Participation.id)),
}
"""The lists: the class of their rows, what holds them together, their order."""


class Context(BaseContext):
    """What one request shares: a session, and a loader for each reference and list."""

    def __init__(self, session: Session) -> None:
        """A context without loaders yet."""
        super().__init__()
        self.session = session
        self.ones: dict[type, DataLoader[int, Any]] = {}
        self.lists: dict[tuple[str, int], DataLoader[int, list[Any]]] = {}

    def one(self, table: type, pk: int | None) -> Any:
        """The row with that key, when awaited."""
        if pk is None:
            return None
        if table not in self.ones:
            self.ones[table] = DataLoader(self._load_ones(table))
        return self.ones[table].load(pk)

    def _load_ones(self, table: Any) -> Callable[[list[int]], Any]:
        async def load(keys: list[int]) -> list[Any]:
            rows = {row.pk: row for row in self.session.exec(select(table).where(table.pk.in_(keys)))}
            return [rows.get(key) for key in keys]

        return load

    def many(self, name: str, pk: int, first: int) -> Any:
        """The first rows of a list, when awaited."""
        if (name, first) not in self.lists:
            self.lists[name, first] = DataLoader(self._load_lists(name, first))
        return self.lists[name, first].load(pk)

    def _load_lists(self, name: str, first: int) -> Callable[[list[int]], Any]:
        async def load(keys: list[int]) -> list[list[Any]]:
            found: dict[int, list[Any]] = defaultdict(list)
            for key, row in self._first_rows(name, keys, first):
                found[key].append(row)
            return [found[key] for key in keys]

        return load

    def _first_rows(self, name: str, keys: list[int], first: int) -> Iterator[tuple[int, Any]]:
        target, key, order = LISTS[name]
        number = func.row_number().over(partition_by=key, order_by=order).label("number")
        numbered = select(target.pk.label("pk"), key.label("key"), number).where(key.in_(keys))
        if name == "citations":
            numbered = numbered.join(Evidence, Evidence.citation_pk == target.pk)
        rows = numbered.subquery()
        page = select(rows.c.key, target).join(target, target.pk == rows.c.pk).where(rows.c.number <= first)
        yield from self.session.exec(page.order_by(rows.c.key, rows.c.number))

    async def by_id(self, table: Any, id: str) -> Any:
        """The row with that id."""
        return self.session.exec(select(table).where(table.id == id)).first()

    async def find_sections(self, disputed: bool | None, first: int) -> tuple[list[Any], int]:
        """The first sections and one more, and how many there are in all."""
        conditions = () if disputed is None else (Section.disputed == disputed,)
        page = select(Section).where(*conditions).order_by(Section.sort_name, Section.id).limit(first + 1)
        total = self.session.exec(select(func.count()).select_from(Section).where(*conditions)).one()
        return list(self.session.exec(page)), total

    async def find_events(self, filter: EventFilter, first: int) -> tuple[list[Any], int]:
        """The first events in a range and some countries, and how many there are in all."""
        countries = select(Place.pk).where(Place.id.in_(filter.country)).scalar_subquery()
        places = select(Place.pk).where(or_(Place.pk.in_(countries), Place.country_pk.in_(countries)))
        conditions = (
            Event.date_high >= parse_edtf(filter.date.from_).earliest.toordinal(),
            Event.date_low <= parse_edtf(filter.date.to).latest.toordinal(),
            Event.location_pk.in_(places),
        )
        total = self.session.exec(select(func.count()).select_from(Event).where(*conditions)).one()
        page = select(Event).where(*conditions).order_by(Event.date_low, Event.id).limit(first)
        return list(self.session.exec(page)), total


async def open_context() -> AsyncIterator[Context]:
    """The context of one request, with a session of its own."""
    with Session(engine) as session:
        yield Context(session)


app = FastAPI()
app.include_router(GraphQLRouter(SCHEMA, context_getter=open_context), prefix="/graphql")
