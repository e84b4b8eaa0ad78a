"""Load: requests over connections that are kept open, written and read as plain bytes.

In: where the server listens, and the bodies. Out: how many were answered, or the answers. It does little enough to keep
one server busy, and what it does is not counted: only the server's CPU time is.
"""

import asyncio
from collections.abc import Iterable, Iterator
from itertools import islice

HEAD = (
    "POST {path} HTTP/1.1\r\nhost: 127.0.0.1:{port}\r\ncontent-type: application/json\r\naccept: application/json\r\n"
    "content-length: {length}\r\n\r\n"
)
LENGTH = b"content-length:"


class RefusedError(Exception):
    """A server answered something else than 200."""


class Client(asyncio.Protocol):
    """One connection: sends the next request when the answer to the last one is whole."""

    def __init__(self, requests: Iterator[bytes], answers: list[bytes] | None, done: asyncio.Future[int]) -> None:
        """A connection that takes its requests from `requests` and tells `done` how many were answered."""
        self.requests, self.answers, self.done = requests, answers, done
        self.buffer, self.need, self.start, self.count = b"", -1, 0, 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Sends the first request."""
        self.transport: asyncio.Transport = transport  # type: ignore[assignment]
        self.send()

    def send(self) -> None:
        """Sends the next request, or ends the connection."""
        request = next(self.requests, None)
        if request is None:
            self.transport.close()
            self.done.set_result(self.count)
        else:
            self.transport.write(request)

    def data_received(self, data: bytes) -> None:
        """Adds to the answer; when it is whole, goes on."""
        self.buffer = self.buffer + data if self.buffer else data
        if self.need < 0 and not self.read_head():
            return
        if len(self.buffer) >= self.need:
            if self.answers is not None:
                self.answers.append(self.buffer[self.start : self.need])
            self.count += 1
            self.buffer, self.need = b"", -1
            self.send()

    def read_head(self) -> bool:
        """Whether the head of the answer is whole; finds where its body begins and ends."""
        end = self.buffer.find(b"\r\n\r\n")
        if end < 0:
            return False
        head = self.buffer[:end].lower()
        if not head.startswith(b"http/1.1 200"):
            self.fail(RefusedError(self.buffer[:2000].decode(errors="replace")))
            return False
        at = head.index(LENGTH) + len(LENGTH)
        self.start = end + 4
        self.need = self.start + int(head[at:].split(b"\r\n", 1)[0])
        return True

    def connection_lost(self, exc: Exception | None) -> None:
        """Tells that the server hung up, where it did."""
        self.fail(exc or RefusedError("The server closed the connection."))

    def fail(self, error: Exception) -> None:
        """Ends the connection with this error, unless it has ended."""
        if not self.done.done():
            self.done.set_exception(error)
            self.transport.close()


def write_requests(bodies: Iterable[bytes], port: int, path: str) -> list[bytes]:
    """The bytes of each request."""
    return [HEAD.format(path=path, port=port, length=len(body)).encode() + body for body in bodies]


async def send_all(requests: Iterable[bytes], port: int, width: int, answers: list[bytes] | None = None) -> int:
    """Sends the requests over `width` connections; how many were answered. Keeps the answers where a list is given."""
    loop, stream = asyncio.get_running_loop(), iter(requests)
    done = [loop.create_future() for _ in range(width)]
    for future in done:
        await loop.create_connection(lambda future=future: Client(stream, answers, future), "127.0.0.1", port)  # type: ignore[misc]
    return sum(await asyncio.gather(*done))


def load(bodies: Iterable[bytes], port: int, *, path: str = "/graphql", width: int = 8) -> int:
    """Sends one request a body, `width` at a time; how many were answered."""
    return asyncio.run(send_all(write_requests(bodies, port, path), port, width))


def ask(bodies: Iterable[bytes], port: int, *, path: str = "/graphql") -> list[bytes]:
    """The answers to the requests, one after the other."""
    answers: list[bytes] = []
    asyncio.run(send_all(islice(write_requests(bodies, port, path), None), port, 1, answers))
    return answers
