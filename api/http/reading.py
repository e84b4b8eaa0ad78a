"""Reading: from the bytes of a request to what it asks.

In: a body or a query string. Out: `execution.Request`, or BadRequest with what to send instead.
"""

from typing import Any
from urllib.parse import parse_qsl

import orjson

from api.errors import BadRequest
from api.execution import Request
from api.http.caching import Hashes

NO_JSON = "The body is no JSON in UTF-8. Send an object with `query`."
NO_DOCUMENTS = Hashes(0)


def read_body(body: bytes, hashes: Hashes = NO_DOCUMENTS) -> Request:
    """The request in a JSON body; raises BadRequest where it is none."""
    return check_request(load_json(body, NO_JSON), hashes)


def read_query(query: bytes, hashes: Hashes = NO_DOCUMENTS) -> Request:
    """The request in a query string; raises BadRequest where it is none."""
    try:
        given: dict[str, Any] = dict(
            parse_qsl(query.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=100)
        )
    except ValueError:
        raise BadRequest("The query string is no form in UTF-8 with at most 100 fields.") from None
    for name in ("variables", "extensions"):
        if name in given:
            text = given[name]
            given[name] = load_json(text.encode(), f"`{name}` is no JSON.") if text else None
    return check_request(given, hashes)


def load_json(text: bytes, refusal: str) -> Any:
    """The value that a JSON text means; raises BadRequest with this refusal where it means none."""
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        raise BadRequest(refusal) from None


def check_request(given: Any, hashes: Hashes = NO_DOCUMENTS) -> Request:
    """The request that a JSON value is; raises BadRequest where a part has the wrong type."""
    if not isinstance(given, dict):
        raise BadRequest("Send one JSON object with `query`; batches are not served.")
    query, variables, name = given.get("query"), given.get("variables"), given.get("operationName")
    extensions = given.get("extensions")
    if variables is not None and type(variables) is not dict:
        raise BadRequest("`variables` must be an object.")
    if name is not None and type(name) is not str:
        raise BadRequest("`operationName` must be a string.")
    if extensions is not None or type(query) is not str:
        query = _find_document(query, given.get("documentId"), extensions, hashes)
    wants_cost = type(extensions) is dict and extensions.get("cost") is True
    return Request(query, variables or {}, name, wants_cost)


def _find_document(query: Any, name: Any, extensions: Any, hashes: Hashes) -> str:
    if extensions is not None and type(extensions) is not dict:
        raise BadRequest("`extensions` must be an object.")
    if query is not None and type(query) is not str:
        raise BadRequest("`query` must be a string: the document.")
    told = (extensions or {}).get("persistedQuery")
    if type(told) is dict:
        return hashes.resolve(query, told)
    if query is None and type(name) is str:
        return hashes.find(name)
    if query is None:
        raise BadRequest("`query` is missing. Send the document as a string.")
    return query
