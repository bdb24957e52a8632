"""How a command loads its reader, and how many reports it takes ahead."""

import pytest

from dragoman.cli.loading import taken_ahead


@pytest.mark.parametrize(("paths", "expected"), [
    (["wire.jsonl"], 32), (["-"], 1), (["wire.jsonl", "-"], 1),  # what comes through a pipe is read as it comes
])  # fmt: skip
def test_files_are_taken_ahead(paths: list[str], expected: int) -> None:
    assert taken_ahead(paths) == expected
