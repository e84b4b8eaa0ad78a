"""Condition: from a filter to SQL conditions, with what is bound."""

from datetime import date
from typing import Any

import pytest
from sqlmodel import SQLModel

from api.execution.condition import FIRST_DAY, LAST_DAY, equal_condition, first_day, last_day, list_conditions
from api.execution.selection import Given
from schema import tables
from schema.filters import FILTERS, Range
from seed import span
from tests.served import Served


def given(value: Any) -> Given:
    return Given(value, None)


def bound(kind: str, value: dict[str, Any]) -> list[tuple[str, Any]]:
    """The conditions of a filter, with the values."""
    return [(c.sql, c.bind.value({})) for c in list_conditions(kind, given(value))]


def test_no_filter_is_no_condition() -> None:
    assert list_conditions("Person", None) == ()
    assert bound("Person", {}) == []
    assert bound("Person", {"born": None, "ids": None}) == []


@pytest.mark.parametrize("kind", FILTERS)
def test_every_field_of_every_filter_binds_its_value(kind: str) -> None:
    for row in FILTERS[kind]:
        if isinstance(row, Range):
            values: Any = {"from": "1922", "to": "1923"}
            assert [sql for sql, _ in bound(kind, {row.name: values})] == list(row.possibly)
            certain = bound(kind, {row.name: {**values, "certainty": "CERTAINLY"}})
            assert [sql for sql, _ in certain] == list(row.certainly)
            days = [date(1922, 1, 1).toordinal(), date(1923, 12, 31).toordinal()]
            assert [value for _, value in certain] == days
            assert bound(kind, {row.name: {"certainty": "CERTAINLY"}}) == []
        elif row.type.startswith("["):
            assert bound(kind, {row.name: ["a", "b"]}) == [(row.sql, '["a","b"]')]
        elif row.type == "Boolean":
            assert bound(kind, {row.name: False}) == [(row.sql, False)]
        else:
            ((sql, value),) = bound(kind, {row.name: "lamp"})
            assert sql == row.sql
            assert '"folded":"lamp"' in value


def test_a_text_alone_is_bound_as_it_is() -> None:
    (condition,) = list_conditions("Person", given({"disputed": True}))
    assert condition.bind.kind == "boolean"


def test_open_ends_are_the_ends_of_time() -> None:
    assert (FIRST_DAY, LAST_DAY) == (span.FIRST_DAY, span.LAST_DAY)
    assert (first_day("../1922"), last_day("1922/..")) == (FIRST_DAY, LAST_DAY)
    assert (first_day("1922"), last_day("1922")) == (date(1922, 1, 1).toordinal(), date(1922, 12, 31).toordinal())


def test_an_argument_speaks_of_the_association_where_that_has_the_column() -> None:
    (link,) = (link for link in tables.Person.links if link.name == "citations")
    assert equal_condition(link, "field", given("born")).sql == "{via}.field = {value}"
    assert equal_condition(link, "stance", given("DIFFERS")).sql == "{row}.stance = {value}"
    (names,) = (link for link in tables.Person.links if link.name == "names")
    assert equal_condition(names, "lang", given("ru")).sql == "{row}.lang = {value}"
    assert "evidence" in SQLModel.metadata.tables


@pytest.mark.parametrize(
    ("edtf", "told"),
    [
        ("1922-13", "has no month 01 to 12"),
        ("soon", "is not a date"),
        ("", "is empty"),
        ("1923/1922", "ends before it starts"),
        ("1922-02-30", "has days 01 to 28"),
    ],
)
def test_what_is_no_date_is_told_with_one_that_is(served: Served, edtf: str, told: str) -> None:
    asked = "query ($date: EDTF) { events(filter: { date: { from: $date } }) { totalCount } }"
    literal = f'{{ events(filter: {{ date: {{ from: "{edtf}" }} }}) {{ totalCount }} }}'
    for query, variables, code in ((asked, {"date": edtf}, "BAD_ARGUMENT"), (literal, {}, "BAD_DOCUMENT")):
        (error,) = served.refuse(query, variables)
        assert told in error["message"]
        assert "a valid form is" in error["message"]
        assert error["extensions"]["code"] == code


@pytest.mark.parametrize("value", [1922, True, ["1922"], {"from": "1922"}])
def test_a_date_that_is_no_text(served: Served, value: Any) -> None:
    asked = "query ($date: EDTF) { events(filter: { date: { from: $date } }) { totalCount } }"
    (error,) = served.refuse(asked, {"date": value})
    assert error["extensions"]["code"] == "BAD_ARGUMENT"
    assert "A date is a string in EDTF" in error["message"]
