"""No page has a fault that axe-core holds serious, nor is broader than its window: desktop, phone, light, dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from tests.web.browser.conftest import Opened

PAGES = ["/", "/report/georgia-2008", "/relation/RUS-GEO", "/actor/RUS", "/actor/Putin", "/disputes", "/positions",
         "/positions?party=IND&issue=mediation", "/diary?past=1", "/world", "/search?q=truce", "/search",
         "/events?who=RUS", "/statements", "/reports", "/corrections", "/add", "/nowhere"]


def faults(page: Page) -> list[str]:
    """Name the serious faults of a page, each with where it is."""
    found = Axe().run(page).response["violations"]
    return [f"{each['id']}: {each['nodes'][0]['html'][:200]} {each['nodes'][0].get('failureSummary', '')[:200]}"
            for each in found if each["impact"] in ("serious", "critical")]


@pytest.mark.parametrize(("width", "scheme"), [("desktop", "light"), ("desktop", "dark"), ("phone", "light"),
                                               ("phone", "dark")])
def test_no_page_shuts_anybody_out(library_address: str, opened: Opened, width: str, scheme: str) -> None:
    told = {}
    with opened(width, scheme) as page:
        page.goto(f"{library_address}/disputes")
        dispute = page.locator("a[data-open]").first.get_attribute("href")
        for path in (*PAGES[:-1], str(dispute)):
            page.goto(library_address + path)
            if found := faults(page):
                told[path] = found
            if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1"):
                told.setdefault(path, []).append("The page is broader than the window.")
    assert told == {}


def test_an_empty_archive_shuts_nobody_out(empty_address: str, opened: Opened) -> None:
    with opened() as page:
        page.goto(empty_address)
        assert faults(page) == []
