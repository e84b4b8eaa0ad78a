"""Duplicates: what may be one is found, what is known to be two is not, and the real records hold nothing unseen."""

from pathlib import Path
from typing import Any

import pytest

from seed.duplicates import APART, find_duplicates
from seed.read import Record, read_records

ROOT = Path(__file__).parents[2]


def record(folder: str, id: str, **tree: Any) -> Record:
    return Record(folder, f"records/{folder}/{id}.yaml", {"id": id, **tree}, {})


def person(id: str, name: str, born: str = "", died: str = "", **more: Any) -> Record:
    dates = {word: {"value": day} for word, day in (("born", born), ("died", died)) if day}
    return record("people", id, name=name, **dates, **more)


def event(id: str, name: str, day: str, kind: str = "trial") -> Record:
    return record("events", id, name=name, kind=kind, date={"value": day})


def source(id: str, title: str, url: str = "", **more: Any) -> Record:
    return record("sources", id, title=title, language="en", **({"url": url} if url else {}), **more)


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (person("a", "Käthe Kollwitz"), person("b", "Kollwitz, Käthe"), "both are called 'kathe kollwitz'"),
        (
            person("a", "Marchlewski", names=[{"text": "Юлиан Мархлевский", "kind": "official"}]),
            person("b", "Yulian Markhlevskiy"),
            "both are called 'markhlevskiy yulian'",
        ),
        (person("a", "Anna B", born="1881-05-01"), person("b", "Zoe C", born="1881-05-01"), "both born on 1881-05-01"),
        (person("a", "Anna B", died="1937-05-01"), person("b", "Zoe C", died="1937-05-01"), "both died on 1937-05-01"),
        (person("a", "A Warski", "1868"), person("b", "B Warsky", "1868"), "names alike, and the same years"),
        (event("a", "Lamps", "1922-05-01"), event("b", "Wicks", "1922-05-01"), "both on 1922-05-01"),
        (event("a", "Trial of the Forty", "1927"), event("b", "Trial of the Fourty", "1926"), "names alike"),
        (
            source("a", "Lamps", authors=["Ann B"]),
            source("b", "Lamps", authors=["Ann B"]),
            "one title, and one author or site",
        ),
        (
            source("a", "L", "https://e.org/x"),
            source("b", "L", "http://www.e.org/y"),
            "one title, and one author or site",
        ),
        (
            source("a", "L", "https://e.org/x"),
            source("b", "M", "https://e.org/x?print=1"),
            "one address begins with the other",
        ),
    ],
)
def test_two_that_may_be_one(one: Record, other: Record, why: str) -> None:
    (found,) = find_duplicates([other, one])
    assert (found.first, found.second, found.why) == ("a", "b", why)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (person("a", "Ann B", "1881", "1937-05-01"), person("b", "Zoe C", "1883", "1937-05-01")),
        (person("a", "Heinrich Mann", "1871", "1950"), person("b", "Thomas Mann", "1875", "1955")),
        (event("a", "First Congress of Lamplighters", "1921"), event("b", "Third Congress of Lamplighters", "1925")),
        (event("a", "Trial of the Forty", "1927-03-01"), event("b", "Lamp march", "1927-03-01", "demonstration")),
        (source("a", "L", "https://e.org/x"), source("b", "L", "https://f.org/x")),
        (source("a", "L", "https://e.org/x"), source("b", "M", "https://e.org/xy")),
    ],
)
def test_two_that_are_two(one: Record, other: Record) -> None:
    assert find_duplicates([one, other]) == []


def test_every_candidate_among_the_records_was_looked_at() -> None:
    records = read_records(ROOT / "seed/records")[0]
    assert find_duplicates(records) == []
    assert frozenset().union(*APART) <= {record.stem for record in records}
