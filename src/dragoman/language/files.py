"""The model's files: where they lie, and whether they are those that were measured."""

import hashlib
import json
from importlib.resources import files
from pathlib import Path
from typing import Any

from dragoman.errors import ModelError

FORMAT = 1
MODEL = Path(str(files("dragoman.language"))) / "model"
_HINT = "Reinstall dragoman, or rebuild the model as training/README.md says."


def verified(folder: Path = MODEL) -> Path:
    """Return the folder once its manifest agrees with every file in it.

    Raises:
        ModelError: if a file is missing or altered, or the folder is of another format.
    """
    manifest = _manifest(folder)
    if manifest.get("format") != FORMAT:
        raise ModelError(f"the model has format {manifest.get('format')}, not {FORMAT}", str(folder), _HINT)
    for name, expected in manifest["files"].items():
        if checksum(folder / name) != expected:
            raise ModelError(f"the model file {name} was altered", str(folder), _HINT)
    return folder


def version(folder: Path = MODEL) -> str:
    """Return the first 12 hex digits of a hash over the hashes of all the model's files."""
    return hashlib.sha256(json.dumps(_manifest(folder)["files"], sort_keys=True).encode()).hexdigest()[:12]


def checksum(path: Path) -> str:
    """Return the sha256 of a file of the model.

    Raises:
        ModelError: if the file cannot be read.
    """
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise ModelError(f"the model file {path.name} cannot be read: {error.strerror}", str(path), _HINT) from error


def _manifest(folder: Path) -> dict[str, Any]:
    try:
        found: dict[str, Any] = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    except OSError as error:
        raise ModelError("the language model is not there", str(folder), _HINT) from error
    except ValueError as error:
        raise ModelError("the model's manifest is not JSON", str(folder), _HINT) from error
    return found
