"""Reply: how pages leave: under a strict policy, compressed, with a tag, or as 304 where the client has them.

In: a text and its media type. Out: the response.
"""

from hashlib import blake2b

from fastapi import Request
from fastapi.responses import Response

from api.http.compression import COMPRESS
from api.http.negotiation import choose_coding

HTML = "text/html; charset=utf-8"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
"""What a page may load: nothing but files of this origin."""

GRAPHIQL_POLICY = (
    "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; font-src 'self'; "
    "img-src 'self' data:; style-src 'self' 'unsafe-inline'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""The same for GraphiQL, whose editor writes styles into the page."""

GRAPHIQL_HEADERS = {
    "Content-Security-Policy": GRAPHIQL_POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-cache",
    "Vary": "Accept",
}
"""The headers of GraphiQL's page: it names its files by their content, so only the page itself is asked anew."""

SHORT = 600
"""Bytes up to which nothing is gained by compression."""


def send_page(request: Request, text: str, status: int = 200) -> Response:
    """A page."""
    return send(request, text, HTML, status, {})


def send(request: Request, text: str, media: str, status: int, headers: dict[str, str]) -> Response:
    """A text with its tag and the policy; 304 where the client has it."""
    body = text.encode()
    tag = f'W/"{blake2b(body, digest_size=12).hexdigest()}"'
    vary = ", ".join(filter(None, (headers.get("Vary"), "Accept-Encoding")))
    told = {
        "Content-Security-Policy": POLICY,
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "public, max-age=60",
        "ETag": tag,
        **headers,
        "Vary": vary,
    }
    if status == 200 and tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=told)
    coding = choose_coding(request.headers.get("accept-encoding", "")) if len(body) > SHORT else ""
    if coding:
        body, told["Content-Encoding"] = COMPRESS[coding](body), coding
    return Response(body, status, told, media)
