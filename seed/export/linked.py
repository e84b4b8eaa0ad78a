"""Linked: the dataset as linked data, in the words of schema.org, PROV and CiTO.

In: a `Survey`. Out: nodes, for `notation`. Addresses are relative to that of the file, so `../records/<id>` is the
permalink of a record wherever the file is served. A fact is a `schema:Claim` about its record: it obtains support from
the sources that state it, and sources that state something else disagree with it; each citation is a derivation.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

from seed.edition import LICENCE_URL, TITLE
from seed.export.survey import Survey
from seed.ledger import Row

CONTEXT = {
    "schema": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "cito": "http://purl.org/spar/cito/",
    "edtf": "http://id.loc.gov/datatypes/edtf/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""The prefixes, and whose words they are."""

TYPES = {
    "organization": ("schema:Organization", "prov:Organization"),
    "section": ("schema:Organization", "prov:Organization"),
    "person": ("schema:Person", "prov:Person"),
    "event": ("schema:Event", "prov:Activity"),
    "source": ("schema:CreativeWork", "prov:Entity"),
    "place": ("schema:Place",),
}
"""What a record is, by its table."""

DATES = {"founded_pk": "foundingDate", "dissolved_pk": "dissolutionDate", "date_pk": "temporalCoverage",
         "published_pk": "datePublished"}  # fmt: skip
LIVES = {"born_pk": ("birthDate", "birthPlace"), "died_pk": ("deathDate", "deathPlace")}
LINKS = {"organization_pk": "parentOrganization", "country_pk": "containedInPlace", "part_of_pk": "superEvent",
         "location_pk": "location"}  # fmt: skip
"""How schema.org calls what a column tells."""

DATASET = "../"
Node = dict[str, Any]


def link_records(survey: Survey) -> Iterator[Node]:
    """The node of the dataset, then those of all records and facts."""
    dataset = survey.dataset
    yield {
        "@id": DATASET,
        "@type": ["schema:Dataset", "prov:Entity"],
        "schema:name": TITLE,
        "schema:version": dataset["version"],
        "schema:datePublished": {"@type": "xsd:date", "@value": str(dataset["released"])},
        "schema:license": {"@id": LICENCE_URL},
    }
    lists = _gather_lists(survey)
    for table, types in TYPES.items():
        for row in survey.rows[table]:
            node = {
                "@id": _address(row["id"]),
                "@type": list(types),
                "schema:identifier": row["id"],
                "schema:name": row["name"],
                **_link_columns(survey, row, table),
                **lists[row["pk"]],
            }
            yield {name: value for name, value in node.items() if value not in (None, [])}
    yield from _link_facts(survey)


def _address(id: str) -> str:
    return f"../records/{id}"


def _point(survey: Survey, pk: int | None) -> Node | None:
    return {"@id": _address(survey.ids[pk])} if pk else None


def _date(survey: Survey, pk: int | None) -> Node | None:
    return {"@type": "edtf:EDTF", "@value": survey.find("historical_date", pk)["edtf"]} if pk else None


def _link_columns(survey: Survey, row: Row, table: str) -> Node:
    """What the columns of a record tell."""
    told: Node = {}
    if row["summary_pk"]:
        told["schema:description"] = {
            "@language": "en",
            "@value": survey.find("cited_text", row["summary_pk"])["text"],
        }
    for column, name in DATES.items():
        told[f"schema:{name}"] = _date(survey, row.get(column))
    for column, (day, place) in LIVES.items():
        life = survey.find("life_event", row[column]) if row.get(column) else {}
        told[f"schema:{day}"] = _date(survey, life.get("date_pk"))
        told[f"schema:{place}"] = _point(survey, life.get("place_pk"))
    for column, name in LINKS.items():
        if table != "place" or column == "country_pk":
            told[f"schema:{'areaServed' if (table, column) == ('section', 'country_pk') else name}"] = _point(
                survey, row.get(column)
            )
    return told | _link_source(row) | _link_place(row)


