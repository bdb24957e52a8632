"""The house stays easy to see: rooms import only rooms before them, files stay short."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src" / "dragoman"
# a report flows one way; records and lexicon may be asked by every room
ORDER = ("errors", "extras", "hooks", "records", "timex", "lexicon", "wording", "display", "intake", "language",
         "reading", "engine", "components", "reader", "coding", "samples", "archive", "watching", "desk", "lake",
         "export", "web", "cli")
# inside reading the questions follow one another; the parse may be asked by all of them
QUESTIONS = ("grammar", "actors", "times", "statements", "events", "claims")
FILES = sorted(SOURCE.rglob("*.py"))


def room(path: Path) -> str:
    parts = path.relative_to(SOURCE).with_suffix("").parts
    return parts[0]


def imports(path: Path) -> list[str]:
    """Modules of ours that a file imports when it is loaded: not those inside functions or for type checking alone."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = [node.module for node in tree.body if isinstance(node, ast.ImportFrom) and node.module]
    names += [alias.name for node in tree.body if isinstance(node, ast.Import) for alias in node.names]
    return [name for name in names if name.startswith("dragoman.")]


def imported_rooms(path: Path) -> set[str]:
    return {name.split(".")[1] for name in imports(path)}


@pytest.mark.parametrize("path", [path for path in FILES if room(path) in ORDER], ids=str)
def test_imports_flow_one_way(path: Path) -> None:
    here = ORDER.index(room(path))
    later = {name for name in imported_rooms(path) if name in ORDER and ORDER.index(name) > here}
    assert not later, f"{path.name} imports from {later}, which lie after it"


@pytest.mark.parametrize("path", [path for path in FILES if path.parent.name in QUESTIONS], ids=str)
def test_the_questions_of_the_reading_follow_one_another(path: Path) -> None:
    here = QUESTIONS.index(path.parent.name)
    asked = [name.split(".")[2] for name in imports(path) if name.startswith("dragoman.reading.")]
    later = {name for name in asked if name not in QUESTIONS or QUESTIONS.index(name) > here}
    assert not later, f"{path.name} imports from {later}, which lie after it"


def test_records_import_nothing_else_of_ours() -> None:
    for path in (SOURCE / "records").glob("*.py"):
        assert imported_rooms(path) <= {"records"}


@pytest.mark.parametrize("path", FILES, ids=str)
def test_files_stay_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 320


def test_every_file_says_what_it_is_for() -> None:
    for path in FILES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        assert ast.get_docstring(tree) or not tree.body, path
