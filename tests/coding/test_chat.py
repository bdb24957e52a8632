"""The chat-completions protocol against a real server: what goes well, and every way in which it may not."""

import json
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
from tests.coding.serving import BROKEN_OFF, DRIPPING, ENDLESS, SILENT, Sent, Served, fails, says, serving

from dragoman.coding.answers import CutShort
from dragoman.coding.chat import Chat
from dragoman.errors import CoderError, NoCoder

GOOD = {"actors": [], "statements": [], "events": []}
KEY = "sk-very-secret-1234"
SCHEMA = {"type": "object"}


@contextmanager
def chat_with(*answers: Sent, key: str | None = None, timeout: float = 20.0) -> Iterator[
        tuple[Callable[[], object], Served, list[float], Chat]]:
    """Give what asks a server that answers so, the server, the waits between tries, and the chat."""
    waits: list[float] = []
    with serving(*answers) as served, closing(Chat(served.url, "m1", key, timeout, wait=waits.append)) as chat:
        yield lambda: chat.ask("Code it.", "A report.", SCHEMA), served, waits, chat


def test_a_right_answer() -> None:
    with chat_with(says(GOOD), key=KEY) as (ask, served, waits, chat):
        assert ask() == GOOD
        assert ask() == GOOD
        first = served.asked[0]
        assert first.path == "/v1/chat/completions"
        assert first.headers["Authorization"] == f"Bearer {KEY}"
        assert first.body["model"] == "m1"
        assert [each["role"] for each in first.body["messages"]] == ["system", "user"]
        form = first.body["response_format"]
        assert form["type"] == "json_schema"
        assert form["json_schema"]["schema"] == SCHEMA
        assert (chat.costs.answers, chat.costs.read, chat.costs.written, chat.costs.untold) == (2, 2000, 400, 0)
        assert not waits


def test_no_key_no_header() -> None:
    with chat_with(says(GOOD)) as (ask, served, _, _):
        ask()
        assert "Authorization" not in served.asked[0].headers


@pytest.mark.parametrize("words", [
    f"```json\n{json.dumps(GOOD)}\n```",
    f"Here it is:\n```\n{json.dumps(GOOD)}\n```\nAnything else?",
    f"<think>Perhaps {{this}}?</think>\n{json.dumps(GOOD)}",
    f"Here it is: {json.dumps(GOOD)} That is all.",
])
def test_json_with_something_about_it(words: str) -> None:
    with chat_with(says(words)) as (ask, _, _, _):
        assert ask() == GOOD


@pytest.mark.parametrize("words", ['{"statements": [', "I would rather not.", "[]", '{"answer": 42}', "```json\n{\n```",
                                   '{"statements": {}}', "{" * 5000, "NaN"])
def test_no_json_of_the_form(words: str) -> None:
    with chat_with(says(words)) as (ask, served, _, chat):
        with pytest.raises(CoderError, match="not of the form"):
            ask()
        assert chat.costs.answers == 1  # it has been paid for
        assert len(served.asked) == 1


@pytest.mark.parametrize(("answer", "told"), [
    (says(None, refusal="I cannot help with that."), "refuses"),
    (says("", finish="content_filter"), "filter"),
    (says(None), "no answer"),
    (says("  "), "no answer"),
    (Sent(b'{"choices": []}'), "no answer"),
    (Sent(b'{"choices": [{"message": null}]}'), "no answer"),
    (Sent(b"<html>Welcome</html>"), "something else"),
    (Sent(b"[1]"), "something else"),
    (Sent(b'{"error": {"message": "overloaded"}}'), "reports a fault"),
    (Sent(b"\xff\xfe"), "something else"),
    (fails(413, "too long"), "does not take the request"),
])
def test_answers_that_are_none(answer: Sent, told: str) -> None:
    with chat_with(answer) as (ask, _, _, _), pytest.raises(CoderError, match=told) as caught:
        ask()
    assert not isinstance(caught.value, NoCoder)  # the next report may fare better
    assert len(str(caught.value).splitlines()) <= 3


