"""No list is read from end to end where an index serves: SQLite's own plan of each page, order and filter says so."""

import re
from collections.abc import Iterator

import apsw
import pytest

from api.execution import Execution, Request
from api.snippet import mark_hits
from schema import vocabulary
from schema.filters import FILTERS
from schema.orders import ORDERS
from schema.query import ROOT, Listing

PLURALS = {"[ID!]": '["comintern"]', "[LanguageTag!]": '["de"]', "[String!]": '["politician"]'}
VALUES = {**PLURALS, "String": '"red aid"', "Boolean": "true", "DateRange": '{from: "1922", to: "1923"}'}
CURSORS = {"NAME": "a", "TITLE": "a", "PERSON": "a", "PARTICIPANT": "a"}

NESTED = [
    '{organization(id:"comintern"){people{nodes{title}} events{nodes{kind}} sections{nodes{name}} names{text}}}',
    '{organization(id:"comintern"){citations(field:"names"){nodes{says}} relations{kind} headquarters{note}}}',
    '{person(id:"clara-zetkin"){roles{nodes{title}} events{nodes{kind}} relations{kind} occupations{value}}}',
    '{event(id:"fourth-congress-of-the-comintern"){participants{nodes{kind}} parts{nodes{name}} figures{value}}}',
    '{place(id:"berlin"){sections{nodes{name}} events{nodes{name}} births{nodes{name}}}}',
    '{source(id:"wikipedia-ru-mopr"){cited(recordType:PERSON){nodes{says}} formatted}}',
    '{disagreements(filter:{record:["comintern"]}){nodes{positions{citations{says}}}}}',
    '{path(from:"clara-zetkin",to:"berlin"){steps{citations{says}}}}',
    '{search(query:"red"){nodes{record{id} snippet}} nodes(ids:["comintern"]){id}}',
]


def _value(kind: str) -> str:
    return VALUES.get(kind) or f"[{next(iter(getattr(vocabulary, kind.strip('[]!')))).name}]"


def _pages() -> Iterator[str]:
    for name, root in ROOT.items():
        if isinstance(root.read, Listing):
            for order in ORDERS.get(root.read.target, {}):
                for direction, mark in (("ASC", "+"), ("DESC", "-")):
                    cursor = f"{order}{mark}|{CURSORS.get(order, 1)}|1".encode().hex()
                    page = f'orderBy: {{field: {order}, direction: {direction}}}, after: "{cursor}"'
                    yield f"{{{name}({page}) {{nodes {{__typename}} pageInfo {{hasNextPage}}}}}}"


def _filters() -> Iterator[str]:
    for name, root in ROOT.items():
        if isinstance(root.read, Listing):
            for row in FILTERS.get(root.read.target, ()):
                yield f"{{{name}(filter: {{{row.name}: {_value(row.type)}}}) {{nodes {{__typename}}}}}}"


@pytest.fixture(scope="module")
def plan_of(dataset):
    """SQLite's plan of the statement that answers an operation, a line a step."""
    execution, handle = Execution("https://solidarity.example"), apsw.Connection(str(dataset))
    handle.create_scalar_function("mark_hits", mark_hits, 2)

    def plan(query: str) -> list[str]:
        asked = execution.prepare(Request(query, {}))
        steps = [row[3] for row in handle.execute(f"EXPLAIN QUERY PLAN {asked.sql}", asked.values)]
        return [step for step in steps if not _is_derived(step, asked.sql)]

    return plan


TABLE = re.compile(r"SCAN [tpv]\d*$")
"""A step that reads a whole table, by the alias that statements give one, without an index."""


def _is_derived(step: str, sql: str) -> bool:
    """Whether what is read is the result of a subquery, whose rows have been found already."""
    return step.startswith("SCAN ") and f") {step.split()[1]}" in sql


@pytest.mark.parametrize("query", [*_pages(), *_filters(), *NESTED])
def test_no_table_is_read_from_end_to_end(plan_of, query):
    assert [step for step in plan_of(query) if TABLE.match(step)] == []


@pytest.mark.parametrize("query", list(_pages()))
def test_a_page_in_an_order_is_not_sorted(plan_of, query):
    assert [step for step in plan_of(query) if "TEMP B-TREE FOR ORDER BY" in step] == []


def test_a_scan_would_be_noticed(plan_of, dataset):
    handle = apsw.Connection(str(dataset))
    steps = [row[3] for row in handle.execute("EXPLAIN QUERY PLAN SELECT * FROM person t1 WHERE t1.name = 'x'")]
    assert [step for step in steps if TABLE.match(step)] == ["SCAN t1"]
