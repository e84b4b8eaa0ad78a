"""Linked: a record as linked data, in the words of schema.org.

In: a record as the API answers it. Out: one JSON-LD object, or the same as Turtle.
"""

from collections.abc import Iterator
from typing import Any

import orjson

TYPES = {
    "Organization": "Organization", "Section": "Organization", "Person": "Person", "Event": "Event",
    "Source": "CreativeWork", "Place": "Place",
}  # fmt: skip
LICENCE = "https://creativecommons.org/licenses/by-sa/4.0/"
CONTEXT = {"@vocab": "https://schema.org/", "edtf": "http://id.loc.gov/datatypes/edtf/"}
EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"


def link_data(record: dict[str, Any]) -> dict[str, Any]:
    """The record as one JSON-LD object; what is not known is left out."""
    base = record["url"].removesuffix(record["id"])
    told = {
        "@context": CONTEXT,
        "@id": record["url"],
        "@type": TYPES[record["__typename"]],
        "identifier": record["id"],
        "name": record["name"],
        "alternateName": [{"@value": one["text"], "@language": one["lang"]} for one in record["names"]],
        "description": (record["summary"] or {}).get("text"),
        "sameAs": [one["url"] for one in record["identifiers"] if one["url"]],
        "license": {"@id": LICENCE},
        "citation": [{"@id": base + id} for id in list_sources(record)],
        **dict(link_facts(record, base)),
    }
    return {key: value for key, value in told.items() if value not in (None, [], {})}


def link_facts(record: dict[str, Any], base: str) -> Iterator[tuple[str, Any]]:
    """What only some types have."""

    def point(other: dict[str, Any] | None) -> dict[str, Any] | None:
        return {"@id": base + other["id"], "name": other["name"]} if other else None

    for field, name in (
        ("founded", "foundingDate"),
        ("dissolved", "dissolutionDate"),
        ("date", "startDate"),
        ("published", "datePublished"),
    ):
        yield name, write_date(record.get(field))
    for field, day, place in (("born", "birthDate", "birthPlace"), ("died", "deathDate", "deathPlace")):
        life = record.get(field) or {}
        yield day, write_date(life.get("date"))
        yield place, point(life.get("place"))
    yield "parentOrganization", point(record.get("organization"))
    yield "location", point((record.get("place") or {}).get("place"))
    yield "superEvent", point(record.get("partOf"))
    yield "containedInPlace", point(record.get("country")) if record["__typename"] == "Place" else None
    yield "author", record.get("authors")
    yield "url", record.get("link")
    yield "inLanguage", record.get("language")
    yield "hasOccupation", [one["value"] for one in record.get("occupations", ())]


def write_date(when: dict[str, Any] | None) -> dict[str, str] | None:
    """A date in EDTF, with its type."""
    return {"@type": EDTF, "@value": when["edtf"]} if when else None


def list_sources(value: Any) -> list[str]:
    """The ids of all sources that the answer cites, each once."""
    found: dict[str, None] = {}

    def walk(part: Any) -> None:
        for one in part.values() if isinstance(part, dict) else part:
            if isinstance(one, dict | list):
                walk(one)
        if isinstance(part, dict) and isinstance(part.get("source"), dict):
            found[part["source"]["id"]] = None

    walk(value)
    return list(found)


def write_json_ld(data: dict[str, Any]) -> str:
    """The object as text."""
    return orjson.dumps(data).decode()


def write_turtle(data: dict[str, Any]) -> str:
    """The same statements in Turtle."""
    lines = [f"<{data['@id']}> a schema:{data['@type']}"]
    for key, value in data.items():
        if not key.startswith("@"):
            values = ", ".join(write_object(one) for one in (value if isinstance(value, list) else [value]))
            lines.append(f"    schema:{key} {values}")
    return "@prefix schema: <https://schema.org/> .\n\n" + " ;\n".join(lines) + " .\n"


def write_object(value: Any) -> str:
    """One object of a statement."""
    if not isinstance(value, dict):
        return quote_text(str(value))
    if "@id" in value:
        return f"<{value['@id']}>"
    mark = f"@{value['@language']}" if "@language" in value else f"^^<{value['@type']}>"
    return quote_text(value["@value"]) + mark


def quote_text(text: str) -> str:
    """A string literal; JSON's escapes are also Turtle's."""
    return orjson.dumps(text).decode()
