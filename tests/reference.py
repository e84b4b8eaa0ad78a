"""Reference: the oracle, a naive resolver over the same tables.

In: a database, which is read whole into plain dictionaries. Out: answers by graphql-core, field by field.
It knows from `schema.fields` which columns, references and lists a type has. All else (filters, orders, pages, cursors,
names in a language, interfaces) is told here once more, in plain Python, from the EDTF expressions and not from the
numbers that the build made of them.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from graphql import ExecutionResult, GraphQLResolveInfo, execute_sync, parse

from api.snippet import mark_hits
from schema.edtf import parse_edtf
from schema.fields import ABSTRACT, FIELDS, RECORDS, TABLES, Column, Computed, One, camel_case
from schema.query import SCHEMA
from schema.search import read_query
from schema.tables.column import Many, table_name
from seed.exchange import escape_bibtex, escape_json
from tests.served import PUBLIC_URL

NEVER_LOW, NEVER_HIGH = 4_000_000, -1
OPEN_LOW, OPEN_HIGH = 0, 3_652_060
"""How the cursors of the API write what has no date, and an end that is open."""

PAGE = 20
NAME_KINDS = ("OFFICIAL", "TRANSLATION", "TRANSLITERATION", "FORMER", "ALIAS", "ABBREVIATION")

Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, with the name of its type."""

    kind: str
    cells: dict[str, Any]

    def __getitem__(self, column: str) -> Any:
        return self.cells[column]