def test_a_refusal_is_told_in_the_models_words() -> None:
    with chat_with(says(None, refusal="I cannot\x1b[31m help\nwith that.")) as (ask, _, _, _):
        with pytest.raises(CoderError) as caught:
            ask()
        assert caught.value.hint == "I cannot [31m help with that."


def test_an_answer_cut_off() -> None:
    with chat_with(says('{"statements": [{"sen', finish="length")) as (ask, _, _, chat):
        with pytest.raises(CutShort):
            ask()
        assert chat.costs.written == 200


def test_a_busy_server_is_asked_again_when_it_says() -> None:
    with chat_with(fails(429, Retry_After="7"), fails(503), says(GOOD)) as (ask, served, waits, _):
        assert ask() == GOOD
        assert len(served.asked) == 3
        assert waits == [7.0, 2.0]


def test_a_date_to_wait_for() -> None:
    when = format_datetime(datetime.now(UTC) + timedelta(seconds=20), usegmt=True)
    with chat_with(fails(429, Retry_After=when), says(GOOD)) as (ask, _, waits, _):
        ask()
        assert 10 < waits[0] <= 21


@pytest.mark.parametrize("when", ["soon", "-5", "1e3", ""])
def test_a_time_to_wait_that_is_none(when: str) -> None:
    with chat_with(fails(503, Retry_After=when), says(GOOD)) as (ask, _, waits, _):
        assert ask() == GOOD
        assert waits == [1.0]


def test_a_server_that_fails_for_ever() -> None:
    with chat_with(fails(500)) as (ask, served, waits, _):
        with pytest.raises(CoderError, match=r"fails \(500\)") as caught:
            ask()
        assert not isinstance(caught.value, NoCoder)
        assert len(served.asked) == 4
        assert waits == [1.0, 2.0, 4.0]


@pytest.mark.parametrize(("answer", "asked"), [(fails(429), 4), (fails(429, Retry_After="3600"), 1)])
def test_a_server_that_stays_busy_ends_the_run(answer: Sent, asked: int) -> None:
    with chat_with(answer) as (ask, served, _, _):
        with pytest.raises(NoCoder, match="429"):
            ask()
        assert len(served.asked) == asked


@pytest.mark.parametrize("answer", [SILENT, DRIPPING])
def test_a_server_that_stalls(answer: Sent) -> None:
    with chat_with(answer, timeout=0.5) as (ask, served, _, _):
        with pytest.raises(CoderError, match=r"within 0\.5 seconds"):
            ask()
        assert len(served.asked) == 1


def test_an_answer_without_end() -> None:
    with chat_with(ENDLESS) as (ask, _, _, _), pytest.raises(CoderError, match="larger than 4 MiB"):
        ask()


def test_a_connection_that_breaks_is_made_again() -> None:
    with chat_with(BROKEN_OFF, says(GOOD)) as (ask, _, waits, _):
        assert ask() == GOOD
        assert waits == [1.0]
    with chat_with(BROKEN_OFF) as (ask, served, _, _):
        with pytest.raises(CoderError, match="broke off"):
            ask()
        assert len(served.asked) == 4


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_it_is_not_led_elsewhere(status: int) -> None:
    with serving(says(GOOD)) as other:
        elsewhere = Sent(b"", status, {"Location": f"{other.url}/chat/completions"})
        with chat_with(elsewhere, key=KEY) as (ask, _, _, _), pytest.raises(NoCoder, match="elsewhere") as caught:
            ask()
        assert other.url in caught.value.hint
        assert not other.asked


@pytest.mark.parametrize("status", [401, 403])
def test_a_wrong_key_is_told_and_not_shown(status: int) -> None:
    with chat_with(fails(status, f"Incorrect API key provided: {KEY}."), key=KEY) as (ask, _, _, chat):
        with pytest.raises(NoCoder) as caught:
            ask()
        assert KEY not in str(caught.value) + repr(caught.value) + repr(chat)
        assert "Incorrect API key" in caught.value.hint


@pytest.mark.parametrize("key", ["two words", "new\nline", "clé"])
def test_a_key_that_no_header_carries_is_not_shown(key: str) -> None:
    with pytest.raises(NoCoder) as caught:
        Chat("http://127.0.0.1/v1", "m1", key)
    assert key not in str(caught.value)


