import re
import shutil
from pathlib import Path

import pytest

from dragoman.errors import ModelError
from dragoman.language.files import MODEL, verified


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(MODEL, tmp_path / "model"))


def test_the_model_that_ships_is_the_one_that_was_measured() -> None:
    assert verified() == MODEL


@pytest.mark.parametrize("name", ["heads.json", "dragoman.onnx", "tokenizer.json"])
def test_an_altered_file_is_named(folder: Path, name: str) -> None:
    with (folder / name).open("ab") as file:
        file.write(b" ")
    with pytest.raises(ModelError, match=f"{re.escape(name)} was altered"):
        verified(folder)


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "relations.npz").unlink()
    with pytest.raises(ModelError, match=r"relations\.npz cannot be read"):
        verified(folder)


def test_a_missing_model_is_explained(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="not there"):
        verified(tmp_path)


@pytest.mark.parametrize(("manifest", "message"), [("{", "not JSON"), ('{"format": 99}', "format 99")])
def test_a_manifest_of_another_kind_is_refused(folder: Path, manifest: str, message: str) -> None:
    (folder / "manifest.json").write_text(manifest, encoding="utf-8")
    with pytest.raises(ModelError, match=message):
        verified(folder)
