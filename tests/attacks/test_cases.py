"""Cases: every known attack is answered or refused, says nothing of the inside, and leaves the server as it was."""

from pathlib import Path

import pytest

from tests.attacks.cases import CASES

LEAKS = (b"sqlite", b"traceback", b"apsw", b".py", b"no such", b"recursion", b"surrogates not", b"object at 0x")
MEMORY = 50 * 1024


def read_memory(pid: int) -> int:
    """The kilobytes of memory that a process has in use."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.partition("VmRSS:")[2].split()[0])


@pytest.mark.parametrize(("name", "data", "codes"), CASES, ids=[name for name, _, _ in CASES])
def test_an_attack_is_answered_or_refused(attacked, name, data, codes):
    reply = attacked.raw(data)
    assert reply.status < 500, reply
    assert reply.code in codes, reply.body[:500]
    assert not any(leak in reply.body.lower() for leak in LEAKS), reply.body[:500]
    if reply.code == "OVER_LIMIT" or reply.status in {413, 414, 431}:
        told = reply.json["errors"][0]["extensions"]
        assert {"name", "limit", "actual"} <= told.keys(), told
    assert attacked.ask("{ __typename }").status == 200


def test_memory_stays(attacked):
    for _, data, _ in CASES:
        attacked.raw(data)
    before = read_memory(attacked.process.pid)
    for _, data, _ in CASES:
        attacked.raw(data)
    assert read_memory(attacked.process.pid) - before < MEMORY
