"""Edition: what the whole dataset is: its version, its date, its counts, and how well it is cited.

In: the rows of all tables. Out: the rows of `dataset` and of the tables below it.
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

LICENCE = "CC BY-SA 4.0"
LICENCE_URL = "https://creativecommons.org/licenses/by-sa/4.0/"
TITLE = (
    "Solidarity Graph: a cited dataset on the International Red Aid, Workers International Relief "
    "and the Communist International"
)


def edit_rows(rows: Rows, layout: str) -> dict[str, list[Row]]:
    """The rows that tell what the whole dataset is, in a database of this layout."""
    version = digest_rows(rows)
    released = max((_read_day(source) for source in rows["source"]), default=date.min)
    coverage = {"pk": 1, **cover_rows(rows)}
    return {
        "dataset_counts": [{"pk": 1, **{word: len(rows[table]) for word, table in COUNTED.items()}}],
        "coverage": [coverage],
        "source_kind_count": [{"pk": pk, "coverage_pk": 1, **kind} for pk, kind in enumerate(_count_kinds(rows), 1)],
        "dataset": [
            {
                "pk": 1,
                "version": version,
                "released": released,
                "licence": LICENCE,
                "licence_url": LICENCE_URL,
                "how_to_cite": f"{TITLE}. Version {version}, {released.isoformat()}. {LICENCE}.",
                "layout": layout,
                "counts_pk": 1,
                "coverage_pk": 1,
            }
        ],
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


def cover_rows(rows: Rows) -> Row:
    """How well the facts are cited; only facts that need a citation count."""
    sources_by_fact: dict[int, set[int]] = {}
    for citation in rows["citation"]:
        sources_by_fact.setdefault(citation["fact_pk"], set()).add(citation["source_pk"])
    single = sum(len(sources) == 1 for sources in sources_by_fact.values())
    return {
        "facts": len(sources_by_fact),
        "citations": len(rows["citation"]),
        "sources": len(rows["source"]),
        "facts_with_several_sources": len(sources_by_fact) - single,
        "facts_with_one_source": single,
        "disagreements": sum(fact["disputed"] for fact in rows["fact"]),
    }


def _count_kinds(rows: Rows) -> Iterator[Row]:
    kinds = {source["pk"]: source["kind"] for source in rows["source"]}
    sources = Counter(kinds.values())
    citations = Counter(kinds[citation["source_pk"]] for citation in rows["citation"])
    for kind in SourceKind:
        if sources[kind]:
            yield {"kind": kind, "sources": sources[kind], "citations": citations[kind]}


def _read_day(source: Row) -> date:
    """The day on which a source was last read."""
    return date.fromisoformat(source["accessed"]) if source["accessed"] else date.min


def _order(key: object) -> object:
    return getattr(key, "name", key)
