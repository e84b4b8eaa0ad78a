"""Quality: how much the dataset tells, and how well it is attested.

In: the database, asked once for each edition. Out: the report as JSON has it; the chapter `quality` draws it.
"""

from collections import Counter, defaultdict
from datetime import date
from typing import Any
from urllib.parse import urlsplit

import orjson

from api.execution.json_sql import Dialect, Piece
from api.pages.answers import Answers

Report = dict[str, Any]

TYPES = {
    "organizations": ("ORGANIZATION", ()),
    "sections": ("SECTION", ()),
    "people": ("PERSON", ()),
    "events": ("EVENT", ("part_of_pk",)),
    "sources": (
        "SOURCE",
        ("container", "publisher", "published_pk", "pages", "language", "link", "accessed", "rights", "viewpoint"),
    ),
    "places": ("PLACE", ("country_pk",)),
}
"""The types by the word of their folder, each with the columns that are no facts, yet may be empty."""

DATED = {"organization": "founded_low", "section": "founded_low", "person": "born_low", "event": "date_low"}
"""The day by which a record belongs to a decade, by its table."""

COUNTRIES = {
    "sections": "SELECT country_pk AS place FROM section",
    "people": "SELECT place_pk AS place FROM citizenship",
    "events": "SELECT coalesce(p.country_pk, p.pk) AS place FROM event e JOIN place p ON p.pk = e.location_pk",
}
"""The country of each record, by what it counts as."""

IDENTIFIED = """SELECT r.type, 'identifiers' AS field, count(DISTINCT r.pk) AS n
FROM identifier i JOIN record r ON r.pk = i.record_pk GROUP BY r.type"""

WEAK = {"BLOG", "WEBSITE"}
"""Kinds of source that alone are little: anybody may have written them."""

MOST = 5
"""From this number on, facts with so many sources are counted together."""


def read_report(answers: Answers) -> Report:
    """The report on the edition that is served, counted when it is first asked for."""
    report: Report = answers.keep("quality", lambda: count_all(answers))
    return report


def count_all(answers: Answers) -> Report:
    """Everything that the report tells."""
    told = orjson.loads(answers.database.fetch(write_statement(answers.database.dialect)))
    sources = {pk: (id, kind, find_family(id, container, link)) for pk, id, kind, container, link in told["sources"]}
    names = {pk: (id, name) for pk, id, name in told["records"]}
    return {
        "version": told["version"],
        "records": {folder: dict(told["types"]).get(word, 0) for folder, (word, _) in TYPES.items()},
        "facts": len({fact for fact, *_ in told["citations"]}),
        "citations": len(told["citations"]),
        "coverage": cover_fields(told),
        "facts_by_independent_sources": count_families(told["citations"], sources),
        "facts_by_kind_of_source": count_kinds(told["citations"], sources),
        "disagreements_by_field": dict(sorted(told["disputes"], key=lambda row: (-row[1], row[0]))),
        "resting_on_one_weak_source": list_weak(told["citations"], sources, names),
        "records_by_decade": {table: count_decades(told[f"day_{table}"]) for table in DATED},
        "records_by_country": count_countries({word: told[f"place_{word}"] for word in COUNTRIES}, names),
    }


def write_statement(dialect: Dialect) -> str:
    """The one statement that yields every row that is counted, as one JSON text."""

    def rows(source: str, *columns: str) -> Piece:
        cells = [dialect.number(one[1:]) if one[0] == "#" else dialect.quote(one) for one in columns]
        pieces = [piece for cell in cells for piece in (Piece(","), Piece(cell, is_sql=True))][1:]
        row = dialect.concat([Piece("["), *pieces, Piece("]")])
        return Piece(f"(SELECT {dialect.join(row, None)} FROM {source})", is_sql=True)  # noqa: S608 - from the tables above

    parts = {
        "sources": rows("source", "#pk", "id", "kind", "container", "link"),
        "records": rows("record", "#pk", "id", "name"),
        "citations": rows("citation", "#fact_pk", "#source_pk", "#record_pk", "stance"),
        "fields": rows(
            "(SELECT r.type, f.field, count(DISTINCT r.pk) AS n FROM fact f JOIN record r ON r.pk = f.record_pk"
            " GROUP BY r.type, f.field) x", "type", "field", "#n"),
        "disputes": rows("(SELECT field, count(*) AS n FROM disagreement GROUP BY field) x", "field", "#n"),
        "types": rows("(SELECT type, count(*) AS n FROM record GROUP BY type) x", "type", "#n"),
        "filled": rows(f"({' UNION ALL '.join(fill_columns())}) x", "type", "field", "#n"),
    }  # fmt: skip
    parts |= {f"day_{table}": rows(table, f"#{column}") for table, column in DATED.items()}
    parts |= {f"place_{word}": rows(f"({query}) x", "#place") for word, query in COUNTRIES.items()}
    version = Piece(f"(SELECT {dialect.quote('version')} FROM dataset)", is_sql=True)  # noqa: S608 - from no input
    pieces = [Piece('{"version":'), version]
    for name, part in parts.items():
        pieces += [Piece(f',"{name}":['), part, Piece("]")]
    return f"SELECT {dialect.concat([*pieces, Piece('}')])}"