class Reference:
    """The whole dataset in memory, and the answers from it."""

    def __init__(self, path: Path) -> None:
        self.connection = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
        self.connection.row_factory = sqlite3.Row
        self.tables = {
            kind: [Row(kind, dict(row)) for row in self.connection.execute(f"SELECT * FROM {table_name(kind)}")]
            for kind in TABLES
        }
        self.by_pk = {kind: {row["pk"]: row for row in rows if "pk" in row.cells} for kind, rows in self.tables.items()}
        self.matched: dict[str, set[int]] = {}
        self.indexes: dict[tuple[str, str], dict[Any, list[Row]]] = {}

    def execute(
        self, query: str, variables: dict[str, Any] | None = None, operation: str | None = None
    ) -> ExecutionResult:
        """The answer to a valid document."""
        return execute_sync(
            SCHEMA,
            parse(query),
            variable_values=variables,
            operation_name=operation,
            field_resolver=self.resolve,
            type_resolver=lambda value, _info, _kind: value.kind,
        )

    def resolve(self, source: Any, info: GraphQLResolveInfo, **given: Any) -> Any:
        """The value of any field."""
        arguments = drop_nulls(given)
        if source is None:
            return self.root(info.field_name, arguments)
        if isinstance(source, dict):
            return source[info.field_name]
        field = FIELDS[source.kind][info.field_name]
        match field.read:
            case Column():
                return self.scalar(source, field.read)
            case One():
                return self.follow(source, field.read.column, field.read.target)
            case Computed():
                return getattr(self, f"compute_{field.name}")(source, **arguments)
            case Many():
                return self.many(source, field.read, arguments)

    def root(self, name: str, arguments: dict[str, Any]) -> Any:
        """A field of `Query`."""
        if name == "nodes":
            return [self.find("Node", id) for id in arguments["ids"]]
        if "id" in arguments:
            return self.find(name.capitalize(), arguments["id"])
        if name == "dataset":
            return self.tables["Dataset"][0]
        if name == "path":
            return self.path(arguments["from"], arguments["to"], arguments.get("maxLength", 6))
        if name == "search":
            hits = self.search(arguments["query"], arguments.get("types"))
            return self.page([(hit, hit) for hit in hits], "SearchResult", arguments)
        kind = {"people": "Person", "timeline": "TimelineEntry"}.get(name, name.removesuffix("s").capitalize())
        return self.page([(row, row) for row in self.tables[kind]], kind, arguments)

    def find(self, kind: str, id: str) -> Row | None:
        """The row of that id, of that type or of any behind it."""
        return next((row for member in ABSTRACT.get(kind, (kind,)) for row in self.where(member, "id", id)), None)

    def where(self, kind: str, column: str, value: Any) -> list[Row]:
        """The rows with that value in that column, as the table has them."""
        index = self.indexes.get((kind, column))
        if index is None:
            index = self.indexes[kind, column] = {}
            for row in self.tables[kind]:
                index.setdefault(row[column], []).append(row)
        return index.get(value, [])

    def follow(self, row: Row, column: str, target: str) -> Row | None:
        """The row that a reference leads to; one to the register of records leads to the record itself."""
        found = self.by_pk[target].get(row[column])
        if found is not None and target == "Record":
            return self.by_pk[found["type"].capitalize()][found["pk"]]
        return found

    def scalar(self, row: Row, read: Column) -> Any:
        """The value of a column, of the row or of its fact."""
        value = (self.by_pk["Fact"][row[read.through]] if read.through else row)[read.name]
        if read.form == "flag" and value is not None:
            return bool(value)
        return json.loads(value) if read.form == "raw" else value

    # Computed

    def compute_name(self, row: Row, lang: str | None = None) -> str:
        """The best name in that language, else the label."""
        named = [name for name in self.where("Name", "record_pk", row["pk"]) if name["lang"] == lang]
        named.sort(key=lambda name: (NAME_KINDS.index(name["kind"]), name["pk"]))
        return str(named[0]["text"] if named else row["name"])

    def compute_url(self, row: Row) -> str:
        """The permanent address of a record, or of a file."""
        return f"{PUBLIC_URL}/dataset/{row['name']}" if row.kind == "Download" else f"{PUBLIC_URL}/records/{row['id']}"

    def compute_snippet(self, row: Row) -> str:
        """The text around the hits."""
        return mark_hits(row["text"], row["query"])

    def compute_formatted(self, row: Row, style: str) -> str:
        """The entry of a source, or the citation of a place in it."""
        source = row["source_pk"] if row.kind == "Citation" else row["pk"]
        entry = next(e for e in self.where("Bibliography", "source_pk", source) if e["style"] == style)
        if row.kind == "Citation" and row["locator"]:
            escape = {"BIBTEX": escape_bibtex, "CSL_JSON": escape_json}.get(style, str)
            return str(entry["citation"].replace("{place}", escape(row["locator"])))
        return str(entry["entry"])

    # Lists

    def many(self, row: Row, link: Many, arguments: dict[str, Any]) -> Any:
        """A list or a connection below a row."""
        asked = {column: arguments.get(camel_case(column)) for column in link.equals}
        pairs = self.pairs(row, link, {column: value for column, value in asked.items() if value is not None})
        if not link.paged:
            return [found for found, _ in pairs]
        return self.page(pairs, "Event" if link.shows else link.target, arguments)

    def pairs(self, row: Row, link: Many, equal: dict[str, Any] | None = None) -> list[tuple[Row, Row]]:
        """The rows of a list, each with the row that filters and orders speak of, as the records tell them."""
        ties = self.where(link.via[0].capitalize() if link.via else link.target, link.by, row[link.local])
        rows = [(self.by_pk[link.target][tie[link.via[1]]] if link.via else tie, tie) for tie in ties]
        rows.sort(key=lambda pair: pair[0]["pk"])
        kept = [
            found
            for found, tie in rows
            if all(self.equal(found, tie, column) == value for column, value in (equal or {}).items())
        ]
        if link.shows is None:
            return [(found, found) for found in kept]
        assert link.shows == "event"
        return [(found, self.by_pk["Event"][found["event_pk"]]) for found in kept]

    @staticmethod
    def equal(row: Row, tie: Row, column: str) -> Any:
        """What an argument of equality compares: the field under which a record shows a citation is told by its tie."""
        return tie[column] if column in tie.cells else row[column]

    def page(self, pairs: list[tuple[Row, Row]], kind: str, arguments: dict[str, Any]) -> dict[str, Any]:
        """A page of the rows whose second ones meet the filter."""
        asked = arguments.get("filter", {})
        kept = [pair for pair in pairs if all(meets(self, kind, name, pair[1], value) for name, value in asked.items())]
        order = arguments.get("orderBy", {})
        name = order.get("field") or next(iter(KEYS[kind]))
        descending = order.get("direction") == "DESC"
        entries = [Entry(KEYS[kind][name](self, spoken)[descending], tie_of(row), row) for row, spoken in kept]
        entries.sort(key=lambda entry: entry.place, reverse=descending)
        return cut_page(entries, f"{name}{'-' if descending else '+'}", arguments)

    # Search and paths

    def matches(self, query: str) -> set[int]:
        """The passages in which every word of a query is found, whole or as a beginning."""
        if query not in self.matched:
            terms = json.loads(read_query(query))["terms"]
            passages = self.tables["Passage"] if terms else []
            self.matched[query] = {p["pk"] for p in passages if all(has_word(p, term["starts"]) for term in terms)}
        return self.matched[query]

    def search(self, query: str, types: list[str] | None) -> list[Row]:
        """The best passage of each record in which every word is found, in names also with one letter wrong."""
        read = read_query(query)
        asked = json.loads(read)
        spelled = [self.spelled(term["variants"]) for term in asked["terms"]]
        groups = [
            [*map(quote_start, term["starts"]), *map(quote, words)]
            for term, words in zip(asked["terms"], spelled, strict=True)
        ]
        match = " AND ".join("(" + " OR ".join(group) + ")" for group in groups)
        found = self.connection.execute(
            "SELECT rowid AS pk, rank FROM passage_index WHERE passage_index MATCH ?", (match or '""',)
        )
        exact, best = self.matches(query), dict[int, Row]()
        for pk, rank in sorted(map(tuple, found)):
            passage = self.by_pk["Passage"][pk]
            if types is not None and passage["record_type"] not in types:
                continue
            score = (pk not in exact) * 10**12 + int(rank * 10**6)
            score += (
                0 if passage["weight"] < 2 and passage["folded"] == asked["folded"] else (passage["weight"] + 1) * 10**9
            )
            score -= f"{passage['folded']} ".startswith(f"{asked['folded']} ") * 5 * 10**8
            known = best.get(passage["record_pk"])
            if known is None or score < known["score"]:
                best[passage["record_pk"]] = Row("SearchResult", {**passage.cells, "score": score, "query": read})
        return list(best.values())

    def spelled(self, variants: list[str]) -> list[str]:
        """The words of names that have a spelling in common with these, as often as they have one."""
        return [row["word"] for variant in variants for row in self.where("Spelling", "variant", variant)]

    def path(self, start: str, end: str, longest: int) -> dict[str, Any] | None:
        """The shortest chain of facts; among several, that of the first steps on the way back."""
        first, last = (next(iter(self.where("Record", "id", id)), None) for id in (start, end))
        if first is None or last is None:
            return None
        ends = {first["pk"], last["pk"]}
        reached, fresh = {first["pk"]: 0}, [first["pk"]]
        for distance in range(1, longest + 1):
            steps = [step for pk in fresh if pk != last["pk"] for step in self.where("PathStep", "from_pk", pk)]
            fresh = sorted({step["to_pk"] for step in steps if leads(step, ends)} - reached.keys())
            reached.update(dict.fromkeys(fresh, distance))
        if last["pk"] not in reached:
            return None
        chain: list[Row] = []
        while (here := chain[0]["from_pk"] if chain else last["pk"]) != first["pk"]:
            backwards = self.where("PathStep", "to_pk", here)
            nearer = [s for s in backwards if leads(s, ends) and reached.get(s["from_pk"]) == reached[here] - 1]
            chain.insert(0, min(nearer, key=lambda step: step["pk"]))
        return {"length": len(chain), "steps": chain}

    # Dates

    def days(self, row: Row, column: str) -> Span | None:
        """The first and last day that a date can mean; a life event has its date in its own column."""
        if row[column] is None:
            return None
        if row.kind == "Person":
            return self.days(self.by_pk["LifeEvent"][row[column]], "date_pk")
        return read_days(self.by_pk["HistoricalDate"][row[column]]["edtf"])

    def lasted(self, row: Row, start_column: str, end_column: str, *, certainly: bool) -> Span | None:
        """The days on which something may have lasted, or has lasted whatever the doubt."""
        start, end = self.days(row, start_column), self.days(row, end_column)
        if not certainly:
            if start is None and end is None:
                return None
            return (start[0] if start else OPEN_LOW, end[1] if end else OPEN_HIGH)
        if start is None or start[1] == OPEN_HIGH:
            return None
        last = end[0] if end else start[1]
        return (start[1], last) if start[1] <= last else None

    # What filters ask

    @cached_property
    def sources_behind(self) -> dict[int, set[str]]:
        """The ids of the sources cited for any fact of a record."""
        behind: dict[int, set[str]] = {}
        for tie in self.tables["Evidence"]:
            citation = self.by_pk["Citation"][tie["citation_pk"]]
            behind.setdefault(tie["record_pk"], set()).add(self.by_pk["Source"][citation["source_pk"]]["id"])
        return behind

    def id_of(self, row: Row, column: str) -> str | None:
        """The id of the record that a reference leads to."""
        return None if row[column] is None else str(self.by_pk["Record"][row[column]]["id"])

    def ids_of(self, kind: str, column: str, row: Row, wanted: str) -> set[str | None]:
        """The ids to which the rows of a list below a row refer."""
        return {self.id_of(found, wanted) for found in self.where(kind, column, row["pk"])}

    def words_of(self, kind: str, column: str, row: Row, wanted: str) -> set[Any]:
        """The words in a column of the rows of a list below a row."""
        return {found[wanted] for found in self.where(kind, column, row["pk"])}


