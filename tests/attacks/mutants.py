"""Mutants: whether the tests notice a change of the guard code: `python -m tests.attacks.mutants [COUNT] [MODULE …]`.

In: how many places of each module are changed, and which modules. Out: lines on standard output: how many changes the
tests noticed, and each that they did not. Needs `pip install cosmic-ray`, which is no part of the locked packages. It
works on a copy of what is committed, and takes some ten seconds a change. That a dataclass is frozen and has slots is
left alone: it changes nothing that a request could see.
"""

import json
import random
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.serving import ROOT

HTTP = "tests/http/test_protocol.py tests/http/test_asgi.py tests/http/test_graphql.py"
TESTS = {
    "api/execution/rules.py": "tests/execution/test_rules.py tests/execution/test_document.py",
    "api/execution/values.py": "tests/execution/test_values.py tests/execution/test_rules.py",
    "api/execution/cost.py": "tests/execution/test_cost.py",
    "api/http/limits.py": "tests/http/test_limits.py",
    "api/http/reading.py": "tests/http/test_graphql.py tests/http/test_caching.py",
    "api/http/negotiation.py": "tests/http/test_caching.py tests/http/test_graphql.py",
    "api/http/arrival.py": f"{HTTP} tests/http/test_limits.py",
    "api/http/protocol.py": HTTP,
}
"""The guard code, and the tests that shall notice a change of it."""

SETTINGS = """[cosmic-ray]
module-path = "{module}"
timeout = 90.0
excluded-modules = []
test-command = "{python} -m pytest -x -q -p no:cacheprovider {tests}"
[cosmic-ray.distributor]
name = "local"
"""
SAMPLED = """DELETE FROM {table} WHERE job_id NOT IN (SELECT value FROM json_each(?))"""
PLACES = "SELECT job_id, start_pos_row, start_pos_col FROM mutation_specs ORDER BY 2, 3, operator_name, occurrence"
LIVING = "SELECT diff FROM work_results WHERE test_outcome = 'SURVIVED'"


def mutate(checkout: Path, module: str, count: int) -> tuple[int, list[str]]:
    """How many places of a module were changed, and the changes that no test noticed."""
    settings, session = checkout / "mutants.toml", checkout / f"{Path(module).stem}.sqlite"
    settings.write_text(SETTINGS.format(module=module, tests=TESTS[module], python=sys.executable))
    subprocess.run(["cosmic-ray", "init", settings.name, session.name], cwd=checkout, check=True)
    with sqlite3.connect(session) as link:
        changes = link.execute(PLACES).fetchall()
        lines = (checkout / module).read_text().splitlines()
        seen = [change for change in changes if not lines[change[1] - 1].startswith("@dataclass")]
        sample = json.dumps(choose(seen, count))
        for table in ("mutation_specs", "work_items"):
            link.execute(SAMPLED.format(table=table), (sample,))
    subprocess.run(["cosmic-ray", "exec", settings.name, session.name], cwd=checkout, check=True)
    with sqlite3.connect(session) as link:
        return len(json.loads(sample)), [diff for (diff,) in link.execute(LIVING)]


def choose(changes: list[tuple[str, int, int]], count: int) -> list[str]:
    """So many changes, always the same, no two in one place."""
    dice = random.Random(1)
    places: dict[tuple[int, int], list[str]] = {}
    for job, row, column in changes:
        places.setdefault((row, column), []).append(job)
    chosen = dice.sample(sorted(places), min(count, len(places)))
    return [dice.choice(places[place]) for place in chosen]


def main(count: int = 25, *modules: str) -> None:
    """Changes, tests and prints."""
    tried, living = 0, 0
    with tempfile.TemporaryDirectory() as folder:
        archive = subprocess.run(["git", "archive", "HEAD"], cwd=ROOT, check=True, capture_output=True).stdout
        subprocess.run(["tar", "x", "-C", folder], input=archive, check=True)
        for module in modules or TESTS:
            changed, unnoticed = mutate(Path(folder), module, count)
            tried, living = tried + changed, living + len(unnoticed)
            print(f"S13 {module}: {changed - len(unnoticed)} of {changed} noticed", *unnoticed, sep="\n", flush=True)
    print(f"S13 all: {tried - living} of {tried} noticed, {(tried - living) / tried:.0%}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]), *sys.argv[2:])
