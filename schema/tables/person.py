"""Person: people, their roles in bodies, and what they were to each other.

In: columns. Out: `Person`, `Role`, `PersonRelation`, `Occupation`, `Citizenship`.
"""

from typing import ClassVar

from schema.tables.column import Many, inner, one, short_text, shown, word
from schema.tables.fact import Cited
from schema.tables.record import RECORD_LINKS, Described
from schema.vocabulary import PersonRelationKind, RoleKind


class Person(Described, table=True):
    """Somebody who took part, helped, opposed or was helped."""

    __tablename__ = "person"
    born_pk: int | None = one("LifeEvent", "When and where the person was born.", nullable=True)
    born_low: int = inner()
    born_high: int = inner()
    born_place_pk: int | None = inner(foreign_key="place.pk", nullable=True)
    died_pk: int | None = one("LifeEvent", "When and where the person died.", nullable=True)
    died_low: int = inner()
    died_high: int = inner()

    links: ClassVar[tuple[Many, ...]] = (
        *RECORD_LINKS,
        Many("occupations", "Occupation", "record_pk", "What the person did for a living or is known as."),
        Many("countries", "Citizenship", "record_pk", "The countries to which the sources tie the person."),
        Many("roles", "Role", "person_pk", "What the person was or did in organizations and sections.", paged=True),
        Many(
            "events",
            "Participation",
            "participant_pk",
            "The events in which the person took part.",
            paged=True,
            shows="event",
        ),
        Many("relations", "PersonRelation", "record_pk", "What other people were to this one; told from both sides."),
    )


class Role(Cited, table=True):
    """What a person was or did in an organization or a section, and when."""

    __tablename__ = "role"
    id: str = shown("A stable identifier, made from what the role says.", sa_type=short_text(), scalar="ID")
    person_pk: int = one("Person", "Who.")
    body_pk: int = one("Record", "In which organization or section.", type="Body")
    kind: RoleKind = word(RoleKind, "The sort of role.")
    title: str | None = shown("The office or task in words.")
    from_pk: int | None = one("HistoricalDate", "Since when.", nullable=True)
    to_pk: int | None = one("HistoricalDate", "Until when.", nullable=True)
    from_low: int = inner()
    from_high: int = inner()
    term_low: int = inner()
    term_high: int = inner()
    term_surely_low: int = inner()
    term_surely_high: int = inner()
    person_sort_name: str = inner(sa_type=short_text())


class PersonRelation(Cited, table=True):
    """What another person was to this one."""

    __tablename__ = "person_relation"
    record_pk: int = inner(foreign_key="record.pk")
    kind: PersonRelationKind = word(PersonRelationKind, "What the other person is to this one.")
    other_pk: int = one("Person", "The other person.")


class Occupation(Cited, table=True):
    """What a person did for a living or is known as."""

    __tablename__ = "occupation"
    record_pk: int = inner(foreign_key="record.pk")
    value: str = shown("The occupation, in English.")


class Citizenship(Cited, table=True):
    """A country to which the sources tie a person, by birth, citizenship, work or exile."""

    __tablename__ = "citizenship"
    record_pk: int = inner(foreign_key="record.pk")
    place_pk: int = one("Place", "The country.")
