"""Record: the page of one record.

In: an id. Out: what the page shows: the record, its notes, its drawings, its neighbours in time, its linked data.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import orjson
from markupsafe import Markup

from api.pages.answers import Answers, read_document
from api.pages.chart import draw_figures
from api.pages.languages import find_language
from api.pages.linked import link_data, write_json_ld
from api.pages.network import draw_network
from api.pages.notes import Notes
from api.pages.site import Site
from api.pages.words import COUNTED, tell_kind, tell_life, tell_when, tell_word

FACTS = {
    "summary": "What it was", "names": "Name", "founded": "Founding", "dissolved": "End", "born": "Birth",
    "died": "Death", "date": "Date", "place": "Place", "headquarters": "Seat", "published": "Publication",
    "people": "Person", "roles": "Role", "status": "State before the law", "participants": "Participant",
    "occupations": "Occupation", "countries": "Country", "figures": "Figure", "relations": "Relation",
}  # fmt: skip
"""What the facts of a field are called at the head of a row."""

CHRONICLE = {"Organization": "organizations", "Section": "sections", "Person": "people", "Event": "events"}
"""The types whose records follow one another in time."""


@dataclass(frozen=True, slots=True)
class Found:
    """One record as the API answers it, with the operation that was asked."""

    record: dict[str, Any]
    document: str
    variables: dict[str, Any]


def find_record(answers: Answers, id: str, after: str | None = None) -> Found | None:
    """The record with this id; null where there is none."""
    node = answers.ask("kind", id=id)["record"]
    if node is None:
        return None
    name = str(node["__typename"]).lower()
    variables = {"id": id} | ({"after": after} if after and name == "source" else {})
    return Found(answers.ask(name, **variables)["record"], read_document(name), variables)


def show_record(site: Site, answers: Answers, found: Found) -> str:
    """The page of a record."""
    record = found.record
    disputes = list(list_disputes(record))
    before, after = find_neighbours(answers, record)
    return site.render(
        "record.html",
        record=record,
        language=find_language(record),
        active=COUNTED[record["__typename"]],
        kicker=record["__typename"].replace("Organization", "Organisation"),
        description=describe_record(record),
        notes=Notes(),
        chart=draw_figures(record.get("figures", [])),
        network=draw_network(record),
        disputes=disputes,
        previous=before,
        next=after,
        linked=Markup(write_json_ld(link_data(record)).replace("<", "\\u003c")),  # noqa: S704 - escaped here
        document=found.document,
        variables=orjson.dumps(found.variables).decode(),
    )


def describe_record(record: dict[str, Any]) -> str:
    """One or two sentences for search engines and previews."""
    if record["summary"]:
        text = str(record["summary"]["text"])
        return text if len(text) <= 300 else text[:297].rsplit(" ", 1)[0] + " …"
    kind = tell_kind(record.get("kind")) or record["__typename"]
    life = tell_life(record)
    return f"{kind}: {record['name']}{f', {life}' if life else ''}. Every fact with its sources."


def list_disputes(value: Any) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Every fact on which the sources differ: what it is called, and the citations that state something else."""
    if isinstance(value, list):
        for one in value:
            yield from list_disputes(one)
    if not isinstance(value, dict):
        return
    if differing := [one for one in value.get("citations", ()) if one["stance"] == "DIFFERS"]:
        yield name_fact(value, differing[0]["field"]), differing
    for key, part in value.items():
        if key not in {"citations", "cited"}:
            yield from list_disputes(part)


def name_fact(fact: dict[str, Any], field: str) -> str:
    """What a fact is called: “Founding”, “Figure, members, 1932”, “Role, International Red Aid, Chair”."""
    label = "Role" if "body" in fact else FACTS.get(field, field)
    named = (fact.get(key) for key in ("person", "other", "participant", "body", "place", "event"))
    told = next((part["name"] for part in named if part and part.get("name")), "")
    if field == "figures":
        told = ", ".join(filter(None, (tell_word(fact.get("measure")), tell_when(fact.get("date")))))
    return ", ".join(part for part in (label, told, fact.get("title")) if part)


def find_neighbours(answers: Answers, record: dict[str, Any]) -> tuple[dict[str, Any] | None, dict[str, Any] | None]:
    """The records of the same type that come just before and just after in time, null where there is none."""
    name = CHRONICLE.get(record["__typename"])
    start = record.get("founded") or (record.get("born") or {}).get("date") or record.get("date")
    if name is None or not start or not start["earliest"]:
        return None, None
    told = answers.ask(f"neighbours_{name}", day=start["earliest"])
    key = (start["earliest"], record["id"])
    return pick_neighbours([*told["before"]["nodes"], *told["after"]["nodes"]], key)


def pick_neighbours(
    nodes: list[dict[str, Any]], key: tuple[str, str]
) -> tuple[dict[str, Any] | None, dict[str, Any] | None]:
    """The nodes just before and just after the key, by first day and id."""
    dated = {node["id"]: (_first_day(node), node["id"]) for node in nodes if _first_day(node)}
    by_id = {node["id"]: node for node in nodes}
    earlier = [order for order in dated.values() if order < key]
    later = [order for order in dated.values() if order > key]
    return by_id.get(max(earlier)[1] if earlier else ""), by_id.get(min(later)[1] if later else "")


def _first_day(node: dict[str, Any]) -> str:
    start = node.get("founded") or (node.get("born") or {}).get("date") or node.get("date") or {}
    return start.get("earliest") or ""
