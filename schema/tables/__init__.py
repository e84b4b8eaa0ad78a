"""Tables: the database; the only place where a field is defined (type, null, description)."""

from schema.tables.body import LegalStatus, Organization, OrganizationRelation, Seat, Section
from schema.tables.citation import Citation, Evidence
from schema.tables.column import Many
from schema.tables.dataset import Coverage, Dataset, DatasetCounts, Download, SourceKindCount
from schema.tables.derived import (
    Disagreement,
    DisagreementSource,
    Passage,
    PathStep,
    Position,
    Spelling,
    TimelineEntry,
    TimelineSubject,
)
from schema.tables.event import Event, Figure, Participation
from schema.tables.fact import Cited, CitedPlace, Fact, HistoricalDate, LifeEvent
from schema.tables.person import Citizenship, Occupation, Person, PersonRelation, Role
from schema.tables.place import Location, Place
from schema.tables.record import CitedText, Identifier, Name, Record
from schema.tables.source import Bibliography, Source

__all__ = [
    "Bibliography",
    "Citation",
    "Cited",
    "CitedPlace",
    "CitedText",
    "Citizenship",
    "Coverage",
    "Dataset",
    "DatasetCounts",
    "Disagreement",
    "DisagreementSource",
    "Download",
    "Event",
    "Evidence",
    "Fact",
    "Figure",
    "HistoricalDate",
    "Identifier",
    "LegalStatus",
    "LifeEvent",
    "Location",
    "Many",
    "Name",
    "Occupation",
    "Organization",
    "OrganizationRelation",
    "Participation",
    "Passage",
    "PathStep",
    "Person",
    "PersonRelation",
    "Place",
    "Position",
    "Record",
    "Role",
    "Seat",
    "Section",
    "Source",
    "SourceKindCount",
    "Spelling",
    "TimelineEntry",
    "TimelineSubject",
]
