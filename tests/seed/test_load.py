"""Load: the invented world and small records made for one rule each, turned into rows."""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from schema.vocabulary import (
    DatePrecision,
    NameKind,
    ParticipationKind,
    PersonRelationKind,
    RecordType,
    RelationKind,
    RoleKind,
    Stance,
)
from seed.complete import choose_abbreviation
from seed.ledger import TABLES
from seed.load import load_rows
from seed.read import read_records
from seed.shape import TYPES
from seed.span import FIRST_DAY, LAST_DAY, UNDATED

WORLD = Path(__file__).parent.parent / "records"
REAL = Path(__file__).parent.parent.parent / "seed" / "records"

Rows = dict[str, list[dict[str, Any]]]


@cache
def load(folder: Path) -> Rows:
    return load_rows((record.folder, record.tree) for record in read_records(folder)[0])


@pytest.fixture
def world() -> Rows:
    return load(WORLD)


def cite(source: str = "book", says: str = "Says so.", **more: str) -> dict[str, str]:
    return {"source": source, "says": says, **more}


def make(*records: tuple[str, dict[str, Any]]) -> Rows:
    """The rows of these records and of a source that they may cite."""
    return load_rows([("sources", {"id": "book", "kind": "monograph", "title": "A Book"}), *records])


def person(id: str, **more: Any) -> tuple[str, dict[str, Any]]:
    return "people", {"id": id, "name": id.title(), "summary": {"value": "Somebody.", "cite": [cite()]}, **more}


def body(id: str, **more: Any) -> tuple[str, dict[str, Any]]:
    told = {"id": id, "name": id.title(), "kind": "party", "summary": {"value": "A party.", "cite": [cite()]}, **more}
    return "organizations", told


def find(rows: Rows, table: str, **equals: Any) -> list[dict[str, Any]]:
    return [row for row in rows[table] if all(row[name] == value for name, value in equals.items())]


def one(rows: Rows, table: str, **equals: Any) -> dict[str, Any]:
    (row,) = find(rows, table, **equals)
    return row


def pk(rows: Rows, id: str) -> int:
    return int(one(rows, "record", id=id)["pk"])


def facts(rows: Rows, id: str, field: str) -> list[dict[str, Any]]:
    return find(rows, "fact", record_pk=pk(rows, id), field=field)


def evidence(rows: Rows, id: str) -> set[tuple[str, str]]:
    """The facts behind a record: the field by which it shows each, and the accepted value."""
    shown = find(rows, "evidence", record_pk=pk(rows, id))
    citations = [(row["field"], rows["citation"][row["citation_pk"] - 1]) for row in shown]
    return {(field, rows["fact"][citation["fact_pk"] - 1]["accepted"]) for field, citation in citations}


@pytest.mark.parametrize("folder", [WORLD, REAL])
def test_rows_have_every_column_and_only_those(folder: Path) -> None:
    for name, rows in load(folder).items():
        assert all(set(row) == set(TABLES[name].columns.keys()) for row in rows)


@pytest.mark.parametrize("folder", [WORLD, REAL])
def test_columns_that_are_never_null_are_filled(folder: Path) -> None:
    for name, rows in load(folder).items():
        required = [column.name for column in TABLES[name].columns if not column.nullable]
        assert all(row[column] is not None for row in rows for column in required)


@pytest.mark.parametrize("folder", [WORLD, REAL])
def test_numbers_follow_type_and_id(folder: Path) -> None:
    rows = load(folder)
    order = ["PLACE", "SOURCE", "ORGANIZATION", "SECTION", "PERSON", "EVENT"]
    assert [row["pk"] for row in rows["record"]] == list(range(1, len(rows["record"]) + 1))
    assert rows["record"] == sorted(rows["record"], key=lambda row: (order.index(row["type"].name), row["id"]))
    assert {row["type"] for row in rows["record"]} == set(RecordType)


@pytest.mark.parametrize("folder", [WORLD, REAL])
def test_the_register_repeats_what_records_share(folder: Path) -> None:
    rows = load(folder)
    shared = ("pk", "id", "name", "sort_name", "summary_pk", "disputed")
    told = [(row["type"], *(row[name] for name in shared)) for row in rows["record"]]
    tables = [table.__name__.lower() for table in TYPES.values()]
    assert set(told) == {(RecordType(name), *(row[c] for c in shared)) for name in tables for row in rows[name]}


