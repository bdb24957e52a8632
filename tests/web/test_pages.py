"""Every page: it is shown, its twins give the rows that its export button counts, its filters are honoured."""

import csv
import io
import re

import pytest
from starlette.testclient import TestClient
from tests.web.conftest import HTML

from dragoman import desk
from dragoman.archive.archive import Archive
from dragoman.web.pages import PAGES

ASKED = {
    "/": "/front", "/disputes": "", "/statements": "", "/events": "", "/reports": "", "/corrections": "", "/world": "",
    "/positions": "", "/diary?past=1": "", "/search?q=truce": "", "/report/georgia-2008": "", "/relation/RUS-GEO": "",
    "/actor/RUS": "", "/actor/Putin": "", "/statements?by=RUS&act=deny": "", "/events?who=RUS-GEO&status=denied": "",
    "/events?type=CONSULT&since=2008&until=2018": "", "/events?once=1": "", "/disputes?who=RUS&state=open": "",
    "/disputes?state=silent": "", "/statements?words=troops": "", "/reports?words=truce": "", "/world?party=RUS": "",
    "/world?since=2008&until=2008-12": "", "/positions?party=IND": "", "/positions?party=IND&issue=mediation": "",
    "/diary?since=1990&until=2030&who=USA": "", "/search?q=Russia&kind=event": "", "/relation/IND-PAK?period=year": "",
    "/report/georgia-2008?part=1": "", "/search": "", "/diary": "", "/?added=2099-01-01": "/front",
}


def parts(address: str) -> tuple[str, str]:
    path, mark, query = address.partition("?")
    return ASKED[address] or path, mark + query


@pytest.mark.parametrize("address", ASKED)
def test_a_page_is_shown_and_counts_what_its_twins_give(client: TestClient, address: str) -> None:
    page = client.get(address, headers=HTML)
    assert page.status_code == 200, page.text
    path, query = parts(address)
    rows = client.get(f"{path}.json{query}")
    assert rows.status_code == 200
    lines = list(csv.reader(io.StringIO(client.get(f"{path}.csv{query}").text)))
    assert len(lines) == len(rows.json()) + 1
    if rows.json():
        assert lines[0] == list(rows.json()[0])
    button = re.search(r"Export ([\d,]+) ", page.text)
    assert (int(button[1].replace(",", "")) if button else 0) == len(rows.json())


@pytest.mark.parametrize("address", ASKED)
def test_the_export_button_leads_to_twins_with_the_same_filters(client: TestClient, address: str) -> None:
    page = client.get(address, headers=HTML).text
    path, query = parts(address)
    for link in re.findall(r'<p class="export">.*?</p>', page, re.DOTALL):
        found = [each.replace("&amp;", "&") for each in re.findall(r'href="([^"]+)"', link)]
        wanted = re.sub(r"[?&](part|shown)=\d+", "", query)
        assert found == [f"{path}.csv{wanted}", f"{path}.json{wanted}"]


def test_no_page_is_left_out_here() -> None:
    paths = {re.sub(r"\{.*", "", page.path) for page in PAGES} - {"/dispute/"}  # whose key the next test takes
    assert paths <= {re.match(r"/\w*/?", each)[0] if each != "/" else "/" for each in ASKED  # type: ignore[index]
                     } | {"/"}


def test_the_pages_of_all_disputes_reports_and_people_are_shown(client: TestClient, library: Archive) -> None:
    for row in desk.disputes(library):
        page = client.get(f"/dispute/{row.key}", headers=HTML)
        assert page.status_code == 200, page.text
        assert f"Export {desk.dispute(library, row.key).count()} " in page.text
    for report in desk.arrivals(library):
        assert client.get(f"/report/{report.report}", headers=HTML).status_code == 200
    for party in ("USA", "Sarkozy", "European Union", "UN"):
        assert client.get(f"/actor/{party}", headers=HTML).status_code == 200


def test_a_filter_keeps_only_what_it_should(client: TestClient) -> None:
    assert {row["status"] for row in client.get("/events.json?status=denied").json()} == {"denied"}
    assert {row["for"] for row in client.get("/statements.json?by=RUS").json()} == {"RUS"}
    assert all("1995" <= row["day"] < "2003" for row in client.get("/events.json?since=1995&until=2002").json())
    assert {row["report"] for row in client.get("/reports.json?words=truce").json()} < {
        row["report"] for row in client.get("/reports.json").json()}


def test_a_page_shows_no_more_than_is_asked_for(client: TestClient) -> None:
    page = client.get("/events?shown=3", headers=HTML).text
    assert page.count('id="row-') == 3
    assert 'href="/events?shown=12#row-3"' in page


