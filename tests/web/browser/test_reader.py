"""What a person does: adds a report, reads it, follows a dispute to its source words, corrects, exports."""

import csv
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.web.browser.conftest import Opened

REPORT = """TBILISI, March 4 (Courier) - Georgia said on Tuesday that Russian aircraft had bombed a village near Gori.

Russia's Defence Ministry denied that it had bombed the village. France offered to mediate between the two sides.

The foreign ministers of Georgia and France will meet in Paris on March 12, a French spokesman said.
"""


@pytest.mark.parametrize("width", ["desktop", "phone"])
def test_a_person_goes_from_a_report_to_a_dispute_and_back_to_its_words(empty_address: str, opened: Opened, width: str,
                                                                         tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    file.write_text(REPORT, encoding="utf-8")
    with opened(width) as page:
        page.goto(empty_address)
        page.set_input_files("input[type=file]", file)
        page.fill("form.drop input[name=published]", "2008-03-04")
        page.click("text=Read them")
        page.wait_for_selector("text=1 report added", timeout=60_000)
        page.click("main a[data-open]")
        page.wait_for_url("**/report/**")  # all() below waits for nothing
        page.wait_for_selector(".card-claim", state="attached")
        if width == "phone":  # notes are folded there
            for fold in page.locator("label.fold input").all():
                fold.check()
        dispute = page.locator(".card-claim a[data-open]").first
        claim = dispute.inner_text()
        dispute.click()
        expect(page.locator("h1")).to_have_text(claim)
        denied = page.locator(".is-denied .words").first.inner_text()
        page.click(".is-denied a[data-open]")
        target = page.locator(":target")
        expect(target).to_be_in_viewport()
        assert denied.split()[-1].rstrip(".") in page.locator(".line").all_inner_texts()[1]


@pytest.mark.parametrize("width", ["desktop", "phone"])
def test_a_record_is_corrected_and_the_correction_undone(own_address: str, opened: Opened, width: str) -> None:
    with opened(width) as page:
        page.goto(f"{own_address}/report/georgia-2008")
        if width == "phone":
            page.check("label.fold input >> nth=0")
        card = page.locator(".card-event").first
        key = card.get_attribute("data-keys")
        card.locator("summary", has_text="wrong").click()
        card.locator("input[name=note]").fill("not so")
        card.locator("button", has_text="It is not so at all").click()
        expect(page.locator("text=Corrected here")).to_have_count(1)
        expect(page.locator(f"#card-{key}")).to_have_count(0)
        page.click("text=Undo")
        expect(page.locator("text=Corrected here")).to_have_count(0)
        expect(page.locator(f"#card-{key}")).to_have_count(1)  # the page may still be on its way


@pytest.mark.parametrize("width", ["desktop", "phone"])
def test_what_is_filtered_is_what_is_exported(library_address: str, opened: Opened, width: str) -> None:
    with opened(width) as page:
        page.goto(f"{library_address}/events")
        page.click(".filters summary")
        page.fill(".filters input[name=who]", "USA")
        page.select_option(".filters select[name=status]", "happened")
        page.click(".filters button")
        told = page.locator(".export").inner_text()
        count = int(re.search(r"Export ([\d,]+) events", told)[1].replace(",", ""))  # type: ignore[index]
        assert 0 < count < 208
        with page.expect_download() as download:
            page.click(".export >> text=CSV")
        rows = list(csv.DictReader(Path(download.value.path()).read_text(encoding="utf-8").splitlines()))
        assert len(rows) == count
        assert {row["status"] for row in rows} == {"happened"}
        assert all("USA" in row["sources"] + row["targets"] for row in rows)


def test_a_card_and_its_words_light_up_together(library_address: str, opened: Opened) -> None:
    with opened() as page:
        page.goto(f"{library_address}/report/georgia-2008")
        card = page.locator(".card-statement").first
        key = card.get_attribute("data-keys")
        card.hover()
        assert page.locator(".line .is-joined").count() > 0
        assert all(key in each.get_attribute("data-keys").split() for each in page.locator(".line .is-joined").all())
        page.mouse.move(0, 0)
        assert page.locator(".is-joined").count() == 0
        page.locator(f".line a[href='#card-{key}']").focus()
        assert "is-joined" in page.locator(f"#card-{key}").get_attribute("class")


def test_the_keys_move_open_search_and_tell_of_themselves(library_address: str, opened: Opened) -> None:
    with opened() as page:
        page.goto(f"{library_address}/events")
        page.keyboard.press("j")
        page.keyboard.press("j")
        assert page.locator(".row.is-at").get_attribute("id") == "row-1"
        page.keyboard.press("k")
        assert page.locator(".row.is-at").get_attribute("id") == "row-0"
        page.keyboard.press("o")
        page.wait_for_url("**/report/**")
        page.keyboard.press("?")
        expect(page.locator("dialog#keys")).to_be_visible()
        page.keyboard.press("Escape")
        page.keyboard.press("/")
        assert page.evaluate("document.activeElement.id") == "find"
        page.keyboard.type("RUS-GEO\n")
        page.click(".jump a")
        expect(page.locator("h1")).to_contain_text("Russia and Georgia")


def test_a_file_is_dropped_in(empty_address: str, opened: Opened) -> None:
    with opened() as page:
        page.goto(empty_address)
        page.evaluate("""text => {
            const data = new DataTransfer();
            data.items.add(new File([text], "report.txt", {type: "text/plain"}));
            document.querySelector(".drop").dispatchEvent(new DragEvent("drop", {dataTransfer: data, bubbles: true}));
        }""", REPORT)
        page.wait_for_selector("text=1 report added", timeout=60_000)


def read_and_correct(page: Page, address: str) -> None:
    page.goto(f"{address}/disputes")
    page.click("a[data-open] >> nth=0")
    page.click(".versus a[data-open] >> nth=0")
    expect(page.locator(".line").first).to_be_visible()
    card = page.locator(".card-event").first
    card.locator("summary").click()
    card.locator("button", has_text="It is not so at all").click()
    expect(page.locator("text=Corrected here")).to_have_count(1)
    page.click("text=dark")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")


def test_all_of_it_works_without_scripts(own_address: str, opened: Opened) -> None:
    with opened(scripts=False) as page:
        read_and_correct(page, own_address)


def test_a_page_is_painted_without_waiting_for_scripts(library_address: str, opened: Opened) -> None:
    with opened() as page:
        page.route("**/*.js*", lambda route: None)  # never answered
        page.goto(f"{library_address}/world", wait_until="commit")
        expect(page.locator("h1")).to_be_visible()
        painted = "performance.getEntriesByName('first-contentful-paint').length"
        assert any(page.evaluate(painted) or page.wait_for_timeout(100) for _ in range(100))


@pytest.mark.parametrize(("kind", "style"), [
    ("statement", "backgroundColor"), ("event", "backgroundColor"), ("time", "borderBottomStyle"),
    ("actor", "textDecorationLine")])
def test_each_kind_of_mark_can_be_hidden(library_address: str, opened: Opened, kind: str, style: str) -> None:
    with opened() as page:
        page.goto(f"{library_address}/report/georgia-2008")
        only = f".line [class='mark mark-{kind}']" if kind != "event" else ".line .mark-event:not(.mark-statement)"
        look = f"mark => getComputedStyle(mark).{style}"
        mark, swatch = page.locator(only).first, page.locator(f".swatch.mark-{kind}")
        shown = mark.evaluate(look)
        assert shown not in ("none", "rgba(0, 0, 0, 0)")
        assert swatch.evaluate(look) == shown
        page.uncheck(f".show-{kind}")
        assert mark.evaluate(look) in ("none", "rgba(0, 0, 0, 0)")
        assert swatch.evaluate(look) == shown
