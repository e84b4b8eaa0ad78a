"""Figures: what `docs/reliability.md` tells, measured: `python -m tests.attacks.figures DATABASE`.

In: the path of a dataset. Out: lines on standard output: the longest time of a request, what other clients notice, and
memory. Run it when the machine is quiet.
"""

import multiprocessing
import statistics
import sys
from pathlib import Path
from time import perf_counter

from tests.attacks.cases import CASES
from tests.attacks.test_cases import read_memory
from tests.serving import Serving, serve

LIGHT = '{ organization(id: "comintern") { id name url } }'
ROUNDS = 3


def time_cases(server: Serving) -> list[tuple[float, str, str]]:
    """The time of each case as the server tells it, longest first, with the code of its answer."""
    best: dict[str, tuple[float, str, str]] = {}
    for _ in range(ROUNDS):
        for name, data, _ in CASES:
            reply = server.raw(data)
            timing = reply.headers.get("server-timing", "").rpartition("dur=")[2]
            best[name] = min(best.get(name, (1e9, "", "")), (float(timing or 0), name, reply.code))
    return sorted(best.values(), reverse=True)


def time_others(server: Serving, attack: bytes | None, seconds: float = 1.0) -> float:
    """The 99th percentile of a light request in milliseconds, while one attacker sends ten requests a second.

    The attacker is a process of its own: as a thread it would hold up the one that measures.
    """
    forks = multiprocessing.get_context("fork")
    stop = forks.Event()

    def keep_attacking() -> None:
        while attack and not stop.wait(0.1):
            server.raw(attack)
            server.ask("{ __typename }")  # so that the document of the attack is not known the next time

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
    with serve(path, kept_documents=2, kept_responses=0) as server:
        by_name = {name: data for name, data, _ in CASES}
        rest = min(time_others(server, None) for _ in range(ROUNDS))
        worst = max((min(time_others(server, by_name[name]) for _ in range(ROUNDS)), name) for _, name, _ in times[:5])
        ratio = worst[0] / rest
        print(f"S3 others, p99: {rest:.2f} ms at rest, {worst[0]:.2f} under attack, {ratio:.1f} times ({worst[1]})")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
