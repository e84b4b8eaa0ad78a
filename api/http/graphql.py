"""GraphQL over HTTP: methods, media types, status.

In: an ASGI request on `/graphql`. Out: the response, as the GraphQL over HTTP specification has it.
"""

from typing import Any
from urllib.parse import parse_qs

import orjson
from graphql import GraphQLError
from starlette.types import Receive, Scope, Send

from api.database import Database
from api.errors import ApiError, BadRequest
from api.execution import Execution, Request
from api.execution.response import describe, find_status, write_data, write_errors

JSON = b"application/json; charset=utf-8"
GRAPHQL_RESPONSE = b"application/graphql-response+json; charset=utf-8"


class GraphQL:
    """The ASGI application of `/graphql`."""

    def __init__(self, execution: Execution, database: Database) -> None:
        """An application that answers from this database."""
        self.execution, self.database = execution, database

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request."""
        headers = dict(scope["headers"])
        media = choose_media(headers.get(b"accept", b""))
        try:
            request = await read_request(scope, headers, receive)
            query = self.execution.prepare(request)
            status, body = 200, write_data(self.database.fetch(query.sql, query.values))
        except (ApiError, GraphQLError) as error:
            status, body = find_status(error), write_errors(describe(error))
        await respond(send, status, body, media)


def choose_media(accept: bytes) -> bytes:
    """The media type of the answer: the newer one where the client takes it."""
    return GRAPHQL_RESPONSE if b"application/graphql-response+json" in accept else JSON


async def read_request(scope: Scope, headers: dict[bytes, bytes], receive: Receive) -> Request:
    """What the client asks; raises BadRequest where it is no GraphQL request."""
    if scope["method"] == "GET":
        return _from_query(scope["query_string"])
    if not headers.get(b"content-type", b"").startswith(b"application/json"):
        raise BadRequest("Send the request as `application/json`.")
    body = b""
    while True:
        message = await receive()
        body += message.get("body", b"")
        if not message.get("more_body"):
            return read_body(body)


def _from_query(query: bytes) -> Request:
    given = {name: values[-1] for name, values in parse_qs(query.decode(), keep_blank_values=True).items()}
    if "variables" in given:
        given["variables"] = load_json(given["variables"].encode(), "`variables` is no JSON.")
    return check_request(given)


def read_body(body: bytes) -> Request:
    """The request in a JSON body; raises BadRequest where it is none."""
    return check_request(load_json(body, "The body is no JSON. Send an object with `query`."))


def load_json(text: bytes, refusal: str) -> Any:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        raise BadRequest(refusal) from None


def check_request(given: Any) -> Request:
    """The request that a JSON value is; raises BadRequest where a part has the wrong type."""
    if not isinstance(given, dict):
        raise BadRequest("Send one JSON object with `query`; batches are not served.")
    query, variables, name = given.get("query"), given.get("variables"), given.get("operationName")
    if not isinstance(query, str):
        raise BadRequest("`query` is missing. Send the document as a string.")
    if not isinstance(variables, dict | None):
        raise BadRequest("`variables` must be an object.")
    if not isinstance(name, str | None):
        raise BadRequest("`operationName` must be a string.")
    return Request(query, variables or {}, name)


async def respond(send: Send, status: int, body: bytes, media: bytes) -> None:
    """Sends one whole response."""
    headers = [(b"content-type", media), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