def test_a_model_that_is_not_there() -> None:
    with chat_with(fails(404, "The model `m1` does not exist")) as (ask, _, _, _), pytest.raises(NoCoder) as caught:
        ask()
    assert "`m1` does not exist" in caught.value.hint


def test_a_server_that_is_not_there() -> None:
    with serving() as served:
        url = served.url
    with closing(Chat(url, "m1")) as chat, pytest.raises(NoCoder, match="does not answer") as caught:
        chat.ask("", "", SCHEMA)
    assert len(str(caught.value).splitlines()) == 3


def test_a_server_that_knows_no_schemas() -> None:
    answers = (fails(400, "response_format json_schema is not supported"), fails(422, "response_format?"), says(GOOD))
    with chat_with(*answers) as (ask, served, _, _):
        ask()
        ask()  # and is not asked for it again
        asked = [each.body.get("response_format", {}).get("type") for each in served.asked]
        assert asked == ["json_schema", "json_object", None, None]


def test_a_model_that_has_one_temperature() -> None:
    with chat_with(fails(400, "temperature does not support 0 with this model"), says(GOOD)) as (ask, served, _, _):
        ask()
        assert served.asked[0].body["temperature"] == 0
        assert "temperature" not in served.asked[1].body
        assert served.asked[1].body["response_format"]["type"] == "json_schema"


def test_a_request_that_is_not_taken_in_any_form() -> None:
    with chat_with(fails(400, "context length exceeded")) as (ask, served, _, _):
        with pytest.raises(CoderError, match="400") as caught:
            ask()
        assert caught.value.hint == "context length exceeded"
        assert len(served.asked) == 3


@pytest.mark.parametrize("usage", [None, "much", {}, {"prompt_tokens": -1, "completion_tokens": True}])
def test_usage_that_is_not_told(usage: object) -> None:
    with chat_with(says(GOOD, usage=usage)) as (ask, _, _, chat):
        assert ask() == GOOD
        assert (chat.costs.answers, chat.costs.read, chat.costs.written, chat.costs.untold) == (1, 0, 0, 1)


def test_a_compressed_answer_is_not_blown_up() -> None:
    packed = Sent(b"\x1f\x8b\x08\x00", headers={"Content-Encoding": "gzip"})
    with chat_with(packed) as (ask, served, _, _):
        with pytest.raises(CoderError, match="something else"):
            ask()
        assert served.asked[0].headers["Accept-Encoding"] == "identity"


@pytest.mark.parametrize(("url", "path"), [
    ("{}", "/v1/chat/completions"), ("{}/", "/v1/chat/completions"), ("{}/chat/completions", "/v1/chat/completions"),
    ("{}/../api", "/api/chat/completions"), ("{}/..", "/v1/chat/completions"), ("{}?v=2", "/v1/chat/completions?v=2"),
])
def test_addresses(url: str, path: str) -> None:
    with serving(says(GOOD)) as served, closing(Chat(url.format(served.url), "m1")) as chat:
        chat.ask("", "", SCHEMA)
        assert served.asked[0].path == path


@pytest.mark.parametrize("url", ["", "localhost:8080", "ftp://localhost/v1", "http://", "http://[", "file:///etc/passwd",
                                 "http://me:secret@localhost/v1"])
def test_addresses_that_are_none(url: str) -> None:
    with pytest.raises(NoCoder) as caught:
        Chat(url, "m1")
    assert "secret" not in str(caught.value)


def test_a_key_on_an_open_road_is_warned_of(caplog: pytest.LogCaptureFixture) -> None:
    for url in ("http://models.example/v1", "https://models.example/v1", "http://localhost:1/v1"):
        Chat(url, "m1", KEY).close()
    assert len(caplog.records) == 1
    assert "unencrypted" in caplog.text
    assert KEY not in caplog.text


def test_nothing_is_written_of_the_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with chat_with(says(GOOD), key=KEY) as (ask, _, _, _):
        ask()
    assert not list(tmp_path.iterdir())
