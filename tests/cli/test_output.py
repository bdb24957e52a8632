import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.cli.output import opened, write_json, write_json_lines
from dragoman.records import Reading, Report

READINGS = [Reading(Report(name, "A said B — «ж».")) for name in ("1", "2")]


def test_a_file_appears_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    with opened(path) as file:
        write_json_lines(READINGS, file)
        assert not path.exists()
    assert len(path.read_bytes().splitlines()) == 2


def test_what_was_written_before_a_fault_is_kept_and_the_old_file_too(
        tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "out.jsonl"
    path.write_text("old")
    with pytest.raises(KeyboardInterrupt), opened(path) as file:
        write_json_lines(interrupted(), file)
    assert path.read_text() == "old"
    assert (tmp_path / "out.jsonl.part").read_bytes().count(b"\n") == 1
    assert "out.jsonl.part" in capsys.readouterr().err


def interrupted() -> Iterator[Reading]:
    yield READINGS[0]
    raise KeyboardInterrupt


@pytest.mark.parametrize("count", [0, 1, 2])
def test_the_array_is_json_whatever_its_length(tmp_path: Path, count: int) -> None:
    path = tmp_path / "out.json"
    with opened(path) as file:
        write_json(READINGS[:count], file)
    assert len(json.loads(path.read_text())) == count


def test_a_device_is_written_to_directly() -> None:
    with opened(Path("/dev/null")) as file:
        write_json_lines(READINGS, file)
    assert Path("/dev/null").is_char_device()
