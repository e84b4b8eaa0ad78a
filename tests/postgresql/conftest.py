"""Fixtures: a PostgreSQL server with the two datasets in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from api.execution import Execution
from api.postgresql import PostgreSQL
from seed.postgresql import copy_database
from tests.postgresql.cluster import Cluster
from tests.served import PATIENCE, PUBLIC_URL, Served


class ServedPostgreSQL(Served):
    """Answers operations from a PostgreSQL database."""

    def __init__(self, url: str) -> None:
        self.execution = Execution(PUBLIC_URL, PostgreSQL.dialect)
        self.database = PostgreSQL(url, PATIENCE)


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A running server."""
    running = Cluster()
    yield running
    running.remove()


def serve(cluster: Cluster, name: str, path: Path) -> Iterator[ServedPostgreSQL]:
    copy_database(path, cluster.create(name))
    found = ServedPostgreSQL(cluster.url(name))
    yield found
    found.database.close()


@pytest.fixture(scope="session")
def pg_world(cluster: Cluster, world: Path) -> Iterator[ServedPostgreSQL]:
    """The invented world, answered from PostgreSQL."""
    yield from serve(cluster, "world", world)


@pytest.fixture(scope="session")
def pg_dataset(cluster: Cluster, dataset: Path) -> Iterator[ServedPostgreSQL]:
    """The curated records, answered from PostgreSQL."""
    yield from serve(cluster, "curated", dataset)
