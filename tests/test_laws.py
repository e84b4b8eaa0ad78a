"""Laws: what holds of every operation, held against the oracle and against operations at random."""

import json
from typing import Any

import pytest
from hypothesis import given

from tests.generation import Asked, Pool, examples, library_operations, operations
from tests.reference import Reference
from tests.served import Served


def read(text: str) -> Any:
    """The JSON value, with objects as lists of pairs: the order of keys counts."""
    return json.loads(text, object_pairs_hook=list)


def expect(reference: Reference, asked: Asked) -> Any:
    """What the oracle answers."""
    result = reference.execute(asked.query, asked.variables, asked.operation)
    assert not result.errors, result.errors
    return read(json.dumps(result.data))


def hold(served: Served, reference: Reference, asked: Asked) -> None:
    """The answer is the oracle's, key by key, and one statement gave it; asked again, it is the same bytes."""
    served.statements.clear()
    text = served.text(asked.query, asked.variables, asked.operation)
    assert len(served.statements) == 1
    assert read(text) == expect(reference, asked)
    assert served.text(asked.query, asked.variables, asked.operation) == text


@pytest.fixture(scope="module")
def counted(served: Served) -> Served:
    served.count_statements()
    return served


@pytest.fixture(scope="module")
def counted_dataset(served_dataset: Served) -> Served:
    served_dataset.count_statements()
    return served_dataset


def test_operations_are_answered_as_by_the_oracle(counted: Served, reference: Reference) -> None:
    @examples(2000)
    @given(operations(Pool(reference)))
    def law(asked: Asked) -> None:
        hold(counted, reference, asked)

    law()


def test_library_operations_are_answered_as_by_the_oracle(counted: Served, reference: Reference) -> None:
    @examples(150)
    @given(library_operations(Pool(reference)))
    def law(asked: Asked) -> None:
        hold(counted, reference, asked)

    law()


def test_operations_on_the_dataset(counted_dataset: Served, reference_dataset: Reference) -> None:
    @examples(300)
    @given(operations(Pool(reference_dataset), budget=12))
    def law(asked: Asked) -> None:
        hold(counted_dataset, reference_dataset, asked)

    law()
