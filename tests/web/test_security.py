"""Who may ask, and what a browser may do with what it gets."""

import pytest
from starlette.testclient import TestClient
from tests.web.conftest import HTML, Csrf

from dragoman.archive.archive import Archive
from dragoman.web.app import create_app
from dragoman.web.settings import Settings, is_loopback


def test_every_answer_keeps_the_page_to_itself(client: TestClient) -> None:
    for address in ("/", "/events.json", "/nowhere", "/static/css/base.css", "/report/georgia-2008"):
        headers = client.get(address, headers=HTML).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"


@pytest.mark.parametrize("address", ["/", "/events", "/report/georgia-2008", "/world", "/relation/RUS-GEO", "/add",
                                     "/positions", "/actor/RUS", "/diary?past=1", "/search?q=truce"])
def test_no_page_needs_what_the_policy_forbids(client: TestClient, address: str) -> None:
    page = client.get(address, headers=HTML).text
    for forbidden in (" style=", "<style", " onclick=", "javascript:", "http://", "https://"):
        assert forbidden not in page.replace("http://www.w3.org/2000/svg", "")
    assert page.count("<script") == page.count('<script type="module" src="/static/')


def test_a_name_that_is_not_ours_is_turned_away(client: TestClient) -> None:
    assert client.get("/", headers={**HTML, "host": "evil.example"}).status_code == 403
    assert client.get("/", headers={**HTML, "host": "127.0.0.1:8000"}).status_code == 200
    assert client.get("/", headers={**HTML, "host": "[::1]:8000"}).status_code == 200


def test_a_token_is_demanded_where_there_is_one(library: Archive) -> None:
    app = create_app(library, Settings("0.0.0.0", token="sesame"))
    with TestClient(app, base_url="http://192.0.2.7:8000", follow_redirects=False) as client:
        assert client.get("/", headers=HTML).status_code == 401
        assert client.get("/events.json").json()["error"]["status"] == 401
        assert client.get("/?token=wrong", headers=HTML).status_code == 401
        assert client.get("/events.json", headers={"authorization": "Bearer sesame"}).status_code == 200
        entered = client.get("/events?who=RUS&token=sesame", headers=HTML)
        assert entered.headers["location"] == "/events?who=RUS"
        assert "httponly" in entered.headers["set-cookie"].lower()
        assert client.get("/events?who=RUS", headers=HTML).status_code == 200


@pytest.mark.parametrize("path", ["/correct", "/add", "/add/samples"])
def test_a_form_of_another_site_changes_nothing(own: TestClient, csrf: Csrf, path: str) -> None:
    event = own.get("/events.json").json()[0]["key"]
    data = {"record": event, "action": "wrong", "text": "Iran denied it."}
    assert own.post(path, data=data).status_code == 403
    token = csrf(own)
    assert own.post(path, data={**data, "csrf": token[:-1] + "0" * (token[-1] != "0") + "1" * (token[-1] == "0")}
                    ).status_code == 403
    own.cookies.clear()
    assert own.post(path, data={**data, "csrf": token}).status_code == 403
    assert own.get("/corrections.json").json() == []


@pytest.mark.parametrize(("host", "own"), [("127.0.0.1", True), ("::1", True), ("localhost", True), ("0.0.0.0", False),
                                           ("192.168.1.5", False), ("example.org", False)])
def test_only_this_machine_is_loopback(host: str, own: bool) -> None:
    assert is_loopback(host) is own
