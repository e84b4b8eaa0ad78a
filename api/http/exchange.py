"""Exchange: one request as it came, and its answer as it will go.

In: the parts of an HTTP request. Out: `Call` and `Answer`; `protocol` and `graphql` hand them to each other without a
copy. An answer's headers are lines as they stand on the wire, most of them written once for all answers.
"""

from time import perf_counter

from api.http.limits import Client
from api.http.negotiation import Form


class Call:
    """A request: method, query string, headers by name, body, and whose it is."""

    __slots__ = ("body", "client", "form", "headers", "method", "query", "started")

    def __init__(self, method: str, query: bytes, headers: dict[bytes, bytes], body: bytes) -> None:
        """A request whose form is not known yet."""
        self.method, self.query, self.headers, self.body = method, query, headers, body
        self.form: Form | None = None
        self.client: Client | None = None
        self.started = 0.0

    def start(self) -> None:
        """The request is whole: from now on its time counts."""
        self.started = perf_counter()


class Answer:
    """An answer: status, header lines, body, cost, the code of its error, and its part of `Server-Timing`."""

    __slots__ = ("body", "code", "cost", "head", "status", "timing")

    def __init__(  # noqa: PLR0913 - one for each part of an answer
        self, status: int, head: bytes, body: bytes, *, cost: int = 0, code: str = "", timing: bytes = b""
    ) -> None:
        """An answer that is not sent yet."""
        self.status, self.head, self.body, self.cost, self.code, self.timing = status, head, body, cost, code, timing


def write_lines(headers: dict[str, str]) -> bytes:
    """Headers as lines; a line break in a value would make another header, so there is none."""
    return "".join(f"{name}: {' '.join(value.split())}\r\n" for name, value in headers.items()).encode(
        "latin-1", "replace"
    )


def read_lines(head: bytes) -> list[tuple[bytes, bytes]]:
    """Lines as ASGI wants them."""
    return [(name, value) for name, _, value in (line.partition(b": ") for line in head.split(b"\r\n")) if name]
