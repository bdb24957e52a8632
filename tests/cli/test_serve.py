"""`dragoman serve`: a real process on a real port."""

import re
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.cli.conftest import Run


@contextmanager
def served(*args: str) -> Iterator[str]:
    """Run the command, and give the line in which it says where it is."""
    process = subprocess.Popen([sys.executable, "-m", "dragoman", "serve", "--port", "0", *args],
                               stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    try:
        yield process.stderr.readline()
    finally:
        process.terminate()
        process.wait(20)
        process.stderr.close()


def got(address: str) -> int:
    try:
        with urllib.request.urlopen(address, timeout=20) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as fault:
        with fault:
            return fault.code


def test_it_serves_an_archive_that_need_not_be_there_yet(tmp_path: Path) -> None:
    with served("--archive", str(tmp_path / "new.db")) as told:
        found = re.fullmatch(r"The reading room is open: (http://127\.0\.0\.1:\d+/)\n", told)
        assert found
        assert got(found[1]) == 200
        assert got(found[1] + "events.json") == 200
    assert (tmp_path / "new.db").exists()


def test_any_other_host_demands_a_token(tmp_path: Path) -> None:
    with served("--archive", str(tmp_path / "new.db"), "--host", "0.0.0.0") as told:
        found = re.search(r"http://0\.0\.0\.0:(\d+)/\?token=(\S{20,})", told)
        assert found
        address = f"http://127.0.0.1:{found[1]}/events.json"
        assert got(address) == 401
        assert got(f"{address}?token=wrong") == 401
        request = urllib.request.Request(address, headers={"Authorization": f"Bearer {found[2]}"})
        with urllib.request.urlopen(request, timeout=20) as answer:
            assert answer.status == 200


def test_a_port_that_is_taken_is_told(run: Run, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        result = run("serve", "--archive", tmp_path / "a.db", "--port", taken.getsockname()[1])
    assert result.exit_code == 1
    assert "Something else listens there already." in result.stderr
    assert "--port 0" in result.stderr


@pytest.mark.parametrize("host", ["no.such.host.invalid", "203.0.113.9"])
def test_a_host_that_is_not_ours_is_told(run: Run, tmp_path: Path, host: str) -> None:
    result = run("serve", "--archive", tmp_path / "a.db", "--host", host)
    assert result.exit_code == 1
    assert "Nothing can listen there" in result.stderr
