"""Reports that mean harm, or do not mean it: shown harmless, with their marks in the right place."""

import html
import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from starlette.testclient import TestClient
from tests.conftest import MADE
from tests.web.conftest import HTML, client_of

from dragoman.archive.archive import Archive
from dragoman.reader import Reader

SENTENCE = "Russia's spokesman denied on Monday that Moscow had bombed a village in Georgia."
HOSTILE = {
    "script": f"<script>alert(1)</script> {SENTENCE} <img src=x onerror=alert(2)>",
    "attribute": f'" onmouseover="alert(1)" \' {SENTENCE} </p></div></main>',
    "template": "{{ 7 * 7 }} {% raw %} " + SENTENCE,
    "right-to-left": f"\u202e{SENTENCE}\u202c قال وزير الخارجية. {SENTENCE}",
    "emoji": f"🇷🇺👩‍👩‍👧‍👦 {SENTENCE} 🏳️‍🌈e\u0301\u0301\u0301 {SENTENCE}",
    "controls": f"\x01\x1b[31m\u2066 {SENTENCE}\u200f",
}


class Elements(HTMLParser):
    """Gathers the elements of a page and their attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []
        self.attributes: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        self.attributes += [name for name, _ in attrs]


@pytest.fixture(scope="module", params=HOSTILE)
def hostile(request: pytest.FixtureRequest, reader: Reader,
            tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[TestClient, Archive, str]]:
    """Serve a hostile report, whose title means harm as well."""
    text = HOSTILE[request.param]
    with Archive.open(tmp_path_factory.mktemp("hostile") / "archive.db", create=True) as archive:
        reading = reader.read(text, published="2008-08-12", outlet=text[:30], title=text[:60], id="a <b>/'\"?#x",
                              url="javascript:alert(1)")
        list(archive.add([reading], MADE))
        with client_of(archive) as client:
            yield client, archive, reading.report.id


def test_nothing_of_a_report_becomes_markup(hostile: tuple[TestClient, Archive, str]) -> None:
    client, archive, id = hostile
    pages = [f"/report/{id.replace('?', '%3F').replace('#', '%23')}", "/", "/reports", "/statements", "/events",
             "/disputes", "/search?q=bombed", "/actor/RUS", "/relation/RUS-GEO"]
    for path in pages:
        page = client.get(path, headers=HTML)
        assert page.status_code == 200, path
        elements = Elements()
        elements.feed(page.text)
        assert not {"img", "iframe", "object", "embed", "base"} & set(elements.names), path
        assert [name for name in elements.attributes if name.startswith("on") or name == "style"] == []
        assert 'href="javascript:' not in page.text
        assert elements.names.count("script") == elements.names.count("main") == 1
        assert "49" not in re.findall(r'<p class="line"[^>]*>(.*?)</p>', page.text, re.DOTALL)[:1]
    assert archive.reports() == 1


def test_marks_stand_at_the_words_they_mark(hostile: tuple[TestClient, Archive, str]) -> None:
    client, archive, id = hostile
    page = client.get(f"/report/{id.replace('?', '%3F').replace('#', '%23')}", headers=HTML).text
    reading = archive.reading(id)
    marked = {html.unescape(words) for words in re.findall(r'<(?:a|span) class="mark[^>]*>([^<]*)<', page)}
    assert reading.events
    for event in reading.events:
        assert event.trigger.text == reading.report.text[event.trigger.span.start:event.trigger.span.end]
        assert any(words and words in event.trigger.text for words in marked)


def test_a_long_paragraph_is_shown_in_parts(reader: Reader, archive: Archive) -> None:
    text = SENTENCE + " " + "The talks went on. " * 110_000  # two megabytes without a line's end
    reading = reader.read(SENTENCE, published="2008-08-12", id="long")
    long = replace(reading, report=replace(reading.report, text=text))
    list(archive.add([long], MADE))
    with client_of(archive) as client:
        first = client.get("/report/long", headers=HTML)
        assert "Part 1 of " in first.text
        assert len(first.content) < 200_000
        last = client.get("/report/long?part=999", headers=HTML)
        assert last.status_code == 200
        assert "The talks went on." in last.text
        event = client.get("/events.json").json()[0]["key"]
        assert f'id="{event}"' in client.get(f"/report/long?at={event}", headers=HTML).text
