"""Listing: the index pages, one a type of record, with search and filters that need no script.

In: what the form asks. Out: the page; what is asked wrongly is left out and said so.
"""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import orjson
from graphql import GraphQLError

from api.errors import ApiError
from api.pages.answers import Answers, read_document
from api.pages.site import Site
from api.pages.words import tell_kind
from schema import vocabulary

SIZE = 50


@dataclass(frozen=True, slots=True)
class Listing:
    """One index page: its title, what it says, its kinds, the filter of its dates, its orders by name."""

    title: str
    meaning: str
    kinds: type[vocabulary.Word]
    kind_filter: str
    dated: str
    orders: dict[str, str]


BODY = {"name": "NAME", "founded": "FOUNDED", "end": "DISSOLVED"}
LISTS = {
    "organizations": Listing(
        "Organisations",
        "Internationals, parties, aid organisations, committees, schools, homes, firms and papers.",
        vocabulary.OrganizationKind, "kind", "activeDuring", BODY,
    ),
    "sections": Listing(
        "Sections",
        "The parts of the international organisations in single countries.",
        vocabulary.SectionStatus, "status", "activeDuring", BODY,
    ),
    "people": Listing(
        "People",
        "Those who took part, helped, opposed or were helped.",
        vocabulary.RoleKind, "role", "born", {"name": "NAME", "born": "BORN", "died": "DIED"},
    ),
    "events": Listing(
        "Events",
        "Congresses, campaigns, relief actions, trials, bans and more.",
        vocabulary.EventKind, "kind", "date", {"date": "DATE", "name": "NAME"},
    ),
    "sources": Listing(
        "Sources",
        "The texts that were read for this dataset, each with where, when and for whom it was written.",
        vocabulary.SourceKind, "kind", "published", {"title": "TITLE", "published": "PUBLISHED"},
    ),
    "places": Listing(
        "Places",
        "Countries, former states, regions and towns.",
        vocabulary.PlaceKind, "kind", "", {"name": "NAME"},
    ),
}  # fmt: skip
"""The index pages, by the name that is both their address and their field."""

DATES = {
    "activeDuring": "Existed between",
    "born": "Born between",
    "date": "Between",
    "published": "Published between",
}
"""What the filter of the dates is called."""


def show_list(site: Site, answers: Answers, name: str, asked: dict[str, str]) -> str:
    """One index page."""
    row = LISTS[name]
    variables = read_variables(row, asked)
    try:
        found, problem = answers.ask(f"list_{name}", **variables)["list"], ""
    except (ApiError, GraphQLError) as error:
        problem = error.message
        variables = {"first": SIZE}
        found = answers.ask(f"list_{name}", **variables)["list"]
    return site.render(
        "list.html",
        name=name,
        active=name,
        row=row,
        kinds=[(word.name, tell_kind(word.name)) for word in row.kinds],
        dates=DATES.get(row.dated, ""),
        asked={key: asked.get(key, "") for key in ("text", "kind", "from", "to", "disputed", "sort", "descending")},
        found=found,
        problem=problem,
        newer=link_page(asked, after=found["pageInfo"]["endCursor"]) if found["pageInfo"]["hasNextPage"] else "",
        older=link_page(asked, before=found["pageInfo"]["startCursor"]) if found["pageInfo"]["hasPreviousPage"] else "",
        document=read_document(f"list_{name}"),
        variables=orjson.dumps(variables).decode(),
    )


def read_variables(row: Listing, asked: dict[str, str]) -> dict[str, Any]:
    """The variables of the operation; what is not asked is left out."""
    given = {key: value.strip()[:200] for key, value in asked.items() if value.strip()}
    narrowed: dict[str, Any] = {}
    if "text" in given:
        narrowed["text"] = given["text"]
    if given.get("kind") in row.kinds.__members__:
        narrowed[row.kind_filter] = [given["kind"]]
    if row.dated and (limits := {key: given[key] for key in ("from", "to") if key in given}):
        narrowed[row.dated] = limits
    if given.get("disputed") == "yes":
        narrowed["disputed"] = True
    variables: dict[str, Any] = {"filter": narrowed} if narrowed else {}
    if order := row.orders.get(given.get("sort", "")):
        variables["orderBy"] = {"field": order, "direction": "DESC" if "descending" in given else "ASC"}
    if "before" in given:
        return variables | {"last": SIZE, "before": given["before"]}
    return variables | {"first": SIZE} | ({"after": given["after"]} if "after" in given else {})


def link_page(asked: dict[str, str], **cursor: str) -> str:
    """The address of another page of the same list."""
    kept = {key: value for key, value in asked.items() if value and key not in {"after", "before"}}
    return "?" + urlencode(kept | cursor)
