"""Strawberry types: the part of the schema that is measured, with ordinary resolvers.

In: rows, as SQLModel gives them or as memory holds them, and a context that finds others: at once, or when awaited.
Resolvers hand Strawberry the rows as they are, which costs it least.
"""

from typing import Any, NewType

import strawberry
from strawberry import ID, Info

from schema import tables, vocabulary
from schema.vocabulary import (
    EventKind,
    OrganizationKind,
    ParticipationKind,
    PlaceKind,
    RoleKind,
    SourceKind,
    Stance,
    Word,
)

EDTF = NewType("EDTF", str)
SCALARS = {EDTF: strawberry.scalar(name="EDTF", serialize=str, parse_value=str)}

for word in vars(vocabulary).values():
    if isinstance(word, type) and issubclass(word, Word) and word is not Word:
        strawberry.enum(word)


@strawberry.type
class Record:
    """A record of any type."""

    id: ID
    name: str


@strawberry.type
class Place:
    """A place."""

    id: ID
    name: str
    kind: PlaceKind

    @strawberry.field
    def country(self: Any, info: Info) -> "Place | None":
        """The state in which it lay."""
        return info.context.one(tables.Place, self.country_pk)


@strawberry.type
class Person:
    """A person."""

    id: ID
    name: str
    disputed: bool


@strawberry.type
class Role:
    """What a person was in a body."""

    kind: RoleKind
    title: str | None

    @strawberry.field
    def person(self: Any, info: Info) -> Person:
        """Who."""
        return info.context.one(tables.Person, self.person_pk)


@strawberry.type
class Source:
    """A text that was read."""

    id: ID
    title: str
    kind: SourceKind


@strawberry.type
class Citation:
    """What a source states of a fact."""

    locator: str | None
    says: str
    stance: Stance
    field: str

    @strawberry.field
    def source(self: Any, info: Info) -> Source:
        """The source."""
        return info.context.one(tables.Source, self.source_pk)


@strawberry.type
class Roles:
    """A page of roles."""

    nodes: list[Role]


@strawberry.type
class Citations:
    """A page of citations."""

    nodes: list[Citation]


@strawberry.type
class PageInfo:
    """Where a page lies."""

    has_next_page: bool
    end_cursor: str | None


@strawberry.type
class Section:
    """A national section."""

    id: ID
    name: str
    kind: OrganizationKind
    abbreviation: str | None
    disputed: bool

    @strawberry.field
    def country(self: Any, info: Info) -> Place:
        """Its country."""
        return info.context.one(tables.Place, self.country_pk)

    @strawberry.field
    async def people(self: Any, info: Info, first: int = 20) -> Roles:
        """Its people."""
        return Roles(nodes=await info.context.many("people", self.pk, first))

    @strawberry.field
    async def citations(self: Any, info: Info, first: int = 20) -> Citations:
        """Its citations."""
        return Citations(nodes=await info.context.many("citations", self.pk, first))


@strawberry.type
class Sections:
    """A page of sections."""

    nodes: list[Section]
    total_count: int = 0
    page_info: PageInfo | None = None


@strawberry.type
class Organization:
    """An organization."""

    id: ID
    name: str
    kind: OrganizationKind

    @strawberry.field
    async def sections(self: Any, info: Info, first: int = 20) -> Sections:
        """Its sections."""
        return Sections(nodes=await info.context.many("sections", self.pk, first))


@strawberry.type
class Participation:
    """A part in an event."""

    kind: ParticipationKind

    @strawberry.field
    def participant(self: Any, info: Info) -> Record:
        """Who took part."""
        return info.context.one(tables.Record, self.participant_pk)


@strawberry.type
class Participations:
    """A page of participations."""

    nodes: list[Participation]


@strawberry.type
class HistoricalDate:
    """A date."""

    edtf: EDTF
    text: str


@strawberry.type
class CitedPlace:
    """A place that sources state."""

    @strawberry.field
    def place(self: Any, info: Info) -> Place:
        """The place."""
        return info.context.one(tables.Place, self.place_pk)


@strawberry.type
class Event:
    """An event."""

    id: ID
    name: str
    kind: EventKind

    @strawberry.field
    def date(self: Any, info: Info) -> HistoricalDate | None:
        """When."""
        return info.context.one(tables.HistoricalDate, self.date_pk)

    @strawberry.field
    def place(self: Any, info: Info) -> CitedPlace | None:
        """Where."""
        return info.context.one(tables.CitedPlace, self.place_pk)

    @strawberry.field
    async def participants(self: Any, info: Info, first: int = 20) -> Participations:
        """Who took part."""
        return Participations(nodes=await info.context.many("participants", self.pk, first))


@strawberry.type
class Events:
    """A page of events."""

    nodes: list[Event]
    total_count: int
