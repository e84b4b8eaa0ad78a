"""Serving: the program itself, as a process of its own on this machine, and a client that sends whatever it is told.

In: the path of a database and settings. Out: `Serving`, which starts, answers and ends; `Reply`, one answer.
"""

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
PATIENCE = 60.0
"""Seconds after which a test gives up: a net, not a measure."""
PROGRAM = "from api.cli import main; main()"


@dataclass(frozen=True)
class Reply:
    """An answer: status, headers by small name, body."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        """The body as JSON."""
        return json.loads(self.body)

    @property
    def code(self) -> str:
        """The code of the first error, or nothing."""
        return self.json["errors"][0]["extensions"]["code"] if self.body and "errors" in self.json else ""


class Serving:
    """A running server."""

    def __init__(self, database: Path, **settings: Any) -> None:
        """Starts the program on that database and waits until it listens."""
        before = settings.pop("before", [])  # a command that runs the program
        given = {"database": database, "port": 0, "log_requests": "faults", **settings}
        environment = {f"SOLIDARITY_{name.upper()}": str(value) for name, value in given.items()}
        self.process = subprocess.Popen(
            [*before, sys.executable, "-c", PROGRAM, "serve"],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self.lines: list[dict[str, Any]] = []
        self.links: list[socket.socket] = []
        self.port = self._read_port()
        while not self.is_listening():
            time.sleep(0.01)

    def is_listening(self) -> bool:
        """Whether a worker takes connections; each begins only after the server has told where."""
        assert self.process.poll() is None
        with socket.socket() as link:
            return link.connect_ex(("127.0.0.1", self.port)) == 0

    def _read_port(self) -> int:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.lines.append(json.loads(line))
            message = self.lines[-1].get("message", "")
            if "running on http://127.0.0.1:" in message:
                return int(message.partition("http://127.0.0.1:")[2].split()[0])
        raise AssertionError(self.process.stderr.read() if self.process.stderr else "ended")

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}/graphql"

    def connect(self, source: str = "127.0.0.1") -> socket.socket:
        """A connection, from that address of this machine."""
        self.links.append(socket.create_connection(("127.0.0.1", self.port), PATIENCE, (source, 0)))
        return self.links[-1]

    def raw(self, data: bytes, *, source: str = "127.0.0.1") -> Reply:
        """The first answer to these bytes."""
        with self.connect(source) as link:
            self.links.pop()
            with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                link.sendall(data)
            return read_reply(link, has_body=not data.startswith(b"HEAD "))

    def ask(self, query: Any = None, variables: Any = None, *, source: str = "127.0.0.1", **more: Any) -> Reply:
        """The answer to an operation by POST; `headers` may be added, other names stand in the body."""
        headers = more.pop("headers", {})
        body = {name: value for name, value in {"query": query, "variables": variables, **more}.items() if value}
        return self.post(json.dumps(body).encode(), headers, source=source)

    def post(self, body: bytes, headers: dict[str, str] | None = None, *, source: str = "127.0.0.1") -> Reply:
        """The answer to this body."""
        return self.send("POST", "/graphql", {"content-type": "application/json", **(headers or {})}, body, source)

    def get(self, path: str, **headers: str) -> Reply:
        """The answer to GET."""
        return self.send("GET", path, {name.replace("_", "-"): value for name, value in headers.items()})

    def send(
        self, method: str, path: str, headers: dict[str, str], body: bytes = b"", source: str = "127.0.0.1"
    ) -> Reply:
        """The answer to one request on a connection of its own."""
        length = {"content-length": str(len(body))} if body or method == "POST" else {}
        told = {"host": "localhost", "connection": "close", **length, **headers}
        lines = "".join(f"{name}: {value}\r\n" for name, value in told.items() if value is not None)
        return self.raw(f"{method} {path} HTTP/1.1\r\n{lines}\r\n".encode("latin-1") + body, source=source)

    def stop(self, number: int = signal.SIGTERM) -> int:
        """Tells it to stop; its exit status."""
        for link in self.links:
            link.close()
        if self.process.poll() is None:
            self.process.send_signal(number)
        with contextlib.suppress(ValueError):
            rest, _ = self.process.communicate(timeout=PATIENCE)
            self.lines += [json.loads(line) for line in (rest or b"").splitlines()]
        return self.process.wait(PATIENCE)


def read_reply(link: socket.socket, *, has_body: bool = True) -> Reply:
    """One answer from a connection."""
    with link.makefile("rb") as file:
        status = 100
        while status == 100:
            line = file.readline()
            assert line.startswith(b"HTTP/1.1 "), line
            status = int(line.split()[1])
            headers = {}
            while (line := file.readline()) not in {b"\r\n", b""}:
                name, _, value = line.decode("latin-1").partition(":")
                headers[name.strip().lower()] = value.strip()
        length = int(headers.get("content-length", 0)) if has_body and status not in {204, 304} else 0
        return Reply(status, headers, file.read(length))


@contextlib.contextmanager
def serve(database: Path, **settings: Any) -> Iterator[Serving]:
    """A server for the time of a test."""
    serving = Serving(database, **settings)
    try:
        yield serving
    finally:
        serving.stop()
