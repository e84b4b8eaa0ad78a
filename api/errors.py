"""Errors: what can go wrong with a request, each with a stable code.

In: nothing. Out: the tree below; `extensions.code`, the HTTP status and `docs/errors.md` come from it.

    ApiError
    ├── HttpError               the request does not get as far as GraphQL; the same status for every media type
    │   ├── BadRequest          400   the request is no GraphQL request
    │   ├── NotFound            404   there is nothing at this path
    │   ├── BadMethod           405   the path does not take this method
    │   ├── NotAcceptable       406   no media type that the client takes
    │   ├── TooLate             408   the request took too long to arrive
    │   ├── TooLarge            413   the body is too long
    │   ├── AddressTooLong      414   the query string is too long
    │   ├── BadMediaType        415   the body is not plain JSON
    │   ├── TooMany             429   too many requests from one address
    │   ├── HeadTooLarge        431   the head of the request is too long
    │   ├── OurFault            500   something that is not the client's doing; says no more than that
    │   ├── NotReady            503   the dataset can't be read at the moment
    │   └── Busy                503   too many requests wait for the database
    └── RequestError            a GraphQL request error: 200 as `application/json`, else 400, or 422 by the newer draft
        ├── BadDocument         the document does not parse or does not fit the schema
        ├── OnlyQueries         a mutation or a subscription
        ├── BadArgument         a value that its argument does not take
        ├── OverLimit           more than one request may ask
        ├── TooSlow             the database was stopped at its deadline
        ├── UnknownDocument     no document is kept under this hash or id; always 200, as the protocol has it
        └── WrongHash           the hash is not that of the document
"""

from collections.abc import Iterator
from typing import Any


class ApiError(Exception):
    """An error that a client is told: a code, a message with a way out, further extensions."""

    code = "INTERNAL"
    status = 500
    way_out = ""

    def __init__(self, message: str, **extensions: Any) -> None:
        """An error with this message; `extensions` are shown beside the code."""
        super().__init__(message)
        self.message = message
        self.extensions = extensions

    def describe(self) -> dict[str, Any]:
        """The error as an entry of a response's `errors`."""
        return {"message": self.message, "extensions": {"code": self.code, **self.extensions}}

    @property
    def headers(self) -> dict[str, str]:
        """The HTTP headers that belong to it."""
        return {}


class HttpError(ApiError):
    """The request does not get as far as GraphQL."""


class BadRequest(HttpError):
    """The request is no GraphQL request."""

    code = "BAD_REQUEST"
    status = 400
    way_out = 'Send a JSON object: `{"query": "…", "variables": {…}}`.'


class NotFound(HttpError):
    """There is nothing at this path."""

    code = "NOT_FOUND"
    status = 404
    way_out = "The API is at `/graphql`; records are at `/records/{id}`."


class BadMethod(HttpError):
    """The path does not take this method."""

    code = "METHOD_NOT_ALLOWED"
    status = 405
    way_out = "Use a method that the header `Allow` names."

    @property
    def headers(self) -> dict[str, str]:
        """The methods that are allowed."""
        return {"allow": self.extensions.get("allow", "GET, HEAD, OPTIONS")}


class NotAcceptable(HttpError):
    """No media type that the client takes."""

    code = "NOT_ACCEPTABLE"
    status = 406
    way_out = "Accept `application/graphql-response+json` or `application/json`."


class TooLate(HttpError):
    """The request took too long to arrive."""

    code = "REQUEST_TIMEOUT"
    status = 408
    way_out = "Send the whole request at once."


class TooLarge(HttpError):
    """The body is too long."""

    code = "BODY_TOO_LARGE"
    status = 413
    way_out = "Shorten the document, or send its hash as a persisted query."


class AddressTooLong(HttpError):
    """The query string is too long."""

    code = "QUERY_STRING_TOO_LONG"
    status = 414
    way_out = "Send the request by POST, or send the document's hash as a persisted query."


class BadMediaType(HttpError):
    """The body is not plain JSON."""

    code = "UNSUPPORTED_MEDIA_TYPE"
    status = 415
    way_out = "Send `Content-Type: application/json`, in UTF-8, without `Content-Encoding`."


