"""The folder in which a page is tried: the sample reports, and an archive of them unless the page makes its own."""

import shutil
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from pathlib import Path

import orjson

from dragoman.samples import SAMPLES
from handbook.terminal import environment

BARE = "<!-- begins without an archive -->"
LONE = "georgia-2008"


@contextmanager
def folder_for(text: str, folder: Path, archive: Path) -> Iterator[None]:
    """Work in a folder as a reader of the page would, with a copy of the archive where the page expects one."""
    lay_out(folder)
    if BARE not in text:
        shutil.copy(archive, folder / "archive.db")
    with chdir(folder), environment(DRAGOMAN_ARCHIVE="archive.db", DRAGOMAN_AUTHOR="", DRAGOMAN_TOKEN=""):
        yield


def lay_out(folder: Path) -> None:
    """Write the sample reports into a folder: all as JSON lines, one as text."""
    shutil.copy(SAMPLES, folder / "reports.jsonl")
    reports = [orjson.loads(line) for line in SAMPLES.read_bytes().splitlines()]
    text = next(report["text"] for report in reports if report["id"] == LONE)
    (folder / "report.txt").write_text(text + "\n", encoding="utf-8")
