"""Strawberry query: the root fields that are measured, and the schema.

In: the types, and a context that finds rows. Out: `SCHEMA`.
"""

import strawberry
from strawberry import ID, Info
from strawberry.extensions import ParserCache, ValidationCache
from strawberry.schema.config import StrawberryConfig

from bench.rivals.strawberry_types import EDTF, SCALARS, Events, Organization, PageInfo, Person, Sections
from schema import tables


@strawberry.input
class SectionFilter:
    """By what sections are narrowed."""

    disputed: bool | None = None


@strawberry.input
class DateRange:
    """A range of dates."""

    from_: EDTF = strawberry.field(name="from")
    to: EDTF


@strawberry.input
class EventFilter:
    """By what events are narrowed."""

    date: DateRange
    country: list[ID]


@strawberry.type
class Query:
    """What can be asked."""

    @strawberry.field
    async def organization(self, info: Info, id: ID) -> Organization | None:
        """The organization with this id."""
        return await info.context.by_id(tables.Organization, id)

    @strawberry.field
    async def person(self, info: Info, id: ID) -> Person | None:
        """The person with this id."""
        return await info.context.by_id(tables.Person, id)

    @strawberry.field
    async def sections(self, info: Info, filter: SectionFilter | None = None, first: int = 20) -> Sections:
        """Sections."""
        rows, total = await info.context.find_sections(filter.disputed if filter else None, first)
        last = rows[min(first, len(rows)) - 1] if rows else None
        cursor = f"NAME+|{last.sort_name}|{last.id}".encode().hex().upper() if last else None
        return Sections(
            nodes=rows[:first],
            total_count=total,
            page_info=PageInfo(has_next_page=len(rows) > first, end_cursor=cursor),
        )

    @strawberry.field
    async def events(self, info: Info, filter: EventFilter, first: int = 20) -> Events:
        """Events."""
        rows, total = await info.context.find_events(filter, first)
        return Events(nodes=rows, total_count=total)


KEPT = 512
"""So many documents are parsed and validated once, as with us."""

SCHEMA = strawberry.Schema(
    Query,
    config=StrawberryConfig(scalar_map=SCALARS),
    extensions=[lambda: ParserCache(KEPT), lambda: ValidationCache(KEPT)],
)
