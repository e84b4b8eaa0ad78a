"""Protocol: one connection on a transport of our own and a clock that stands still until it is told."""

import asyncio
import json
from types import SimpleNamespace

import pytest
from uvicorn import Config
from uvicorn.server import ServerState

from api.app import create_app
from api.database import Watch
from api.http.arrival import FAREWELL, PARTING, PATIENCE
from api.http.protocol import PIPELINED, Protocol
from api.settings import Settings

BODY = b'{"query":"{__typename}"}'
POST = b"POST /graphql HTTP/1.1\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n%b" % (len(BODY), BODY)
PAGE = b"GET /health/live HTTP/1.1\r\nhost: x\r\n\r\n"
HALF = b"POST /graphql HTTP/1.1\r\nhost: x\r\n"


class Loop(asyncio.SelectorEventLoop):
    """A loop whose time is what the test says."""

    now = 0.0

    def time(self):
        return self.now


class Transport(asyncio.Transport):
    """Notes what is written, and what becomes of the connection."""

    def __init__(self):
        super().__init__({"peername": ("192.0.2.1", 1)})
        self.written, self.done = b"", []

    def write(self, data):
        self.written += data

    def is_closing(self):
        return "close" in self.done or "abort" in self.done

    def __getattribute__(self, name):
        if name in {"close", "abort", "write_eof", "pause_reading", "resume_reading"}:
            return lambda: self.done.append(name)
        return super().__getattribute__(name)


@pytest.fixture(scope="module")
def door(world):
    return create_app(Settings(database=world, log_requests="none", unlimited_addresses="192.0.2.1"))


@pytest.fixture
def loop(door):
    door.is_looking = door.graphql.is_ending = False
    loop = Loop()
    yield loop
    for task in asyncio.all_tasks(loop):
        task.cancel()
    loop.run_until_complete(asyncio.sleep(0))
    loop.close()


@pytest.fixture
def line(door, loop):
    """A connection that has just been made."""
    given = Config(lambda: door, factory=True, interface="asgi3", ws="none", proxy_headers=False, log_config=None)
    protocol = Protocol(given, ServerState(), {}, loop)
    protocol.connection_made(Transport())
    return protocol


def wait(line, seconds):
    line.loop.now += seconds
    line.look_after(line.loop.now)
    return line.transport.done


def finish(line):
    """Ends what runs in threads; an answer that is kept already is there at once."""
    for task in list(line.tasks):
        line.loop.run_until_complete(task)


def statuses(line):
    return [int(part.split()[0]) for part in line.transport.written.split(b"HTTP/1.1 ")[1:]]


def test_an_idle_connection_is_closed_in_time(line):
    assert wait(line, 9) == []
    line.data_received(POST)
    assert wait(line, 99) == []
    finish(line)
    assert statuses(line) == [200]
    assert wait(line, 9.9) == []
    assert wait(line, 0.2) == ["close"]


def test_a_connection_with_a_page_is_closed_in_time(line):
    line.data_received(PAGE)
    assert wait(line, 99) == []
    finish(line)
    assert statuses(line) == [200]
    assert wait(line, 9.9) == []
    assert wait(line, 0.2) == ["close"]


def test_every_answer_tells_the_time_that_it_is(line):
    for told in (b"one", b"one", b"two"):
        line.server_state.default_headers = [(b"date", told)]
        line.transport.written = b""
        line.data_received(POST)
        finish(line)
        assert b"\r\ndate: " + told in line.transport.written


def test_a_request_that_does_not_arrive_is_refused_and_the_connection_ended(line):
    line.data_received(HALF)
    for _ in range(2):
        assert wait(line, 5) == []
    assert wait(line, 0.1) == ["write_eof"]
    assert statuses(line) == [408]
    line.data_received(b"x: 1\r\n\r\n")
    line.turn_away(ValueError("a second reason"))
    assert statuses(line) == [408]
    assert wait(line, PATIENCE) == ["write_eof"]
    assert wait(line, 0.1) == ["write_eof", "abort"]