def test_an_empty_field_of_a_form_asks_for_nothing(client: TestClient) -> None:
    everything = client.get("/events.json").json()
    assert client.get("/events.json?who=&status=&type=&since=&until=&words=&outlet=&once=").json() == everything


@pytest.mark.parametrize(("address", "status", "what"), [
    ("/events?since=yesterday", 400, "This is no date: yesterday"),
    ("/relation/RUS-Narnia", 404, "These are not two parties: RUS-Narnia"),
    ("/actor/Nobody%20Whatsoever", 404, "The archive knows nobody of this name"),
    ("/report/none", 404, "The archive holds no such report."),
    ("/dispute/none", 404, "The archive holds no such dispute."),
    ("/record/e000000000000000", 404, "The archive holds no such record."),
    ("/search?q=%22", 400, "There is no word to search for"),
    ("/events?status=maybe", 400, "This cannot be asked"),
    ("/events?shown=0", 400, "This cannot be asked"),
    ("/events?words=a%00b", 400, "There are characters in this address"),
    ("/events?words=%ff", 400, "There are characters in this address"),
    ("/nowhere", 404, "There is no such page."),
])
def test_a_wrong_question_is_told_as_a_page_and_in_one_shape(client: TestClient, address: str, status: int,
                                                             what: str) -> None:
    page = client.get(address, headers=HTML)
    assert (page.status_code, what in page.text) == (status, True)
    assert page.headers["content-type"].startswith("text/html")
    path, mark, query = address.partition("?")
    fault = client.get(f"{path}.json{mark}{query}").json() if "record" not in path else client.get(
        address, headers={"accept": "application/json"}).json()
    if "shown" not in address:  # which is for pages alone
        assert set(fault["error"]) == {"status", "what", "where", "hint"}
        assert fault["error"]["status"] == status


def test_a_record_leads_to_its_words(client: TestClient, library: Archive) -> None:
    for row in desk.events(library, limit=5):
        led = client.get(f"/record/{row.key}", headers=HTML)
        assert led.headers["location"] == f"/report/{row.report}?at={row.key}#{row.key}"
        assert f'id="{row.key}"' in client.get(led.headers["location"], headers=HTML).text


def test_a_reading_is_given_as_the_contract_has_it(client: TestClient, library: Archive) -> None:
    assert client.get("/reading/georgia-2008.json").json() == library.reading("georgia-2008").to_dict()


def test_search_offers_the_pages_that_words_name(client: TestClient) -> None:
    page = client.get("/search?q=RUS-GEO", headers=HTML).text
    assert 'href="/relation/RUS-GEO"' in page
    assert 'href="/actor/PAK"' in client.get("/search?q=Pakistan", headers=HTML).text
    page = client.get("/search?q=Putin", headers=HTML).text
    assert re.search(r'Person: <a href="/actor/\w{16}">Vladimir Putin', page)


def test_an_empty_archive_offers_the_samples(empty: TestClient) -> None:
    page = empty.get("/", headers=HTML).text
    assert 'action="/add/samples"' in page
    assert 'type="file"' in page
    for path in ("/disputes", "/positions", "/diary", "/world", "/events", "/statements", "/reports", "/corrections"):
        assert empty.get(path, headers=HTML).status_code == 200


def test_what_is_new_is_what_came_since_the_last_visit(client: TestClient) -> None:
    first = client.get("/", headers=HTML)
    assert "Last added" in first.text
    assert first.headers["set-cookie"].startswith("visit=")
    client.cookies.delete("visit")
    for visit, shown in (("|2000-01-01T00:00:00", "New since 1 Jan 2000"),
                         ("2098-01-01T00:00:00|2099-01-01T00:00:00", "Nothing new"), ("nonsense", "Last added")):
        assert shown in client.get("/", headers={**HTML, "cookie": f"visit={visit}"}).text
        client.cookies.delete("visit")


def test_a_brief_is_given_to_keep(client: TestClient) -> None:
    for form, sign in (("html", "<h1>"), ("md", "# ")):
        brief = client.get(f"/brief/RUS-GEO.{form}")
        assert sign in brief.text
        assert "attachment" in brief.headers["content-disposition"]


def test_a_theme_is_kept_and_leads_back_to_no_other_site(client: TestClient) -> None:
    for back, where in (("/events?who=RUS", "/events?who=RUS"), ("//evil.example/", "/"), ("https://evil.example", "/"),
                        ("/\\evil.example", "/")):
        led = client.get("/theme", params={"to": "dark", "back": back})
        assert led.headers["location"] == where
        assert "theme=dark" in led.headers["set-cookie"]
    client.cookies.delete("theme")
