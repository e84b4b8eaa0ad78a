"""Fuzz: requests at random find no fault; the command `solidarity fuzz` sends as many as one likes."""

from api.fuzz import fuzz_server

REQUESTS = 1500


def test_no_request_has_a_fault_for_an_answer(attacked):
    report = fuzz_server(attacked.port, REQUESTS, seed=1)
    assert report.faults == []
    assert sum(report.statuses.values()) == REQUESTS
    assert {"", "BAD_DOCUMENT", "BAD_REQUEST"} <= report.codes.keys()
