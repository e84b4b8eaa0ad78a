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
