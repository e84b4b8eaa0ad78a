"""Records: the curated records keep every rule; what is wrong is told with file and line."""

from pathlib import Path

from seed.check import check_records
from seed.read import read_records
from seed.shape import TYPES

RECORDS = Path(__file__).parents[1] / "seed" / "records"


def test_the_curated_records_keep_every_rule() -> None:
    records, flaws = read_records(RECORDS)
    assert [str(breach) for breach in [*flaws, *check_records(records)]] == []


def test_there_are_records_of_every_type() -> None:
    records, _ = read_records(RECORDS)
    assert {record.folder for record in records} == set(TYPES)
    assert len(records) > 2000


def list_said(tree: object) -> set[str]:
    """The sentences of all citations of a part of a record."""
    parts = tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ()
    own = {str(tree["says"])} if isinstance(tree, dict) and "says" in tree else set()
    return own.union(*map(list_said, parts))


def test_what_is_said_of_a_life_is_said_of_nothing_else() -> None:
    records, _ = read_records(RECORDS)
    for record in (one for one in records if one.folder == "people"):
        lives = list_said([record.tree.get("born"), record.tree.get("died")])
        rest = list_said([record.tree.get(key) for key in ("occupations", "roles", "relations", "summary")])
        assert not lives & rest, record.path
