"""`dragoman actor`: who somebody is, and what he says and does."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.asking import asking
from dragoman.cli.forms import Column

if TYPE_CHECKING:
    from dragoman.archive.archive import Archive
    from dragoman.desk.actor import ActorRow, Office
    from dragoman.desk.rows import Rows

Name = Annotated[str, typer.Argument(metavar="NAME", help="A person by any part of the name, or a party.")]
_MOST = 6


def _also(row: "ActorRow") -> str:
    others = [name for name in row.names if name != row.name]
    return f"also {', '.join(others[:_MOST])}" if others else ""


def _offices(row: "ActorRow") -> str:
    return "; ".join(map(_office, row.offices))


def _office(office: "Office") -> str:
    of = f" ({office.of})" if office.of else ""
    days = office.first if office.first == office.last else f"{office.first} to {office.last}"
    left = f", left by {office.left}" if office.left else ""
    return f"{office.title}{of}: {days or 'no day told'}{left}"


def _counts(name: str, counts: Mapping[str, int]) -> str:
    shown = ", ".join(f"{each} {count}" for each, count in list(counts.items())[:_MOST])
    return f"{name} {shown}" if shown else ""


@asking(Column("Name", lambda row: row.name), Column("", lambda row: row.code or ""),
        Column("Statements", lambda row: str(row.statements), right=True),
        Column("Events", lambda row: str(row.events), right=True),
        Column("Reports", lambda row: str(row.reports), right=True),
        Column("From", lambda row: row.first), Column("To", lambda row: row.last), Column("Key", lambda row: row.key),
        Column("", lambda row: _also(row), wide=True),
        Column("", _offices, wide=True), Column("", lambda row: _counts("says:", row.acts), wide=True),
        Column("", lambda row: _counts("about:", row.about), wide=True),
        Column("", lambda row: _counts("deals with:", row.with_), wide=True))
def actor(archive: "Archive", name: Name) -> "Rows[ActorRow]":
    """Tell who somebody is: names, offices with days, what is said, about whom, and with whom there were dealings."""
    from dragoman import desk

    return desk.actor(archive, name)
