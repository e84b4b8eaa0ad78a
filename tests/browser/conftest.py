"""A real browser, once a module, and a real server, once a worker; both end with the tests."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

sync_api = pytest.importorskip("playwright.sync_api")

ROOT = Path(__file__).parents[2]
CHROMIUM = shutil.which("chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def site(dataset: Path) -> Iterator[str]:
    """The address of a server of the curated dataset."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
    environment = os.environ | {
        "SOLIDARITY_DATABASE": str(dataset),
        "SOLIDARITY_PORT": str(port),
        "SOLIDARITY_RATE": "0",
        "SOLIDARITY_SERVER_TIME": "0",
        "PYTHONPATH": str(ROOT),
    }
    program = "import sys; sys.argv = ['solidarity', 'serve']; from api.cli import main; main()"
    server = subprocess.Popen(
        [sys.executable, "-c", program], cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    address = f"http://127.0.0.1:{port}"
    wait_for(address, server)
    yield address
    server.terminate()
    server.wait(timeout=10)


def wait_for(address: str, server: subprocess.Popen) -> None:
    """Waits until the server answers."""
    for _ in range(200):
        assert server.poll() is None, "The server ended before it answered."
        try:
            if httpx.get(f"{address}/health/ready").status_code == 200:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.1)
    pytest.fail("The server did not answer within 20 seconds.")


@pytest.fixture(scope="module")
def browser() -> Iterator["sync_api.Browser"]:
    """A headless Chromium of the system; while it is open, nothing else can run an event loop in this thread."""
    if CHROMIUM is None:
        pytest.skip("Chromium is missing. On Debian and Ubuntu: apt install chromium")
    with sync_api.sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield running
        running.close()


class Visit:
    """A page with everything that it complained of and everything that it asked."""

    def __init__(self, page: "sync_api.Page", site: str) -> None:
        """A page that is watched from its first request."""
        self.page, self.site = page, site
        self.complaints: list[str] = []
        self.elsewhere: list[str] = []
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", self._see)

    def _hear(self, message: "sync_api.ConsoleMessage") -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(message.text)

    def _see(self, request: "sync_api.Request") -> None:
        if not request.url.startswith((self.site, "data:", "blob:")):
            self.elsewhere.append(request.url)

    def open(self, path: str) -> "sync_api.Response":
        """Goes to a page of the site and waits until it is still."""
        response = self.page.goto(self.site + path, wait_until="networkidle")
        assert response is not None
        return response


@pytest.fixture
def visit(browser: "sync_api.Browser", site: str) -> Iterator[Callable[..., Visit]]:
    """Makes pages, each in a context of its own."""
    contexts = []

    def make(width: int = 1280, scheme: str = "light", **options: object) -> Visit:
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce", **options
        )
        contexts.append(context)
        return Visit(context.new_page(), site)

    yield make
    for context in contexts:
        context.close()
