"""Server: uvicorn, with what the API needs of it.

In: `Settings`. Out: a server that listens until it is told to stop; or one line that says why it can't.

    SIGTERM    `/health/ready` answers 503; after `drain_seconds` nobody is let in; who is in is answered; status 0
    SIGHUP     with several workers: one after another is replaced by a new one
"""

import os
import resource
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress

import uvicorn
from uvicorn.supervisors import Multiprocess

from api.dataset import open_dataset
from api.errors import NotReady
from api.log import LOGGING
from api.settings import Settings

ANNOUNCE = signal.SIGUSR1
"""Tells a worker that the server will stop; the supervisor sends it."""


def run_server(settings: Settings, announce: Callable[[str], None] = lambda _: None) -> None:
    """Serves the API until the process is told to stop; ends with status 1 where there is no dataset to serve.

    `announce` is told the address before the first connection. Told to stop, it ends with status 0 once all requests
    are answered.
    """
    try:
        open_dataset(settings).look()
    except NotReady as error:
        sys.stderr.write(f"solidarity: {error.message}\n")
        sys.exit(1)
    announce(settings.base_url)
    raise_file_limit()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    config = configure(settings)
    if settings.workers > 1:
        Supervisor(config, settings.drain_seconds).run()
        return
    server = uvicorn.Server(config)
    with suppress(KeyboardInterrupt):
        server.run()
    if not server.started:
        sys.exit(1)


def configure(settings: Settings) -> uvicorn.Config:
    """What uvicorn is told."""
    return uvicorn.Config(
        "api.app:create_app",
        factory=True,
        host=settings.host,
        port=settings.port,
        workers=settings.workers,
        loop="uvloop",
        http="api.http.protocol:Protocol",
        ws="none",
        interface="asgi3",
        log_config=LOGGING,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        date_header=True,
    )


class Supervisor(Multiprocess):
    """Looks after the workers; before it stops them, it lets them say so for a while."""

    def __init__(self, config: uvicorn.Config, drain_seconds: float) -> None:
        """A supervisor that listens; the workers are not there yet."""
        super().__init__(config, [config.bind_socket()])
        self.drain_seconds = drain_seconds

    def terminate_all(self) -> None:
        """Stops the workers; nobody waits any more for one that would take the connection."""
        for socket in self.sockets:
            socket.close()
        super().terminate_all()

    def handle_term(self) -> None:
        """Tells the workers that they will stop, and stops them later."""
        if not self.drain_seconds:
            super().handle_term()
            return
        for pid in [process.pid for process in self.processes if process.pid]:
            with suppress(ProcessLookupError):
                os.kill(pid, ANNOUNCE)
        stop = threading.Timer(self.drain_seconds, super().handle_term)
        stop.daemon = True
        stop.start()


def raise_file_limit() -> None:
    """Lets the process open as many files as it may: each connection is one."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(65_536, most) if most > 0 else 65_536, most))
