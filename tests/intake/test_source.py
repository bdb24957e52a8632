import gzip
import io
import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from dragoman.errors import BadRecord, DragomanError, InputError, NotText
from dragoman.intake.draft import Draft
from dragoman.intake.source import explain, read_sources

SAID = b"<p>The minister said that the talks would go on.</p>"
PAGE = b"<!DOCTYPE html><html><body><article>" + SAID * 9 + b"</article>"


def read(*paths: object) -> list[Draft | DragomanError]:
    return list(read_sources(map(str, paths)))


@pytest.mark.parametrize(("name", "data", "texts"), [
    ("a.txt", b"A said B.", ["A said B."]),
    ("a.txt", b'{"text": "A."}\n{"text": "B."}', ["A.", "B."]),
    ("a.txt", b'\n\n{"text": "A."}\n', ["A."]),
    ("a.txt", b'{Dragoman} said B.', ["{Dragoman} said B."]),
    ("a.txt", b'[A correction] A said B.', ["[A correction] A said B."]),
    ("a.html", b"A said B.", ["A said B."]),
    ("a.json", b'[{"text": "A."}, {"text": "B."}]', ["A.", "B."]),
    ("a.json", b'[\n {"text": "A."},\n {"text": "B."}\n]', ["A.", "B."]),
    ("a.json", b'{\n "text": "A."\n}', ["A."]),
    ("report", b'{\n "text": "A."\n}', ["A."]),
    ("a.jsonl.gz", gzip.compress(b'{"text": "A."}\n{"text": "B."}\n', mtime=0), ["A.", "B."]),
    ("a.gz", gzip.compress(b"A said B.", mtime=0), ["A said B."]),
    ("a.txt", "A said “B”.".encode("utf-16"), ["A said “B”."]),
    ("a.jsonl", '{"text": "“A”"}\n{"text": "B."}\n'.encode("utf-16"), ["“A”", "B."]),
    ("report", b"A said B.\nC.", ["A said B.\nC."]),
    ("a.jsonl", b'{"text": "A."}\n{"text": "B."}\n', ["A.", "B."]),
    ("a.ndjson", b'{"text": "A."}', ["A."]),
    ("report", b' {"text": "A."}\n{"text": "B."}', ["A.", "B."]),
    ("empty.jsonl", b"", []),
    ("empty.txt", b"", [""]),
])
def test_the_kind_is_told_by_name_and_else_by_content(tmp_path: Path, name: str, data: bytes, texts: list[str]) -> None:
    (tmp_path / name).write_bytes(data)
    assert [draft.text for draft in read(tmp_path / name) if isinstance(draft, Draft)] == texts


@pytest.mark.parametrize("name", ["a.html", "a.HTM", "page", "a.txt"])
def test_pages_are_known_by_name_and_by_content(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(PAGE)
    (draft,) = read(tmp_path / name)
    assert isinstance(draft, Draft)
    assert draft.text.startswith("The minister said")


def test_order_is_kept_and_nothing_stops_the_rest(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A.")
    (tmp_path / "b.jsonl").write_text('{"text": "B."}\n{broken\n{"text": "C."}\n')
    (tmp_path / "c.bin").write_bytes(b"\x7fELF\0\0")
    (tmp_path / "d.txt").write_text("D.")
    found = read(*(tmp_path / name for name in ("a.txt", "missing.txt", "b.jsonl", "c.bin", "d.txt")), tmp_path)
    kinds = [each.text if isinstance(each, Draft) else type(each) for each in found]
    assert kinds == ["A.", InputError, "B.", BadRecord, "C.", NotText, "D.", InputError]


@pytest.mark.parametrize(("make", "words"), [
    (lambda path: None, "no such file"),
    (lambda path: path.mkdir(), "directory"),
    (lambda path: path.write_text('[\n {"text": "A."\n]'), "no JSON"),
    (lambda path: path.write_bytes(gzip.compress(b"A said B." * 99, mtime=0)[:-9]), "damaged"),
    (lambda path: path.write_bytes("A".encode("utf-16") + b"\x00\xd8\x00\x00"), "claim to be UTF-16"),
])
def test_what_cannot_be_read_is_explained(tmp_path: Path, make: Callable[[Path], object], words: str) -> None:
    path = tmp_path / "input.jsonl"
    make(path)
    (error,) = read(path)
    assert isinstance(error, InputError)
    assert words in error.what
    assert str(path) in error.where
    assert error.hint


@pytest.mark.parametrize(("name", "data", "words"), [
    ("a.csv", b"id,said\n1,A said B.\n", "table"),
    ("feed.xml", b'<?xml version="1.0"?>\n<rss><channel><item><title>A said B.</title></item></channel></rss>',
     "entry"),
    ("a.doc", b"\xd0\xcf\x11\xe0\0\0", "office"),
    ("a.gz", gzip.compress(gzip.compress(b"A said B.", mtime=0), mtime=0), "gzip"),
])
def test_what_is_no_report_is_named(tmp_path: Path, name: str, data: bytes, words: str) -> None:
    (tmp_path / name).write_bytes(data)
    (error,) = read(tmp_path / name)
    assert isinstance(error, InputError)
    assert words in error.what
    assert error.hint


def test_each_report_of_an_array_stands_for_itself(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('[{"text": "A."}, 7, {"title": "T"}, {"text": "B."}]')
    first, number, empty, last = read(tmp_path / "a.json")
    assert isinstance(number, BadRecord)
    assert isinstance(empty, BadRecord)
    assert number.where.endswith("a.json, report 2")
    assert [each.text for each in (first, last) if isinstance(each, Draft)] == ["A.", "B."]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_forbidden_file_is_explained(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("A.")
    path.chmod(0)
    (error,) = read(path)
    assert "may not read" in str(error)


@pytest.mark.parametrize(("error", "words"), [
    (PermissionError(13, "Permission denied"), "may not read"),
    (OSError(5, "Input/output error"), "Input/output error"),
])
def test_faults_of_the_system_are_put_in_words(error: OSError, words: str) -> None:
    assert words in explain(error, "a.txt").what


@pytest.mark.parametrize(("data", "texts"), [
    (b"A said B.", ["A said B."]), (b'{"text": "A."}\n{"text": "B."}', ["A.", "B."]),
])
def test_standard_input(monkeypatch: pytest.MonkeyPatch, data: bytes, texts: list[str]) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))
    drafts = read("-")
    assert [draft.text for draft in drafts if isinstance(draft, Draft)] == texts
    assert "standard input" in drafts[0].where
