"""Edition: the version of a dataset, and what it counts."""

import os
import subprocess
import sys
from copy import deepcopy
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from schema.vocabulary import SourceKind
from seed.edition import COUNTED, cover_rows, digest_rows, edit_rows
from seed.load import load_rows
from seed.read import read_records

ROOT = Path(__file__).parent.parent.parent
WORLD = ROOT / "tests" / "records"

DIGEST = """
from pathlib import Path
from seed.edition import digest_rows
from seed.load import load_rows
from seed.read import read_records
print(digest_rows(load_rows((r.folder, r.tree) for r in read_records(Path("tests/records"))[0])))
"""


@cache
def trees() -> list[tuple[str, dict[str, Any]]]:
    return [(record.folder, record.tree) for record in read_records(WORLD)[0]]


@pytest.fixture
def rows() -> dict[str, list[dict[str, Any]]]:
    return load_rows(deepcopy(trees()))


def test_equal_records_have_the_same_version(rows: dict[str, list[dict[str, Any]]]) -> None:
    again = load_rows(reversed(trees()))
    assert digest_rows(rows) == digest_rows(again)
    assert len(digest_rows(rows)) == 16
    int(digest_rows(rows), 16)


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_version_does_not_depend_on_the_process(rows: dict[str, list[dict[str, Any]]], seed: str) -> None:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONPATH": str(ROOT)}
    printed = subprocess.run([sys.executable, "-c", DIGEST], cwd=ROOT, env=environment, check=True, capture_output=True)
    assert printed.stdout.decode().strip() == digest_rows(rows)


def test_the_order_of_rows_does_not_matter(rows: dict[str, list[dict[str, Any]]]) -> None:
    assert digest_rows({name: entered[::-1] for name, entered in rows.items()}) == digest_rows(rows)


def test_any_change_changes_the_version(rows: dict[str, list[dict[str, Any]]]) -> None:
    before = digest_rows(rows)
    rows["citation"][0]["says"] += "!"
    assert digest_rows(rows) != before


def test_the_release_is_the_last_day_of_reading(rows: dict[str, list[dict[str, Any]]]) -> None:
    (dataset,) = edit_rows(rows, "layout")["dataset"]
    assert dataset["released"] == date(2026, 2, 4)
    assert dataset["version"] == digest_rows(rows)
    assert dataset["layout"] == "layout"
    assert dataset["version"] in dataset["how_to_cite"]


def test_without_sources_there_is_no_day() -> None:
    assert edit_rows(load_rows([]), "layout")["dataset"][0]["released"] == date.min


def test_what_is_counted(rows: dict[str, list[dict[str, Any]]]) -> None:
    edited = edit_rows(rows, "layout")
    folders = [folder for folder, _ in trees()]
    (counts,), (coverage,), kinds = edited["dataset_counts"], edited["coverage"], edited["source_kind_count"]
    assert {name: counts[name] for name in COUNTED} == {folder: folders.count(folder) for folder in COUNTED}
    assert coverage["facts"] == coverage["facts_with_one_source"] + coverage["facts_with_several_sources"]
    assert coverage["facts"] == len([fact for fact in rows["fact"] if fact["field"] != "published"])
    assert coverage["citations"] == len(rows["citation"]) == sum(kind["citations"] for kind in kinds)
    assert coverage["sources"] == folders.count("sources") == sum(kind["sources"] for kind in kinds)
    assert coverage["disagreements"] == len([fact for fact in rows["fact"] if fact["disputed"]]) > 0
    assert kinds[0]["kind"] is SourceKind.PRIMARY_DOCUMENT
    assert {kind["coverage_pk"] for kind in kinds} == {coverage["pk"]}


def test_a_fact_cited_twice_from_one_source_has_one_source() -> None:
    cites = [{"source": "book", "says": "Once."}, {"source": "book", "says": "Twice."}]
    source = {"id": "book", "kind": "monograph", "title": "A Book"}
    person = {"id": "ada", "name": "Ada", "summary": {"value": "Somebody.", "cite": cites}}
    covered = cover_rows(load_rows([("sources", source), ("people", person)]))
    assert (covered["facts_with_one_source"], covered["facts_with_several_sources"], covered["citations"]) == (1, 0, 2)