def leads(step: Row, ends: set[int]) -> bool:
    """Whether a chain may take a step: it does not lead through a place."""
    return not step["is_passage"] or bool(ends & {step["from_pk"], step["to_pk"]})


def has_word(passage: Row, starts: list[str]) -> bool:
    """Whether a word of a passage is one of these, or begins with one that has more than one letter."""
    words = passage["folded"].split()
    return any(word == start or (len(start) > 1 and word.startswith(start)) for word in words for start in starts)


def quote(word: str) -> str:
    return f'"{word}"'


def quote_start(start: str) -> str:
    return f'"{start}"*' if len(start) > 1 else quote(start)


def drop_nulls(value: Any) -> Any:
    """The value without the entries of objects that are null, at any depth."""
    if isinstance(value, dict):
        return {key: drop_nulls(entry) for key, entry in value.items() if entry is not None}
    return value


def read_days(edtf: str) -> Span:
    """The first and last day that an expression can mean; the ends of time where it is open."""
    date = parse_edtf(edtf)
    return (
        date.earliest.toordinal() if date.earliest else OPEN_LOW,
        date.latest.toordinal() if date.latest else OPEN_HIGH,
    )


# Filters: for each type and field, what a row must meet.

Predicate = Callable[[Reference, Row, Any], bool]


