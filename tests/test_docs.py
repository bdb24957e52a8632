"""The documents say what is so: the map matches the tree, the example is real, the commands exist."""

import io
import re
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner

from dragoman.cli.app import app
from dragoman.cli.brief.page import print_brief
from dragoman.reader import Reader
from dragoman.samples import sample_reports
from dragoman.wording.names import Names

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAP = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
SOURCE = ROOT / "src" / "dragoman"


def test_the_example_of_the_readme_is_what_the_demo_prints(reader: Reader) -> None:
    out = io.StringIO()
    console, names = Console(file=out, width=80, highlight=False), Names.of(reader.lexicon)
    for report in sample_reports(reader.lexicon):
        print_brief(reader.read_report(report), console, names)
    printed = out.getvalue().splitlines()
    example = README.split("```")[1].strip("\n").splitlines()
    assert [line for line in example if line and line not in printed] == []


def test_the_readme_is_two_screens() -> None:
    assert len(README.splitlines()) <= 115


COMMANDS = re.findall(r"^(?:\.venv/bin/)?dragoman (\w+)(.*)$", README, re.MULTILINE)


@pytest.mark.parametrize("command", sorted({name for name, _ in COMMANDS}))
def test_the_commands_of_the_readme_exist(command: str) -> None:
    options = {option for name, rest in COMMANDS if name == command for option in re.findall(r" (--\w[\w-]*)", rest)}
    shown = CliRunner().invoke(app, [command, "--help"]).stdout
    assert [option for option in options if option not in shown] == []


@pytest.mark.parametrize("target", sorted(set(re.findall(r"`make (\w+)`", README + MAP))))
def test_the_targets_of_make_exist(target: str) -> None:
    assert f"\n{target}:" in (ROOT / "Makefile").read_text(encoding="utf-8")


def test_the_map_names_every_room_and_no_other() -> None:
    rooms = {path.parent.name for path in SOURCE.glob("*/__init__.py")}
    named = {room.removesuffix("/").rpartition("/")[2] for room in re.findall(r"`(src/dragoman/\w+/)`", MAP)}
    assert named == rooms
    folders = re.findall(r"^\| `(\w+/)`", MAP, re.MULTILINE)
    assert folders
    assert all((ROOT / folder).is_dir() for folder in folders)


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md", "bench/README.md"])
def test_links_lead_somewhere(document: str) -> None:
    path = ROOT / document
    links = re.findall(r"\]\((?!https?:)([^)#]+)", path.read_text(encoding="utf-8"))
    assert [link for link in links if not (path.parent / link).exists()] == []


def test_the_flags_of_the_benches_exist() -> None:
    text = (ROOT / "bench" / "README.md").read_text(encoding="utf-8")
    for module, flag in re.findall(r"python -m bench\.(\w+) (--\w+)", text):
        alone = ROOT / "bench" / f"{module}.py"
        main = alone if alone.is_file() else ROOT / "bench" / module / "__main__.py"
        assert f'"{flag}"' in main.read_text(encoding="utf-8")
