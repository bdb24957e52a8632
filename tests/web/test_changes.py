"""What a reader does: adds reports, corrects records, takes corrections back."""

import re
import time
from itertools import pairwise

from starlette.testclient import TestClient
from tests.conftest import MADE
from tests.web.conftest import HTML, Csrf

from dragoman import desk
from dragoman.archive.archive import Archive
from dragoman.archive.hands import join
from dragoman.reader import Reader

TEXT = ("Ruritania denied on Monday that its troops had crossed into Georgia. The foreign minister of Georgia, "
        "Mr Example, said that Russia had bombed Gori.")


def done(client: TestClient, address: str) -> str:
    """Wait until a batch is read, and give what its page says of it."""
    for _ in range(600):
        page = client.get(address, headers=HTML).text
        told = re.search(r'role="status">(.*)</p>', page)
        assert told
        if "Reading" not in told[1]:
            return told[1]
        time.sleep(0.1)
    raise AssertionError("The batch was not read within a minute.")


def test_a_text_is_pasted_and_read(empty: TestClient, csrf: Csrf) -> None:
    data = {"csrf": csrf(empty), "text": TEXT, "published": "2020-01-06", "outlet": "Courier", "title": "A denial"}
    taken = empty.post("/add", data=data)
    assert taken.status_code == 303
    assert done(empty, taken.headers["location"]) == "1 report added."
    assert [row["outlet"] for row in empty.get("/reports.json").json()] == ["Courier"]
    assert done(empty, empty.post("/add", data=data).headers["location"]) == "0 reports added, 1 already there."


def test_files_are_read_and_what_cannot_be_is_told(empty: TestClient, csrf: Csrf) -> None:
    files = [("files", ("../../etc/a.txt", TEXT.encode(), "text/plain")),
             ("files", ("b.csv", b"id,said\n1,x\n", "text/csv")),
             ("files", ("c.jsonl", b'{"id": "c", "text": "Iran rejected the offer of talks on Friday.", "published": '
                        b'"2019-05-03"}\n{"broken\n', "application/json"))]
    taken = empty.post("/add", data={"csrf": csrf(empty), "published": "2020-01-06"}, files=files)
    assert done(empty, taken.headers["location"]) == "2 reports added, 2 could not be read."
    page = empty.get(taken.headers["location"], headers=HTML).text
    assert "No column of this table" in page
    assert {row["published"] for row in empty.get("/reports.json").json()} == {"2020-01-06", "2019-05-03"}


def test_what_cannot_be_added_is_told(empty: TestClient, csrf: Csrf) -> None:
    token = csrf(empty)
    assert empty.post("/add", data={"csrf": token}).json()["error"]["what"] == "Nothing was handed over."
    fault = empty.post("/add", data={"csrf": token, "text": TEXT, "published": "soon"})
    assert fault.status_code == 400
    assert empty.get("/adding/none", headers=HTML).status_code == 404
    huge = [("files", ("a.txt", b"x" * (65 * 1024 * 1024), "text/plain"))]
    assert empty.post("/add", data={"csrf": token}, files=huge).status_code == 413


def test_a_record_is_corrected_and_the_correction_taken_back(own: TestClient, csrf: Csrf) -> None:
    token, before = csrf(own), own.get("/events.json?who=RUS-GEO").json()
    event = before[0]["key"]
    marked = own.post("/correct", data={"csrf": token, "record": event, "action": "wrong", "note": "not so",
                                        "back": "/report/georgia-2008"})
    assert (marked.status_code, marked.headers["location"]) == (303, "/report/georgia-2008")
    assert len(own.get("/events.json?who=RUS-GEO").json()) == len(before) - 1
    assert event not in re.findall(r'id="card-(\w+)"', own.get("/report/georgia-2008", headers=HTML).text)
    (made,) = own.get("/corrections.json").json()
    assert (made["record"], made["note"]) == (event, "not so")
    assert "Corrected here" in own.get("/report/georgia-2008", headers=HTML).text
    data = {"csrf": token, "record": made["key"], "action": "undo", "back": "//evil.example"}
    undone = own.post("/correct", data=data)
    assert undone.headers["location"].startswith("/corrections")
    assert own.get("/events.json?who=RUS-GEO").json() == before


def test_a_field_is_set_and_a_wrong_value_told(own: TestClient, csrf: Csrf) -> None:
    token = csrf(own)
    event = own.get("/events.json?who=RUS-GEO").json()[0]
    data = {"csrf": token, "record": event["key"], "action": "set", "field": "status"}
    assert own.post("/correct", data={**data, "value": "claimed"}).status_code == 303
    after = {row["key"]: row["status"] for row in own.get("/events.json?who=RUS-GEO").json()}
    assert after[event["key"]] == "claimed"
    fault = own.post("/correct", data={**data, "value": "perhaps"})
    assert (fault.status_code, fault.json()["error"]["what"]) == (400, "There is no such value: perhaps")
    assert own.post("/correct", data={**data, "value": "cla\x00imed"}).status_code == 400
    assert own.post("/correct", data={**data, "record": "e000000000000000", "value": "denied"}).status_code == 404


def test_two_records_are_joined_and_split(own: TestClient, csrf: Csrf) -> None:
    token = csrf(own)
    one, other = own.get("/events.json?type=CONSULT&once=1").json()[:2]
    joined = own.post("/correct", data={"csrf": token, "record": one["key"], "action": "join", "other": other["key"]})
    assert joined.status_code == 303
    happenings = {row["key"]: row["happening"] for row in own.get("/events.json?type=CONSULT").json()}
    assert happenings[one["key"]] == happenings[other["key"]]
    assert own.post("/correct", data={"csrf": token, "record": one["key"], "action": "split"}).status_code == 303
    happenings = {row["key"]: row["happening"] for row in own.get("/events.json?type=CONSULT").json()}
    assert happenings[one["key"]] != happenings[other["key"]]


def test_the_samples_are_added_with_one_click(empty: TestClient, csrf: Csrf) -> None:
    taken = empty.post("/add/samples", data={"csrf": csrf(empty)})
    assert re.fullmatch(r"\d+ reports added\.", done(empty, taken.headers["location"]))
    assert "Open disputes" in empty.get("/", headers=HTML).text


def test_every_link_of_a_dispute_can_be_undone(empty: TestClient, archive: Archive, reader: Reader) -> None:
    text = ("Georgia said on Tuesday that Russia had bombed a village near Gori. "
            "Russia denied that it had bombed the village.")
    for number, more in enumerate(("France would not comment.", "Nobody was hurt.", "Rain fell all day."), 12):
        list(archive.add([reader.read(f"{text} {more}", published=f"2008-08-{number}", id=f"r{number}")], MADE))
    for one, other in pairwise([row.claims[0] for row in desk.disputes(archive)]):
        join(archive, one, other)
    (row,) = desk.disputes(archive)
    links = {link.key for claim in row.claims for link in desk.links(archive, claim)}
    assert len(row.claims) == 3
    page = empty.get(f"/dispute/{row.key}", headers=HTML).text
    assert page.count("is linked with") == len(links)
    assert set(re.findall(r'name="record" value="(\w+)"', page)) == links
