"""Report: the results as a table, beside what they must be, and as JSON.

In: results, from `run`. Out: what is printed.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from rich.table import Table

from bench.run import Result

OURS, UNCACHED = "ours", "ours-uncached"


@dataclass(frozen=True, slots=True)
class Target:
    """How many times the cost of ours that of a rival must be, at one work."""

    work: str
    ours: str
    rival: str
    least: float


TARGETS = (
    Target("nested", UNCACHED, "mercurius", 4),
    Target("nested", UNCACHED, "strawberry-dataloaders", 60),
    Target("nested", OURS, "mercurius-memory", 4),
    Target("sections", UNCACHED, "mercurius", 1.5),
    Target("sections", OURS, "mercurius-memory", 1),
    Target("events", UNCACHED, "mercurius", 2),
    Target("events", OURS, "mercurius-memory", 1),
    Target("record", UNCACHED, "bare", 0.5),
    Target("record", OURS, "bare", 0.6),
    Target("introspection", UNCACHED, "mercurius", 8),
    Target("unseen", UNCACHED, "mercurius", 1),
)
"""What must be reached."""


def show_costs(results: Iterable[Result]) -> Table:
    """The CPU time of a request, a row a work, a column a server."""
    costs = {(result.work, result.rival): result for result in results}
    rivals = list(dict.fromkeys(rival for _, rival in costs))
    table = Table("CPU time of a request, ms", *(rivals), box=None)
    for work in dict.fromkeys(work for work, _ in costs):
        cells = [costs.get((work, rival)) for rival in rivals]
        table.add_row(work, *(f"{cell.least:.3f}" if cell else "" for cell in cells))
    return table


def show_ratios(results: Iterable[Result]) -> Table:
    """How many times ours the rivals cost, beside what it must be."""
    costs = {(result.work, result.rival): result.least for result in results}
    table = Table("work", "ours", "rival", "ratio", "must be", "", box=None)
    for target in TARGETS:
        ours, rival = costs.get((target.work, target.ours)), costs.get((target.work, target.rival))
        if ours is not None and rival is not None:
            reached = "reached" if rival / ours >= target.least else "missed"
            row = (target.work, target.ours, target.rival, f"{rival / ours:.2f}", f"{target.least:g}", reached)
            table.add_row(*row)
    return table


def write_json(results: Iterable[Result]) -> str:
    """The results for a program."""
    return json.dumps([asdict(result) for result in results], indent=1)
