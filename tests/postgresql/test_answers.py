"""Answers: PostgreSQL gives the same JSON values as SQLite, for every operation."""

import json
from pathlib import Path
from typing import Any

import pytest
from graphql import OperationDefinitionNode, parse
from hypothesis import given

from api.snippet import mark_hits
from schema.search import read_query
from tests.generation import Asked, Pool, examples, library_operations, operations
from tests.reference import Reference
from tests.served import Served

OPERATIONS = sorted((Path(__file__).parents[1] / "operations").glob("*.graphql"))

WORDS = (
    "red aid",
    "Münzenberg",
    "MUNZENBERG",
    "mnzenberg",
    "comintern congress",
    "willy",
    "in of the",
    "a",
    "1921 1922",
    "red red red",
    "МОПР",
    "красная помощь",
    "o'neill",
    "klara cetkin",
    "",
    "??",
    "' | (",
    "提灯",
)

SEARCH = """query ($query: String!, $after: String) { search(query: $query, first: 40, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } edges { cursor node { matched lang snippet record { id } } } } }"""


def read(text: str) -> Any:
    """The JSON value, with objects as lists of pairs: the order of keys counts."""
    return json.loads(text, object_pairs_hook=list)


def hold(served: Served, other: Served, asked: Asked) -> None:
    texts = [one.text(asked.query, asked.variables, asked.operation) for one in (served, other)]
    assert read(texts[0]) == read(texts[1])


@pytest.mark.parametrize("path", OPERATIONS, ids=lambda path: path.stem)
def test_operations_have_their_expected_answer(pg_world: Served, path: Path) -> None:
    told, query = path.with_suffix(".variables.json"), path.read_text()
    first = next(d for d in parse(query).definitions if isinstance(d, OperationDefinitionNode))
    variables = json.loads(told.read_text()) if told.exists() else {}
    answer = pg_world.text(query, variables, first.name.value if first.name else None)
    assert read(answer) == read(path.with_suffix(".json").read_text())


def test_generated_operations(served: Served, pg_world: Served, reference: Reference) -> None:
    @examples(200)
    @given(operations(Pool(reference)))
    def law(asked: Asked) -> None:
        hold(served, pg_world, asked)

    law()


def test_generated_library_operations(served: Served, pg_world: Served, reference: Reference) -> None:
    @examples(40)
    @given(library_operations(Pool(reference)))
    def law(asked: Asked) -> None:
        hold(served, pg_world, asked)

    law()


def test_generated_operations_on_the_dataset(
    served_dataset: Served, pg_dataset: Served, reference_dataset: Reference
) -> None:
    @examples(60)
    @given(operations(Pool(reference_dataset), budget=12))
    def law(asked: Asked) -> None:
        hold(served_dataset, pg_dataset, asked)

    law()


@pytest.mark.parametrize("words", WORDS)
def test_searches_find_the_same_in_the_same_order(served_dataset: Served, pg_dataset: Served, words: str) -> None:
    first = served_dataset.ask(SEARCH, {"query": words})
    assert pg_dataset.ask(SEARCH, {"query": words}) == first
    after = {"query": words, "after": first["search"]["pageInfo"]["endCursor"]}
    assert pg_dataset.ask(SEARCH, after) == served_dataset.ask(SEARCH, after)


def test_hits_are_marked_alike_in_every_passage(pg_dataset: Served) -> None:
    query = read_query("red aid munzenbreg der a 1921")
    marked = pg_dataset.database.fetch(
        "SELECT json_agg(json_build_array(text, mark_hits(text, $1::text)))::text FROM passage WHERE pk % 7 = 0",
        (query,),
    )
    for text, snippet in json.loads(marked):
        assert snippet == mark_hits(text, query)