def meets(world: Reference, kind: str, name: str, row: Row, value: Any) -> bool:
    """Whether a row meets one field of the filter of its type."""
    return PREDICATES[kind][name](world, row, value)


def among(column: str) -> Predicate:
    return lambda _world, row, value: row[column] in value


def refers(column: str) -> Predicate:
    return lambda world, row, value: world.id_of(row, column) in value


def dated(column: str) -> Predicate:
    return lambda world, row, value: is_inside(world.days(row, column), value)


def is_inside(days: Span | None, asked: dict[str, str]) -> bool:
    """Whether a date overlaps a range, or lies in it for certain."""
    if days is None:
        return not ({"from", "to"} & asked.keys())
    low = read_days(asked["from"])[0] if "from" in asked else OPEN_LOW
    high = read_days(asked["to"])[1] if "to" in asked else OPEN_HIGH
    if asked.get("certainty") == "CERTAINLY":
        return low <= days[0] and days[1] <= high
    return low <= days[1] and days[0] <= high


def lasting(start: str, end: str) -> Predicate:
    def has_lasted(world: Reference, row: Row, value: dict[str, str]) -> bool:
        span = world.lasted(row, start, end, certainly=value.get("certainty") == "CERTAINLY")
        return is_inside(span, {key: day for key, day in value.items() if key != "certainty"})

    return has_lasted


def fact_of(world: Reference, row: Row) -> Row:
    return world.by_pk["Fact"][row["fact_pk"]]


def has_words(column: str, key: str) -> Predicate:
    """Whether a passage that belongs to the row has every word."""

    def has(world: Reference, row: Row, value: str) -> bool:
        matches = world.matches(value)
        return any(passage["pk"] in matches for passage in world.where("Passage", column, row[key]))

    return has


def is_about(world: Reference, row: Row, value: list[str]) -> bool:
    subjects = world.where("TimelineSubject", "entry_pk", row["pk"])
    return bool({world.id_of(subject, "record_pk") for subject in subjects} & set(value))


def is_in_country(world: Reference, row: Row, value: list[str]) -> bool:
    place = world.by_pk["Place"].get(row["location_pk"])
    return place is not None and (place["id"] in value or world.id_of(place, "country_pk") in value)


