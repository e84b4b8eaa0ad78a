"""Filters: by what each connection can be narrowed.

In: nothing. Out: `FILTERS`, a row a filter field: its name, its type, its meaning, and the SQL condition, in which
`{row}` is the alias of the row, `{list}` the given list as a subquery and `{value}` the given value. Fields of one
filter are joined by AND; the values of a list by OR. A `DateRange` has two conditions, one for each certainty.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Filter:
    """One field of a filter.

    Where `word` is a column, an index has the rows of each of its values in every order of their type. Where `words` is
    a subquery for the words of another table, each with the key of the row that it tells of, a catalogue has them.
    """

    name: str
    type: str
    meaning: str
    sql: str
    word: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Range:
    """A range of dates: conditions for `from` and `to` if the date may lie in it, and if it must.

    The days on which it may lie are in `column`, with `_low` and `_high`.
    """

    name: str
    meaning: str
    column: str
    possibly: tuple[str, str]
    certainly: tuple[str, str]
    type: str = "DateRange"


def among(name: str, type: str, meaning: str, column: str) -> Filter:
    """The rows whose column is one of the given values."""
    return Filter(name, type, meaning, f"{{row}}.{column} IN {{list}}")


def worded(name: str, type: str, meaning: str, column: str) -> Filter:
    """The same for a column of which an index has the rows of each value in order."""
    return Filter(name, type, meaning, f"{{row}}.{column} IN {{list}}", column)


def refers(name: str, meaning: str, column: str) -> Filter:
    """The rows whose reference leads to one of the records with the given ids."""
    return Filter(name, "[ID!]", meaning, f"{{row}}.{column} IN (SELECT pk FROM record WHERE id IN {{list}})")


def related(name: str, meaning: str, found: str, type: str = "[ID!]") -> Filter:
    """The rows whose key the subquery `found` gives."""
    return Filter(name, type, meaning, f"{{row}}.pk IN ({found})")


def told(name: str, type: str, meaning: str, words: str) -> Filter:
    """The rows of which another table tells one of the given words: `words` gives each `word` with the row's `pk`."""
    found = f"SELECT w.pk FROM ({words}) w WHERE w.word IN {{list}}"
    return Filter(name, type, meaning, f"{{row}}.pk IN ({found})", words=words)


def about(name: str, meaning: str) -> Filter:
    """The entries of the timeline that are about one of the records with the given ids."""
    found = "SELECT t.entry_pk FROM timeline_subject t JOIN record r ON r.pk = t.record_pk WHERE r.id IN {list}"
    return related(name, meaning, found)


def dated(name: str, meaning: str) -> Range:
    """The rows whose date overlaps the range, or lies in it for certain."""
    low, high = f"{{row}}.{name}_low", f"{{row}}.{name}_high"
    return Range(
        name,
        meaning,
        name,
        possibly=(f"{high} >= {{value}}", f"{low} <= {{value}}"),
        certainly=(f"{low} >= {{value}} AND {low} <= {high}", f"{high} <= {{value}} AND {low} <= {high}"),
    )


def lasting(name: str, meaning: str, column: str) -> Range:
    """The rows whose span may have touched the range, or has touched it for certain."""
    surely = f"{column}_surely"
    return Range(
        name,
        meaning,
        column,
        possibly=(f"{{row}}.{column}_high >= {{value}}", f"{{row}}.{column}_low <= {{value}}"),
        certainly=(f"{{row}}.{surely}_high >= {{value}}", f"{{row}}.{surely}_low <= {{value}}"),
    )


CITED_BY = (
    "SELECT e.record_pk FROM citation c JOIN record s ON s.pk = c.source_pk"
    " JOIN evidence e ON e.citation_pk = c.pk WHERE s.id IN {list}"
)
DISPUTED = Filter(
    "disputed",
    "Boolean",
    "Only those on which sources differ, or only those on which none does.",
    "{row}.disputed = {value}",
)
FACT_DISPUTED = Filter(
    "disputed",
    "Boolean",
    DISPUTED.meaning,
    "{row}.fact_pk IN (SELECT pk FROM fact WHERE disputed = {value})",
)
FACT_CITED_BY = Filter(
    "citedBy",
    "[ID!]",
    "Only those for which one of these sources is cited.",
    "{row}.fact_pk IN (SELECT c.fact_pk FROM citation c JOIN record s ON s.pk = c.source_pk WHERE s.id IN {list})",
)

TEXT = Filter(
    "text",
    "String",
    "Only the records in whose names, texts or citations every word is found, whole or as a beginning.",
    "{row}.pk IN (SELECT p.record_pk FROM passage p WHERE p.pk IN {match})",
)
FACT_TEXT = Filter(
    "text",
    "String",
    "Only those in whose title or citations every word is found, whole or as a beginning.",
    "{row}.fact_pk IN (SELECT p.fact_pk FROM passage p WHERE p.pk IN {match})",
)

EVERY_RECORD: tuple[Filter | Range, ...] = (
    among("ids", "[ID!]", "Only the records with these ids.", "id"),
    TEXT,
    DISPUTED,
    related("citedBy", "Only the records for a fact of which one of these sources is cited.", CITED_BY),
)
"""What every filter on records has."""

BODY: tuple[Filter | Range, ...] = (
    *EVERY_RECORD,
    worded("kind", "[OrganizationKind!]", "Only bodies of these kinds.", "kind"),
    dated("founded", "Only bodies founded in this range."),
    dated("dissolved", "Only bodies that ended in this range."),
    lasting("activeDuring", "Only bodies that existed at some time in this range.", "active"),
    related(
        "headquarters",
        "Only bodies with a seat in one of these places.",
        "SELECT s.record_pk FROM seat s JOIN place p ON p.pk = s.place_pk WHERE p.id IN {list}",
    ),
)