@pytest.mark.parametrize("folder", [WORLD, REAL])
def test_every_fact_is_cited_but_dates_of_publication(folder: Path) -> None:
    rows = load(folder)
    cited = {citation["fact_pk"] for citation in rows["citation"]}
    assert {fact["field"] for fact in rows["fact"] if fact["pk"] not in cited} == {"published"}


@pytest.mark.parametrize("folder", [WORLD, REAL])
def test_every_citation_is_evidence_for_the_record_that_tells_it(folder: Path) -> None:
    rows = load(folder)
    behind = {(row["record_pk"], row["citation_pk"]): row["field"] for row in rows["evidence"]}
    assert len(behind) == len(rows["evidence"])
    assert list(behind) == sorted(behind)
    assert all(behind[row["record_pk"], row["pk"]] == row["field"] for row in rows["citation"])


@pytest.mark.parametrize("folder", [WORLD, REAL])
def test_ids_are_unique(folder: Path) -> None:
    rows = load(folder)
    for table in ("record", "citation", "role", "participation"):
        assert len({row["id"] for row in rows[table]}) == len(rows[table])


def test_the_order_of_the_records_does_not_matter() -> None:
    records = [(record.folder, record.tree) for record in read_records(WORLD)[0]]
    assert load_rows(reversed(records)) == load_rows(records)


def test_facts_stand_in_the_order_of_record_and_key(world: Rows) -> None:
    assert [row["record_pk"] for row in world["fact"]] == sorted(row["record_pk"] for row in world["fact"])
    fields = [fact["field"] for fact in find(world, "fact", record_pk=pk(world, "lantern-aid"))]
    keys = ["summary", "founded", "dissolved", "names", "headquarters", "relations", "people", "figures"]
    assert list(dict.fromkeys(fields)) == keys


@pytest.mark.parametrize(
    ("id", "field", "accepted"),
    [
        ("lantern-aid", "founded", ["1 May 1921"]),
        ("lantern-aid", "dissolved", ["1939 (uncertain)"]),
        ("lantern-aid", "headquarters", ["Vesk (Веськ), 1921 to February 1927", "Port Clément, from February 1927"]),
        ("lantern-ostrelia", "headquarters", ["Vesk (Веськ), until December 1926"]),
        ("lamplighters-relief-committee", "headquarters", ["Alder Ford"]),
        ("lantern-ostrelia", "status", ["legal, until 5 December 1926", "banned, from 6 December 1926"]),
        ("anna-veskova", "born", ["30 November 1871, Vesk (Веськ)"]),
        ("anna-veskova", "died", ["the 1950s"]),
        ("anna-veskova", "names", ["Анна Вескова", "Anna Vesková"]),
        ("anna-veskova", "occupations", ["lamplighter"]),
        ("anna-veskova", "countries", ["Ostrelia", "Novaria"]),
        ("anna-veskova", "relations", ["friend: Akari Hoshino"]),
        ("irena-ferrick", "roles", ["Lantern Aid of Novaria: lawyer (from 1926)"]),
        ("mirela-dusk", "roles", ["The Evening Wick: Editor (1924 to 1938)", "The Evening Wick: Crossword maker"]),
        ("fog-strike", "place", ["Port Clément"]),
        ("fog-strike", "figures", ["about 2600 strikers (November 1926)", "1 deaths"]),
        ("vesk-rally-of-lanterns", "participants", ["Lantern Aid of Ostrelia: organizer"]),
        ("evening-wick", "relations", ["parent: Lantern Press (between 1924 and 1938)"]),
        ("quill-notes-on-lamps", "published", ["30 September 2011"]),
    ],
)
def test_a_fact_tells_its_value_in_plain_words(world: Rows, id: str, field: str, accepted: list[str]) -> None:
    assert [fact["accepted"] for fact in facts(world, id, field)] == accepted


