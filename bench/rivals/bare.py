"""Bare: an ASGI application that says hello, the least that uvicorn can do."""

from starlette.types import Receive, Scope, Send

BODY = b'{"data":{"hello":"world"}}'
HEADERS = [(b"content-type", b"application/json"), (b"content-length", str(len(BODY)).encode())]


async def app(scope: Scope, receive: Receive, send: Send) -> None:
    """Answers every request alike."""
    if scope["type"] != "http":
        return
    await receive()
    await send({"type": "http.response.start", "status": 200, "headers": HEADERS})
    await send({"type": "http.response.body", "body": BODY})
