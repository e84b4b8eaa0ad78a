"""Operation: what operators see: health, metrics, the log; and the documents that are printed from the code."""

import json
import os
import re
from pathlib import Path

import pytest

from api.errors import print_errors
from api.log import Log, describe_exception
from api.settings import Settings, print_limits
from tests.serving import serve

DOCS = Path(__file__).parents[2] / "docs"


def test_health_says_what_is_served(server):
    assert server.get("/health/live").json == {"status": "live"}
    ready = server.get("/health/ready")
    assert ready.json["status"] == "ready"
    assert ready.json["version"] == server.ask("{ dataset { version } }").json["data"]["dataset"]["version"]
    assert ready.headers["cache-control"] == "no-store"


def test_metrics_count_answers(server):
    def read(name: str) -> float:
        text = server.get("/metrics").body.decode()
        return sum(float(line.split()[-1]) for line in text.splitlines() if line.startswith(name))

    before = read("solidarity_answers_total")
    server.ask("{ nope }")
    assert read('solidarity_answers_total{code="BAD_DOCUMENT"') >= 1
    assert read("solidarity_answers_total") > before
    assert read("solidarity_ready ") == 1


def test_the_log_is_json_that_nobody_can_forge(world):
    forged = '/nothing%0a{"event":"forged"}\u2028'
    with serve(world, log_requests="all") as server:
        answered = server.ask("{ __typename }")
        server.send("GET", forged.encode().decode("latin-1"), {"user-agent": "\x1b[31m"})
        server.stop()
    events = [line["event"] for line in server.lines]
    assert "forged" not in events
    request = next(line for line in server.lines if line.get("id") == answered.headers["x-request-id"])
    assert request["status"] == 200
    assert "127.0.0.1" not in json.dumps([line for line in server.lines if line["event"] == "request"])


def test_addresses_are_told_only_where_it_is_set(world):
    with serve(world, log_requests="all", log_addresses=True) as server:
        server.ask("{ __typename }")
        server.stop()
    assert any(line.get("address") == "127.0.0.1" for line in server.lines)


def test_a_log_that_nobody_reads_drops_lines(monkeypatch):
    read, write = os.pipe()
    log = Log(write)
    monkeypatch.setattr("api.log.WAITING", 2)
    monkeypatch.setattr(log, "thread", object())
    for number in range(4):
        log.write(number=number)
    assert (len(log.lines), log.dropped) == (2, 2)
    log.flush()
    assert [json.loads(line)["number"] for line in os.read(read, 1000).splitlines()] == [0, 1]
    os.close(read)
    log.write(number=5)
    log.flush()
    os.close(write)
    assert log.lines == []


def test_an_exception_is_told_in_one_line():
    with pytest.raises(ValueError, match="x") as raised:
        int("x\n" * 200)
    told = describe_exception(raised.value)
    assert "\n" not in told
    assert told.startswith("ValueError")
    assert len(told) < 500


@pytest.mark.parametrize(("name", "printed"), [("errors", print_errors()), ("limits", print_limits())])
def test_the_documentation_is_printed_from_the_code(name, printed):
    assert printed in (DOCS / f"{name}.md").read_text(), f"docs/{name}.md must have:\n{printed}"


def test_every_setting_is_described():
    for name, field in Settings.model_fields.items():
        assert re.fullmatch(r"[A-Z].*\.", field.description or ""), name
