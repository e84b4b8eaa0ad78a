"""Work: the operations that are measured, and the values that change with each request.

In: the dataset, for the ids. Out: `WORKS`, each with its document and a stream of requests.
"""

import itertools
import json
import random
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graphql import get_introspection_query

NESTED = """query Nested($id: ID!) {
  organization(id: $id) {
    id
    name
    kind
    sections(first: 20) {
      nodes {
        id
        name
        kind
        disputed
        country { id name kind }
        people(first: 5) {
          nodes { kind title person { id name disputed } }
        }
        citations(first: 3) {
          nodes { locator says stance field source { id title kind } }
        }
      }
    }
  }
}"""
SECTIONS = """query Sections($disputed: Boolean) {
  sections(first: 50, filter: {disputed: $disputed}) {
    totalCount
    nodes { id name kind abbreviation disputed country { name } }
    pageInfo { hasNextPage endCursor }
  }
}"""
EVENTS = """query Events($from: EDTF!, $to: EDTF!, $countries: [ID!]!) {
  events(first: 20, filter: {date: {from: $from, to: $to}, country: $countries}) {
    totalCount
    nodes {
      id
      name
      kind
      date { edtf text }
      place { place { id name country { id name } } }
      participants(first: 3) { nodes { kind participant { ... on Record { id name } } } }
    }
  }
}"""
RECORD = "query Person($id: ID!) { person(id: $id) { id name disputed } }"
INTROSPECTION = get_introspection_query(input_value_deprecation=True)

FIRST_YEAR, LAST_YEAR, SHORTEST, LONGEST = 1917, 1941, 2, 15
SEED = 1922

Values = Callable[[sqlite3.Connection, random.Random], Callable[[], dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class Work:
    """One operation: its document, its values, and whether every request has a document of its own."""

    name: str
    told: str
    document: str
    values: Values
    renewed: bool = False

    def requests(self, database: Path, first: int = 0) -> Iterator[dict[str, Any]]:
        """Requests without end, the same ones in every run; new documents are numbered from `first`."""
        chance = random.Random(SEED)  # noqa: S311
        with sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True) as connection:
            values = self.values(connection, chance)
        for number in itertools.count(first):
            yield {"query": self._document(number), "variables": values()}

    def bodies(self, database: Path, count: int) -> list[bytes]:
        """The first `count` requests, as the JSON that is sent."""
        return [json.dumps(request).encode() for request in itertools.islice(self.requests(database), count)]

    def read(self, answer: bytes) -> Any:
        """What must be equal in all answers: the data; of introspection, the types with their fields."""
        told = json.loads(answer)
        data = told.get("data")
        if not data or "__schema" not in data:
            return told
        types = [found for found in data["__schema"]["types"] if not found["name"].startswith("__")]
        return sorted((found["name"], sorted(field["name"] for field in found["fields"] or ())) for found in types)

    def _document(self, number: int) -> str:
        return self.document.replace("country {", f"country_{number}: country {{") if self.renewed else self.document


def find_organizations(connection: sqlite3.Connection, chance: random.Random) -> Callable[[], dict[str, Any]]:
    """The ids of organizations with sections, those with many sections more often."""
    found = connection.execute(
        "SELECT o.id, min(count(*), 20) FROM section s JOIN organization o ON o.pk = s.organization_pk"
        " GROUP BY 1 ORDER BY 1"
    ).fetchall()
    ids, weights = zip(*found, strict=True)
    return lambda: {"id": chance.choices(ids, weights)[0]}


def find_people(connection: sqlite3.Connection, chance: random.Random) -> Callable[[], dict[str, Any]]:
    """The ids of people."""
    ids = [id for (id,) in connection.execute("SELECT id FROM person ORDER BY id")]
    return lambda: {"id": chance.choice(ids)}


def find_ranges(connection: sqlite3.Connection, chance: random.Random) -> Callable[[], dict[str, Any]]:
    """Ranges of some years, each with a country; those where much happened more often."""
    found = connection.execute(
        "SELECT c.id, count(*) FROM event e JOIN place p ON p.pk = e.location_pk"
        " JOIN place c ON c.pk = coalesce(p.country_pk, p.pk) GROUP BY 1 ORDER BY 1"
    ).fetchall()
    countries, weights = zip(*found, strict=True)

    def choose() -> dict[str, Any]:
        first = chance.randint(FIRST_YEAR, LAST_YEAR - SHORTEST)
        last = min(LAST_YEAR, first + chance.randint(SHORTEST, LONGEST))
        return {"from": str(first), "to": str(last), "countries": chance.choices(countries, weights)}

    return choose


def choose_doubt(_: sqlite3.Connection, chance: random.Random) -> Callable[[], dict[str, Any]]:
    """Whether the sections shall be disputed: yes, no, or not asked."""
    return lambda: {"disputed": chance.choice((True, False, None))}


def choose_nothing(*_: Any) -> Callable[[], dict[str, Any]]:
    """No values."""
    return dict


WORKS = {
    work.name: work
    for work in (
        Work("nested", "an organization, 20 sections, their people and citations", NESTED, find_organizations),
        Work("sections", "the first 50 sections", SECTIONS, choose_doubt),
        Work("events", "events by range of dates and country", EVENTS, find_ranges),
        Work("record", "one record, three fields", RECORD, find_people),
        Work("introspection", "GraphiQL's introspection", INTROSPECTION, choose_nothing),
        Work("unseen", "the nested query, a new document each time", NESTED, find_organizations, renewed=True),
    )
}
"""What is measured, by name."""