def test_figures_are_worded_with_their_unit_in_the_order_of_time(world: Rows) -> None:
    accepted = [fact["accepted"] for fact in facts(world, "lantern-aid", "figures")]
    assert accepted == [
        "37.5 percent (1925)",
        "about 12000 members (1926)",
        "7450 members (1926)",
        "4500.5 USD funds raised (between 1926 and 1927)",
        "40 lamps lent",
    ]


def test_a_date_is_a_part_of_its_fact(world: Rows) -> None:
    lantern = one(world, "organization", id="lantern-aid")
    (founded,) = facts(world, "lantern-aid", "founded")
    date = world["historical_date"][lantern["founded_pk"] - 1]
    assert (date["fact_pk"], date["edtf"], date["precision"]) == (founded["pk"], "1921-05-01", DatePrecision.DAY)
    assert founded["disputed"]
    assert founded["note"].startswith("The day of the resolution is preferred")
    seats = find(world, "seat", record_pk=lantern["pk"])
    assert world["historical_date"][seats[0]["to_pk"] - 1]["fact_pk"] == seats[0]["fact_pk"]


def test_a_difference_on_one_fact_marks_every_record_that_shows_it(world: Rows) -> None:
    """The end of her term is told by the body, and disputed; her record shows the same fact."""
    (chair,) = [fact for fact in facts(world, "lantern-aid", "people") if fact["disputed"]]
    assert ("roles", chair["accepted"]) in evidence(world, "anna-veskova")
    disputed = {row["id"] for row in world["record"] if row["disputed"]}
    assert {"lantern-aid", "anna-veskova", "vesk-rally-of-lanterns"} <= disputed
    assert not {"irena-ferrick", "fog-strike", "vesk", "dusk-fog-and-flame"} & disputed


def test_a_role_is_evidence_for_both_sides_wherever_it_is_told(world: Rows) -> None:
    told_by_body = "Anna Veskova: speaker"
    assert ("people", told_by_body) in evidence(world, "lantern-aid")
    assert ("roles", told_by_body) in evidence(world, "anna-veskova")
    told_by_person = "The Evening Wick: Crossword maker"
    assert ("roles", told_by_person) in evidence(world, "mirela-dusk")
    assert ("people", told_by_person) in evidence(world, "evening-wick")


def test_a_participation_is_evidence_for_event_and_participant(world: Rows) -> None:
    assert ("participants", "Pim Marsh: victim") in evidence(world, "fog-strike")
    assert ("events", "Pim Marsh: victim") in evidence(world, "pim-marsh")


def test_a_relation_is_seen_from_both_sides(world: Rows) -> None:
    press, wick = pk(world, "lantern-press"), pk(world, "evening-wick")
    told = one(world, "organization_relation", record_pk=wick, other_pk=press)
    seen = one(world, "organization_relation", record_pk=press, other_pk=wick)
    assert (told["kind"], seen["kind"]) == (RelationKind.PARENT, RelationKind.CHILD)
    assert (told["fact_pk"], told["date_pk"]) == (seen["fact_pk"], seen["date_pk"])
    accepted = world["fact"][told["fact_pk"] - 1]["accepted"]
    assert ("relations", accepted) in evidence(world, "lantern-press") & evidence(world, "evening-wick")


@pytest.mark.parametrize(
    ("told", "seen"), [("parent", "CHILD"), ("child", "PARENT"), ("spouse", "SPOUSE"), ("opponent", "OPPONENT")]
)
def test_kinship_is_seen_from_both_sides(told: str, seen: str) -> None:
    relation = {"kind": told, "person": "bea", "cite": [cite()]}
    rows = make(person("ada", relations=[relation]), person("bea"))
    kinds = [(row["record_pk"], row["kind"]) for row in rows["person_relation"]]
    assert kinds == [(pk(rows, "ada"), PersonRelationKind(told)), (pk(rows, "bea"), PersonRelationKind[seen])]


def test_a_relation_to_itself_is_one_row_and_cited_once() -> None:
    relation = {"kind": "partner", "organization": "red", "cite": [cite()]}
    rows = make(body("red", relations=[relation]))
    assert len(rows["organization_relation"]) == 1
    assert len(find(rows, "evidence", field="relations")) == 1


