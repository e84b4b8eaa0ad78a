"""Fixtures that all tests share: the two databases, and the profile of generated tests."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from seed.build import build_database
from tests.reference import Reference
from tests.served import Served

ROOT = Path(__file__).parents[1]

settings.register_profile(
    "commit",
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture, HealthCheck.large_base_example],
)
settings.register_profile("search", settings.get_profile("commit"), derandomize=False, print_blob=True)
settings.load_profile("search" if "SOLIDARITY_EXAMPLES" in os.environ else "commit")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite", action="store_true", help="Write the SQL and the answers of tests/operations anew.")


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of the small invented world in `tests/records`."""
    return build_database(ROOT / "tests/records", tmp_path_factory.mktemp("world") / "world.sqlite").path


@pytest.fixture(scope="session")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of the curated records."""
    return build_database(ROOT / "seed/records", tmp_path_factory.mktemp("dataset") / "dataset.sqlite").path


@pytest.fixture(scope="session")
def served(world: Path) -> Served:
    """The invented world, answered by the program itself."""
    return Served(world)


@pytest.fixture(scope="session")
def served_dataset(dataset: Path) -> Served:
    """The curated records, answered by the program itself."""
    return Served(dataset)


@pytest.fixture(scope="session")
def reference(world: Path) -> Reference:
    """The invented world, answered by the oracle."""
    return Reference(world)


@pytest.fixture(scope="session")
def reference_dataset(dataset: Path) -> Reference:
    """The curated records, answered by the oracle."""
    return Reference(dataset)