def _link_source(row: Row) -> Node:
    if "title" not in row:
        return {}
    return {
        "schema:author": list(row["authors"]),
        "schema:publisher": row["publisher"],
        "schema:inLanguage": row["language"],
        "schema:url": {"@id": row["link"]} if row["link"] else None,
    }


def _link_place(row: Row) -> Node:
    if row.get("latitude") is None:
        return {}
    degrees = {
        f"schema:{name}": {"@type": "xsd:decimal", "@value": str(row[name])} for name in ("latitude", "longitude")
    }
    return {"schema:geo": {"@type": ["schema:GeoCoordinates"], **degrees}}


def _gather_lists(survey: Survey) -> dict[int, Node]:
    """Names, identifiers, occupations, roles and participations, by the record that has them."""
    lists: dict[int, Node] = defaultdict(dict)

    def add(pk: int, name: str, value: Any) -> None:
        if value not in lists[pk].setdefault(name, []):
            lists[pk][name].append(value)

    for row in survey.rows["name"]:
        add(row["record_pk"], "schema:alternateName", {"@language": row["lang"], "@value": row["text"]})
    for row in filter(lambda row: row["url"], survey.rows["identifier"]):
        add(row["record_pk"], "schema:sameAs", {"@id": row["url"]})
    for row in survey.rows["occupation"]:
        add(row["record_pk"], "schema:jobTitle", row["value"])
    for row in survey.rows["role"]:
        add(row["person_pk"], "schema:memberOf", _link_role(survey, row))
    for row in survey.rows["participation"]:
        add(row["event_pk"], "prov:qualifiedAssociation", _link_participation(survey, row))
    return lists


def _link_participation(survey: Survey, row: Row) -> Node:
    agent = _point(survey, row["participant_pk"])
    return {"@type": ["prov:Association"], "prov:agent": agent, "schema:roleName": row["kind"]}


def _link_role(survey: Survey, row: Row) -> Node:
    """A role as schema.org has it: between the person and the body."""
    told = {
        "@type": ["schema:OrganizationRole"],
        "schema:memberOf": _point(survey, row["body_pk"]),
        "schema:roleName": row["title"] or row["kind"],
        "schema:startDate": _date(survey, row["from_pk"]),
        "schema:endDate": _date(survey, row["to_pk"]),
    }
    return {name: value for name, value in told.items() if value is not None}


def _link_facts(survey: Survey) -> Iterator[Node]:
    """A claim for each fact that is cited, numbered within its record and field."""
    counts: Counter[tuple[int, str]] = Counter()
    for fact in survey.rows["fact"]:
        citations = survey.cited.get(fact["pk"], [])
        if not citations:
            continue
        counts[fact["record_pk"], fact["field"]] += 1
        about = _address(survey.ids[fact["record_pk"]])
        yield {
            "@id": f"{about}#{fact['field']}-{counts[fact['record_pk'], fact['field']]}",
            "@type": ["schema:Claim", "prov:Entity"],
            "schema:about": {"@id": about},
            "schema:name": fact["field"],
            "schema:text": fact["accepted"],
            **_list_stances(survey, citations),
            "prov:qualifiedDerivation": [_link_citation(survey, citation) for citation in citations],
        }


def _list_stances(survey: Survey, citations: list[Row]) -> Node:
    """The sources that support a fact, and those that disagree."""
    told: Node = {}
    for stance, name in (("SUPPORTS", "cito:obtainsSupportFrom"), ("DIFFERS", "cito:isDisagreedWithBy")):
        sources = dict.fromkeys(citation["source_pk"] for citation in citations if citation["stance"] == stance)
        if sources:
            told[name] = [_point(survey, pk) for pk in sources]
    return told


def _link_citation(survey: Survey, citation: Row) -> Node:
    told = {
        "@type": ["prov:Derivation"],
        "schema:identifier": citation["id"],
        "prov:entity": _point(survey, citation["source_pk"]),
        "schema:pagination": citation["locator"],
        "schema:text": citation["says"],
        "schema:value": citation["value"],
    }
    return {name: value for name, value in told.items() if value is not None}
