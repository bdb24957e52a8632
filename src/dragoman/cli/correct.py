"""`dragoman correct` and `dragoman corrections`: what a reader knows better, kept apart from what was read."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.archived import ArchiveOption, opened_archive
from dragoman.cli.asking import asking
from dragoman.cli.explain import Debug, explained
from dragoman.cli.forms import Column
from dragoman.errors import DragomanError
from dragoman.wording.plural import counted

if TYPE_CHECKING:
    from dragoman.archive.archive import Archive
    from dragoman.archive.corrections import Correction
    from dragoman.desk.rows import Rows

Key = Annotated[str, typer.Argument(metavar="KEY", help="The key of a record, a link or a correction, as answers give "
                                    "it, or a report's id.")]
Wrong = Annotated[bool, typer.Option("--wrong", help="The record is wrong: it is no more shown or counted.")]
Sets = Annotated[list[str], typer.Option("--set", metavar="FIELD=VALUE", help="A field should be this: status=denied, "
                                         "sources=RUS,BLR, when=2017-06; - for none. May be given again.")]
Same = Annotated[str | None, typer.Option("--same-as", metavar="KEY", help="It is the same person, happening, dispute, "
                                          "quotation or text as this.")]
Apart = Annotated[bool, typer.Option("--split", help="It is not the same as those it was linked with.")]
Undo = Annotated[bool, typer.Option("--undo", help="Undo this link or correction.")]
Note = Annotated[str | None, typer.Option("--note", help="Why: it is kept with the correction.")]
Author = Annotated[str | None, typer.Option("--author", envvar="DRAGOMAN_AUTHOR", help="Who says so.")]
Gold = Annotated[Path | None, typer.Option("--gold", metavar="DIR", file_okay=False, help="Write the corrected reports "
                                           "there as gold: NN.txt and NN.gold.yaml.")]


def correct(key: Key, wrong: Wrong = False, sets: Sets = [], same_as: Same = None,  # noqa: B006
            split: Apart = False, undo: Undo = False, note: Note = None, author: Author = None,
            archive: ArchiveOption = None, debug: Debug = False) -> None:
    """Correct a record by hand: corrections are kept apart from readings, and survive a new reading."""
    asked = [bool(each) for each in (wrong, sets, same_as, split, undo)]
    if sum(asked) != 1:
        raise typer.BadParameter("Say one of --wrong, --set, --same-as, --split and --undo.")
    with explained(debug), opened_archive(archive) as kept:
        for line in _done(kept, key, wrong, sets, same_as, split, note, author):
            typer.echo(line, err=True)


def _done(archive: "Archive", key: str, wrong: bool, sets: list[str], same_as: str | None, split: bool,
          note: str | None, author: str | None) -> list[str]:
    from dragoman.archive import corrections, hands

    if wrong:
        return [f"{key} is wrong: {corrections.mark_wrong(archive, key, note, author).key}"]
    if sets:
        return [_told(corrections.set_field(archive, key, *_pair(each), note, author)) for each in sets]
    if same_as:
        return [f"Joined: {hands.join(archive, key, same_as, note)}"]
    if split:
        hands.split(archive, key)
        return [f"{key} stands alone."]
    return [_undone(archive, key)]


def _undone(archive: "Archive", key: str) -> str:
    from dragoman.archive import corrections, hands
    from dragoman.archive.keys import kind_of

    undo = corrections.take_back if kind_of(key) == "correction" else hands.undo
    undo(archive, key)
    return f"Undone: {key}"


def _pair(words: str) -> tuple[str, str]:
    field, equals, value = words.partition("=")
    if not equals:
        raise DragomanError(f"This sets nothing: {words}", "", "Write it as status=denied.")
    return field.strip(), value


def _told(made: "Correction") -> str:
    return f"{made.record}: {made.field} was {made.was}, is {made.value}: {made.key}"


@asking(Column("Made", lambda row: row.made[:16].replace("T", " ")), Column("Record", lambda row: row.record),
        Column("", lambda row: row.action), Column("Field", lambda row: row.field or ""),
        Column("Was", lambda row: _short(row.was)), Column("Is", lambda row: _short(row.value)),
        Column("By", lambda row: row.author or ""), Column("Key", lambda row: row.key),
        Column("", lambda row: row.note or "", wide=True))
def corrections(archive: "Archive", gold: Gold = None) -> "Rows[Correction]":
    """List the corrections; with --gold also write the corrected reports as gold."""
    from dragoman.archive.corrections import Correction
    from dragoman.archive.corrections import corrections as made
    from dragoman.desk.rows import Rows
    from dragoman.export.gold import write_gold

    if gold is not None:
        count = write_gold(archive, gold)
        typer.echo(f"{counted(count, 'report')} in {gold}.", err=True)
    return Rows(Correction, lambda: made(archive))


_LONGEST = 24


def _short(value: object) -> str:
    text = "" if value is None else str(value)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
