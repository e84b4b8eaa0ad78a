"""Response: JSON text or errors, as the bytes of a GraphQL response.

In: the text of `data`, or what was raised. Out: bytes, as section 7 of the GraphQL specification has them.
"""

from typing import Any

import orjson
from graphql import GraphQLError

from api.errors import ApiError, BadArgument, OurFault
from api.execution.document import Invalid

APOLOGY = "Something went wrong on our side. Try again; if it happens again, please report it."


def write_data(text: str, cost: dict[str, int] | None = None) -> bytes:
    """The response whose `data` is this JSON text, and whose `extensions.cost` is `cost`."""
    if cost is None:
        return b'{"data":%b}' % text.encode()
    return b'{"data":%b,"extensions":{"cost":%b}}' % (text.encode(), orjson.dumps(cost))


def write_errors(errors: list[dict[str, Any]]) -> bytes:
    """The response of a request that was not executed."""
    return orjson.dumps({"errors": errors})


def describe(error: Exception) -> list[dict[str, Any]]:
    """The entries of `errors` for what was raised; of an error that is ours it says no more than that."""
    if isinstance(error, Invalid):
        return [_describe(found, error.code) for found in error.errors]
    if isinstance(error, GraphQLError) and not isinstance(error.original_error, ApiError):
        return [_describe(error, BadArgument.code)]
    return [translate(error).describe()]


def translate(error: Exception) -> ApiError:
    """What was raised, as one of our own errors; its status and headers are those of the answer."""
    if isinstance(error, GraphQLError):
        original = error.original_error
        return original if isinstance(original, ApiError) else BadArgument(error.message)
    return error if isinstance(error, ApiError) else OurFault(APOLOGY)


def _describe(error: GraphQLError, code: str) -> dict[str, Any]:
    told = dict(error.formatted)
    return {**told, "extensions": {"code": code}}
