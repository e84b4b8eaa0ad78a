"""Report: the results as a table, beside what they must be, and as JSON.

In: results, from `run`. Out: what is printed.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass

from rich.table import Table

from api.settings import Settings
from bench.run import Result, run
from bench.scale import Growth, measure_growth

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


GROWS = 2.0
"""A page that costs so many times as much in the larger dataset is listed."""


def measure(
    works: Sequence[str] | None,
    rivals: Sequence[str] | None,
    rounds: int,
    scale: Sequence[int] | None,
    *,
    progress: Callable[[str], None],
) -> tuple[list[Table], str]:
    """The tables of what was measured, and the same as JSON: pages of larger datasets if `scale` says how large."""
    if scale:
        growths = measure_growth(Settings().database, scale, progress)
        return [show_growth(growths)], write_json(growths)
    results = run(works, rivals, rounds, progress=progress)
    return [show_costs(results), show_ratios(results)], write_json(results)


def show_growth(growths: Sequence[Growth]) -> Table:
    """The pages whose cost grows, the worst first."""
    sizes = list(growths[0].seconds)
    table = Table("growth", *(f"{size} times, ms" for size in sizes), "page", box=None)
    grown = [growth for growth in growths if growth.ratio >= GROWS]
    for growth in sorted(grown, key=lambda growth: -growth.ratio):
        costs = (f"{growth.seconds[size] * 1000:.3f}" for size in sizes)
        table.add_row(f"{growth.ratio:.1f}", *costs, growth.page)
    table.caption = f"{len(grown)} of {len(growths)} pages cost {GROWS:g} times as much or more"
    return table


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


def write_json(results: Iterable[Result | Growth]) -> str:
    """The results for a program."""
    return json.dumps([asdict(result) for result in results], indent=1)
