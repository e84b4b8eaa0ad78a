"""Headers: what stands on every answer, written once.

In: the form of an answer and whether it may be kept. Out: header lines.
"""

import re

from api.http.exchange import write_lines
from api.http.negotiation import Form

EXPOSED = (
    "etag, graphql-cost, retry-after, server-timing, x-request-id, "
    "ratelimit-limit, ratelimit-remaining, ratelimit-reset"
)
SECURITY = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "cross-origin-resource-policy": "cross-origin",
}
"""What every answer says that does not say otherwise."""

OPEN = {"access-control-allow-origin": "*", "access-control-expose-headers": EXPOSED}
"""Any page may read the answers; no answer depends on who asks."""

METHODS = "GET, HEAD, POST, OPTIONS"
NAMES = re.compile(r"[A-Za-z0-9, -]{1,512}")


def write_head(form: Form, caching: str, *, is_compressed: bool) -> bytes:
    """The lines of a GraphQL answer that depend on nothing but its form."""
    coding = {"content-encoding": form.coding} if is_compressed else {}
    return write_lines(
        {
            "content-type": f"{form.media}; charset=utf-8",
            **coding,
            "cache-control": caching,
            "vary": "accept, accept-encoding",
            **OPEN,
            **SECURITY,
        }
    )


def write_preflight(asked: bytes | None) -> bytes:
    """The lines of the answer to OPTIONS: any origin, our methods, the headers that are asked for."""
    names = (asked or b"").decode("latin-1")
    return write_lines(
        {
            "allow": METHODS,
            "access-control-allow-origin": "*",
            "access-control-allow-methods": METHODS,
            "access-control-allow-headers": names if NAMES.fullmatch(names) else "content-type",
            "access-control-max-age": "86400",
            "vary": "access-control-request-headers",
            **SECURITY,
        }
    )
