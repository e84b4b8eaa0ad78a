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
from api.pages.linked import link_data, write_json_ld
from api.pages.network import draw_network
from api.pages.notes import Notes
from api.pages.site import Site
from api.pages.words import COUNTED, tell_kind, tell_life, tell_word

FACTS = {
    "summary": "What it was", "names": "Name", "founded": "Founding", "dissolved": "End", "born": "Birth",
    "died": "Death", "date": "Date", "place": "Place", "headquarters": "Seat", "published": "Publication",
    "people": "Person", "roles": "Role", "status": "State before the law", "participants": "Participant",
    "occupations": "Occupation", "countries": "Country", "figures": "Figure", "relations": "Relation",
}  # fmt: skip
"""What the facts of a field are called at the head of a row."""

CHRONICLE = {"Organization": "organizations", "Section": "sections", "Person": "people", "Event": "events"}
"""The types whose records follow one another in time."""


LARGEST_PAGE = 100
"""How many of each list a page shows at most; a client that runs its query gets fewer, within the limits."""


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
    paged: dict[str, Any] = {"after": after or None} if name == "source" else {"first": LARGEST_PAGE}
    return Found(answers.ask(name, id=id, **paged)["record"], read_document(name), {"id": id})


def show_record(site: Site, answers: Answers, found: Found) -> str:
    """The page of a record."""
    record = found.record
    differences = list(list_differences(record))
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
        differences=differences,
        differing=len({name for name, _ in differences}),
        previous=before,
        next=after,
        linked=Markup(write_json_ld(link_data(record)).replace("<", "\\u003c")),  # noqa: S704 - escaped here
        document=found.document,
        variables=orjson.dumps(found.variables).decode(),
    )


def find_language(record: dict[str, Any]) -> str:
    """The language of the record's name, where it is known and is not English."""
    if record["__typename"] == "Source":
        return "" if (record["language"] or "").startswith("en") else record["language"] or ""
    tags = [name["lang"] for name in record["names"] if name["text"] == record["name"]]
    return "" if not tags or "en" in tags else str(tags[0])


def describe_record(record: dict[str, Any]) -> str:
    """One or two sentences for search engines and previews."""
    if record["summary"]:
        text = str(record["summary"]["text"])
        return text if len(text) <= 300 else text[:297].rsplit(" ", 1)[0] + " …"
    kind = tell_kind(record.get("kind")) or record["__typename"]
    life = tell_life(record)
    return f"{kind}: {record['name']}{f', {life}' if life else ''}. Every fact with its sources."


def list_differences(value: Any, label: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every citation that states something else, with the name of the fact, each once."""
    if isinstance(value, list):
        for one in value:
            yield from list_differences(one, label)
    if not isinstance(value, dict):
        return
    for citation in value.get("citations", ()):
        if citation["stance"] == "DIFFERS":
            yield name_fact(value, citation["field"]), citation
    for key, part in value.items():
        if key not in {"citations", "cited"}:
            yield from list_differences(part, label)


def name_fact(fact: dict[str, Any], field: str) -> str:
    """What a fact is called: “Founding”, “Figure, members”, “Role, Clara Zetkin”."""
    named = (fact.get(key) for key in ("person", "other", "participant", "body", "place", "event"))
    told = next((part["name"] for part in named if part and part.get("name")), "")
    if field == "figures":
        told = tell_word(fact.get("measure"))
    return ", ".join(part for part in (FACTS.get(field, field), told) if part)


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
