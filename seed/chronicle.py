"""Chronicle: the timeline: everything dated, in order.

In: the rows of all records. Out: the rows of `timeline_entry` and `timeline_subject`.
"""

from collections.abc import Iterator

from schema.vocabulary import TimelineKind
from seed.edition import Rows
from seed.ledger import Row
from seed.span import span_days

Moment = tuple[Row, set[int]]
"""An entry without number, and the records that it is about."""


def list_moments(rows: Rows) -> Rows:
    """The entries of the timeline, numbered from the earliest day on, and what each is about."""
    moments = [*_bodies(rows), *_people(rows), *_events(rows), *_terms(rows)]
    moments.sort(key=lambda moment: (moment[0]["moment"], moment[0]["date_high"], moment[0]["text"]))
    entries = [{"pk": pk, **entry} for pk, (entry, _) in enumerate(moments, 1)]
    subjects = [
        {"record_pk": record, "entry_pk": pk} for pk, (_, about) in enumerate(moments, 1) for record in sorted(about)
    ]
    return {"timeline_entry": entries, "timeline_subject": subjects}


def _moment(
    rows: Rows, date_pk: int | None, told: tuple[TimelineKind, int, str], about: set[int | None]
) -> Iterator[Moment]:
    """The entry of a date, if there is one."""
    if date_pk is None:
        return
    kind, record_pk, text = told
    date = rows["historical_date"][date_pk - 1]
    low, high = span_days(date["earliest"], date["latest"])
    entry = {
        "date_pk": date_pk,
        "kind": kind,
        "record_pk": record_pk,
        "text": text,
        "moment": low or high,
        "date_low": low,
        "date_high": high,
    }
    yield entry, {record_pk, *(record for record in about if record is not None)}


def _bodies(rows: Rows) -> Iterator[Moment]:
    for body in (*rows["organization"], *rows["section"]):
        about = {body.get("organization_pk"), body.get("country_pk")}
        begun, ended = f"{body['name']} is founded", f"{body['name']} ends"
        yield from _moment(rows, body["founded_pk"], (TimelineKind.FOUNDING, body["pk"], begun), about)
        yield from _moment(rows, body["dissolved_pk"], (TimelineKind.DISSOLUTION, body["pk"], ended), about)


def _people(rows: Rows) -> Iterator[Moment]:
    for person in rows["person"]:
        for kind, verb in ((TimelineKind.BIRTH, "born"), (TimelineKind.DEATH, "died")):
            if pk := person[f"{verb}_pk"]:
                life = rows["life_event"][pk - 1]
                place = rows["record"][life["place_pk"] - 1] if life["place_pk"] else None
                where = f" in {place['name']}" if place else ""
                text = f"{person['name']} {'is born' if verb == 'born' else 'dies'}{where}"
                about = {life["place_pk"], _country(rows, life["place_pk"])}
                yield from _moment(rows, life["date_pk"], (kind, person["pk"], text), about)


def _events(rows: Rows) -> Iterator[Moment]:
    taking: dict[int, set[int | None]] = {}
    for participation in rows["participation"]:
        about = taking.setdefault(participation["event_pk"], set())
        about |= {participation["participant_pk"], *_whole(rows, participation["participant_pk"])}
    for event in rows["event"]:
        about = taking.get(event["pk"], set()) | {event["location_pk"], _country(rows, event["location_pk"])}
        yield from _moment(rows, event["date_pk"], (TimelineKind.EVENT, event["pk"], event["name"]), about)


def _terms(rows: Rows) -> Iterator[Moment]:
    for role in rows["role"]:
        person, body = rows["record"][role["person_pk"] - 1], rows["record"][role["body_pk"] - 1]
        title = role["title"] or role["kind"].value.replace("_", " ")
        text = f"{person['name']}: {title} ({body['name']})"
        about = {body["pk"], *_whole(rows, body["pk"])}
        yield from _moment(rows, role["from_pk"], (TimelineKind.TERM, person["pk"], text), about)


def _whole(rows: Rows, body_pk: int) -> set[int | None]:
    """The organization and the country of a section; nothing for other records."""
    section = _find(rows["section"], body_pk)
    return {section["organization_pk"], section["country_pk"]} if section else set()


def _country(rows: Rows, place_pk: int | None) -> int | None:
    """The country of a place."""
    place = _find(rows["place"], place_pk)
    return place["country_pk"] if place else None


def _find(records: list[Row], pk: int | None) -> Row | None:
    """The record of that number; records of one type are numbered without gaps."""
    place = pk - records[0]["pk"] if pk and records else -1
    return records[place] if 0 <= place < len(records) else None
