"""Observation: what happened to each request; the log and the metrics both read it.

In: a request's path, answer and time. Out: counts, kept as plain numbers, and a line in the log.
"""

from bisect import bisect_left
from collections import Counter
from typing import Literal

from api.log import LOG, Log

BOUNDS = (0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0)
"""The upper bounds of the histogram, in seconds."""


class Observation:
    """What one process has seen since it began."""

    def __init__(self, told: Literal["all", "faults", "none"] = "all", log: Log = LOG) -> None:
        """Nothing was seen yet; `told` says which requests the log tells."""
        self.told, self.log = told, log
        self.answers: Counter[tuple[int, str, bool]] = Counter()
        self.durations = [0] * (len(BOUNDS) + 1)
        self.seconds = 0.0
        self.cost = 0

    def note(self, status: int, code: str, seconds: float, *, cost: int = 0, kept: bool = False) -> bool:
        """Counts one answered request; whether the log shall tell of it."""
        self.answers[status, code, kept] += 1
        self.durations[bisect_left(BOUNDS, seconds)] += 1
        self.seconds += seconds
        self.cost += cost
        return self.told == "all" or (self.told == "faults" and status >= 500)
