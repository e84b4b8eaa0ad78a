"""Response: JSON text or errors, as bytes."""

import json

from graphql import GraphQLError

from api.errors import BadArgument, OurFault, TooSlow
from api.execution.response import APOLOGY, describe, translate, write_data, write_errors


def test_data_is_put_between_braces_as_it_is() -> None:
    assert write_data('{"a":"\u00e9"}') == b'{"data":{"a":"\xc3\xa9"}}'
    assert write_data("{}", {"actual": 3}) == b'{"data":{},"extensions":{"cost":{"actual":3}}}'


def test_our_own_errors_tell_code_and_extensions() -> None:
    told = describe(TooSlow("Too slow. Ask less.", limit=1))
    assert told == [{"message": "Too slow. Ask less.", "extensions": {"code": "TOO_SLOW", "limit": 1}}]
    assert json.loads(write_errors(told)) == {"errors": told}


def test_an_error_of_graphql_is_a_bad_argument() -> None:
    assert describe(GraphQLError("No.")) == [{"message": "No.", "extensions": {"code": "BAD_ARGUMENT"}}]
    assert isinstance(translate(GraphQLError("No.")), BadArgument)


def test_our_own_error_inside_one_of_graphql() -> None:
    inner = TooSlow("Too slow.")
    assert describe(GraphQLError("No.", original_error=inner)) == [inner.describe()]
    assert translate(GraphQLError("No.", original_error=inner)) is inner


def test_of_an_error_that_is_ours_nothing_is_told() -> None:
    assert describe(KeyError("secret")) == [{"message": APOLOGY, "extensions": {"code": "INTERNAL"}}]
    assert isinstance(translate(KeyError("secret")), OurFault)
