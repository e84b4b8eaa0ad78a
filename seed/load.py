"""Load: from records to rows, by walking the keys of each record.

In: checked records as pairs of folder and tree. Out: the rows of every table that the records fill, each a plain dict.
Records are numbered by type and id, facts in the order of their record's keys, so equal records give equal rows.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from schema.edtf import parse_edtf
from schema.fold import fold_name
from schema.tables.column import Many, table_name
from schema.vocabulary import RecordType, Stance, Word
from seed.complete import choose_abbreviation, complete_row, mirror_row
from seed.ledger import TABLES, Known, Ledger, Row
from seed.shape import CITATION, SHAPES, TYPES, Form, Key
from seed.wording import word_fact

Tree = Mapping[str, Any]

ORDER = ("places", "sources", "organizations", "sections", "people", "events")
"""The types of record in the order of their numbers."""

SEEN = {"people": "roles", "roles": "people", "participants": "events", "relations": "relations"}
"""Lists whose items belong to two records: the field of the one that tells, and that under which the other shows it."""

DEFAULTS: Row = {"approximate": False, "authors": [], "stance": Stance.SUPPORTS}
"""What a column holds where the record is silent, if not null."""

_LISTS: dict[str, list[tuple[Many, Key]]] = {
    folder: [
        (link, key)
        for key in SHAPES[folder]
        for link in getattr(table, "links", ())
        if (key.form, key.word) == ("items", link.name)
    ]
    for folder, table in TYPES.items()
}


@dataclass(frozen=True, slots=True)
class _Teller:
    """The record that is being read, what it tells, and its row."""

    known: Known
    tree: Tree
    row: Row


def load_rows(records: Iterable[tuple[str, Tree]]) -> dict[str, list[Row]]:
    """The rows of every table, from the folder and the tree of each record."""
    ordered = sorted(records, key=lambda record: (ORDER.index(record[0]), record[1]["id"]))
    known = [_know_record(pk, *record) for pk, record in enumerate(ordered, 1)]
    ledger = Ledger(records=known, by_id={record.id: record for record in known})
    for record, (folder, tree) in zip(known, ordered, strict=True):
        _load_record(ledger, record, folder, tree)
    _finish_records(ledger)
    return ledger.rows


def _know_record(pk: int, folder: str, tree: Tree) -> Known:
    name = tree.get("name") or tree["title"]
    return Known(pk, tree["id"], RecordType[TYPES[folder].__name__.upper()], name, fold_name(name))


def _load_record(ledger: Ledger, known: Known, folder: str, tree: Tree) -> None:
    """The rows of one record: in the table of its type, its facts and lists, and in the register of all records."""
    table = table_name(TYPES[folder].__name__)
    shared = {"pk": known.pk, "id": known.id, "name": known.name, "sort_name": known.sort_name, "disputed": False}
    teller = _Teller(known, tree, ledger.rows[table][ledger.enter(table, shared) - 1])
    for key in SHAPES[folder]:
        if key.form != "items":
            teller.row.update(_read_key(ledger, teller, key))
    complete_row(ledger, table, teller.row, teller.row)
    for link, key in _LISTS[folder]:
        for told in sorted(tree.get(key.word, ()), key=_first_day if link.target == "Figure" else _as_told):
            _load_item(ledger, teller, (link, key), told)
    ledger.enter("record", {**shared, "summary_pk": teller.row["summary_pk"], "type": known.type})


def _as_told(_: Tree) -> int:
    """Keeps a list in the order of its record."""
    return 0


def _first_day(told: Tree) -> date:
    """Puts what is dated in the order of time, the undated last."""
    return (parse_edtf(told["date"]).earliest or date.min) if "date" in told else date.max


def _read_key(ledger: Ledger, teller: _Teller, key: Key) -> Row:
    """What a key of a record fills: a column, or a fact and the column that refers to its value."""
    told = teller.tree.get(key.word)
    if told is None or key.form not in {"fact", "life", "date"}:
        return _read_columns(ledger, (key,), teller.tree, 0)
    value = {"value": told} if key.form == "date" else told
    target = key.table or "HistoricalDate"
    fact_pk = _load_fact(ledger, teller, (key, target), value)
    return {f"{key.field}_pk": _VALUES[target](ledger, fact_pk, value)}


def _read_columns(ledger: Ledger, keys: Iterable[Key], told: Tree, fact_pk: int) -> Row:
    """The columns that these keys fill; a date becomes a part of the fact."""
    row: Row = {}
    for key in keys:
        if key.word not in told:
            row.update({key.field: DEFAULTS[key.field]} if key.field in DEFAULTS else {})
        elif key.form == "date":
            row[f"{key.field}_pk"] = ledger.enter_date(told[key.word], fact_pk)
        elif key.form == "reference":
            row[f"{key.field}_pk"] = ledger.pk_of(told[key.word])
        else:
            row[key.field] = _SCALARS[key.form](key, told[key.word])
    return row


def _load_item(ledger: Ledger, teller: _Teller, place: tuple[Many, Key], told: Tree) -> None:
    """The row of an item of a list with its fact, if it is one, and the same relation from the other side."""
    link, key = place
    table = table_name(link.target)
    row: Row = {link.by: teller.known.pk}
    if "fact_pk" in TABLES[table].columns:
        row["fact_pk"] = _load_fact(ledger, teller, (key, link.target), told)
    number = ledger.enter(table, row | _read_columns(ledger, key.keys, told, row.get("fact_pk", 0)))
    complete_row(ledger, table, ledger.rows[table][number - 1], teller.row)
    mirrored = mirror_row(table, ledger.rows[table][number - 1])
    if mirrored:
        ledger.enter(table, mirrored)


def _load_fact(ledger: Ledger, teller: _Teller, value: tuple[Key, str], told: Tree) -> int:
    """A fact with its citations, which are evidence for its record and for any other to which it belongs."""
    key, target = value
    cites = told.get("cite", ())
    shared = {"record_pk": teller.known.pk, "field": key.field}
    accepted = word_fact(target, told, ledger.name_of)
    disputed = any(cite.get("stance") == Stance.DIFFERS.value for cite in cites)
    fact_pk = ledger.enter("fact", {**shared, "accepted": accepted, "disputed": disputed, "note": told.get("note")})
    shared |= {"fact_pk": fact_pk, "record_type": teller.known.type}
    shown = _show_fact(ledger, teller, key, told)
    natural = [teller.known.id, key.field, {word: said for word, said in told.items() if word not in {"cite", "note"}}]
    for cite in cites:
        citation_pk = ledger.enter("citation", shared | _read_citation(ledger, natural, cite))
        for record_pk, field in shown.items():
            ledger.enter("evidence", {"record_pk": record_pk, "citation_pk": citation_pk, "field": field})
    return fact_pk


def _read_citation(ledger: Ledger, natural: list[Any], cite: Tree) -> Row:
    """The columns that a citation fills, with an id from its words and those of its fact.

    Where the value that a source gives is a record, its name is shown, and a place is referred to.
    """
    row = _read_columns(ledger, CITATION, cite, 0)
    words = [cite["source"], cite.get("at"), cite["says"], row["stance"].value, cite.get("value")]
    row["id"] = ledger.stamp.make_id("citation", natural + words)
    known = ledger.by_id.get(cite.get("value", ""))
    if known:
        row["value"] = known.name
    if known and known.type is RecordType.PLACE:
        row.setdefault("place_pk", known.pk)
    return row


def _show_fact(ledger: Ledger, teller: _Teller, key: Key, told: Tree) -> dict[int, str]:
    """The records that show a fact, by their number, with the field of each."""
    shown = {teller.known.pk: key.field}
    if key.field in SEEN:
        other = next(inner.word for inner in key.keys if inner.form == "reference")
        shown.setdefault(ledger.pk_of(told[other]), SEEN[key.field])
    return shown


def _finish_records(ledger: Ledger) -> None:
    """Fills what needs all facts: the short names of bodies, the disputed records, the order of the evidence."""
    names: dict[int, list[Row]] = {}
    for name in ledger.rows["name"]:
        names.setdefault(name["record_pk"], []).append(name)
    for body in (*ledger.rows["organization"], *ledger.rows["section"]):
        body["abbreviation"] = choose_abbreviation(names.get(body["pk"], ()))
    evidence = ledger.rows["evidence"]
    evidence.sort(key=lambda row: (row["record_pk"], row["citation_pk"]))
    facts = {citation["pk"]: ledger.rows["fact"][citation["fact_pk"] - 1] for citation in ledger.rows["citation"]}
    disputed = {row["record_pk"] for row in evidence if facts[row["citation_pk"]]["disputed"]}
    for table in ("record", *map(str.lower, RecordType.__members__)):
        for row in ledger.rows[table]:
            row["disputed"] = row["pk"] in disputed


def _read_text(ledger: Ledger, fact_pk: int, told: Tree) -> int:
    return ledger.enter("cited_text", {"fact_pk": fact_pk, "text": told["value"]})


def _read_date(ledger: Ledger, fact_pk: int, told: Tree) -> int:
    return ledger.enter_date(told["value"], fact_pk)


def _read_place(ledger: Ledger, fact_pk: int, told: Tree) -> int:
    return ledger.enter("cited_place", {"fact_pk": fact_pk, "place_pk": ledger.pk_of(told["value"])})


def _read_life(ledger: Ledger, fact_pk: int, told: Tree) -> int:
    date_pk = _read_date(ledger, fact_pk, told) if "value" in told else None
    place_pk = ledger.pk_of(told["place"]) if "place" in told else None
    return ledger.enter("life_event", {"fact_pk": fact_pk, "date_pk": date_pk, "place_pk": place_pk})


def _read_word(vocabulary: Any, told: str) -> Word:
    """The member of a vocabulary; its value is the record's word."""
    word: Word = vocabulary(told)
    return word


def _read_location(ledger: Ledger, fact_pk: int, told: Tree) -> int:
    degrees = {word: float(told[word]) for word in ("latitude", "longitude") if word in told}
    return ledger.enter("location", {"fact_pk": fact_pk, "country_code": told["country_code"], **degrees})


_VALUES: dict[str, Callable[[Ledger, int, Tree], int]] = {
    "CitedText": _read_text,
    "HistoricalDate": _read_date,
    "CitedPlace": _read_place,
    "LifeEvent": _read_life,
    "Location": _read_location,
}

_SCALARS: dict[Form, Callable[[Key, Any], Any]] = {
    "text": lambda _key, told: told,
    "texts": lambda _key, told: list(told),
    "number": lambda _key, told: float(told),
    "flag": lambda _key, told: told == "true",
    "word": lambda key, told: _read_word(key.vocabulary, told),
}
