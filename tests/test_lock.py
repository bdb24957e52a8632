"""The lock holds every package that is asked for, in a version that is allowed, with hashes; each has its reason."""

import re
import tomllib
from pathlib import Path

import pytest
from handbook.dependencies import extras, needs
from packaging.requirements import Requirement

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PINNED = dict(re.findall(r"^([\w.-]+)(?:\[[\w,]+\])?==([^\s;\\]+)", LOCK, re.MULTILINE))
OWN = {"dragoman"}
EXTRAS = {name: [Requirement(each) for each in asked] for name, asked in PROJECT["optional-dependencies"].items()}
LOCKED = [Requirement(each) for each in PROJECT["dependencies"]] + [
    each for name in ("postgres", "pandas", "polars", "arrow", "excel", "warc", "pdf", "office", "lake", "ray")
    for each in EXTRAS[name]]


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("asked", LOCKED, ids=lambda asked: asked.name)
def test_what_is_asked_for_is_locked_in_a_version_that_is_allowed(asked: Requirement) -> None:
    pinned = {plain(name): version for name, version in PINNED.items()}
    assert asked.specifier.contains(pinned[plain(asked.name)], prereleases=True)


def test_each_has_its_hashes() -> None:
    entries = re.split(r"^(?=[\w.-]+(?:\[[\w,]+\])?==)", LOCK, flags=re.MULTILINE)[1:]
    assert len(entries) >= len(LOCKED)
    assert all("--hash=sha256:" in entry for entry in entries)


def test_each_has_its_reason() -> None:
    assert set(needs()) == {Requirement(each).name for each in PROJECT["dependencies"]}
    spoken_for = {"all", "test", "lint", "train"}  # told by their names
    assert set(extras()) == set(EXTRAS) - spoken_for
