"""Validation: our visitor and graphql-core's own come to the same verdict on every document."""

import random
import re
from pathlib import Path

import pytest
from graphql import GraphQLSyntaxError, parse, validate

from api.execution.validation import find_errors, is_plainly_valid
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
def test_the_verdict_is_that_of_graphql_core(path):
    text, dice = path.read_text(), random.Random(path.stem)
    assert is_plainly_valid(SCHEMA, parse(text))
    verdicts = set()
    for _ in range(SPOILT):
        try:
            document = parse(_spoil(text, dice))
        except GraphQLSyntaxError:
            continue
        errors = validate(SCHEMA, document, max_errors=5)
        assert is_plainly_valid(SCHEMA, document) == (errors == [])
        assert [error.message for error in find_errors(SCHEMA, document, 5)] == [error.message for error in errors]
        verdicts.add(errors == [])
    assert False in verdicts
