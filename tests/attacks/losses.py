"""Losses: requests that get no answer while the server is stopped, restarted, or loses its workers.

In: the path of a dataset. Out: `Tally`, or lines on standard output: `python -m tests.attacks.losses DATABASE`.
"""

import contextlib
import json
import os
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.attacks.test_faults import list_children
from tests.serving import PATIENCE, Serving, read_reply, serve

BODY = json.dumps({"query": '{ organization(id: "comintern") { id name } }'}).encode()
REQUEST = (
    b"POST /graphql HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/json\r\n"
    b"content-length: %d\r\n\r\n%b" % (len(BODY), BODY)
)
SENDERS = 4
LOOKING = 0.05
"""Seconds between two looks at what has come about."""


@dataclass
class Tally:
    """How many requests were answered, how many lost once there was a connection, and how many found nobody."""

    answered: int = 0
    lost: int = 0
    refused: int = 0

    def __str__(self) -> str:
        sent = self.answered + self.lost
        return f"{sent} requests, {self.lost} lost ({self.lost / max(sent, 1):.2%}), {self.refused} refused"


@contextlib.contextmanager
def load(server: Serving, rate: float, goes_on: Callable[[], bool] = lambda: True) -> Iterator[Tally]:
    """Sends so many requests a second, each on a connection of its own, as long as it goes on."""
    tally, lock, ended = Tally(), threading.Lock(), threading.Event()

    def keep_sending() -> None:
        due = time.monotonic()
        while goes_on() and not ended.wait(max(0.0, due - time.monotonic())):
            outcome = ask(server.port)
            with lock:
                setattr(tally, outcome, getattr(tally, outcome) + 1)
            due += SENDERS / rate

    threads = [threading.Thread(target=keep_sending) for _ in range(SENDERS)]
    for thread in threads:
        thread.start()
    try:
        yield tally
    finally:
        ended.set()
        for thread in threads:
            thread.join()


def ask(port: int) -> str:
    """What became of one request."""
    try:
        link = socket.create_connection(("127.0.0.1", port), PATIENCE)
    except ConnectionRefusedError:
        return "refused"
    with link:
        try:
            link.sendall(REQUEST)
            return "answered" if read_reply(link).status == 200 else "lost"
        except (OSError, AssertionError):
            return "lost"


def wait(happens: Callable[[], bool], seconds: float = PATIENCE) -> None:
    """Waits until it is true."""
    end = time.monotonic() + seconds
    while not happens():
        assert time.monotonic() < end, "it never happened"
        time.sleep(LOOKING)


def is_ready(server: Serving) -> bool:
    """What a balancer sees."""
    try:
        return server.get("/health/ready").status == 200
    except (ConnectionError, AssertionError):
        return False


def stop(path: Path, workers: int, rate: float, requests: int) -> tuple[Tally, int, float]:
    """Stops the server after so many requests; a balancer that looks at it sends no more once it is not ready.

    The tally, the exit status, and the seconds from the signal to the end.
    """
    ready = True
    with serve(path, workers=workers, drain_seconds=2) as server, load(server, rate, lambda: ready) as tally:
        wait(lambda: tally.answered >= requests)
        began = time.monotonic()
        server.process.send_signal(signal.SIGTERM)
        wait(lambda: not is_ready(server))
        ready = False
        status = server.process.wait(PATIENCE)
        return tally, status, time.monotonic() - began


def kill(path: Path, rate: float, seconds: float, every: float = 3.0) -> Tally:
    """Kills one of two workers again and again, for so many seconds."""
    with serve(path, workers=2) as server, load(server, rate) as tally:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            time.sleep(every)
            os.kill(list_children(server)[0], signal.SIGKILL)
    return tally


def restart(path: Path, rate: float, requests: int) -> Tally:
    """Replaces both workers by new ones, again and again until there were so many requests."""
    with serve(path, workers=2) as server, load(server, rate) as tally:
        while tally.answered < requests:
            wait(lambda: len(list_children(server)) == 2)
            old = {*list_children(server)}
            server.process.send_signal(signal.SIGHUP)
            wait(lambda: len(new := {*list_children(server)}) == 2 and not new & old)  # noqa: B023 - called here
    return tally


def main(path: Path) -> None:
    """Measures and prints."""
    for workers in (1, 2):
        tally, status, seconds = stop(path, workers, rate=200, requests=1000)
        print(f"S10 stopped, {workers} workers: {tally}; ended with {status} after {seconds:.1f} s")
    print(f"S10 a worker killed each 3 s for 60 s: {kill(path, rate=100, seconds=60)}")
    print(f"S10 workers replaced one by one: {restart(path, rate=200, requests=2000)}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
