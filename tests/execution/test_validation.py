"""Validation: our visitor and graphql-core's own find the same errors in every document."""

import random
import re
from pathlib import Path

import pytest
from graphql import FieldsOnCorrectTypeRule, GraphQLSyntaxError, parse, validate

from api.execution import validation
from api.execution.validation import RULES, find_errors
from schema.query import SCHEMA

OPERATIONS = sorted(Path(__file__).parents[1].joinpath("operations").glob("*.graphql"))
TOKEN = re.compile(r'"""[\s\S]*?"""|"[^"\n]*"|\.\.\.|[A-Za-z_]\w*|-?\d+|[^\s\w,]')
SPOILT = 60
"""How many spoilt copies of each operation are looked at."""


def _spoil(text: str, dice: random.Random) -> str:
    """The text with one token left out, said twice, or put in the place of another."""
    tokens = TOKEN.findall(re.sub(r"#.*", "", text))
    place, other = dice.randrange(len(tokens)), dice.choice(tokens)
    change = dice.choice(([], [tokens[place], tokens[place]], [other], [tokens[place], other]))
    return " ".join([*tokens[:place], *change, *tokens[place + 1 :]])


@pytest.mark.parametrize("path", OPERATIONS, ids=lambda path: path.stem)
def test_the_errors_are_those_of_graphql_core(path):
    text, dice = path.read_text(), random.Random(path.stem)
    assert find_errors(SCHEMA, parse(text), 5) == []
    verdicts = set()
    for _ in range(SPOILT):
        try:
            document = parse(_spoil(text, dice))
        except GraphQLSyntaxError:
            continue
        errors = validate(SCHEMA, document, max_errors=5)[:5]  # it adds that there are more
        assert [error.formatted for error in find_errors(SCHEMA, document, 5)] == [error.formatted for error in errors]
        verdicts.add(errors == [])
    assert False in verdicts


def test_nothing_is_looked_at_after_the_last_error_that_is_told(monkeypatch):
    """A document of 300 wrong fields costs no more than its first five."""
    looked = []

    class Counted(FieldsOnCorrectTypeRule):
        def enter_field(self, *given):
            looked.append(given)
            super().enter_field(*given)

    monkeypatch.setattr(
        validation, "RULES", tuple(Counted if rule is FieldsOnCorrectTypeRule else rule for rule in RULES)
    )
    document = parse("{" + " ".join(f"organization{number}" for number in range(300)) + "}")
    assert len(find_errors(SCHEMA, document, 5)) == len(looked) == 5
