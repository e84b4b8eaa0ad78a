"""Figures: what `docs/reliability.md` tells, measured: `python -m tests.attacks.figures DATABASE`.

In: the path of a dataset. Out: lines on standard output: the longest time of a request, what other clients notice, and
memory. Run it when the machine is quiet.
"""

import json
import multiprocessing
import statistics
import sys
from pathlib import Path
from time import perf_counter, perf_counter_ns

from tests.attacks.cases import CASES, ask
from tests.attacks.test_cases import read_memory
from tests.serving import Serving, serve

LIGHT = '{ organization(id: "comintern") { id name url } }'
ROUNDS = 3
TURNS = 12


def time_cases(server: Serving) -> list[tuple[float, str, str]]:
    """The time of each case as the server tells it, longest first, with the code of its answer."""
    best: dict[str, tuple[float, str, str]] = {}
    for _ in range(ROUNDS):
        for name, data, _ in CASES:
            reply = server.raw(data)
            timing = reply.headers.get("server-timing", "").rpartition("dur=")[2]
            best[name] = min(best.get(name, (1e9, "", "")), (float(timing or 0), name, reply.code))
    return sorted(best.values(), reverse=True)


def compare_others(server: Serving, attack: bytes) -> tuple[float, float]:
    """The 99th percentile of a light request in milliseconds: at rest, and while one attacker sends ten a second.

    Both are measured in turns, and the least of the turns counts: what else the machine does comes and goes.
    """
    turns = [(time_others(server, None), time_others(server, attack)) for _ in range(TURNS)]
    return min(rest for rest, _ in turns), min(attacked for _, attacked in turns)


def time_others(server: Serving, attack: bytes | None, seconds: float = 0.5) -> float:
    """The 99th percentile of a light request in milliseconds.

    The attacker is a process of its own: as a thread it would hold up the one that measures. No two of its documents
    are the same, so that none is known, but for the one that is meant to be.
    """
    forks = multiprocessing.get_context("fork")
    stop = forks.Event()

    def keep_attacking() -> None:
        while attack and not stop.wait(0.1):
            server.raw(attack if attack is SEARCHES else vary(attack, perf_counter_ns()))

    attacker = forks.Process(target=keep_attacking)
    attacker.start()
    times, end = [], perf_counter() + seconds
    while perf_counter() < end:
        began = perf_counter()
        assert server.ask(LIGHT).status == 200
        times.append((perf_counter() - began) * 1000)
    stop.set()
    attacker.join()
    return statistics.quantiles(times, n=100)[98]


WORDS = ("comintern congress", "german party", "red aid", "soviet union")
SEARCHES = ask(
    "{ " + " ".join(f'a{n}: search(query: "{text}", first: 3) {{ totalCount }}' for n, text in enumerate(WORDS)) + " }"
)
"""A document that is known, and whose statement takes some 2 ms."""


PAGE = b"GET / HTTP/1.1\r\nhost: x\r\n\r\n"


def vary(attack: bytes, number: int) -> bytes:
    """The same attack with another document, if it has one."""
    try:
        told = json.loads(attack.partition(b"\r\n\r\n")[2])
        return ask(f"{told['query']} #{number}", told.get("variables"))
    except (ValueError, KeyError, TypeError):
        return attack


def main(path: Path) -> None:
    """Measures and prints."""
    with serve(path, kept_documents=1, kept_responses=0) as server:
        began = read_memory(server.process.pid)
        times = time_cases(server)
        for what, chosen in (("answered", ""), ("refused", None)):
            found = next(entry for entry in times if (entry[2] == "") is (chosen == ""))
            print(f"S2 longest {what}: {found[0]:.1f} ms ({found[1]})")
        peak = 0
        for _, data, _ in CASES:
            before = read_memory(server.process.pid)
            server.raw(data)
            peak = max(peak, read_memory(server.process.pid) - before)
        grown = read_memory(server.process.pid) - began
        print(f"S4 most memory for a case: {peak / 1024:.1f} MB; all: {grown / 1024:.1f} MB")
    with serve(path, kept_responses=0) as server:
        by_name = {**{name: data for name, data, _ in CASES}, "searches that are known": SEARCHES, "a page": PAGE}
        for name in ["searches that are known", "a page", *(name for _, name, _ in times[:5])]:
            rest, attacked = compare_others(server, by_name[name])
            print(f"S3 others, p99: {rest:.2f} ms, under attack {attacked:.2f}, {attacked / rest:.1f} times ({name})")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
