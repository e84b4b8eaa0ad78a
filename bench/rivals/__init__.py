"""Rivals: other servers that answer the same operations from the same file, written as well as we could.

In: nothing. Out: `RIVALS`, a row a server: how it is started and what it can do; the first is this program.
"""

import sys
from dataclasses import dataclass, field

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


def uvicorn(application: str, *flags: str) -> tuple[str, ...]:
    """The command that serves an application in one process, as `solidarity serve` does."""
    common = ("--loop", "uvloop", "--http", "httptools", "--ws", "none", "--no-access-log", "--no-server-header")
    return (sys.executable, "-m", "uvicorn", application, *flags, *common, "--log-level", "warning", "--port", "{port}")


RIVALS = {
    rival.name: rival
    for rival in (
        Rival("ours", "Solidarity Graph as it comes", uvicorn("api.app:create_app", "--factory"), ALL),
        Rival(
            "ours-uncached",
            "Solidarity Graph, every answer made anew",
            uvicorn("api.app:create_app", "--factory"),
            ALL,
            {"SOLIDARITY_KEPT_RESPONSES": "0"},
        ),
        Rival("bare", "uvicorn that says hello", uvicorn("bench.rivals.bare:app"), ("record",), is_bare=True),
        Rival(
            "strawberry-dataloaders",
            "Strawberry, SQLModel sessions, DataLoaders",
            uvicorn("bench.rivals.strawberry_dataloader:app"),
            DATA,
        ),
    )
}
"""The servers, by name."""
