"""One suite for all engines: the same lake, byte for byte, whoever makes it, and whatever is killed on the way."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import orjson
import pytest

from dragoman.lake.lake import Lake
from dragoman.samples import SAMPLES

ENGINES = {"here": (), "pool": ("--processes", "2"), "ray": ("--ray", "--processes", "2")}
KILLED = -signal.SIGKILL
Tree = dict[str, bytes]


def command(lake: Path, source: Path, *options: str) -> list[str]:
    return [sys.executable, "-m", "dragoman", "lake", "build", str(lake), str(source), "--size", "2", *options]


def build(lake: Path, source: Path, *options: str) -> str:
    done = subprocess.run(command(lake, source, *options), capture_output=True, text=True, timeout=240, check=False)
    assert done.returncode == 0, done.stderr
    return done.stderr


def tree(lake: Path) -> Tree:
    return {path.relative_to(lake).as_posix(): path.read_bytes() for path in lake.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a file of reports, one that is none and one in another language among them."""
    lines = [*SAMPLES.read_bytes().splitlines()[:14], b"{broken",
             orjson.dumps({"id": "ru", "text": "Президент заявил в понедельник, что переговоры будут продолжены."})]
    path = tmp_path_factory.mktemp("reports") / "reports.jsonl"
    path.write_bytes(b"\n".join(lines) + b"\n")
    return path


@pytest.fixture(scope="module")
def whole(reports: Path, tmp_path_factory: pytest.TempPathFactory) -> Tree:
    """Give what one process makes of them, from beginning to end."""
    lake = tmp_path_factory.mktemp("whole") / "lake"
    done = subprocess.run(command(lake, reports), capture_output=True, text=True, timeout=240, check=False)
    assert done.returncode == 1, done.stderr  # two of them cannot be read
    assert done.stderr.endswith("14 readings in the lake, 2 reports could not be read.\n")
    return tree(lake)


@pytest.mark.parametrize("engine", ["pool", "ray"])
def test_every_engine_makes_the_same_lake(reports: Path, whole: Tree, tmp_path: Path, engine: str) -> None:
    lake = tmp_path / "lake"
    done = subprocess.run(command(lake, reports, *ENGINES[engine]), capture_output=True, text=True, timeout=240,
                          check=False)
    assert done.stderr.endswith("14 readings in the lake, 2 reports could not be read.\n")
    assert tree(lake) == whole


def notes(lake: Path) -> list[Path]:
    return sorted((lake / "_partitions").glob("*.json"))


def until(condition: object, seconds: float = 120) -> None:
    end = time.monotonic() + seconds
    while not condition():  # type: ignore[operator]
        assert time.monotonic() < end, "waited too long"
        time.sleep(0.02)


def workers(parent: int) -> Iterator[int]:
    """Give the processes that a process has begun, and those that they have."""
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            fields = (entry / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == parent and fields[0] != "Z":
            yield int(entry.name)
            yield from workers(int(entry.name))


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="it looks for the workers under /proc")
@pytest.mark.parametrize("engine", ["here", "pool"])
def test_a_run_that_is_killed_goes_on_where_it_was(reports: Path, whole: Tree, tmp_path: Path, engine: str) -> None:
    lake = tmp_path / "lake"
    running = subprocess.Popen(command(lake, reports, *ENGINES[engine]), stderr=subprocess.DEVNULL)
    until(lambda: notes(lake) or running.poll() is not None)
    children = list(workers(running.pid))
    running.kill()
    assert running.wait(60) == KILLED
    until(lambda: not any(Path(f"/proc/{each}").exists() for each in children))
    before = {path: path.stat().st_mtime_ns for path in notes(lake)}
    subprocess.run(command(lake, reports, *ENGINES[engine]), capture_output=True, timeout=240, check=False)
    assert before, "it was to be killed after the first partition"
    assert {path: path.stat().st_mtime_ns for path in before} == before  # none was read twice
    assert tree(lake) == whole


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="it looks for the workers under /proc")
@pytest.mark.parametrize("engine", ["pool", "ray"])
def test_a_worker_that_is_killed_takes_nothing_with_it(reports: Path, whole: Tree, tmp_path: Path,
                                                       engine: str) -> None:
    lake = tmp_path / "lake"
    running = subprocess.Popen(command(lake, reports, *ENGINES[engine]), stderr=subprocess.PIPE, text=True)
    until(lambda: notes(lake) or running.poll() is not None)
    named = b"MapWorker" if engine == "ray" else b"spawn_main"
    found = [each for each in workers(running.pid) if named in _line(each)]
    for each in found[:1]:
        os.kill(each, signal.SIGKILL)
    _, told = running.communicate(timeout=240)
    assert found, "there was to be a worker"
    assert "14 readings in the lake, 2 reports could not be read." in told
    assert tree(lake) == whole


def _line(process: int) -> bytes:
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes()
    except OSError:
        return b""


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="it looks for the workers under /proc")
def test_ctrl_c_ends_all_processes_at_once_and_without_a_traceback(reports: Path, tmp_path: Path) -> None:
    lake = tmp_path / "lake"
    running = subprocess.Popen(command(lake, reports, *ENGINES["pool"]), stderr=subprocess.PIPE, text=True,
                               start_new_session=True)
    until(lambda: notes(lake) or running.poll() is not None)
    children = list(workers(running.pid))
    os.killpg(running.pid, signal.SIGINT)  # as a terminal sends it, to all of them
    _, told = running.communicate(timeout=60)
    assert running.returncode == 130
    assert told.splitlines()[-1] == "Stopped."
    assert "Traceback" not in told
    until(lambda: not any(Path(f"/proc/{each}").exists() for each in children), 10)
    assert Lake.open(lake).files("readings")  # what was whole stays
