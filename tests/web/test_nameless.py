"""Reports that give neither outlet, title nor date are shown like others."""

from starlette.testclient import TestClient
from tests.conftest import MADE
from tests.web.conftest import HTML, client_of

from dragoman import desk
from dragoman.archive.archive import Archive
from dragoman.reader import Reader

TEXT = ("Iran and Russia met in Tehran on Monday. Iran will send an envoy to Russia on Friday. Iran denied that it had "
        "attacked Russia. Russia's foreign minister said Iran had attacked Russia. Iran opposes sanctions, its foreign "
        "minister said.")


def test_every_page_shows_a_report_that_says_nothing_of_itself(archive: Archive, reader: Reader) -> None:
    list(archive.add([reader.read(TEXT)], MADE))
    with client_of(archive) as client:
        for path in ("/", "/relation/IRN-RUS", "/actor/IRN", "/disputes", "/diary?past=1", "/reports", "/events",
                     "/statements", "/positions", "/positions?party=IRN&issue=sanctions", "/search?q=Iran", "/world"):
            assert shown(client, path)
        for row in desk.disputes(archive):
            assert shown(client, f"/dispute/{row.key}")
        assert shown(client, f"/report/{next(iter(desk.arrivals(archive))).report}")
    assert list(desk.encounters(archive))


def shown(client: TestClient, path: str) -> bool:
    return client.get(path, headers=HTML).status_code == 200
