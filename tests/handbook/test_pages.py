"""The pages that are made are those that would be made today, and no record, format or page is left out."""

import re
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest
from handbook.figures import BENCH
from handbook.pages import DOCS, MADE, made_pages
from handbook.terminal import app

from dragoman import records
from dragoman.archive.archive import Archive
from dragoman.export.formats import FORMATS
from dragoman.records.plain import RENAMED

ROOT = DOCS.parent
MANUAL = (DOCS / "records.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^## (.+?)\n(.*?)(?=^## |\Z)", MANUAL, re.MULTILINE | re.DOTALL))
RECORDS = [found for name in records.__all__ if hasattr(found := getattr(records, name), "__dataclass_fields__")]


@pytest.fixture(scope="module")
def made(sample_archive: Path) -> dict[str, str]:
    with Archive.open(str(sample_archive)) as archive:
        return made_pages(archive)


@pytest.mark.parametrize("page", MADE)
def test_made_pages_are_up_to_date(page: str, made: dict[str, str]) -> None:
    assert (DOCS / page).read_text(encoding="utf-8") == made[page], "make them anew: python -m handbook"


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_the_manual_tells_every_field_and_no_other(record: type) -> None:
    told = re.findall(r"^\| `(\w+)` \|", SECTIONS[record.__name__], re.MULTILINE)
    assert told == [RENAMED.get(field.name, field.name) for field in fields(record)]


def test_every_corpus_with_a_floor_is_told_of() -> None:
    floors = tomllib.loads((BENCH / "floors.toml").read_text(encoding="utf-8"))
    told = tomllib.loads((BENCH / "recorded.toml").read_text(encoding="utf-8"))["accuracy"]["corpora"]
    assert list(told) == list(floors)
    for name, about in told.items():
        assert set(about.get("others", {})) <= set(floors[name]["floors"])


def test_every_command_and_format_is_told_of() -> None:
    commands = (DOCS / "reference" / "commands.md").read_text(encoding="utf-8")
    names = [command.name or command.callback.__name__ for command in app.registered_commands if command.callback]
    assert [name for name in names if f"## dragoman {name}\n" not in commands] == []
    formats = (DOCS / "reference" / "formats.md").read_text(encoding="utf-8")
    assert [name for name in FORMATS if f"`{name}`" not in formats] == []


def test_every_page_is_in_the_list_of_pages() -> None:
    pages = {page.relative_to(DOCS).as_posix() for page in DOCS.rglob("*.md")}
    named = set(re.findall(r'"([\w/]+\.md)"', (ROOT / "zensical.toml").read_text(encoding="utf-8")))
    assert pages == named
