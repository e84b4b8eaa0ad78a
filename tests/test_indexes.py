"""No list is read from end to end where an index serves: SQLite's own plan of each page, order and filter says so."""

import re
from collections.abc import Iterator

import apsw
import pytest

from api.execution import Execution, Request
from api.snippet import mark_hits
from schema import vocabulary
from schema.catalogue import CATALOGUES, KINDS
from schema.filters import FILTERS, Filter, Range
from schema.orders import ORDERS, POSITION
from schema.query import ROOT, Listing
from schema.tables.column import table_name

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


LISTINGS = {name: root.read.target for name, root in ROOT.items() if isinstance(root.read, Listing)}
"""The connections of all rows of a type."""


def _orders(kind: str) -> Iterator[tuple[str, str]]:
    """The arguments that ask for each order of a type, from a cursor on, and the column by which it goes."""
    for name, order in ORDERS.get(kind, {"POSITION": POSITION}).items():
        for direction, mark, column in (("ASC", "+", order.ascending), ("DESC", "-", order.descending)):
            cursor = f"{name}{mark}|{CURSORS.get(name, 1)}|1".encode().hex()
            asked = f"orderBy: {{field: {name}, direction: {direction}}}, " if kind in ORDERS else ""
            if asked or direction == "ASC":
                yield f'{asked}after: "{cursor}"', column


def _pages() -> Iterator[str]:
    for name, kind in LISTINGS.items():
        for page, _ in _orders(kind):
            yield f"{{{name}({page}) {{nodes {{__typename}} pageInfo {{hasNextPage}}}}}}"


def _filters() -> Iterator[str]:
    for name, kind in LISTINGS.items():
        for row in FILTERS.get(kind, ()):
            yield f"{{{name}(filter: {{{row.name}: {_value(row.type)}}}) {{nodes {{__typename}}}}}}"


def _words() -> Iterator[tuple[str, str]]:
    """A page of each filter by words, dates or doubt in each order, from a cursor on, and the column of its words."""
    for name, kind in LISTINGS.items():
        for row in FILTERS.get(kind, ()):
            for page, _ in _orders(kind):
                if word := _find_word(row):
                    asked = f"filter: {{{row.name}: {_value(row.type)}}}, {page}"
                    yield f"{{{name}({asked}) {{nodes {{__typename}} pageInfo {{hasNextPage hasPreviousPage}}}}}}", word


def _find_word(row: Filter | Range) -> str | None:
    if isinstance(row, Range) or row.words:
        return "word"
    return row.word or ("disputed" if row.name == "disputed" else None)


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


TABLE = re.compile(r"SCAN [tpvk]\d*$")
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


@pytest.mark.parametrize(("query", "word"), list(_words()))
def test_a_page_under_words_is_read_from_where_it_begins(plan_of, query, word):
    """Under each word, by an index that begins with it and goes on in the order: the page, and what is before it."""
    steps = [step for step in plan_of(query) if re.match(r"(SEARCH|SCAN) [tk]\d", step)]
    found = [step for step in steps if "USING INTEGER PRIMARY KEY (rowid=?)" not in step]
    bound = rf"SEARCH [tk]\d+ (EXISTS )?USING (PRIMARY KEY|COVERING INDEX \w+) \({word}=\? AND \S+[<>]\S+\)"
    assert len(found) == 2
    assert all(re.fullmatch(bound, step) for step in found), found


@pytest.mark.parametrize(("query", "word"), list(_words()))
def test_only_what_is_found_under_words_is_sorted(plan_of, query, word):
    """The pages of the words are put together; each of them comes in its order."""
    steps = plan_of(query)
    sorts = [n for n, step in enumerate(steps) if "TEMP B-TREE FOR ORDER BY" in step]
    distinct = [n for n, step in enumerate(steps) if "TEMP B-TREE FOR DISTINCT" in step]
    assert len(sorts) == len(distinct) == (word != "disputed")
    assert sorts > distinct or word == "disputed"


def test_every_type_with_such_a_filter_has_catalogues():
    listed = {
        kind for kind in LISTINGS.values() if any(isinstance(row, Range) or row.words for row in FILTERS.get(kind, ()))
    }
    assert listed == set(KINDS)
    columns = {(table_name(kind), column) for kind in KINDS for _, column in _orders(kind)}
    assert columns == set(CATALOGUES)


def test_a_scan_would_be_noticed(plan_of, dataset):
    handle = apsw.Connection(str(dataset))
    steps = [row[3] for row in handle.execute("EXPLAIN QUERY PLAN SELECT * FROM person t1 WHERE t1.name = 'x'")]
    assert [step for step in steps if TABLE.match(step)] == ["SCAN t1"]
