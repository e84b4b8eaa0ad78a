"""Event: what happened, who took part, and what was counted.

In: columns. Out: `Event`, `Participation`, `Figure`.
"""

from typing import ClassVar

from schema.tables.column import Many, inner, one, short_text, shown, word
from schema.tables.fact import Cited
from schema.tables.record import RECORD_LINKS, Described
from schema.vocabulary import EventKind, Measure, ParticipationKind, RecordType


class Event(Described, table=True):
    """Something that happened: a congress, a campaign, a trial, a ban."""

    __tablename__ = "event"
    kind: EventKind = word(EventKind, "What sort of event it is.")
    date_pk: int | None = one("HistoricalDate", "When it happened.", nullable=True)
    date_low: int = inner()
    date_high: int = inner()
    place_pk: int | None = one("CitedPlace", "Where it happened.", nullable=True)
    location_pk: int | None = inner(foreign_key="place.pk", nullable=True)
    part_of_pk: int | None = one("Event", "The larger event that it belongs to.", nullable=True)

    links: ClassVar[tuple[Many, ...]] = (
        *RECORD_LINKS,
        Many("parts", "Event", "part_of_pk", "The smaller events that belong to it.", paged=True),
        Many("participants", "Participation", "event_pk", "The people and bodies that took part.", paged=True),
        Many("figures", "Figure", "record_pk", "Counts and sums, in the order of time.", equals=("measure",)),
    )


class Participation(Cited, table=True):
    """A person's or a body's part in an event."""

    __tablename__ = "participation"
    id: str = shown("A stable identifier, made from what the participation says.", sa_type=short_text(), scalar="ID")
    event_pk: int = one("Event", "The event.")
    participant_pk: int = one("Record", "Who took part: a person, an organization or a section.", type="Participant")
    participant_type: RecordType = word(RecordType)
    kind: ParticipationKind = word(ParticipationKind, "How they took part.")
    event_low: int = inner()
    event_high: int = inner()
    event_sort_name: str = inner(sa_type=short_text())
    participant_sort_name: str = inner(sa_type=short_text())


class Figure(Cited, table=True):
    """A count or a sum at a date, as a source gives it."""

    __tablename__ = "figure"
    record_pk: int = inner(foreign_key="record.pk")
    measure: Measure = word(Measure, "What it counts.")
    value: float = shown("The number.")
    approximate: bool = shown("True where the source rounds or says “about”, “over”, “up to”.")
    unit: str | None = shown("The currency of a sum, or what `OTHER` counts.")
    date_pk: int | None = one("HistoricalDate", "The date it holds for.", nullable=True)
