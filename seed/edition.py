"""Edition: what the whole dataset is: its version, its date, its counts, and how well it is cited.

In: the rows of all tables. Out: the one row of the table `edition`.
The version is a hash of the rows alone: equal records have the same version on any machine and at any time.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator
from datetime import date

import orjson

from schema.vocabulary import SourceKind
from seed.ledger import TABLES, Row
from seed.stable import DIGITS

Rows = dict[str, list[Row]]

COUNTED = {
    "organizations": "organization",
    "sections": "section",
    "people": "person",
    "events": "event",
    "sources": "source",
    "places": "place",
}
"""The types of record that are counted, and their tables."""


def edit_rows(rows: Rows, layout: str) -> Row:
    """The edition of these rows, in a database of this layout."""
    return {
        "pk": 1,
        "version": digest_rows(rows),
        "released": max((_read_day(source) for source in rows["source"]), default=date.min),
        "layout": layout,
        "dataset": orjson.dumps(describe_rows(rows)).decode(),
    }


def digest_rows(rows: Rows) -> str:
    """The first digits of a hash over all rows, each table in the order of its primary key."""
    digest = hashlib.sha256()
    for name, table in TABLES.items():
        keys = [column.name for column in table.primary_key]
        digest.update(f"{name}\n".encode())
        for row in sorted(rows[name], key=lambda row: [_order(row[key]) for key in keys]):
            digest.update(orjson.dumps(row, option=orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE))
    return digest.hexdigest()[:DIGITS]


def describe_rows(rows: Rows) -> dict[str, object]:
    """Counts of the records, and how well their facts are cited; only facts that need a citation count."""
    sources_by_fact: dict[int, set[int]] = {}
    for citation in rows["citation"]:
        sources_by_fact.setdefault(citation["fact_pk"], set()).add(citation["source_pk"])
    single = sum(len(sources) == 1 for sources in sources_by_fact.values())
    return {
        "counts": {word: len(rows[table]) for word, table in COUNTED.items()},
        "coverage": {
            "facts": len(sources_by_fact),
            "citations": len(rows["citation"]),
            "sources": len(rows["source"]),
            "factsWithSeveralSources": len(sources_by_fact) - single,
            "factsWithOneSource": single,
            "disagreements": sum(fact["disputed"] for fact in rows["fact"]),
            "bySourceKind": list(_count_kinds(rows)),
        },
    }


def _count_kinds(rows: Rows) -> Iterator[Row]:
    kinds = {source["pk"]: source["kind"] for source in rows["source"]}
    sources = Counter(kinds.values())
    citations = Counter(kinds[citation["source_pk"]] for citation in rows["citation"])
    for kind in SourceKind:
        if sources[kind]:
            yield {"kind": kind.name, "sources": sources[kind], "citations": citations[kind]}


def _read_day(source: Row) -> date:
    """The day on which a source was last read."""
    return date.fromisoformat(source["accessed"]) if source["accessed"] else date.min


def _order(key: object) -> object:
    return getattr(key, "name", key)
