"""Readings and records as rich prints them: the text whole, told without colour as well as with it."""

import io
from typing import Any

from rich.console import Console

from dragoman.reader import Reader
from dragoman.records import Reading


def printed(record: Any, width: int = 100, **console: Any) -> str:
    out = io.StringIO()
    Console(file=out, width=width, highlight=False, **console).print(record)
    return out.getvalue()


def words(text: str) -> str:
    return "".join(char for char in text if not char.isspace())


def test_the_text_is_printed_with_its_signs(samples: tuple[Reading, ...]) -> None:
    for reading in samples:
        text = words(printed(reading))
        for sign in "✓~?✗○+…–":
            text = text.replace(sign, "")
        wanted = words(reading.report.text)
        for sign in "✓~?✗○+…–":
            wanted = wanted.replace(sign, "")
        assert wanted in text


def test_every_statement_and_event_is_told(samples: tuple[Reading, ...]) -> None:
    reading = samples[0]
    text = words(printed(reading, width=200))
    for record in (*reading.statements, *reading.events, *reading.claims):
        assert words(reading.card(record).head) in text
    assert all(f"{event.status}" in text for event in reading.events)


def test_colour_says_nothing_alone(samples: tuple[Reading, ...]) -> None:
    coloured = Console(file=io.StringIO(), width=100, force_terminal=True, color_system="standard")
    assert isinstance(coloured.file, io.StringIO)
    coloured.print(samples[0])
    assert "\x1b[" in coloured.file.getvalue()
    assert "\x1b[" not in printed(samples[0])


def test_what_commands_a_terminal_is_not_sent_to_it(reader: Reader) -> None:
    reading = reader.read("\x1b[31mRussia denied on Monday that it had bombed Georgia.\u202e [bold]no[/bold]")
    text = printed(reading)
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "[bold]no[/bold]" in text
