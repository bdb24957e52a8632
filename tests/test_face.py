"""The public face: small, complete, documented by examples that run, typed, and light to import."""

import inspect
import os
import subprocess
import sys
from dataclasses import replace
from doctest import ELLIPSIS, DocTestFinder, DocTestRunner
from importlib import import_module
from importlib.metadata import requires
from pathlib import Path
from types import ModuleType

import pytest

import dragoman
from dragoman import records
from dragoman.errors import BadRecord, DateError, EmptyReport, InputError
from dragoman.reader import Reader
from dragoman.records import Reading

PACKAGE = Path(dragoman.__file__).parent
NAMES = [name for name in dragoman.__all__ if name != "__version__"]
SENTENCE = "Russia denied on Monday that it had bombed Georgia."


def test_the_face_is_small_and_complete() -> None:
    assert len(dragoman.__all__) <= 12
    assert dragoman.__all__ == sorted(dragoman.__all__)
    assert set(dir(dragoman)) == set(dragoman.__all__)
    star: dict[str, object] = {}
    exec("from dragoman import *", star)
    assert set(star) - {"__builtins__"} == set(dragoman.__all__)


def test_what_is_defined_there_is_public() -> None:
    own = {name for name, value in vars(dragoman).items() if not name.startswith("_")
           and getattr(value, "__module__", "").startswith("dragoman") and not isinstance(value, ModuleType)}
    assert own <= set(dragoman.__all__)


@pytest.mark.parametrize("name", NAMES)
def test_every_name_is_documented_by_an_example_that_runs(name: str) -> None:
    value = getattr(dragoman, name)
    assert inspect.getdoc(value)
    (own,) = DocTestFinder(recurse=False).find(value, name, globs={})
    assert own.examples
    told: list[str] = []
    failed, _ = DocTestRunner(optionflags=ELLIPSIS).run(own, out=told.append)
    assert not failed, "".join(told)


def test_the_example_of_the_package_runs() -> None:
    (own,) = DocTestFinder(recurse=False).find(dragoman, "dragoman", globs={})
    assert DocTestRunner().run(own) == (0, len(own.examples))


def test_records_are_all_there() -> None:
    kinds = {kind for name in records.__all__ if inspect.isclass(kind := getattr(records, name))}
    found = {kind for path in (PACKAGE / "records").glob("[a-z]*.py")
             for kind in vars(import_module(f"dragoman.records.{path.stem}")).values()
             if inspect.isclass(kind) and kind.__module__ == f"dragoman.records.{path.stem}"}
    assert {kind.__name__ for kind in found - kinds} == {"Shown"}


def test_types_are_shipped() -> None:
    assert (PACKAGE / "py.typed").is_file()


def test_a_name_that_is_none_is_told() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        dragoman.nothing  # noqa: B018


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], text=True, capture_output=True, check=False,
                          env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)})
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_package_is_light() -> None:
    """Nothing that it depends on is imported before it is needed, and not all of ours."""
    loaded = set(run("import sys, dragoman; print(*sys.modules, sep='\\n')").split())
    outside = {each.partition(">")[0].partition("[")[0].partition("=")[0].strip().replace("-", "_").lower()
               for each in requires("dragoman") or []} | {"sqlalchemy", "numpy", "pyarrow", "lxml"}
    assert outside & loaded == set()
    ours = {name.split(".")[1] for name in loaded if name.startswith("dragoman.")}
    assert ours == {"errors", "records"}


@pytest.mark.parametrize("late", ["desk", "language", "Archive"])
def test_who_asks_for_one_thing_loads_no_other(late: str) -> None:
    loaded = set(run(f"import sys, dragoman; dragoman.{late}; print(*sys.modules, sep='\\n')").split())
    assert {"onnxruntime", "spacy", "fastapi", "pandas", "polars", "pyarrow"} & loaded == set()


def test_a_text_is_read(reader: Reader) -> None:
    wanted = reader.read(SENTENCE, "2008-08-13", "The Post")
    assert dragoman.read(SENTENCE, published="2008-08-13", outlet="The Post") == wanted


def test_a_report_is_read_as_it_is(samples: tuple[Reading, ...]) -> None:
    assert dragoman.read(samples[0].report) == samples[0]
    with pytest.raises(InputError, match="A Report says itself"):
        dragoman.read(samples[0].report, published="2008-08-13")


def test_a_file_is_read(reader: Reader, tmp_path: Path) -> None:
    text, page, several, none = (tmp_path / name for name in ("a.txt", "a.html", "a.jsonl", "none.jsonl"))
    text.write_text(SENTENCE, encoding="utf-8")
    page.write_text(f"<html><body><article><h1>War</h1><p>{SENTENCE}</p></article></body></html>", encoding="utf-8")
    several.write_text(f'{{"text": "{SENTENCE}"}}\n' * 2, encoding="utf-8")
    none.write_text('{"text": 7}\n', encoding="utf-8")
    wanted = reader.read(SENTENCE, published="2008-08-13").events
    assert dragoman.read(text, published="2008-08-13").events == wanted
    assert [event.type for event in dragoman.read(page, published="2008-08-13").events] == ["ASSAULT"]
    with pytest.raises(InputError, match="several reports"):
        dragoman.read(several)
    with pytest.raises(BadRecord):
        dragoman.read(none)
    with pytest.raises(InputError, match="no such file"):
        dragoman.read(tmp_path / "nowhere.txt")


def test_many_files_are_read(reader: Reader, tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.jsonl" for number in range(2)]
    for path in paths:
        path.write_text(f'{{"text": "{SENTENCE}"}}\n{{"text": ""}}\n', encoding="utf-8")
    failed: list[Exception] = []
    readings = list(reader.read_files(paths, published="2008-08-13", on_error=failed.append))
    assert [reading.report.published for reading in readings] == ["2008-08-13"] * 2
    assert len(failed) == 2


@pytest.mark.parametrize("place", ["report.txt", "/etc/passwd.txt", "C:\\news\\report.HTML", "reports.jsonl.gz",
                                   "https://example.org/news/1"])
def test_a_text_is_never_taken_for_a_path(place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "report.txt").write_text(SENTENCE, encoding="utf-8")
    with pytest.raises(InputError, match="not the text of a report"):
        dragoman.read(place)


def test_what_cannot_be_read_is_told() -> None:
    with pytest.raises(EmptyReport):
        dragoman.read(" ")
    with pytest.raises(DateError):
        dragoman.read(SENTENCE, published="soon")


def test_an_archive_knows_what_made_its_readings(samples: tuple[Reading, ...], tmp_path: Path, reader: Reader) -> None:
    from dragoman.archive.made import made_by

    with dragoman.Archive.open(tmp_path / "archive.db", create=True) as archive:
        list(archive.add(samples[:1]))
        assert archive.outdated(made_by(reader)) == []
        changed = replace(samples[0], report=replace(samples[0].report, title="Another"))
        assert [added.outcome for added in archive.add([samples[0], changed])] == ["replaced"]
