"""Faults: each is made to happen to the real server, and it survives."""

import contextlib
import json
import os
import resource
import shutil
import signal
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tests.attacks.test_cases import read_memory
from tests.serving import PROGRAM, ROOT, Serving, read_reply, serve
from tests.test_database import DAMAGES, change

LARGE = "{ people(first: 100) { nodes { id citations(first: 45) { nodes { says formatted } } } } }"
LONG = (
    "{ " + " ".join(f'p{n}: path(from: "clara-zetkin", to: "kaethe-kollwitz") {{ length }}' for n in range(19)) + " }"
)
"""Keeps a thread busy for a tenth of a second or two."""
VERSION = "{ dataset { version } }"


def until(happens, *, tries: int = 2000) -> None:
    """Asks again and again until it is true; each question takes the server some time, so there is no sleep."""
    for _ in range(tries):
        if happens():
            return
    raise AssertionError("it never happened")


def read_gauge(server: Serving, name: str) -> float:
    text = server.get("/metrics").body.decode()
    return next(float(line.split()[1]) for line in text.splitlines() if line.startswith(f"solidarity_{name} "))


def read_work(server: Serving) -> int:
    """The time for which the server has worked, in ticks of the kernel."""
    fields = Path(f"/proc/{server.process.pid}/stat").read_text().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


def send_query(server: Serving, query: str) -> socket.socket:
    """A connection on which an operation is asked."""
    link, body = server.connect(), json.dumps({"query": query}).encode()
    head = f"POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: {len(body)}"
    link.sendall(head.encode() + b"\r\n\r\n" + body)
    return link


def list_children(server: Serving) -> list[int]:
    """The workers of a server."""
    listed = Path(f"/proc/{server.process.pid}/task/{server.process.pid}/children").read_text().split()
    return [pid for pid in map(int, listed) if is_worker(pid)]


def is_worker(pid: int) -> bool:
    """Whether a process is a worker of a server; one that has just ended is none."""
    with contextlib.suppress(OSError):
        return "spawn_main" in Path(f"/proc/{pid}/cmdline").read_text()
    return False


@pytest.fixture
def copy(dataset: Path, tmp_path: Path) -> Path:
    path = tmp_path / "dataset.sqlite"
    shutil.copyfile(dataset, path)
    return path


@pytest.mark.parametrize("damage", DAMAGES)
def test_without_a_whole_dataset_it_does_not_start(copy, damage):
    damage(copy)
    environment = {**os.environ, "SOLIDARITY_DATABASE": str(copy), "SOLIDARITY_PORT": "0", "SOLIDARITY_WORKERS": "2"}
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM, "serve"], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 1
    assert len(ended.stderr.splitlines()) == 1, ended.stderr
    assert "solidarity build" in ended.stderr


def test_a_damaged_dataset_is_told_and_healed(copy, dataset):
    with serve(copy, watch_interval=0.05) as server:
        version = server.ask(VERSION).json["data"]["dataset"]["version"]
        for damage in DAMAGES:
            damage(copy)
            until(lambda: server.get("/health/ready").status == 503)
            reply = server.ask(VERSION)
            assert (reply.status, reply.code) == (503, "NOT_READY")
            assert str(copy.parent) not in reply.body.decode()
            assert server.get("/health/live").status == 200
            copy.unlink(missing_ok=True)
            shutil.copyfile(dataset, copy)
            until(lambda: server.get("/health/ready").status == 200)
            assert server.ask(VERSION).json["data"]["dataset"]["version"] == version


def test_another_dataset_is_taken_up_by_all_workers(copy):
    """No request fails, and no two answers with one ETag differ."""
    with serve(copy, workers=2, watch_interval=0.1, statement_deadline=10, request_deadline=30) as server:
        path = "/graphql?query=%7Bdataset%7Bversion%7D%7D"
        tags: dict[str, str] = {}
        statuses: set[int] = set()

        def ask() -> str:
            reply = server.get(path)
            statuses.add(reply.status)
            assert reply.status == 200, reply.body
            version = reply.json["data"]["dataset"]["version"]
            assert tags.setdefault(reply.headers["etag"], version) == version
            return version

        until(lambda: ask() != "")
        change(copy, "second").replace(copy)
        until(lambda: all(ask() == "second" for _ in range(50)))
    assert statuses == {200}
    assert len(tags) == 2


