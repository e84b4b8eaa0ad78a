"""Body: organizations and their national sections.

In: columns. Out: `Organization` and `Section`, with the mixin `Body` of what both have, and the rows that only bodies
have.
"""

from typing import ClassVar

from schema.tables.column import Many, inner, one, shown, word
from schema.tables.fact import Cited
from schema.tables.record import RECORD_LINKS, Described
from schema.vocabulary import OrganizationKind, RelationKind, SectionStatus

BODY_LINKS = (
    *RECORD_LINKS,
    Many("headquarters", "Seat", "record_pk", "Where its leadership sat, and when."),
    Many(
        "relations",
        "OrganizationRelation",
        "record_pk",
        "How it stands to other bodies; each relation is seen from both sides.",
        equals=("kind",),
    ),
    Many("people", "Role", "body_pk", "The people who had a role in it.", paged=True),
    Many("events", "Participation", "participant_pk", "The events in which it took part.", paged=True, shows="event"),
    Many("figures", "Figure", "record_pk", "Counts and sums at a date, in the order of time.", equals=("measure",)),
)


class Body(Described):
    """The columns of a body: an organization or a section."""

    kind: OrganizationKind = word(OrganizationKind, "What sort of body it is.")
    abbreviation: str | None = shown("The short form by which it is best known.")
    founded_pk: int | None = one("HistoricalDate", "When it began.", nullable=True)
    founded_low: int = inner()
    founded_high: int = inner()
    dissolved_pk: int | None = one("HistoricalDate", "When it ended.", nullable=True)
    dissolved_low: int = inner()
    dissolved_high: int = inner()
    active_low: int = inner()
    active_high: int = inner()
    active_surely_low: int = inner()
    active_surely_high: int = inner()


class Organization(Body, table=True):
    """A body that acted: an international, an aid organisation, a party, a firm, a home, a paper."""

    __tablename__ = "organization"
    links: ClassVar[tuple[Many, ...]] = (
        *BODY_LINKS,
        Many("sections", "Section", "organization_pk", "Its national sections.", paged=True),
    )


class Section(Body, table=True):
    """The part of an international organization in one country."""

    __tablename__ = "section"
    organization_pk: int = one("Organization", "The international organization that it belongs to.")
    country_pk: int = one("Place", "The country or territory in which it worked.")
    links: ClassVar[tuple[Many, ...]] = (
        *BODY_LINKS,
        Many("status", "LegalStatus", "record_pk", "Where it stood before the law, and when."),
    )


class Seat(Cited, table=True):
    """A place where the leadership of a body sat."""

    __tablename__ = "seat"
    record_pk: int = inner(foreign_key="record.pk")
    place_pk: int = one("Place", "The place.")
    from_pk: int | None = one("HistoricalDate", "Since when.", nullable=True)
    to_pk: int | None = one("HistoricalDate", "Until when.", nullable=True)


class LegalStatus(Cited, table=True):
    """How a section stood before the law for some time."""

    __tablename__ = "legal_status"
    record_pk: int = inner(foreign_key="record.pk")
    status: SectionStatus = word(SectionStatus, "The status.")
    from_pk: int | None = one("HistoricalDate", "Since when.", nullable=True)
    to_pk: int | None = one("HistoricalDate", "Until when.", nullable=True)


class OrganizationRelation(Cited, table=True):
    """How one body stands to another, seen from one of the two."""

    __tablename__ = "organization_relation"
    record_pk: int = inner(foreign_key="record.pk")
    kind: RelationKind = word(RelationKind, "The relation, read “this one … the other”.")
    other_pk: int = one("Record", "The other body.", type="Body")
    date_pk: int | None = one("HistoricalDate", "When it began.", nullable=True)
