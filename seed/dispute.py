"""Dispute: the facts on which the sources differ, position by position.

In: the rows of facts and citations. Out: the rows of `disagreement`, `position` and `disagreement_source`; each
citation of a contested fact gets the number of its position.
"""

from schema.edtf import InvalidEdtf, parse_edtf
from seed.edition import Rows
from seed.ledger import Row

DATED = {"founded", "dissolved", "date", "born", "died"}
"""Fields whose values are dates: a position tells them in plain words."""


def list_disputes(rows: Rows) -> Rows:
    """The contested facts with their positions: the accepted value first, then the others as they are cited."""
    cited: dict[int, list[Row]] = {}
    for citation in rows["citation"]:
        citation["position_pk"] = None
        cited.setdefault(citation["fact_pk"], []).append(citation)
    made: Rows = {"disagreement": [], "position": [], "disagreement_source": []}
    for fact in rows["fact"]:
        if fact["disputed"]:
            _dispute(rows, made, fact, cited[fact["pk"]])
    return made


def _dispute(rows: Rows, made: Rows, fact: Row, citations: list[Row]) -> None:
    told = {name: fact[name] for name in ("pk", "record_pk", "field", "accepted", "note")}
    made["disagreement"].append({**told, "record_type": rows["record"][fact["record_pk"] - 1]["type"]})
    positions: dict[str | None, int] = {}
    for value, citation in sorted(
        ((_value(rows, fact, c), c) for c in citations), key=lambda held: held[0] is not None
    ):
        if value not in positions:
            positions[value] = _enter_position(made["position"], fact, value)
        citation["position_pk"] = positions[value]
    for source_pk in sorted({citation["source_pk"] for citation in citations}):
        kind = rows["source"][source_pk - rows["source"][0]["pk"]]["kind"]
        made["disagreement_source"].append({"source_pk": source_pk, "disagreement_pk": fact["pk"], "source_kind": kind})


def _enter_position(positions: list[Row], fact: Row, value: str | None) -> int:
    pk = len(positions) + 1
    shown = fact["accepted"] if value is None else value
    positions.append({"pk": pk, "disagreement_pk": fact["pk"], "value": shown, "accepted": value is None})
    return pk


def _value(rows: Rows, fact: Row, citation: Row) -> str | None:
    """What a citation states in plain words; nothing where it holds the accepted value."""
    if citation["stance"].name == "SUPPORTS":
        return None
    place = rows["record"][citation["place_pk"] - 1]["name"] if citation["place_pk"] else None
    date = _word_date(citation["value"]) if fact["field"] in DATED else citation["value"]
    return ", ".join(dict.fromkeys(part for part in (date, place) if part)) or citation["says"]


def _word_date(value: str | None) -> str | None:
    try:
        return parse_edtf(value).text if value else None
    except InvalidEdtf:
        return value
