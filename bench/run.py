"""Run: starts the servers, lets them take turns, and compares what each spent.

In: which works and rivals, how many rounds. Out: for each pair the CPU time of a request, the least of all rounds.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from api.settings import Settings
from bench.load import ask, load
from bench.node import NODE, install_packages
from bench.rivals import RIVALS, Rival
from bench.servers import FIRST_PORT, Server
from bench.work import WORKS, Work

CHECKED = 20
"""So many answers to each work are compared with ours before the time is taken."""

ROUND_SECONDS = 0.6
"""CPU time of one turn of one server at one work."""

MOST_REQUESTS = 6000


@dataclass(frozen=True, slots=True)
class Result:
    """What a request cost: milliseconds of CPU time, the least and the middle of all turns."""

    work: str
    rival: str
    least: float
    middle: float
    requests: int


class DiffersError(Exception):
    """A rival answered something else than we do."""


def check_answers(server: Server, work: Work, bodies: Sequence[bytes], expected: Sequence[Any]) -> None:
    """Compares the answers of a server with those expected; raises DiffersError with the first that is another."""
    for body, answer, right in zip(bodies, ask(bodies, server.port), expected, strict=True):
        if work.read(answer) != right:
            raise DiffersError(f"{server.rival.name}, {work.name}: {body[-200:]!r}\n{answer[:500]!r}")


def read_answers(server: Server, work: Work, bodies: Sequence[bytes]) -> list[Any]:
    """The answers of a server."""
    return [work.read(answer) for answer in ask(bodies, server.port)]


class Turn:
    """One server at one work."""

    def __init__(self, server: Server, work: Work, database: Path) -> None:
        """A turn that is not taken yet; finds how many requests fill it."""
        self.server, self.work = server, work
        self.costs: list[float] = []
        self.stream = work.requests(database, CHECKED)
        self.size = 20
        for _ in range(2):
            self.size = max(10, min(MOST_REQUESTS, int(ROUND_SECONDS / self._spend())))

    def take(self) -> None:
        """Takes the turn once more."""
        self.costs.append(self._spend())

    def _spend(self) -> float:
        bodies = [json.dumps(next(self.stream)).encode() for _ in range(self.size)]
        before = self.server.cpu_seconds()
        load(bodies, self.server.port)
        return (self.server.cpu_seconds() - before) / self.size

    def result(self) -> Result:
        """What the turns gave."""
        costs = sorted(self.costs)
        middle = costs[len(costs) // 2]
        return Result(self.work.name, self.server.rival.name, costs[0] * 1000, middle * 1000, self.size * len(costs))


def run(
    works: Sequence[str] | None, rivals: Sequence[str] | None, rounds: int, *, progress: Callable[[str], None]
) -> list[Result]:
    """The results of the named works and rivals, or of all, with the dataset of the settings."""
    able = [RIVALS[name] for name in rivals or RIVALS if NODE or not RIVALS[name].needs_node]
    if any(rival.needs_node for rival in able):
        progress("Installing the packages for Node …")
        install_packages()
    chosen = [WORKS[name] for name in works or WORKS]
    return compare(Settings().database, rivals=able, works=chosen, rounds=rounds, progress=progress)


def compare(
    database: Path, *, rivals: Iterable[Rival], works: Iterable[Work], rounds: int, progress: Callable[[str], None]
) -> list[Result]:
    """The cost of each work at each rival that can do it; the first rival is the one whose answers are right."""
    chosen, results = list(rivals), []
    with ExitStack() as stack:
        progress("Starting the servers …")
        servers = [stack.enter_context(Server(rival, FIRST_PORT + at, database)) for at, rival in enumerate(chosen)]
        for work in works:
            able = [server for server in servers if work.name in server.rival.works]
            progress(f"{work.name}: comparing the answers …")
            check(able, work, work.bodies(database, CHECKED))
            turns = [Turn(server, work, database) for server in able]
            for number in range(rounds):
                progress(f"{work.name}: round {number + 1} of {rounds} …")
                for turn in turns:
                    turn.take()
            results += [turn.result() for turn in turns]
    return results


def check(servers: Sequence[Server], work: Work, bodies: Sequence[bytes]) -> None:
    """Compares the answers of all servers with those of the first."""
    first, *others = [server for server in servers if not server.rival.is_bare]
    expected = read_answers(first, work, bodies)
    for server in others:
        check_answers(server, work, bodies, expected)
