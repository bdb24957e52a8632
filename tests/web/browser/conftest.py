"""A real browser over a real server: Debian's Chromium, driven by Playwright; without it these tests are skipped."""

import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, sync_playwright
from tests.conftest import MADE

from dragoman.archive.archive import Archive
from dragoman.records import Reading
from dragoman.web.app import create_app

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]
WIDTHS = {"desktop": (1280, 900), "phone": (390, 844)}


@contextmanager
def serving(archive: Archive) -> Iterator[str]:
    """Serve an archive on a free port of this machine, and give its address."""
    server = uvicorn.Server(uvicorn.Config(create_app(archive), port=0, log_level="warning"))
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        while not server.started:
            assert thread.is_alive()
            time.sleep(0.02)
        port = server.servers[0].sockets[0].getsockname()[1]
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Give the browser."""
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def library_address(samples: tuple[Reading, ...], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the samples to tests that only look."""
    with Archive.open(tmp_path_factory.mktemp("served") / "archive.db", create=True) as archive:
        assert len(list(archive.add(samples, MADE))) == len(samples)
        with serving(archive) as address:
            yield address


@pytest.fixture
def own_address(samples: tuple[Reading, ...], tmp_path: Path) -> Iterator[str]:
    """Serve the samples to a test that changes them."""
    with Archive.open(tmp_path / "archive.db", create=True) as archive:
        assert len(list(archive.add(samples, MADE))) == len(samples)
        with serving(archive) as address:
            yield address


@pytest.fixture
def empty_address(tmp_path: Path) -> Iterator[str]:
    """Serve an empty archive."""
    with Archive.open(tmp_path / "archive.db", create=True) as archive, serving(archive) as address:
        yield address


Opened = Callable[..., AbstractContextManager[Page]]


@pytest.fixture
def opened(browser: Browser) -> Opened:
    """Give a function that opens a page of a width and colour scheme, and closes it with all it was told of."""
    @contextmanager
    def open_page(width: str = "desktop", scheme: str = "light", scripts: bool = True) -> Iterator[Page]:
        size = WIDTHS[width]
        context = browser.new_context(viewport={"width": size[0], "height": size[1]}, accept_downloads=True,
                                      color_scheme=scheme, java_script_enabled=scripts)  # type: ignore[arg-type]
        context.set_default_timeout(15_000)
        page = context.new_page()
        faults: list[str] = []
        page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("request", lambda asked: faults.append(asked.url) if "127.0.0.1" not in asked.url
                and not asked.url.startswith(("data:", "blob:")) else None)
        yield page
        context.close()
        assert faults == []
    return open_page
