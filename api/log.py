"""Log: lines of JSON, one an event, that nobody can forge and that never hold up a request.

In: events as mappings. Out: lines on standard output, written by a thread of its own. Where the reader is gone or slow,
lines are dropped, and the server serves on.
"""

import contextlib
import logging
import os
import threading
from datetime import UTC, datetime
from typing import Any

import orjson

LONGEST = 200
WAITING = 10_000
"""Lines that wait to be written, at most."""
PAUSE = 0.5


class Log:
    """Writes events as lines of JSON."""

    def __init__(self, target: int = 1) -> None:
        """A log on that file descriptor; its thread begins with the first line."""
        self.target = target
        self.lines: list[bytes] = []
        self.dropped = 0
        self.wake = threading.Event()
        self.thread: threading.Thread | None = None

    def write(self, **event: Any) -> None:
        """Notes an event, with the time; it is written within half a second."""
        event["time"] = datetime.now(UTC)
        self.add(orjson.dumps(event, option=orjson.OPT_APPEND_NEWLINE, default=str))

    def add(self, line: bytes) -> None:
        """Notes a line that is written already."""
        if len(self.lines) >= WAITING:
            self.dropped += 1
            return
        self.lines.append(line)
        if self.thread is None:
            self.thread = threading.Thread(target=self._run, name="log", daemon=True)
            self.thread.start()

    def flush(self) -> None:
        """Writes what waits; what can't be written is lost."""
        lines, self.lines = self.lines, []
        text = memoryview(b"".join(lines))
        with contextlib.suppress(OSError):
            while text:
                text = text[os.write(self.target, text) :]

    def _run(self) -> None:
        while True:
            self.wake.wait(PAUSE)
            self.flush()


LOG = Log()


class Lines(logging.Handler):
    """Hands the messages of libraries to our log, shortened."""

    def emit(self, record: logging.LogRecord) -> None:
        """Notes a message; of an exception its type and where it came from."""
        event: dict[str, Any] = {
            "level": record.levelname.lower(),
            "event": record.name,
            "message": record.getMessage()[:LONGEST],
        }
        if record.exc_info and record.exc_info[1] is not None:
            event["error"] = describe_exception(record.exc_info[1])
        LOG.write(**event)


def describe_exception(error: BaseException) -> str:
    """What was raised, and in which lines of our files."""
    places, trace = [], error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{os.path.basename(code.co_filename)}:{trace.tb_lineno}")  # noqa: PTH119 - no path is meant
        trace = trace.tb_next
    return f"{type(error).__name__}: {str(error)[:LONGEST]!r} in {' > '.join(places[-8:])}"


LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"lines": {"class": "api.log.Lines"}},
    "loggers": {
        "uvicorn": {"handlers": ["lines"], "level": "INFO", "propagate": False},
        "uvicorn.error": {"level": "INFO"},
        "uvicorn.access": {"handlers": [], "propagate": False},
    },
}
"""What uvicorn is told of logging."""