EVERY_RECORD: dict[str, Predicate] = {
    "ids": among("id"),
    "text": has_words("record_pk", "pk"),
    "disputed": lambda _world, row, value: bool(row["disputed"]) == value,
    "citedBy": lambda world, row, value: bool(world.sources_behind.get(row["pk"], set()) & set(value)),
}
BODY: dict[str, Predicate] = {
    **EVERY_RECORD,
    "kind": among("kind"),
    "founded": dated("founded_pk"),
    "dissolved": dated("dissolved_pk"),
    "activeDuring": lasting("founded_pk", "dissolved_pk"),
    "headquarters": lambda world, row, value: bool(world.ids_of("Seat", "record_pk", row, "place_pk") & set(value)),
}
EVERY_FACT: dict[str, Predicate] = {
    "ids": among("id"),
    "kind": among("kind"),
    "text": has_words("fact_pk", "fact_pk"),
    "disputed": lambda world, row, value: bool(fact_of(world, row)["disputed"]) == value,
    "citedBy": lambda world, row, value: bool(
        {world.id_of(c, "source_pk") for c in world.where("Citation", "fact_pk", row["fact_pk"])} & set(value)
    ),
}
PREDICATES: dict[str, dict[str, Predicate]] = {
    "Organization": BODY,
    "Section": {
        **BODY,
        "organization": refers("organization_pk"),
        "country": refers("country_pk"),
        "status": lambda world, row, value: bool(
            world.words_of("LegalStatus", "record_pk", row, "status") & set(value)
        ),
    },
    "Person": {
        **EVERY_RECORD,
        "born": dated("born_pk"),
        "died": dated("died_pk"),
        "country": lambda world, row, value: bool(
            world.ids_of("Citizenship", "record_pk", row, "place_pk") & set(value)
        ),
        "roleIn": lambda world, row, value: bool(world.ids_of("Role", "person_pk", row, "body_pk") & set(value)),
        "role": lambda world, row, value: bool(world.words_of("Role", "person_pk", row, "kind") & set(value)),
        "occupation": lambda world, row, value: bool(
            world.words_of("Occupation", "record_pk", row, "value") & set(value)
        ),
    },
    "Event": {
        **EVERY_RECORD,
        "kind": among("kind"),
        "date": dated("date_pk"),
        "place": refers("location_pk"),
        "country": is_in_country,
        "participant": lambda world, row, value: bool(
            world.ids_of("Participation", "event_pk", row, "participant_pk") & set(value)
        ),
        "partOf": refers("part_of_pk"),
    },
    "Source": {
        **EVERY_RECORD,
        "kind": among("kind"),
        "published": dated("published_pk"),
        "language": among("language"),
    },
    "Place": {**EVERY_RECORD, "kind": among("kind"), "country": refers("country_pk")},
    "Role": {
        **EVERY_FACT,
        "during": lasting("from_pk", "to_pk"),
        "body": refers("body_pk"),
        "person": refers("person_pk"),
    },
    "Participation": {**EVERY_FACT, "type": among("participant_type")},
    "TimelineEntry": {
        "date": dated("date_pk"),
        "kind": among("kind"),
        "organization": is_about,
        "country": is_about,
        "person": is_about,
        "text": has_words("record_pk", "record_pk"),
    },
    "Disagreement": {
        "recordType": among("record_type"),
        "record": refers("record_pk"),
        "field": among("field"),
        "source": lambda world, row, value: bool(
            world.ids_of("DisagreementSource", "disagreement_pk", row, "source_pk") & set(value)
        ),
        "sourceKind": lambda world, row, value: bool(
            world.words_of("DisagreementSource", "disagreement_pk", row, "source_kind") & set(value)
        ),
    },
}


# Orders: for each type and order, the key ascending and the key descending.

Key = Callable[[Reference, Row], tuple[Any, Any]]


def by_name(world: Reference, row: Row) -> tuple[Any, Any]:
    return row["sort_name"], row["sort_name"]


def by_date(column: str) -> Key:
    return lambda world, row: world.days(row, column) or (NEVER_LOW, NEVER_HIGH)


def by_moment(world: Reference, row: Row) -> tuple[Any, Any]:
    low, high = world.days(row, "date_pk") or (OPEN_LOW, OPEN_HIGH)
    return (low or high,) * 2