def test_who_does_not_read_is_not_read_and_left_in_the_end(line):
    line.data_received(POST)
    line.loop.now = 5.0
    line.pause_writing()
    assert wait(line, 4) == ["pause_reading"]
    line.resume_writing()
    assert wait(line, 0) == ["pause_reading", "resume_reading"]
    line.job = line  # an answer is on its way
    assert wait(line, 30) == ["pause_reading", "resume_reading"]
    line.pause_writing()
    assert wait(line, 10.1)[3:] == ["abort"]


def test_the_end_closes_what_is_idle_when_nothing_was_on_its_way(line):
    line.shutdown()
    assert line.graphql.is_ending
    assert wait(line, PARTING) == []
    assert wait(line, 0.1) == ["close"]


def test_the_end_answers_what_was_on_its_way(line):
    line.shutdown()
    line.data_received(POST)
    finish(line)
    assert statuses(line) == [200]
    assert b"connection: close" in line.transport.written
    assert line.transport.done == ["close"]


def test_the_end_leaves_little_time_to_what_is_half_sent(line):
    line.data_received(HALF)
    line.shutdown()
    assert wait(line, PATIENCE) == []
    assert wait(line, 0.1) == ["write_eof"]


def test_near_the_end_every_answer_says_that_the_connection_closes(line):
    """So nobody sends a request on it just when it does."""
    line.graphql.is_ending = True
    line.data_received(PAGE)
    assert line.cycle.keep_alive is False
    other = type(line)(line.config, line.server_state, {}, line.loop)
    other.connection_made(Transport())
    other.data_received(POST)
    finish(other)
    assert b"connection: close" in other.transport.written
    assert other.transport.done == ["close"]


def test_the_end_lets_a_page_finish(line):
    line.data_received(PAGE)
    line.shutdown()
    assert (line.cycle.keep_alive, line.transport.done) == (False, [])


def test_the_end_waits_for_nobody_for_ever(line):
    """A client that reads little by little is never stuck; it would keep the server from its end."""
    line.data_received(PAGE)
    line.shutdown()
    for _ in range(4):
        line.pause_writing()
        assert "abort" not in wait(line, FAREWELL / 4)
        line.resume_writing()
    assert wait(line, 0.1)[-1] == "abort"


def test_a_call_behind_a_page_waits_for_it(line):
    line.data_received(PAGE + POST)
    assert line.call is None
    assert len(line.pipeline) == 1
    for _ in range(PIPELINED):
        line.data_received(PAGE)
    assert line.transport.done[-1] == "close"


def test_a_page_behind_a_call_is_not_waited_for(line):
    line.job = line
    line.data_received(PAGE)
    assert line.transport.done == ["close"]


def test_a_client_that_leaves_stops_what_works_for_it(line):
    line.job = SimpleNamespace(watch=Watch())
    line.connection_lost(None)
    assert line.job.watch.gone


@pytest.mark.parametrize(("more", "status"), [(0, 405), (1, 413)])
def test_a_body_for_a_page_has_the_same_bound(line, more, status):
    length = line.settings.body_bytes + more
    head = b"POST /schema.graphql HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n"
    line.data_received(head + b"%x\r\n%b\r\n0\r\n\r\n" % (length, b" " * length))
    if not more:
        finish(line)
    assert statuses(line) == [status]


def test_no_more_calls_wait_than_may(line):
    line.job = line
    for _ in range(PIPELINED):
        line.data_received(POST)
    assert line.transport.done == []
    line.data_received(POST)
    assert line.transport.done == ["close"]


def test_a_head_that_is_refused_while_it_comes_is_not_read_on(line):
    line.data_received(HALF + b"x: " + b"x" * 40_000)
    assert statuses(line) == [431]
    line.on_headers_complete()
    line.on_body(b"x")
    line.on_message_complete()
    assert statuses(line) == [431]


@pytest.mark.parametrize("ends", [True, False])
def test_an_answer_from_a_thread_is_sent_if_somebody_waits(line, ends):
    asked = json.dumps({"query": f"{{ {'ab'[ends]}: organizations(first: 3) {{ nodes {{ id }} }} }}"}).encode()
    line.data_received(POST.replace(b"%d" % len(BODY), b"%d" % len(asked)).replace(BODY, asked))
    line.data_received(POST)
    (task,) = line.tasks
    if ends:
        line.transport.done.append("close")
    line.loop.run_until_complete(task)
    assert statuses(line) == ([] if ends else [200, 200])
