"""Documentation: every query that is shown runs on the curated dataset, without errors and with an answer."""

import json
import re
from pathlib import Path

import pytest

from api.database import Database
from api.execution import Execution
from api.execution.cost import list_queries
from api.pages import manual, reference
from api.pages.answers import QUERIES, Answers, read_document

ROOT = Path(__file__).parents[1]
PAGES = [path for path in (*sorted((ROOT / "docs").glob("*.md")), ROOT / "README.md") if path.is_file()]
DOCUMENTED = [
    pytest.param(example, id=f"{path.stem}-{number}")
    for path in PAGES
    for number, example in enumerate(manual.read_examples(path.read_text()), 1)
]
EXAMPLES = sorted((ROOT / "api/pages/examples").glob("*.graphql"))


COUNTED = re.compile(r"([\d,]+) records, ([\d,]+) cited facts, ([\d,]+) citations, ([\d,]+) disagreements")


@pytest.fixture(scope="module")
def answers(dataset: Path) -> Answers:
    """The curated dataset, asked as the pages ask it, within the limits of every client."""
    database = Database(dataset, 5.0, list_queries())
    execution = Execution("https://example.org")
    execution.measure(database.look().lengths)
    return Answers(execution, database)


GIVEN = {"text": "famine", "id": "clara-zetkin"}
"""The values of variables that a page does not give beside its query."""


@pytest.mark.parametrize("example", DOCUMENTED)
def test_a_documented_query_is_answered(answers, example):
    given = {name: value for name, value in GIVEN.items() if f"${name}:" in example.document} | example.variables
    assert any(value not in (None, [], {}) for value in answers.run(example.document, given).values())


def test_the_cookbook_has_twenty_questions():
    assert len(manual.read_examples((ROOT / "docs/cookbook.md").read_text())) >= 20


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_of_the_drawer_is_answered_and_told(answers, path):
    text = path.read_text()
    told = dict(re.findall(r"^# (title|subject|skill|look|variables): (.+)$", text, re.MULTILINE))
    assert {"title", "subject", "skill", "look"} <= set(told)
    (answer,) = answers.run(text, json.loads(told.get("variables", "{}"))).values()
    assert answer


@pytest.mark.parametrize(("name", "example"), list(reference.list_examples()), ids=lambda one: str(one)[:60])
def test_a_field_of_the_reference_has_a_query_that_runs(answers, name, example):
    assert answers.run(example, {})


def test_every_field_of_the_reference_has_a_query():
    schema = reference.list_types()
    fields = {f"{kind.name}.{field}" for kind in schema if hasattr(kind, "interfaces") for field in kind.fields}
    assert fields - {name for name, _ in reference.list_examples()} == set()


SHOWN = {
    "id": "international-red-aid",
    "day": "1922-11-30",
    "query": "famine",
    "first": 5,
}
"""What the queries behind the pages are given where they need something."""


@pytest.mark.parametrize("path", [path for path in sorted(QUERIES.glob("*.graphql")) if path.stem != "fragments"])
def test_the_query_behind_a_page_is_within_the_limits_of_every_client(answers, path):
    document = read_document(path.stem)
    given = {name: value for name, value in SHOWN.items() if f"${name}:" in document}
    assert answers.run(document, given)


def test_every_chapter_is_found_and_no_link_of_the_manual_leads_nowhere():
    assert {"start", "concepts", "cookbook", "clients", "lessons"} <= {name for name, _ in manual.list_chapters()}
    links = {
        link for path in PAGES if path.parent.name == "docs" for link in re.findall(r"\]\((\w+)\.md", path.read_text())
    }
    assert links - set(manual.CHAPTERS) == set()


def test_the_counts_of_the_readme_are_those_of_the_dataset(answers):
    told = [int(number.replace(",", "")) for number in COUNTED.search((ROOT / "README.md").read_text()).groups()]
    dataset = answers.ask("front")["dataset"]
    coverage = dataset["coverage"]
    counted = [sum(dataset["counts"].values()), *(coverage[key] for key in ("facts", "citations", "disagreements"))]
    assert told == pytest.approx(counted, rel=0.05)
