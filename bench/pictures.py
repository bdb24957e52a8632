"""The pictures of the README, taken of the sample archive: python -m bench.pictures [FOLDER] (needs Chromium)."""

import argparse
import shutil
import threading
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import uvicorn
from playwright.sync_api import sync_playwright

import dragoman
from dragoman import desk
from dragoman.archive.archive import Archive
from dragoman.archive.made import made_by
from dragoman.samples import sample_reports
from dragoman.web.app import create_app

_FOLDER = Path(__file__).parent.parent / "docs" / "images"
_REPORT = "georgia-2008"
_SIZES = {"report": 860, "dispute": 560}  # how much of a page is shown, in pixels


def main() -> None:
    """Take the pictures of the report page and of a dispute page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=_FOLDER)
    folder: Path = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as kept, Archive.open(Path(kept) / "archive.db", create=True) as archive:
        reader = dragoman.load()
        list(archive.add(reader.read_many(sample_reports(reader.lexicon)), made_by(reader)))
        server = uvicorn.Server(uvicorn.Config(create_app(archive), port=0, log_level="warning"))
        thread = threading.Thread(target=server.run)
        thread.start()
        while not server.started:
            time.sleep(0.05)
        try:
            _take(f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}", archive, folder)
        finally:
            server.should_exit = True
            thread.join()


def _take(address: str, archive: Archive, folder: Path) -> None:
    dispute = next(row for row in desk.disputes(archive, "RUS-GEO") if row.asserted_by and row.denied_by)
    paths = {"report": f"/report/{_REPORT}", "dispute": f"/dispute/{dispute.key}"}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium") or shutil.which("google-chrome"),
                                             args=["--no-sandbox", "--disable-gpu"])
        for name, path in paths.items():
            page = browser.new_page(viewport={"width": 1280, "height": _SIZES[name]})
            page.goto(address + path)
            page.screenshot(path=folder / f"{name}.png")
            print(folder / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main()
