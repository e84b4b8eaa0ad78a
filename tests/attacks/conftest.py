"""Fixtures of the attacks: one server with no exceptions, and the hash of what it reads."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.serving import Serving, serve


@pytest.fixture(scope="session")
def attacked(dataset: Path) -> Iterator[Serving]:
    """The curated records behind a server that limits what one request may ask, but not how many come."""
    before = hash_folder(dataset.parent)
    with serve(dataset) as serving:
        yield serving
        assert serving.process.poll() is None
    assert hash_folder(dataset.parent) == before


def hash_folder(folder: Path) -> dict[str, str]:
    """The hash of each file in a folder."""
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}