def test_the_id_of_a_citation_is_made_of_what_it_says() -> None:
    def ids(says: str, **fact: str) -> list[str]:
        rows = make(body("red", founded={"value": "1922", "cite": [cite(says=says), cite(says=says)], **fact}))
        return [row["id"] for row in find(rows, "citation", field="founded")]

    first, second = ids("In 1922.")
    assert first.startswith("citation_")
    assert len(first) == len("citation_") + 16
    assert second == f"{first}-2"
    assert ids("In 1922.", note="Why so.") == [first, second]
    assert ids("In the year 1922.") != [first, second]


def test_the_id_of_a_role_survives_what_it_does_not_say() -> None:
    def id(**more: Any) -> str:
        role = {"person": "ada", "role": "chair", "from": "1922", "cite": [cite()], **more}
        return str(make(body("red", people=[role]), person("ada"))["role"][0]["id"])

    assert id() == id(note="Unpaid.", to="1925")
    assert len({id(), id(role="founder"), id(title="Chair"), id(**{"from": "1923"})}) == 4


def test_equal_roles_get_ids_of_their_own() -> None:
    role = {"person": "ada", "role": "chair", "cite": [cite()]}
    first, second = make(body("red", people=[role, role]), person("ada"))["role"]
    assert second["id"] == f"{first['id']}-2"


def test_a_role_has_the_days_of_its_term(world: Rows) -> None:
    chair = one(world, "role", kind=RoleKind.CHAIR, person_pk=pk(world, "anna-veskova"))
    days = {name: date.fromordinal(chair[name]).isoformat() for name in chair if name.endswith(("_low", "_high"))}
    assert (days["from_low"], days["from_high"]) == ("1921-05-01", "1921-05-31")
    assert (days["term_low"], days["term_high"]) == ("1921-05-01", "1934-12-31")
    assert (days["term_surely_low"], days["term_surely_high"]) == ("1921-05-31", "1934-01-01")
    assert chair["person_sort_name"] == "anna veskova"
    speaker = one(world, "role", kind=RoleKind.SPEAKER)
    for name in ("from", "term", "term_surely"):
        assert (speaker[f"{name}_low"], speaker[f"{name}_high"]) == UNDATED


def test_a_body_has_the_days_of_its_existence(world: Rows) -> None:
    league = one(world, "organization", id="world-league-of-lamplighters")
    assert league["active_low"] == league["founded_low"]
    assert league["active_high"] == LAST_DAY
    assert league["active_surely_low"] == league["active_surely_high"] == league["founded_high"]
    assert (league["dissolved_low"], league["dissolved_high"]) == UNDATED
    wick = one(world, "organization", id="evening-wick")
    assert (wick["active_low"], wick["active_high"]) == UNDATED
    quill = one(world, "person", id="barnaby-quill")
    assert quill["died_low"] == FIRST_DAY


def test_a_participation_repeats_days_and_names(world: Rows) -> None:
    victim = one(world, "participation", kind=ParticipationKind.VICTIM)
    strike = one(world, "event", id="fog-strike")
    assert (victim["event_low"], victim["event_high"]) == (strike["date_low"], strike["date_high"])
    assert (victim["event_sort_name"], victim["participant_sort_name"]) == ("the fog strike", "pim marsh")
    assert victim["participant_type"] is RecordType.PERSON
    assert strike["location_pk"] == pk(world, "port-clement")


def test_a_birth_tells_its_place(world: Rows) -> None:
    assert one(world, "person", id="anna-veskova")["born_place_pk"] == pk(world, "vesk")
    assert one(world, "person", id="barnaby-quill")["born_place_pk"] is None


def test_a_life_may_tell_a_place_alone() -> None:
    vesk = ("places", {"id": "vesk", "name": "Vesk", "kind": "city"})
    rows = make(vesk, person("ada", died={"place": "vesk", "cite": [cite()]}))
    assert rows["life_event"][0]["date_pk"] is None
    assert (one(rows, "person")["died_low"], one(rows, "person")["died_high"]) == UNDATED
    assert facts(rows, "ada", "died")[0]["accepted"] == "Vesk"


