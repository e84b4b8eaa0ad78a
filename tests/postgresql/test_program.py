"""Program: `build`, `query` and `serve` on PostgreSQL, as an operator runs them."""

import json
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.postgresql.cluster import OWNER, Cluster
from tests.serving import PROGRAM, ROOT, Serving

QUERY = "{ dataset { version } places(first: 2) { nodes { name } } }"


def run(*arguments: str, **settings: object) -> subprocess.CompletedProcess[str]:
    told = {f"SOLIDARITY_{name.upper()}": str(value) for name, value in settings.items()}
    command = [sys.executable, "-c", PROGRAM, *arguments]
    return subprocess.run(command, cwd=ROOT, env={**os.environ, **told}, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def built(cluster: Cluster, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file from which `build --into` has copied the invented world."""
    path = tmp_path_factory.mktemp("program") / "world.sqlite"
    done = run("build", "--records", "tests/records", "--into", cluster.create("program"), database=path)
    assert done.returncode == 0, done.stderr
    assert "Copied into solidarity_1" in done.stderr
    return path


def test_query_answers_as_from_the_file(cluster: Cluster, built: Path) -> None:
    from_file = run("query", QUERY, database=built)
    from_server = run("query", QUERY, database_url=cluster.url("program"))
    assert from_server.stdout == from_file.stdout
    assert "data" in json.loads(from_server.stdout)


def test_build_says_what_postgresql_says(cluster: Cluster, built: Path) -> None:
    done = run("build", "--records", "tests/records", database=built, database_url=cluster.url("program"))
    assert done.returncode == 1
    assert "permission denied" in done.stderr
    assert "still stands" in done.stderr


def test_serve_refuses_a_role_that_may_write(cluster: Cluster, built: Path) -> None:
    done = run("serve", "--port", "0", database_url=cluster.url("program", OWNER))
    assert done.returncode != 0
    assert "may write" in done.stdout + done.stderr


def test_serve_survives_its_server(cluster: Cluster, built: Path) -> None:
    url = cluster.url("program")
    serving = Serving(built, database_url=url, watch_interval=0.2, kept_responses=0, threads=2)
    try:
        first = serving.ask(QUERY)
        assert first.status == 200
        assert serving.get("/health/ready").status == 200
        with ThreadPoolExecutor(50) as clients:
            replies = list(clients.map(lambda _: serving.ask(QUERY), range(200)))
        assert {reply.status for reply in replies} <= {200, 503}
        assert all(reply.json["data"] == first.json["data"] for reply in replies if reply.status == 200)
        cluster.stop()
        start = time.monotonic()
        assert serving.ask(QUERY).status == 503
        assert time.monotonic() - start < 2
        cluster.start()
        start = time.monotonic()
        while (reply := serving.ask(QUERY)).status != 200:
            assert time.monotonic() - start < 5
            time.sleep(0.05)
        assert reply.json["data"] == first.json["data"]
    finally:
        serving.stop()
