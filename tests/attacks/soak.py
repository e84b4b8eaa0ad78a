"""Soak: half an hour of mixed requests, and what the process holds meanwhile: `python -m tests.attacks.soak DATABASE`.

In: the path of a dataset, and minutes if not 30. Out: memory and open files each ten seconds, and their slopes. The
first third is left out of the slopes: in it the stores of documents and answers fill up to their bounds. That of
answers is bounded to 2 MiB, since 32 MiB take longer to fill at this rate.
"""

import json
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from statistics import linear_regression

from api.fuzz import make_body
from tests.attacks.cases import CASES, post
from tests.attacks.test_cases import read_memory
from tests.serving import ROOT, Serving, serve

OPERATIONS = sorted((ROOT / "tests/operations").glob("*.graphql"))
PAGES = (
    "/",
    "/search?q=aid",
    "/records/comintern",
    "/dataset",
    "/docs/errors",
    "/schema.graphql",
    "/metrics",
    "/nobody",
)
RATE = 50
Sample = tuple[float, float, int]
"""Seconds since the start, megabytes of memory, open files."""


def soak(server: Serving, seconds: float, every: float = 10.0) -> tuple[list[Sample], Counter[int]]:
    """Sends `RATE` requests a second for so long; what the process held, and how often each status was answered."""
    dice, samples, statuses = random.Random(1), [], Counter()
    start = time.monotonic()
    for number in range(round(seconds * RATE)):
        if number % round(every * RATE) == 0:
            files = len(list(Path(f"/proc/{server.process.pid}/fd").iterdir()))
            samples.append((time.monotonic() - start, read_memory(server.process.pid) / 1024, files))
        time.sleep(max(0.0, start + number / RATE - time.monotonic()))
        statuses[send(server, dice)] += 1
    return samples, statuses


def send(server: Serving, dice: random.Random) -> int:
    """The status of one request: mostly an operation that is known, a page, something at random, or an attack."""
    match dice.choices(("known", "page", "random", "attack"), (60, 15, 20, 5))[0]:
        case "known":
            path = dice.choice(OPERATIONS)
            values = path.with_suffix(".variables.json")
            return server.ask(path.read_text(), json.loads(values.read_text()) if values.exists() else None).status
        case "page":
            return server.get(dice.choice(PAGES)).status
        case "random":
            return server.raw(post(make_body(dice))).status
        case _:
            return server.raw(dice.choice(CASES)[1]).status


def tell(samples: list[Sample]) -> Iterator[str]:
    """The slopes, in words."""
    times, memory, files = zip(*samples[len(samples) // 3 :], strict=True)
    for what, held in (("MB of memory", memory), ("open files", files)):
        slope = linear_regression(times, held).slope * 600
        yield f"S16 {what}: {held[0]:.1f} to {held[-1]:.1f}, at most {max(held):.1f}; {slope:+.2f} in 10 minutes"


def main(path: Path, minutes: float = 30) -> None:
    """Measures and prints."""
    with serve(path, kept_responses=2 * 1024 * 1024) as server:
        samples, statuses = soak(server, minutes * 60)
    for seconds, memory, files in samples:
        print(f"{seconds:6.0f} s {memory:7.1f} MB {files:4d} files")
    print(f"S16 {statuses.total()} requests, statuses {dict(statuses)}", *tell(samples), sep="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(float, sys.argv[2:]))
