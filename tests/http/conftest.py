"""Fixtures of the HTTP tests: servers that really listen."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.serving import Serving, serve


@pytest.fixture(scope="session")
def server(world: Path) -> Iterator[Serving]:
    """The invented world, as the program serves it by default."""
    with serve(world) as serving:
        yield serving
