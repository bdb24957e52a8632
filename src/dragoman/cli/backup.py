"""`dragoman backup` and `dragoman restore`: an archive in one file, and back."""

from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli.archived import ArchiveOption, address, opened_archive
from dragoman.cli.explain import Debug, explained
from dragoman.cli.output import check_output
from dragoman.wording.plural import counted

File = Annotated[Path, typer.Argument(metavar="FILE", help="The backup: archive.backup.gz.")]
Replace = Annotated[bool, typer.Option("--replace", help="Even where the archive holds reports, which are lost.")]


def backup(file: File, archive: ArchiveOption = None, debug: Debug = False) -> None:
    """Write the whole archive into one file, corrections and links with it; others may go on working meanwhile.

    The file is the same from SQLite and PostgreSQL, and either takes it back.
    """
    from dragoman.archive.backup import back_up

    with explained(debug), opened_archive(archive) as kept:
        check_output(file, ())
        counts = back_up(kept, file)
        typer.echo(f"{counted(counts['report'], 'report')}, {sum(counts.values()):,} rows in {file}.", err=True)


def restore(file: File, archive: ArchiveOption = None, replace: Replace = False, debug: Debug = False) -> None:
    """Make the archive of a backup, also of one that an older version wrote, or another kind of database.

    The backup is checked first. What is there stays until the new archive is whole; one that holds reports is not
    overwritten unless you say so.
    """
    from dragoman.archive.restoring import restore as restoring

    with explained(debug):
        counts = restoring(file, address(archive), replace)
        typer.echo(f"{counted(counts['report'], 'report')}, {sum(counts.values()):,} rows restored.", err=True)
