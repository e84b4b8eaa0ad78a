"""Servers: the processes that are measured, each on a port of its own, and the CPU time that they have used.

In: how to start each. Out: `Server`, which counts the CPU time of its process, with all its threads.
"""

import os
import socket
import subprocess
import time
from pathlib import Path
from typing import Self

from bench.node import NODE
from bench.rivals import Rival

PROC = Path("/proc")
QUIET = subprocess.DEVNULL
FIRST_PORT = 8400
START_SECONDS = 60


class Server:
    """A rival that runs; ends with the `with` block."""

    def __init__(self, rival: Rival, port: int, database: Path) -> None:
        """Starts the rival on that port, with that dataset."""
        self.rival, self.port = rival, port
        told = {"SOLIDARITY_DATABASE": str(database.absolute()), "PORT": str(port), **rival.settings}
        command = [part.format(port=port, node=NODE) for part in rival.command]
        self.process = subprocess.Popen(command, env={**os.environ, **told}, stdin=QUIET, stdout=QUIET)  # noqa: S603

    def __enter__(self) -> Self:
        """Waits until it listens."""
        end = time.monotonic() + START_SECONDS
        while not self.listens():
            if self.process.poll() is not None or time.monotonic() > end:
                self.stop()
                raise RuntimeError(f"{self.rival.name} did not start.")
            time.sleep(0.05)
        return self

    def __exit__(self, *_: object) -> None:
        """Ends it."""
        self.stop()

    def listens(self) -> bool:
        """Whether somebody answers at the port."""
        with socket.socket() as tried:
            return tried.connect_ex(("127.0.0.1", self.port)) == 0

    def stop(self) -> None:
        """Ends the process and waits for it."""
        self.process.terminate()
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def cpu_seconds(self) -> float:
        """The CPU time that the process and its threads have used since it started."""
        return _cpu_seconds(self.process.pid)


def _cpu_seconds(pid: int) -> float:
    """The time that all threads of a process were on a CPU, to the nanosecond where the kernel keeps it."""
    spent = [_read(task / "schedstat").split() for task in (PROC / str(pid) / "task").iterdir()]
    if all(spent):
        return sum(int(nanoseconds) for nanoseconds, *_ in spent) / 1e9
    user, system = _read(PROC / str(pid) / "stat").rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def _read(path: Path) -> str:
    try:
        return path.read_text()
    except OSError:
        return ""
