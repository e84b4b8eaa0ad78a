"""Step: the facts that link two records, read from either side.

In: the rows of all records. Out: the rows of `path_step`.
A step through a place is a passage: a path may begin or end at a place, but does not lead through one, since half the
world meets in Moscow.
"""

from collections.abc import Iterator

from schema.vocabulary import RecordType
from seed.edition import Rows
from seed.ledger import Row

Link = tuple[int, int, int, str]
"""From, to, the fact that links them, and the sentence that says so."""


def list_steps(rows: Rows) -> Rows:
    """Every linking fact twice, once from each side."""
    names = {record["pk"]: record["name"] for record in rows["record"]}
    links = [
        *_roles(rows, names),
        *_participations(rows, names),
        *_relations(rows, names),
        *_parts(rows, names),
        *_places(rows, names),
    ]
    places = {record["pk"] for record in rows["record"] if record["type"] is RecordType.PLACE}
    turned = [(back, forth, fact, text) for forth, back, fact, text in links]
    steps = sorted({(a, b, fact, text) for a, b, fact, text in (*links, *turned) if a != b})
    return {"path_step": [_step(pk, link, places) for pk, link in enumerate(steps, 1)]}


def _step(pk: int, link: Link, places: set[int]) -> Row:
    start, end, fact, text = link
    return {
        "pk": pk,
        "from_pk": start,
        "to_pk": end,
        "is_passage": start in places or end in places,
        "text": text,
        "fact_pk": fact,
    }


def _roles(rows: Rows, names: dict[int, str]) -> Iterator[Link]:
    for role in rows["role"]:
        title = role["title"] or role["kind"].value.replace("_", " ")
        text = f"{names[role['person_pk']]}: {title} ({names[role['body_pk']]})"
        yield role["person_pk"], role["body_pk"], role["fact_pk"], text


def _participations(rows: Rows, names: dict[int, str]) -> Iterator[Link]:
    for part in rows["participation"]:
        kind = part["kind"].value.replace("_", " ")
        text = f"{names[part['participant_pk']]}: {kind} ({names[part['event_pk']]})"
        yield part["participant_pk"], part["event_pk"], part["fact_pk"], text


def _relations(rows: Rows, names: dict[int, str]) -> Iterator[Link]:
    for table in ("organization_relation", "person_relation"):
        told: set[int] = set()
        for relation in rows[table]:
            if relation["fact_pk"] not in told:
                told.add(relation["fact_pk"])
                kind = relation["kind"].value.replace("_", " ")
                text = f"{names[relation['record_pk']]}: {kind}: {names[relation['other_pk']]}"
                yield relation["record_pk"], relation["other_pk"], relation["fact_pk"], text


def _parts(rows: Rows, names: dict[int, str]) -> Iterator[Link]:
    """Sections of organizations and parts of events: what the summary of the smaller one tells."""
    summaries = {text["pk"]: text["fact_pk"] for text in rows["cited_text"]}
    for section in rows["section"]:
        text = f"{names[section['pk']]}: section of {names[section['organization_pk']]}"
        yield section["pk"], section["organization_pk"], summaries[section["summary_pk"]], text
    for event in rows["event"]:
        if event["part_of_pk"]:
            text = f"{names[event['pk']]}: part of {names[event['part_of_pk']]}"
            yield event["pk"], event["part_of_pk"], summaries[event["summary_pk"]], text


def _places(rows: Rows, names: dict[int, str]) -> Iterator[Link]:
    for seat in rows["seat"]:
        yield (
            seat["record_pk"],
            seat["place_pk"],
            seat["fact_pk"],
            f"{names[seat['record_pk']]}: seat in {names[seat['place_pk']]}",
        )
    for tie in rows["citizenship"]:
        yield tie["record_pk"], tie["place_pk"], tie["fact_pk"], f"{names[tie['record_pk']]}: {names[tie['place_pk']]}"
    for person in rows["person"]:
        for verb in ("born", "died"):
            life = rows["life_event"][person[f"{verb}_pk"] - 1] if person[f"{verb}_pk"] else None
            if life and life["place_pk"]:
                text = f"{names[person['pk']]}: {verb} in {names[life['place_pk']]}"
                yield person["pk"], life["place_pk"], life["fact_pk"], text
    for event in rows["event"]:
        if event["place_pk"]:
            place = rows["cited_place"][event["place_pk"] - 1]
            yield (
                event["pk"],
                place["place_pk"],
                place["fact_pk"],
                f"{names[event['pk']]}: in {names[place['place_pk']]}",
            )