class TooMany(HttpError):
    """Too many requests, or too much work, from one address."""

    code = "RATE_LIMITED"
    status = 429
    way_out = "Wait as many seconds as the header `Retry-After` says. For all of the data, take the download."

    @property
    def headers(self) -> dict[str, str]:
        """When to come back."""
        return {"retry-after": str(self.extensions.get("retryAfter", 1))}


class HeadTooLarge(HttpError):
    """The head of the request is too long, or has too many headers."""

    code = "HEAD_TOO_LARGE"
    status = 431
    way_out = "Send fewer and shorter headers."


class OurFault(HttpError):
    """Something that is not the client's doing."""

    code = "INTERNAL"
    status = 500
    way_out = "Try again; if it happens again, please report it with the `X-Request-Id` of the answer."


class NotReady(HttpError):
    """The dataset can't be read at the moment."""

    code = "NOT_READY"
    status = 503
    way_out = "Try again in a few seconds."

    @property
    def headers(self) -> dict[str, str]:
        """When to come back."""
        return {"retry-after": "5"}


class Busy(NotReady):
    """Too many requests wait for the database."""

    code = "BUSY"
    way_out = "Try again in a few seconds, or ask for less at once."


class RequestError(ApiError):
    """A GraphQL request error: nothing is executed, there is no `data`."""

    status = 400


class BadDocument(RequestError):
    """The document does not parse, or does not fit the schema."""

    code = "BAD_DOCUMENT"
    way_out = "Compare the document with the schema, at `/schema.graphql` or in GraphiQL."


class OnlyQueries(RequestError):
    """A mutation or a subscription; this API only reads. By GET it is METHOD_NOT_ALLOWED."""

    code = "READ_ONLY"
    way_out = "Ask with `query`."


class BadArgument(RequestError):
    """A value that its argument or variable does not take."""

    code = "BAD_ARGUMENT"
    way_out = "The message names the argument and what it takes."


class OverLimit(RequestError):
    """More than one request may ask; `name`, `limit` and `actual` say which, how much, and how much was asked."""

    code = "OVER_LIMIT"
    way_out = "Ask for smaller pages, or in several requests. The limits are listed in `docs/limits.md`."


class TooSlow(RequestError):
    """The database was stopped at its deadline; `limit` and `actual` are seconds."""

    code = "TOO_SLOW"
    way_out = "Ask for smaller pages or fewer nested lists."

    @classmethod
    def after(cls, allowed: float, actual: float) -> "TooSlow":
        """The refusal of a statement that was stopped after so many seconds."""
        return cls(
            f"The answer took longer than {allowed:g} s. {cls.way_out}",
            name="statement_deadline",
            limit=allowed,
            actual=round(actual, 3),
        )


class UnknownDocument(RequestError):
    """No document is kept under this hash or id."""

    code = "PERSISTED_QUERY_NOT_FOUND"
    status = 200
    way_out = "Send the document together with its hash; clients with persisted queries do so by themselves."


class WrongHash(RequestError):
    """The hash is not that of the document."""

    code = "PERSISTED_QUERY_HASH_MISMATCH"
    way_out = "Send the SHA-256 of the document's UTF-8 bytes, in small hexadecimal digits."


def list_errors(kind: type[ApiError] = ApiError) -> Iterator[type[ApiError]]:
    """The errors that can be told, in the order of the tree."""
    for below in kind.__subclasses__():
        if "code" in vars(below):
            yield below
        yield from list_errors(below)


def print_errors() -> str:
    """The codes as a table in Markdown, as `docs/errors.md` has it."""
    rows = [
        f"| `{e.code}` | {e.status if issubclass(e, HttpError | UnknownDocument) else '200 / 400'} "
        f"| {(e.__doc__ or '').splitlines()[0]} | {e.way_out} |"
        for e in list_errors()
        if e.__module__ == __name__
    ]
    return "\n".join(["| code | status | what | what to do |", "| --- | --- | --- | --- |", *rows]) + "\n"
