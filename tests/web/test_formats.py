"""Every format that a page offers is given, whole and under its name."""

import re

from starlette.testclient import TestClient


def test_what_a_page_offers_is_given(client: TestClient) -> None:
    for path in ("/events", "/statements", "/disputes", "/reports", "/diary", "/world"):
        shown = client.get(path).text
        offered = set(re.findall(rf'href="({re.escape(path)}\.[^"?]+)', shown)) - {f"{path}.json", f"{path}.csv"}
        assert offered, path
        for each in sorted(offered):
            given = client.get(each)
            assert given.status_code == 200, each
            assert given.content, each
            assert "attachment" in given.headers["content-disposition"], each


def test_filters_are_honoured(client: TestClient) -> None:
    rows = client.get("/events.json", params={"status": "denied"}).json()
    lines = client.get("/events.plover", params={"status": "denied"}).text.splitlines()
    assert 0 < len(lines) == len(rows)