def fill_columns() -> list[str]:
    """Queries that count, for each column that is no fact, the records that fill it, and those with an identifier."""
    queries = [IDENTIFIED]
    for word, columns in TYPES.values():
        queries += [
            f"SELECT '{word}', '{column.removesuffix('_pk')}', count({column}) FROM {word.lower()}"  # noqa: S608 - from the table above
            for column in columns
        ]
    return queries


def find_family(id: str, container: str | None, link: str | None) -> str:
    """What sources share that are not independent: Wikipedia in all languages, or one site; else the source alone."""
    if (container or "").startswith("Wikipedia"):
        return "Wikipedia"
    return (urlsplit(link or "").hostname or "").removeprefix("www.") or id


def cover_fields(told: Report) -> dict[str, dict[str, int]]:
    """How many records of each type tell each field, the fullest first."""
    counts = dict(told["types"])
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for kind, field, count in [*told["fields"], *told["filled"]]:
        if count:
            found[kind][field] = count
    return {
        folder: {"records": counts.get(word, 0), **dict(sorted(found[word].items(), key=lambda row: (-row[1], row[0])))}
        for folder, (word, _) in TYPES.items()
    }


def count_families(citations: list[Any], sources: dict[int, Any]) -> dict[str, int]:
    """How many facts rest on one, two, three … sources that are independent of each other."""
    behind: dict[int, set[str]] = defaultdict(set)
    for fact, source, _, stance in citations:
        behind[fact] |= {sources[source][2]} if stance == "SUPPORTS" else set()
    counts = Counter(min(len(families), MOST) for families in behind.values())
    return {f"{number}+" if number == MOST else str(number): counts[number] for number in range(1, MOST + 1)}


def count_kinds(citations: list[Any], sources: dict[int, Any]) -> dict[str, int]:
    """How many facts have at least one source of each kind."""
    pairs = {(fact, sources[source][1]) for fact, source, *_ in citations}
    return dict(Counter(kind for _, kind in sorted(pairs)).most_common())


def list_weak(citations: list[Any], sources: dict[int, Any], names: dict[int, Any]) -> list[Report]:
    """The records all of whose citations are of one source or site, where that is a weak one."""
    behind: dict[int, list[int]] = defaultdict(list)
    for _, source, record, _ in citations:
        behind[record].append(source)
    weak = []
    for pk, cited in behind.items():
        if len({sources[one][2] for one in cited}) == 1 and all(sources[one][1] in WEAK for one in cited):
            id, name = names[pk]
            source = names[cited[0]]
            weak.append({"id": id, "name": name, "source": {"id": source[0], "name": source[1]}})
    return sorted(weak, key=lambda row: str(row["id"]))


def count_decades(days: list[list[int]]) -> dict[str, int]:
    """How many days lie in each decade; the day of what is not dated is beyond the calendar."""
    known = [date.fromordinal(day).year // 10 * 10 for (day,) in days if 0 < day <= date.max.toordinal()]
    return {f"{decade}s": count for decade, count in sorted(Counter(known).items())}


def count_countries(places: dict[str, list[list[int]]], names: dict[int, Any]) -> list[Report]:
    """How many sections, people and events each country has, the most first."""
    found: dict[int, Counter[str]] = defaultdict(Counter)
    for word, rows in places.items():
        for (pk,) in rows:
            found[pk][word] += 1
    told: list[Report] = [
        {"id": names[pk][0], "name": names[pk][1], **{word: counts[word] for word in COUNTRIES}}
        for pk, counts in found.items()
    ]
    return sorted(told, key=lambda row: (-sum(row[word] for word in COUNTRIES), row["id"]))