DISAGREEING = (
    "SELECT d.disagreement_pk FROM disagreement_source d JOIN record s ON s.pk = d.source_pk WHERE s.id IN {list}"
)
COUNTRY_OF_PLACE = "SELECT p.pk FROM place p JOIN place c ON c.pk = p.pk OR c.pk = p.country_pk WHERE c.id IN {list}"

FILTERS: dict[str, tuple[Filter | Range, ...]] = {
    "Organization": BODY,
    "Section": (
        *BODY,
        refers("organization", "Only sections of these organizations.", "organization_pk"),
        refers("country", "Only sections in these countries.", "country_pk"),
        told(
            "status",
            "[SectionStatus!]",
            "Only sections that were at some time in one of these states before the law.",
            "SELECT status AS word, record_pk AS pk FROM legal_status",
        ),
    ),
    "Person": (
        *EVERY_RECORD,
        dated("born", "Only people born in this range."),
        dated("died", "Only people who died in this range."),
        related(
            "country",
            "Only people whom the sources tie to one of these countries.",
            "SELECT z.record_pk FROM citizenship z JOIN place p ON p.pk = z.place_pk WHERE p.id IN {list}",
        ),
        related(
            "roleIn",
            "Only people with a role in one of these organizations or sections.",
            "SELECT r.person_pk FROM role r JOIN record b ON b.pk = r.body_pk WHERE b.id IN {list}",
        ),
        told(
            "role",
            "[RoleKind!]",
            "Only people with a role of one of these kinds.",
            "SELECT kind AS word, person_pk AS pk FROM role",
        ),
        told(
            "occupation",
            "[String!]",
            "Only people with one of these occupations, as the dataset words them.",
            "SELECT value AS word, record_pk AS pk FROM occupation",
        ),
    ),
    "Event": (
        *EVERY_RECORD,
        worded("kind", "[EventKind!]", "Only events of these kinds.", "kind"),
        dated("date", "Only events in this range."),
        refers("place", "Only events in these places.", "location_pk"),
        Filter(
            "country",
            "[ID!]",
            "Only events in these countries.",
            f"{{row}}.location_pk IN ({COUNTRY_OF_PLACE})",
        ),
        related(
            "participant",
            "Only events in which one of these people or bodies took part.",
            "SELECT p.event_pk FROM participation p JOIN record w ON w.pk = p.participant_pk WHERE w.id IN {list}",
        ),
        refers("partOf", "Only the parts of these larger events.", "part_of_pk"),
    ),
    "Source": (
        *EVERY_RECORD,
        worded("kind", "[SourceKind!]", "Only sources of these kinds.", "kind"),
        dated("published", "Only sources published in this range."),
        worded("language", "[LanguageTag!]", "Only sources in these languages.", "language"),
    ),
    "Place": (
        *EVERY_RECORD,
        worded("kind", "[PlaceKind!]", "Only places of these kinds.", "kind"),
        refers("country", "Only places in these countries.", "country_pk"),
    ),
    "Role": (
        among("ids", "[ID!]", "Only the roles with these ids.", "id"),
        among("kind", "[RoleKind!]", "Only roles of these kinds.", "kind"),
        lasting("during", "Only roles held at some time in this range.", "term"),
        refers("body", "Only roles in these organizations or sections.", "body_pk"),
        refers("person", "Only roles of these people.", "person_pk"),
        FACT_TEXT,
        FACT_DISPUTED,
        FACT_CITED_BY,
    ),
    "Participation": (
        among("ids", "[ID!]", "Only the participations with these ids.", "id"),
        among("kind", "[ParticipationKind!]", "Only participations of these kinds.", "kind"),
        among("type", "[RecordType!]", "Only participants of these types.", "participant_type"),
        FACT_TEXT,
        FACT_DISPUTED,
        FACT_CITED_BY,
    ),
    "TimelineEntry": (
        dated("date", "Only what is dated in this range."),
        worded("kind", "[TimelineKind!]", "Only moments of these kinds.", "kind"),
        about("organization", "Only what is about one of these organizations, its sections included."),
        about("country", "Only what is about one of these countries or places."),
        about("person", "Only what is about one of these people."),
        Filter(
            "text",
            "String",
            "Only what is told of records in whose names, texts or citations every word is found.",
            "{row}.record_pk IN (SELECT p.record_pk FROM passage p WHERE p.pk IN {match})",
        ),
    ),
    "Disagreement": (
        worded("recordType", "[RecordType!]", "Only about records of these types.", "record_type"),
        refers("record", "Only about these records.", "record_pk"),
        worded("field", "[String!]", "Only about these fields of records.", "field"),
        related(
            "source",
            "Only those in which one of these sources takes part.",
            DISAGREEING,
        ),
        told(
            "sourceKind",
            "[SourceKind!]",
            "Only those in which a source of one of these kinds takes part.",
            "SELECT source_kind AS word, disagreement_pk AS pk FROM disagreement_source",
        ),
    ),
}
"""The filter fields of each type."""

DATE_RANGE = (
    ("from", "EDTF", "The range begins with the first day that this can mean."),
    ("to", "EDTF", "The range ends with the last day that this can mean."),
    ("certainty", "Certainty", "Whether it is enough that the date may lie in the range.", "POSSIBLY"),
)
"""The fields of a range of dates, the last with its default."""
