"""Document: what is parsed, chosen, kept and refused."""

import traceback
from dataclasses import replace

import pytest

from api.errors import ApiError, BadDocument, OnlyQueries
from api.execution import Execution, Request, document
from api.execution.document import Documents
from api.execution.values import DEFAULTS
from schema.query import SCHEMA
from tests.served import PUBLIC_URL, WIDE, Served

TWO = "query A { __typename } query B { dataset { licence } }"


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("{", "Syntax Error: Expected Name, found <EOF>."),
        ("", "Syntax Error: Unexpected <EOF>."),
        ("{ peeple { totalCount } }", "Cannot query field 'peeple' on type 'Query'. Did you mean 'people'"),
        ("{ person { name } }", "Argument 'Query.person(id:)' of type 'ID!' is required"),
        ('{ person(id: "a") }', "Field 'person' of type 'Person' must have a selection of subfields."),
        ("{ people { totalCount { a } } }", "Field 'totalCount' must not have a selection"),
        (
            "{ people(frist: 1) { totalCount } }",
            "Unknown argument 'frist' on field 'Query.people'. Did you mean 'first'",
        ),
        ("query ($a: Int) { __typename }", "Variable '$a' is never used."),
        ("{ ...F }", "Unknown fragment 'F'."),
        ('{ people(first: "1") { totalCount } }', 'Int cannot represent non-integer value: "1"'),
        ("{ people(orderBy: {field: AGE}) { totalCount } }", "Value 'AGE' does not exist in 'PersonOrderField' enum."),
    ],
)
def test_a_bad_document_is_told_what_is_wrong(served: Served, query: str, told: str) -> None:
    with pytest.raises(BadDocument) as raised:
        served.execution.prepare(Request(query, {}))
    assert raised.value.message.startswith(told)


def test_every_error_of_a_document_has_its_place(served: Served) -> None:
    errors = served.refuse("{\n  person(id: 1) { nam bron }\n}")
    assert [error["locations"] for error in errors] == [[{"line": 2, "column": 19}], [{"line": 2, "column": 23}]]
    assert {error["extensions"]["code"] for error in errors} == {"BAD_DOCUMENT"}


def test_at_most_five_errors_are_told(served: Served) -> None:
    asked = "{ dataset { " + " ".join(f"a{number}" for number in range(20)) + " } }"
    with pytest.raises(BadDocument) as raised:
        served.execution.prepare(Request(asked, {}))
    assert len(raised.value.errors) == 5  # type: ignore[attr-defined]


@pytest.mark.parametrize("query", ["fragment F on Person { name }", "type A { b: C }"])
def test_a_document_without_operation(served: Served, query: str) -> None:
    (error,) = served.refuse(query)
    assert error["extensions"]["code"] == "BAD_DOCUMENT"
    assert error["message"].startswith("The document has no operation.")


@pytest.mark.parametrize("word", ["mutation", "subscription"])
def test_only_queries_are_served(served: Served, word: str) -> None:
    with pytest.raises(OnlyQueries, match=word):
        served.execution.prepare(Request(f"{word} {{ a }}", {}))


def test_an_operation_is_chosen_by_its_name(served: Served) -> None:
    assert served.ask(TWO, operation="A") == {"__typename": "Query"}
    assert served.ask(TWO, operation="B")["dataset"]["licence"]


@pytest.mark.parametrize(
    ("query", "operation", "told"),
    [
        (TWO, None, "The document has several operations. Say which with `operationName`: 'A', 'B'."),
        (TWO, "", "The document has several operations. Say which with `operationName`: 'A', 'B'."),
        (TWO, "C", "The document has no operation named 'C'. It has: 'A', 'B'."),
        ("{ __typename }", "C", "The document has no operation named 'C'. It has: one without a name."),
    ],
)
def test_an_operation_that_is_not_there(served: Served, query: str, operation: str | None, told: str) -> None:
    (error,) = served.refuse(query, operation=operation)
    assert error == {"message": told, "extensions": {"code": "BAD_DOCUMENT"}}


def test_documents_and_refusals_are_kept() -> None:
    documents = Documents(SCHEMA, 2, DEFAULTS)
    assert documents.read("{ __typename }") is documents.read("{ __typename }")
    refusals = []
    for _ in range(2):
        with pytest.raises(BadDocument) as raised:
            documents.read("{ nothing }")
        refusals.append(raised.value)
    assert refusals[0] is refusals[1]


@pytest.mark.parametrize("query", ["{", "{ peeple }", "{" + " a" * 400 + " }"])
def test_a_refusal_that_is_kept_holds_nothing_that_it_passed_through(query: str) -> None:
    execution = Execution(PUBLIC_URL)
    lengths = []
    for _ in range(3):
        with pytest.raises(ApiError) as refused:
            execution.prepare(Request(query, {}, None))
        lengths.append(len(list(traceback.walk_tb(refused.value.__traceback__))))
        assert not any(error.__traceback__ for error in getattr(refused.value, "errors", ()))
    assert lengths[0] == lengths[1] == lengths[2]


def test_a_document_beyond_what_python_can_follow() -> None:
    execution = Execution(PUBLIC_URL, limits=replace(DEFAULTS, **WIDE))
    with pytest.raises(BadDocument, match="nested too deeply"):
        execution.prepare(Request("{ a " * 5000 + "}" * 5000, {}))


def test_a_document_that_validation_can_not_follow(monkeypatch: pytest.MonkeyPatch) -> None:
    def validate(*_given: object, **_named: object) -> None:
        raise RecursionError

    monkeypatch.setattr(document, "find_errors", validate)
    with pytest.raises(BadDocument, match="nested too deeply"):
        document.parse_document(SCHEMA, "{ __typename }", DEFAULTS)
