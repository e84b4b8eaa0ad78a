"""Server: uvicorn, with what the API needs of it.

In: `Settings`. Out: a server that listens until it is told to stop; or one line that says why it can't.
"""

import resource
import signal
import sys

import uvicorn

from api.dataset import open_dataset
from api.errors import NotReady
from api.log import LOGGING
from api.settings import Settings


def run_server(settings: Settings) -> None:
    """Serves the API until the process is told to stop; ends with status 1 where there is no dataset to serve.

    Told to stop, it ends with status 0 once all requests are answered.
    """
    try:
        open_dataset(settings).look()
    except NotReady as error:
        sys.stderr.write(f"solidarity: {error.message}\n")
        sys.exit(1)
    raise_file_limit()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    uvicorn.run(
        "api.app:create_app",
        factory=True,
        host=settings.host,
        port=settings.port,
        workers=settings.workers if settings.workers > 1 else None,
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


def raise_file_limit() -> None:
    """Lets the process open as many files as it may: each connection is one."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(65_536, most) if most > 0 else 65_536, most))
