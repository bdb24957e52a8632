"""Where the archive lies that a command asks, and how it is opened."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from dragoman.archive.archive import Archive

ArchiveOption = Annotated[str | None, typer.Option(
    "--archive", metavar="FILE|URL", envvar="DRAGOMAN_ARCHIVE",
    help="The archive: an SQLite file or postgresql://user@host/database; by default one in your data folder.")]


def address(given: str | None) -> str:
    """Give the address of the archive: the one given, else a file in the user's data folder."""
    from platformdirs import user_data_path

    return given or str(user_data_path("dragoman", appauthor=False) / "archive.db")


@contextmanager
def opened_archive(given: str | None, create: bool = False, packs: tuple[Path, ...] = ()) -> Iterator["Archive"]:
    """Open the archive for as long as a command runs."""
    from dragoman.archive.archive import Archive

    with Archive.open(address(given), create, packs) as archive:
        yield archive
