"""What the code never does, whatever it is given: run what it reads, load a pickle, start a shell."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src" / "dragoman"
FILES = sorted(SOURCE.rglob("*.py"))
# modules that run or rebuild what they are given, and those that start other programs
FORBIDDEN = {"pickle", "cPickle", "dill", "cloudpickle", "marshal", "shelve", "subprocess", "pty", "code", "codeop",
             "xml.dom.minidom", "xml.sax", "yaml", "telnetlib", "ftplib"}
CALLS = {"eval", "exec", "compile", "__import__", "input"}
DOTTED = {"os.system", "os.popen", "os.execv", "os.spawnv", "tarfile.open", "shutil.unpack_archive", "numpy.fromfile"}


def imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def called(tree: ast.AST) -> Iterator[str]:
    return (ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_nothing_that_is_read_is_run(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert not set(imported(tree)) & FORBIDDEN
    assert not set(called(tree)) & (CALLS | DOTTED)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith((".load", ".open_memmap")):
            given = {each.arg: ast.unparse(each.value) for each in node.keywords}
            assert "numpy" not in ast.unparse(node.func)
            assert given.get("allow_pickle", "False") == "False"
            assert ast.unparse(node.func) != "np.load" or given.get("allow_pickle") == "False", path


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_xml_is_written_by_the_standard_library_and_never_read_by_it(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    taken = {alias.name for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)
             and (node.module or "").startswith("xml.") for alias in node.names}
    assert taken <= {"Element", "SubElement", "tostring"}
