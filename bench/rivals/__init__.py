"""Rivals: other servers that answer the same operations from the same file, written as well as we could.

In: nothing. Out: `RIVALS`, a row a server: how it is started and what it can do; the first is this program.
"""

import sys
from dataclasses import dataclass, field
from pathlib import Path

FOLDER = Path(__file__).parent
CONTRACT = FOLDER.parent.parent / "schema" / "schema.graphql"
DATA = ("nested", "sections", "events", "record", "unseen")
ALL = (*DATA, "introspection")


@dataclass(frozen=True, slots=True)
class Rival:
    """A server that can be started: its name, what it is, its command, what it can do, its settings.

    A bare one answers everything alike: its answers are not compared.
    """

    name: str
    told: str
    command: tuple[str, ...]
    works: tuple[str, ...]
    settings: dict[str, str] = field(default_factory=dict)
    is_bare: bool = False

    @property
    def needs_node(self) -> bool:
        """Whether Node runs it."""
        return self.command[0] == "{node}"


def uvicorn(application: str, *flags: str) -> tuple[str, ...]:
    """The command that serves an application in one process, as `solidarity serve` does."""
    common = ("--loop", "uvloop", "--http", "httptools", "--ws", "none", "--no-access-log", "--no-server-header")
    return (sys.executable, "-m", "uvicorn", application, *flags, *common, "--log-level", "warning", "--port", "{port}")


def ours(name: str, told: str, settings: dict[str, str] | None = None) -> Rival:
    """This program with some settings; like the others, it logs no requests."""
    command = (sys.executable, "-c", "from api.cli import main; main()", "serve", "--port", "{port}")
    return Rival(name, told, command, ALL, {"SOLIDARITY_LOG_REQUESTS": "none", **(settings or {})})


def mercurius(name: str, told: str, finder: str) -> Rival:
    """Mercurius with one of its ways to find rows; its schema is ours."""
    command = ("{node}", str(FOLDER / "mercurius" / "server.js"))
    return Rival(name, told, command, ALL, {"FINDER": finder, "SCHEMA": str(CONTRACT)})


RIVALS = {
    rival.name: rival
    for rival in (
        ours("ours", "Solidarity Graph as it comes"),
        ours("ours-uncached", "Solidarity Graph, every answer made anew", {"SOLIDARITY_KEPT_RESPONSES": "0"}),
        Rival("bare", "uvicorn that says hello", uvicorn("bench.rivals.bare:app"), ("record",), is_bare=True),
        Rival(
            "strawberry-dataloaders",
            "Strawberry, SQLModel sessions, DataLoaders",
            uvicorn("bench.rivals.strawberry_dataloader:app"),
            DATA,
        ),
        Rival(
            "strawberry-memory",
            "Strawberry, with everything in memory",
            uvicorn("bench.rivals.strawberry_memory:app"),
            DATA,
        ),
        Rival(
            "strawberry-stock",
            "FastAPI and Strawberry's view, with one field",
            uvicorn("bench.rivals.strawberry_stock:app"),
            ("record",),
        ),
        mercurius("mercurius", "Fastify, Mercurius, graphql-jit; loaders over SQLite", "sqlite-loaders"),
        mercurius("mercurius-direct", "the same, where each resolver asks SQLite by itself", "sqlite-direct"),
        mercurius("mercurius-memory", "the same, with everything in memory", "memory"),
    )
}
"""The servers, by name."""