def test_a_source_is_named_by_its_title(world: Rows) -> None:
    minutes = one(world, "source", id="congress-minutes-1921")
    assert minutes["name"] == minutes["title"]
    assert (minutes["authors"], minutes["link"]) == (["Congress bureau"], "https://example.org/minutes/1921")
    assert one(world, "source", id="encyclopedia-of-lamps-lantern-aid")["authors"] == []
    assert one(world, "source", id="evening-wick-forty-before-the-bench")["link"] is None


def test_where_a_source_names_another_record_its_name_is_shown(world: Rows) -> None:
    seat = one(world, "citation", field="headquarters", stance=Stance.DIFFERS)
    assert (seat["value"], seat["place_pk"]) == ("Šarnok", pk(world, "sarnok"))
    born = one(world, "citation", field="born", stance=Stance.DIFFERS, record_pk=pk(world, "anna-veskova"))
    assert (born["value"], born["place_pk"]) == ("1869", pk(world, "lower-vesk"))
    delegate = {"who": "ada", "role": "delegate", "cite": [cite(stance="differs", value="bea")]}
    event = {"id": "rally", "name": "Rally", "kind": "demonstration", "participants": [delegate]}
    event["summary"] = {"value": "A rally.", "cite": [cite()]}
    rows = make(person("ada"), person("bea"), ("events", event))
    assert one(rows, "citation", stance=Stance.DIFFERS)["value"] == "Bea"
    assert one(rows, "citation", stance=Stance.DIFFERS)["place_pk"] is None


def test_identifiers_lead_to_their_scheme() -> None:
    known, unknown = {"scheme": "viaf", "value": "19638"}, {"scheme": "box", "value": "7"}
    rows = make(person("ada", identifiers=[known, unknown]))
    assert [row["url"] for row in rows["identifier"]] == ["https://viaf.org/viaf/19638", None]


def test_silence_has_its_defaults() -> None:
    figure = {"measure": "members", "value": "5", "cite": [cite()]}
    rows = make(body("red", figures=[figure]))
    assert rows["figure"][0]["approximate"] is False
    assert {row["stance"] for row in rows["citation"]} == {Stance.SUPPORTS}


@pytest.mark.parametrize(
    ("short", "chosen"),
    [
        ([], None),
        ([("ru", "МОПР"), ("ru-Latn", "MOPR"), ("en", "IRA")], "IRA"),
        ([("ru", "МОПР"), ("ru-Latn", "MOPR"), ("de", "IRH")], "MOPR"),
        ([("ru", "МОПР"), ("de", "IRH")], "МОПР"),
    ],
)
def test_the_abbreviation_of_a_body(short: list[tuple[str, str]], chosen: str | None) -> None:
    names = [{"kind": NameKind.ABBREVIATION, "lang": lang, "text": text} for lang, text in short]
    assert choose_abbreviation([{"kind": NameKind.ALIAS, "lang": "en", "text": "Red Aid"}, *names]) == chosen


def test_a_body_has_its_abbreviation(world: Rows) -> None:
    assert one(world, "organization", id="lantern-aid")["abbreviation"] == "L.A."
    assert one(world, "organization", id="evening-wick")["abbreviation"] is None


def test_every_country_of_today_has_its_code() -> None:
    rows = load(REAL)
    coded = {row["id"]: row["country_code"] for row in rows["place"] if row["kind"].name == "COUNTRY"}
    assert all(coded.values()), "a new country gets its location: solidarity locate"
    assert len(set(coded.values())) == len(coded)
    assert not any(row["country_code"] for row in rows["place"] if row["kind"].name == "HISTORICAL_STATE")


def test_a_place_shows_its_location_as_a_cited_fact(world: Rows) -> None:
    vesk = one(world, "place", id="vesk")
    location = one(world, "location", pk=vesk["location_pk"])
    assert [vesk[name] for name in ("country_code", "latitude", "longitude")] == ["XO", -41.5, 170.25]
    assert [location[name] for name in ("country_code", "latitude", "longitude")] == ["XO", -41.5, 170.25]
    assert one(world, "fact", pk=location["fact_pk"])["accepted"] == "-41.5, 170.25, XO"
    assert one(world, "place", id="ostrelia")["latitude"] is None
    assert one(world, "place", id="novaria")["location_pk"] is None
