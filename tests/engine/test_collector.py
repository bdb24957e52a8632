"""The collector of garbage in processes that are ours, and only there."""

import subprocess
import sys

import pytest

ASKED = "import gc; print(gc.get_freeze_count() > 0, gc.get_threshold()[0] > 700)"


@pytest.mark.parametrize(("before", "expected"), [
    ("from dragoman.engine.collector import spared; spared()", "True True"),
    ("from dragoman.cli.loading import loaded; loaded([])", "True True"),
    ("import dragoman; dragoman.load().read('Norway condemned the raid.')", "False False"),
])  # fmt: skip
def test_what_is_loaded_is_passed_over_where_the_process_is_ours(before: str, expected: str) -> None:
    found = subprocess.run([sys.executable, "-c", f"{before}\n{ASKED}"], capture_output=True, text=True, check=True)
    assert found.stdout.split() == expected.split()
