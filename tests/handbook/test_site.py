"""The site that is built: no dead link in it, and nothing that a browser would ask from elsewhere."""

import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from handbook.pages import DOCS
from playwright.sync_api import sync_playwright
from tests.web.browser.conftest import CHROMIUM, FLAGS

ROOT = DOCS.parent
FETCHED = {"script": "src", "img": "src", "link": "href", "iframe": "src", "source": "src", "video": "src"}
# links that tell of a page rather than load it
_TOLD = {"canonical", "next", "prev", "alternate", "search"}


class Page(HTMLParser):
    """What a page of the site asks for, links to and can be linked at."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.asked: list[str] = []
        self.links: list[str] = []
        self.anchors: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.anchors |= {given["id"]} if "id" in given else set()
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        if tag in FETCHED and FETCHED[tag] in given and not set(given.get("rel", "").split()) & _TOLD:
            self.asked.append(given[FETCHED[tag]])


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site in a folder of its own, from a copy of the pages."""
    pytest.importorskip("zensical", reason="the site is built with the extra docs")
    folder = tmp_path_factory.mktemp("site")
    shutil.copytree(DOCS, folder / "docs")
    shutil.copy(ROOT / "zensical.toml", folder)
    done = subprocess.run([sys.executable, "-m", "zensical", "build", "--strict"], cwd=folder, capture_output=True,
                          text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[Path, Page]:
    return {path: Page(path.read_text(encoding="utf-8")) for path in site.rglob("*.html") if path.name != "404.html"}


def test_every_page_is_built(site: Path, pages: dict[Path, Page]) -> None:
    built = {path.relative_to(site).with_suffix(".md") for path in pages}
    assert built == {page.relative_to(DOCS) for page in DOCS.rglob("*.md")}


def test_no_page_asks_anything_from_outside(site: Path, pages: dict[Path, Page]) -> None:
    assert {path.name: [each for each in page.asked if urlsplit(each).netloc] for path, page in pages.items()
            if any(urlsplit(each).netloc for each in page.asked)} == {}
    styles = "".join(path.read_text(encoding="utf-8") for path in site.rglob("*.css"))
    assert re.findall(r"(?:@import|url\()\s*[\"']?(?:https?:)?//[^)\"']+", styles) == []


def test_a_browser_asks_nothing_from_outside(site: Path) -> None:
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed: apt-get install chromium")
    asked: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_page()
        page.on("request", lambda request: asked.append(request.url))
        for name in ("index", "tutorial", "reference/commands"):
            page.goto((site / f"{name}.html").as_uri())
            page.wait_for_timeout(200)
        browser.close()
    assert asked
    assert [url for url in asked if urlsplit(url).scheme not in ("file", "data", "blob")] == []


def test_no_link_is_dead(pages: dict[Path, Page]) -> None:
    dead = [(path.name, link) for path, page in pages.items() for link in (*page.links, *page.asked)
            if not urlsplit(link).netloc and not urlsplit(link).scheme and not _alive(path, link, pages)]
    assert dead == []


def _alive(path: Path, link: str, pages: dict[Path, Page]) -> bool:
    parts = urlsplit(link)
    target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
    target = target / "index.html" if target.is_dir() else target
    if not target.exists():
        return False
    return not parts.fragment or target not in pages or unquote(parts.fragment) in pages[target].anchors
