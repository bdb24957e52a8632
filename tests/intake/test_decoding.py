import codecs
import logging
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import NotText
from dragoman.intake.decoding import decode

SENTENCE = "Mr. Erdoğan met Mr. Orbán in Kraków, the “Kremlin” said — 🇷🇺."
PLAIN = "President Chirac said the café talks in Orléans would go on – “peut-être”."


@pytest.mark.parametrize(("data", "text"), [
    (SENTENCE.encode(), SENTENCE),
    (codecs.BOM_UTF8 + SENTENCE.encode(), SENTENCE),
    (codecs.BOM_UTF16_LE + SENTENCE.encode("utf-16-le"), SENTENCE),
    (codecs.BOM_UTF16_BE + SENTENCE.encode("utf-16-be"), SENTENCE),
    (codecs.BOM_UTF32_LE + SENTENCE.encode("utf-32-le"), SENTENCE),
    (PLAIN.encode("cp1252"), PLAIN),
    (b"one\r\ntwo", "one\r\ntwo"),
    (b"", ""),
])
def test_text_is_decoded_and_otherwise_left_alone(data: bytes, text: str) -> None:
    assert decode(data) == text


@pytest.mark.parametrize(("data", "words"), [
    (b"%PDF-1.7 ...", "a PDF file"),
    (b"PK\x03\x04....", "an office document"),
    (b"\x1f\x8b\x08\x00", "gzip"),
    (b"\x7fELF\x02\x01\x01\0\0\0", "binary"),
    (SENTENCE.encode("utf-16-le"), "binary"),
    (codecs.BOM_UTF16_LE + b"\x00\xd8\x00", "UTF-16-LE"),
    ("Президент заявил в понедельник".encode("koi8-r"), "not UTF-8"),
    ("大統領は月曜日に述べた".encode("shift-jis"), "not UTF-8"),
    (bytes(range(128, 256)) * 4, "not UTF-8"),
])
def test_what_is_no_text_is_refused_in_words(data: bytes, words: str) -> None:
    with pytest.raises(NotText, match=words) as caught:
        decode(data, "a.txt")
    assert caught.value.where == "a.txt"
    assert len(str(caught.value).splitlines()) <= 3


def test_the_old_encoding_is_told(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, logger="dragoman"):
        decode(PLAIN.encode("cp1252"), "old.txt")
    assert caplog.messages == ["old.txt is not UTF-8; read as Windows-1252."]


@given(st.text(alphabet=st.characters(exclude_categories=("Cs",), exclude_characters="\0\ufeff"), max_size=200))
def test_any_text_survives_utf_8(text: str) -> None:
    data = text.encode()
    if not data.startswith((b"%PDF", b"PK\x03\x04", b"GIF8", b"SQLite format 3")):
        assert decode(data) == text


@given(st.binary(max_size=200))
def test_any_bytes_give_text_or_not_text(data: bytes) -> None:
    with suppress(NotText):
        assert isinstance(decode(data), str)
