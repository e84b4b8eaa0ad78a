"""Process: faults of the machine around the server, made to happen to its real process."""

import os
import resource
import select
import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path

import pytest

from tests.attacks.cases import CASES
from tests.attacks.test_faults import LARGE, list_children, until
from tests.serving import read_reply, serve

ASK = "{ __typename }"
MORE = 96 * 1024 * 1024
"""So much memory a process may take beyond what it has when it is ready."""

CONFINED = """
mount -t tmpfs -o size=1m none "$0" && ! cat /dev/zero > "$0/full" 2> /dev/null && mount -o remount,bind,ro /
cd "$0" && ! touch /tmp/nothing 2> /dev/null && ! echo more > more && export TMPDIR="$0" HOME=/ && exec "$@"
"""
"""Runs a program where no file can be written, in a working folder without room."""


@pytest.fixture
def copy(dataset: Path, tmp_path: Path) -> Path:
    path = tmp_path / "dataset.sqlite"
    shutil.copyfile(dataset, path)
    return path


def read_addresses(pid: int) -> int:
    """The bytes of addresses that a process has taken."""
    return int(Path(f"/proc/{pid}/status").read_text().partition("VmSize:")[2].split()[0]) * 1024


def test_a_worker_that_hangs_is_replaced_within_ten_seconds(copy):
    with serve(copy, workers=2) as server:
        until(lambda: len(list_children(server)) == 2)
        hung = list_children(server)[0]
        watched = select.poll()
        watched.register(os.pidfd_open(hung), select.POLLIN)
        os.kill(hung, signal.SIGSTOP)
        assert watched.poll(10_000), "it was left as it is"
        until(lambda: len(list_children(server)) == 2, tries=100_000)
        assert [server.ask(ASK).status for _ in range(50)] == [200] * 50


def test_with_little_memory_it_answers_every_attack(copy):
    with serve(copy) as server:
        assert server.ask(LARGE).status == 200
        most = read_addresses(server.process.pid) + MORE
        resource.prlimit(server.process.pid, resource.RLIMIT_AS, (most, most))
        for name, data, codes in CASES:
            reply = server.raw(data)
            assert reply.code in codes, (name, reply)
        assert server.ask(LARGE).status == 200
        assert server.process.poll() is None


def test_it_needs_no_file_that_can_be_written(copy, tmp_path):
    room = tmp_path / "room"
    room.mkdir()
    apart = ["unshare", "--mount", "sh", "-e", "-c", CONFINED, str(room)]
    if subprocess.run([*apart, "true"], capture_output=True, check=False).returncode:
        pytest.skip("only root may mount")
    with serve(copy, before=apart, log_requests="all") as server:
        assert server.ask(LARGE).status == 200
        assert server.ask('{ search(query: "union strike", first: 50) { nodes { __typename } } }').status == 200
        assert server.get("/health/ready").status == 200
        assert server.get("/").status == 200
    assert list(room.iterdir()) == []


@pytest.mark.parametrize("workers", [1, 2])
def test_told_to_stop_it_says_so_while_it_is_still_asked(copy, workers):
    """A balancer that looks each second sees 503 before anybody is refused."""
    with serve(copy, workers=workers, drain_seconds=3) as server:
        met: set[str] = set()
        until(
            lambda: met.add(server.ask(ASK).headers["x-request-id"].partition("-")[0]) or len(met) == workers,
            tries=100_000,
        )
        server.process.send_signal(signal.SIGTERM)
        began = time.monotonic()
        until(lambda: server.get("/health/ready").status == 503, tries=100_000)
        assert [server.get("/health/ready").status for _ in range(50)] == [503] * 50
        replies = [server.ask(ASK) for _ in range(50)]
        assert [(reply.status, reply.headers["connection"]) for reply in replies] == [(200, "close")] * 50
        assert server.process.wait(10) == 0
        assert time.monotonic() - began > 3


def test_told_to_stop_it_is_no_longer_ready(copy):
    """Who asks anew finds nobody; whoever has begun to ask is told."""
    with serve(copy) as server:
        link = server.connect()
        link.sendall(b"GET /health/ready HTTP/1.1\r\nhost: x\r\n")
        assert [server.get("/health/ready").status for _ in range(3)] == [200] * 3
        server.process.send_signal(signal.SIGTERM)
        until(lambda: is_closed(server.port), tries=1_000_000)
        link.sendall(b"\r\n")
        reply = read_reply(link)
        assert (reply.status, reply.code, reply.headers["retry-after"]) == (503, "NOT_READY", "5")
        assert server.stop() == 0


def is_closed(port: int) -> bool:
    """Whether nobody listens."""
    with socket.socket() as link:
        return link.connect_ex(("127.0.0.1", port)) != 0
