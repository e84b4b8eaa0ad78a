"""Response: JSON text or errors, as the bytes of a GraphQL response.

In: the text of `data`, or what was raised. Out: bytes, as section 7 of the GraphQL specification has them.
"""

from typing import Any

import orjson
from graphql import GraphQLError

from api.errors import ApiError, BadArgument, OurFault
from api.execution.document import Invalid


def write_data(text: str) -> bytes:
    """The response whose `data` is this JSON text."""
    return b'{"data":' + text.encode() + b"}"


def write_errors(errors: list[dict[str, Any]]) -> bytes:
    """The response of a request that was not executed."""
    return orjson.dumps({"errors": errors})


def describe(error: Exception) -> list[dict[str, Any]]:
    """The entries of `errors` for what was raised; of an error that is ours it says no more than that."""
    if isinstance(error, Invalid):
        return [_describe(found, error.code) for found in error.errors]
    if isinstance(error, ApiError):
        return [error.describe()]
    if isinstance(error, GraphQLError):
        original = error.original_error
        return [original.describe()] if isinstance(original, ApiError) else [_describe(error, BadArgument.code)]
    return [OurFault("Something went wrong on our side. Try again; if it happens again, please report it.").describe()]


def find_status(error: Exception) -> int:
    """The HTTP status that tells what was raised."""
    if isinstance(error, ApiError):
        return error.status
    return BadArgument.status if isinstance(error, GraphQLError) else OurFault.status


def _describe(error: GraphQLError, code: str) -> dict[str, Any]:
    told = dict(error.formatted)
    return {**told, "extensions": {"code": code}}