def by_position(_world: Reference, row: Row) -> tuple[Any, Any]:
    return row["pk"], row["pk"]


def by_name_of(column: str) -> Key:
    return lambda world, row: by_name(world, world.by_pk["Record"][row[column]])


KEYS: dict[str, dict[str, Key]] = {
    "Organization": {"NAME": by_name, "FOUNDED": by_date("founded_pk"), "DISSOLVED": by_date("dissolved_pk")},
    "Section": {"NAME": by_name, "FOUNDED": by_date("founded_pk"), "DISSOLVED": by_date("dissolved_pk")},
    "Person": {"NAME": by_name, "BORN": by_date("born_pk"), "DIED": by_date("died_pk")},
    "Event": {"DATE": by_date("date_pk"), "NAME": by_name},
    "Source": {"TITLE": by_name, "PUBLISHED": by_date("published_pk")},
    "Place": {"NAME": by_name},
    "Role": {"FROM": by_date("from_pk"), "PERSON": by_name_of("person_pk")},
    "Participation": {"PARTICIPANT": by_name_of("participant_pk")},
    "TimelineEntry": {"DATE": by_moment},
    "SearchResult": {"RELEVANCE": lambda _world, row: (row["score"], row["score"])},
    "Citation": {"POSITION": by_position},
    "Disagreement": {"POSITION": by_position},
}


# Pages


@dataclass(frozen=True, slots=True)
class Entry:
    """A row in an order: its key, what breaks ties, the row."""

    key: Any
    tie: Any
    row: Row

    @property
    def place(self) -> tuple[Any, Any]:
        return self.key, self.tie


def tie_of(row: Row) -> Any:
    """What breaks ties: the id; the number of what shows none, and of citations, which stand as they are told."""
    return row[{"SearchResult": "record_pk", "Citation": "pk"}.get(row.kind, "id" if "id" in row.cells else "pk")]


def write_cursor(mark: str, entry: Entry) -> str:
    """The cursor of an entry: `FOUNDED+|702000|comintern`, in hexadecimal digits."""
    return f"{mark}|{entry.key}|{entry.tie}".encode().hex().upper()


def cut_page(entries: list[Entry], mark: str, arguments: dict[str, Any]) -> dict[str, Any]:
    """The connection that shows one page of the entries, which stand in their order."""
    after, before = (find_cut(entries, mark, arguments.get(name)) for name in ("after", "before"))
    low = 0 if after is None else after[1]
    high = len(entries) if before is None else before[0]
    window = list(range(low, high))
    if "last" in arguments:
        shown = window[max(len(window) - arguments["last"], 0) :]
        more_before, more_behind = len(window) > len(shown), False
    else:
        shown = window[: arguments.get("first", PAGE)]
        more_before, more_behind = False, len(window) > len(shown)
    page = [entries[number] for number in shown]
    cursors = [write_cursor(mark, entry) for entry in page]
    return {
        "edges": [{"cursor": cursor, "node": entry.row} for cursor, entry in zip(cursors, page, strict=True)],
        "nodes": [entry.row for entry in page],
        "totalCount": len(entries),
        "pageInfo": {
            "hasNextPage": more_behind or (before is not None and before[0] < len(entries)),
            "hasPreviousPage": more_before or (after is not None and after[1] > 0),
            "startCursor": cursors[0] if cursors else None,
            "endCursor": cursors[-1] if cursors else None,
        },
    }


def find_cut(entries: list[Entry], mark: str, cursor: str | None) -> tuple[int, int] | None:
    """How many entries stand before a cursor, and how many before or at it."""
    if cursor is None:
        return None
    found, rest = bytes.fromhex(cursor).decode().split("|", 1)
    assert found == mark, "a cursor of another order"
    key, tie = rest.rsplit("|", 1)
    sample = entries[0] if entries else Entry("", "", Row("", {}))
    place = (type(sample.key)(key), type(sample.tie)(tie))
    descending = mark.endswith("-")
    before = sum((entry.place > place) if descending else (entry.place < place) for entry in entries)
    return before, before + sum(entry.place == place for entry in entries)


def list_ids(world: Reference, kinds: Iterable[str] = (*RECORDS, "Role", "Participation", "Citation")) -> list[str]:
    """The ids of all rows of these types."""
    return [row["id"] for kind in kinds for row in world.tables[kind]]
