"""Passage: what search looks at: names, titles, summaries, roles, and what the sources say.

In: the rows of all records. Out: the rows of `passage` and `spelling`.
A name is folded in several ways, so that `Muenzenberg`, `Munzenberg` and `Münzenberg` are one.
"""

from collections.abc import Iterator
from typing import Any

from schema.fold import fold_passage, spell_variants
from schema.vocabulary import RecordType
from seed.edition import Rows
from seed.ledger import Row

LABEL, NAME, TITLE, SUMMARY, SAYS = range(5)
"""The weights of passages: names come before text, and what a record is called before what others say of it."""


def list_passages(rows: Rows) -> list[Row]:
    """The passages of all records, numbered."""
    types = {record["pk"]: record["type"] for record in rows["record"]}
    return [
        {"pk": pk, **passage, "record_type": types[passage["record_pk"]], "folded": fold_passage(passage["folded"])}
        for pk, passage in enumerate(_passages(rows), 1)
    ]


def list_spellings(passages: list[Row]) -> list[Row]:
    """Every word of every name, whole and with each of its letters left out."""
    words = {word for passage in passages if passage["weight"] <= TITLE for word in passage["folded"].split()}
    pairs = {(variant, word) for word in words for variant in spell_variants(word)}
    return [{"variant": variant, "word": word} for variant, word in sorted(pairs)]


def _passages(rows: Rows) -> Iterator[dict[str, Any]]:
    named = {(name["record_pk"], name["text"]): name["lang"] for name in rows["name"]}
    languages = {source["pk"]: source["language"] for source in rows["source"]}
    for record in rows["record"]:
        weight = TITLE if record["type"] is RecordType.SOURCE else LABEL
        lang = languages.get(record["pk"]) or named.get((record["pk"], record["name"]))
        words = f"{record['name']} {_other_words(record)}".strip()
        yield _passage((record["pk"], None), weight, record["name"], lang) | {"folded": words}
    for name in rows["name"]:
        yield _passage((name["record_pk"], name["fact_pk"]), NAME, name["text"], name["lang"])
    facts = {fact["pk"]: fact["record_pk"] for fact in rows["fact"]}
    for summary in rows["cited_text"]:
        yield _passage((facts[summary["fact_pk"]], summary["fact_pk"]), SUMMARY, summary["text"])
    for role in rows["role"]:
        if role["title"]:
            yield _passage((role["person_pk"], role["fact_pk"]), SUMMARY, role["title"])
    for citation in rows["citation"]:
        yield _passage((citation["record_pk"], citation["fact_pk"]), SAYS, citation["says"])


def _other_words(record: Row) -> str:
    """The words of a record's id that are not in its name: another spelling, or what tells it apart."""
    known = set(fold_passage(record["name"]).split())
    return " ".join(word for word in record["id"].split("-") if word not in known)


def _passage(told: tuple[int, int | None], weight: int, text: str, lang: str | None = "en") -> dict[str, Any]:
    """A passage of a record and, where it is one's, of a fact."""
    record_pk, fact_pk = told
    return {"record_pk": record_pk, "fact_pk": fact_pk, "weight": weight, "lang": lang, "text": text, "folded": text}
