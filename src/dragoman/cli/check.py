"""`dragoman check`: is the archive whole?"""

import typer

from dragoman.cli.archived import ArchiveOption, opened_archive
from dragoman.cli.explain import FAILED, Debug, explained
from dragoman.wording.plural import counted


def check(archive: ArchiveOption = None, debug: Debug = False) -> None:
    """Check that the archive is whole: every row in its place, every text as it was read; exit status 1 on a fault."""
    from dragoman.archive.check import faults

    with explained(debug), opened_archive(archive) as kept:
        found = faults(kept)
        for each in found:
            typer.echo(f"FAULT  {each}")
        whole = f"{counted(kept.reports(), 'report')}, all is well."
        typer.echo(f"{counted(len(found), 'fault')}." if found else whole)
        raise typer.Exit(FAILED if found else 0)
