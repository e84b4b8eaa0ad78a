"""Server: uvicorn, with what the API needs of it.

In: `Settings`. Out: a server that listens until it is told to stop.
"""

import uvicorn

from api.settings import Settings


def run_server(settings: Settings) -> None:
    """Serves the API until the process is told to stop."""
    uvicorn.run(
        "api.app:create_app",
        factory=True,
        host=settings.host,
        port=settings.port,
        workers=settings.workers if settings.workers > 1 else None,
        loop="uvloop",
        http="httptools",
        ws="none",
        access_log=False,
        server_header=False,
        date_header=True,
        timeout_keep_alive=10,
    )