def test_told_to_stop_it_answers_what_is_in_work(copy):
    with serve(copy, threads=1, statement_deadline=10, request_deadline=60, kept_responses=0) as server:
        links = [send_query(server, LONG) for _ in range(8)]
        half = server.connect()
        half.sendall(b"POST /graphql HTTP/1.1\r\n")
        until(lambda: read_gauge(server, "waiting") >= 1)
        server.process.send_signal(signal.SIGTERM)
        replies = [read_reply(link) for link in links]
        assert server.stop() == 0
    assert [reply.status for reply in replies] == [200] * 8
    assert all(b'"errors"' not in reply.body for reply in replies)


def test_a_worker_that_is_killed_is_replaced(copy):
    with serve(copy, workers=2) as server:
        until(lambda: len(list_children(server)) == 2)
        killed = list_children(server)[0]
        os.kill(killed, signal.SIGKILL)
        statuses = [server.ask("{ __typename }").status for _ in range(300)]
        until(lambda: len([pid for pid in list_children(server) if pid != killed]) == 2, tries=100_000)
    assert statuses == [200] * 300


def test_a_client_that_leaves_stops_its_query(copy):
    with serve(copy, threads=1, statement_deadline=60, request_deadline=60, kept_responses=0) as server:
        assert server.ask(LONG).status == 200
        start = read_work(server)
        assert server.ask(LONG).status == 200
        whole, start = read_work(server) - start, read_work(server)
        links = [send_query(server, LONG) for _ in range(8)]
        until(lambda: read_gauge(server, "waiting") >= 4)
        for link in links:
            link.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
            link.close()
        until(lambda: read_gauge(server, "waiting") == 0)
        assert read_work(server) - start < 5 * whole
        assert server.ask("{ __typename }").status == 200


def test_what_arrives_too_slowly_is_told_so(copy):
    with serve(copy, receive_seconds=0.5, keep_alive_seconds=0.5) as server:
        slow = [
            b"POST /graphql HTTP/1.1\r\nhost: x\r\n",
            b"GET /",
            b"POST /graphql HTTP/1.1\r\ncontent-length: 9\r\n\r\n{",
        ]
        links = [(server.connect(), start) for start in slow * 10]
        idle = [server.connect() for _ in range(30)]
        for link, start in links:
            link.sendall(start)
        assert server.ask("{ __typename }").status == 200
        for link, _ in links:
            reply = read_reply(link)
            assert (reply.status, reply.code) == (408, "REQUEST_TIMEOUT")
            assert link.recv(1) == b""
        assert [link.recv(1) for link in idle] == [b""] * 30


def test_a_client_that_does_not_read_is_left(copy):
    with serve(copy, receive_seconds=0.5) as server:
        link = server.connect()
        link.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        body = json.dumps({"query": LARGE}).encode()
        head = b"POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n"
        before = read_memory(server.process.pid)
        try:
            for _ in range(200):
                link.sendall(head % len(body) + body)
        except OSError:
            pass
        assert read_memory(server.process.pid) - before < 50 * 1024
        with pytest.raises((ConnectionResetError, BrokenPipeError)):
            until(lambda: link.send(b"x") and False, tries=10_000_000)
        assert server.ask("{ __typename }").status == 200


def test_it_serves_on_without_log_reader_and_without_room(copy):
    with serve(copy, log_requests="all") as server:
        assert server.process.stdout is not None
        server.process.stdout.close()
        server.process.stdout = None
        assert [server.ask("{ __typename }").status for _ in range(50)] == [200] * 50
        copy.parent.chmod(0o555)
        assert server.ask(LARGE).status == 200
        copy.parent.chmod(0o755)


def test_it_recovers_when_there_are_no_more_files(copy):
    with serve(copy, keep_alive_seconds=60, sockets=1000) as server:
        resource.prlimit(server.process.pid, resource.RLIMIT_NOFILE, (64, 64))
        links = [server.connect() for _ in range(200)]
        for link in links:
            link.close()
        until(lambda: is_answered(server))


def is_answered(server: Serving) -> bool:
    """Whether the server answers; while it runs out of files it may refuse connections that it has taken."""
    try:
        return server.ask(VERSION).status == 200
    except (ConnectionError, AssertionError):
        return False


def test_threads_that_ask_at_once_get_their_own_answers(copy):
    with serve(copy, kept_responses=0) as server:
        wrong: list[object] = []

        def ask(number: int) -> None:
            for turn in range(20):
                key = f"k{number}x{turn}"
                reply = server.ask(f"{{ {key}: organizations(first: {number + 1}) {{ nodes {{ id }} }} }}")
                if len(reply.json["data"][key]["nodes"]) != number + 1:
                    wrong.append(reply)

        threads = [threading.Thread(target=ask, args=(number,)) for number in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert wrong == []
