"""Errors: what can go wrong with a request, each with a stable code.

In: nothing. Out: the tree below; `extensions.code` and the HTTP status come from it.

    ApiError
    ├── BadRequest      the HTTP request is not a GraphQL request
    ├── BadDocument     the document does not parse or does not fit the schema
    ├── BadArgument     a value that its argument does not take
    ├── OverLimit       more than one request may ask
    ├── TooSlow         the database was stopped at its deadline
    └── OurFault        something that is not the client's doing; says no more than that
"""

from typing import Any


class ApiError(Exception):
    """An error that a client is told: a code, a message with a way out, an HTTP status, further extensions."""

    code = "INTERNAL"
    status = 500

    def __init__(self, message: str, **extensions: Any) -> None:
        """An error with this message; `extensions` are shown beside the code."""
        super().__init__(message)
        self.message = message
        self.extensions = extensions

    def describe(self) -> dict[str, Any]:
        """The error as an entry of a response's `errors`."""
        return {"message": self.message, "extensions": {"code": self.code, **self.extensions}}


class BadRequest(ApiError):
    """The HTTP request is not a GraphQL request."""

    code = "BAD_REQUEST"
    status = 400


class BadDocument(ApiError):
    """The document does not parse, or does not fit the schema."""

    code = "BAD_DOCUMENT"
    status = 400


class BadArgument(ApiError):
    """A value that its argument does not take."""

    code = "BAD_ARGUMENT"
    status = 400


class OverLimit(ApiError):
    """More than one request may ask."""

    code = "OVER_LIMIT"
    status = 400


class TooSlow(ApiError):
    """The database was stopped at its deadline."""

    code = "TOO_SLOW"
    status = 200


class NotReady(ApiError):
    """The dataset can't be read at the moment."""

    code = "NOT_READY"
    status = 503


class OurFault(ApiError):
    """Something that is not the client's doing."""

    code = "INTERNAL"
    status = 500
