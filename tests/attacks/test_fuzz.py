"""Fuzz: requests at random find no fault; the command `solidarity fuzz` sends as many as one likes."""

import gzip
import json

import pytest

from api.fuzz import Report, fuzz_server, judge

REQUESTS = 1500


def test_no_request_has_a_fault_for_an_answer(attacked):
    report = fuzz_server(attacked.port, REQUESTS, seed=1)
    assert report.faults == []
    assert sum(report.statuses.values()) == REQUESTS
    assert {"", "BAD_DOCUMENT", "BAD_REQUEST"} <= report.codes.keys()


@pytest.mark.parametrize("coding", ["", "gzip"])
@pytest.mark.parametrize(
    ("status", "message", "is_fault"),
    [(200, "There is none.", False), (200, "sqlite3: no such table", True), (500, "Try again.", True)],
)
def test_a_fault_is_one_of_the_server_or_tells_of_its_inside(coding, status, message, is_fault):
    errors = [{"message": message, "extensions": {"code": "X"}}]
    answer = json.dumps({"errors": errors, "data": {"name": "No such thing"}}).encode()
    report = Report()
    judge(report, b"", status, coding, gzip.compress(answer) if coding else answer)
    assert (len(report.faults), report.codes) == (is_fault, {"X": 1})
