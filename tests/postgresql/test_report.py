"""The report on quality tells the same from PostgreSQL."""

from api.pages.answers import Answers
from api.pages.quality import read_report
from tests.served import Served


def test_the_report_is_the_same(pg_world: Served, served: Served, pg_dataset: Served, served_dataset: Served) -> None:
    for one, other in ((pg_world, served), (pg_dataset, served_dataset)):
        told, expected = (read_report(Answers(each.execution, each.database)) for each in (one, other))
        assert told == expected
