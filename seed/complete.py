"""Complete: the columns that no record tells, because the build works them out from what it does tell.

In: the row of a record or of an item. Out: the same row, completed, and a relation as the other side sees it.
"""

from collections.abc import Callable, Iterable

from schema.vocabulary import INVERSE_RELATION, NameKind, PersonRelationKind
from seed.ledger import TABLES, Ledger, Row
from seed.span import Span, span_certain, span_possible
from seed.stable import address_identifier

INVERSE_KINSHIP = {
    PersonRelationKind.PARENT: PersonRelationKind.CHILD,
    PersonRelationKind.CHILD: PersonRelationKind.PARENT,
}
"""What the other side sees of a relation between people; the words that are not here read the same from both sides."""

_DATED = {
    name: {
        column.name.removesuffix("_pk"): column.info["target"]
        for column in table.columns
        if column.info.get("target") in {"HistoricalDate", "LifeEvent"}
        and column.name.replace("_pk", "_low") in table.columns
    }
    for name, table in TABLES.items()
}
"""The dates whose days stand beside them in `x_low` and `x_high`, by table and field, and what they refer to."""


def complete_row(ledger: Ledger, table: str, row: Row, owner: Row) -> None:
    """Fills the columns of a row that follow from the others; `owner` is the row of the record that tells it."""
    for name, target in _DATED[table].items():
        row[f"{name}_low"], row[f"{name}_high"] = _span_of(ledger, target, row[f"{name}_pk"])
    if table in _COMPLETIONS:
        _COMPLETIONS[table](ledger, row, owner)


def mirror_row(table: str, row: Row) -> Row | None:
    """A relation as the other record sees it; nothing for other rows, or where a record relates to itself."""
    if table not in {"organization_relation", "person_relation"} or row["record_pk"] == row["other_pk"]:
        return None
    kind = row["kind"]
    inverse = INVERSE_RELATION[kind] if table == "organization_relation" else INVERSE_KINSHIP.get(kind, kind)
    mirrored = {**row, "kind": inverse, "record_pk": row["other_pk"], "other_pk": row["record_pk"]}
    del mirrored["pk"]
    return mirrored


def choose_abbreviation(names: Iterable[Row]) -> str | None:
    """The short form among the names of a body: an English one, else one in Latin letters, else the first."""
    short = [name for name in names if name["kind"] is NameKind.ABBREVIATION]
    return min(short, key=_rank_language)["text"] if short else None


def _rank_language(name: Row) -> int:
    return 0 if name["lang"] == "en" else 1 if name["lang"].endswith("-Latn") else 2


def _span_of(ledger: Ledger, target: str, pk: int | None) -> Span:
    life = ledger.row("life_event", pk) if target == "LifeEvent" else None
    return ledger.span_of(life["date_pk"] if life else pk)


def _complete_body(_ledger: Ledger, row: Row, _owner: Row) -> None:
    founded = Span(row["founded_low"], row["founded_high"])
    dissolved = Span(row["dissolved_low"], row["dissolved_high"])
    row["active_low"], row["active_high"] = span_possible(founded, dissolved)
    row["active_surely_low"], row["active_surely_high"] = span_certain(founded, dissolved)


def _complete_person(ledger: Ledger, row: Row, _owner: Row) -> None:
    born = ledger.row("life_event", row["born_pk"])
    row["born_place_pk"] = born and born["place_pk"]


def _complete_event(ledger: Ledger, row: Row, _owner: Row) -> None:
    place = ledger.row("cited_place", row["place_pk"])
    row["location_pk"] = place and place["place_pk"]


def _complete_place(ledger: Ledger, row: Row, _owner: Row) -> None:
    location = ledger.row("location", row["location_pk"])
    for name in ("country_code", "latitude", "longitude"):
        row[name] = location and location[name]


def _complete_role(ledger: Ledger, row: Row, _owner: Row) -> None:
    start, end = ledger.span_of(row["from_pk"]), ledger.span_of(row["to_pk"])
    row["term_low"], row["term_high"] = span_possible(start, end)
    row["term_surely_low"], row["term_surely_high"] = span_certain(start, end)
    person, body = ledger.records[row["person_pk"] - 1], ledger.records[row["body_pk"] - 1]
    row["person_sort_name"] = person.sort_name
    since = ledger.row("historical_date", row["from_pk"])
    words = [person.id, body.id, row["kind"].value, row["title"], since and since["edtf"]]
    row["id"] = ledger.stamp.make_id("role", words)


def _complete_participation(ledger: Ledger, row: Row, owner: Row) -> None:
    participant = ledger.records[row["participant_pk"] - 1]
    row["participant_type"] = participant.type
    row["participant_sort_name"], row["event_sort_name"] = participant.sort_name, owner["sort_name"]
    row["event_low"], row["event_high"] = owner["date_low"], owner["date_high"]
    row["id"] = ledger.stamp.make_id("participation", [owner["id"], participant.id, row["kind"].value])


def _complete_identifier(_ledger: Ledger, row: Row, _owner: Row) -> None:
    row["url"] = address_identifier(row["scheme"], row["value"])


_COMPLETIONS: dict[str, Callable[[Ledger, Row, Row], None]] = {
    "organization": _complete_body,
    "section": _complete_body,
    "person": _complete_person,
    "event": _complete_event,
    "place": _complete_place,
    "role": _complete_role,
    "participation": _complete_participation,
    "identifier": _complete_identifier,
}
