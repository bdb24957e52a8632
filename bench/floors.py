"""Accuracy against the floors: run each measure in floors.toml, compare, fail when one has fallen.

python -m bench.floors            check (exit 1 when a figure lies below its floor or a corpus has changed)
python -m bench.floors --figures  print the figures beside the floors and change nothing
"""

import hashlib
import json
import os
import re
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
FLOORS = Path(__file__).parent / "floors.toml"
SHARED = Path(os.environ.get("DRAGOMAN_SHARED", ROOT.parent / "shared"))


@dataclass(frozen=True, slots=True)
class Measure:
    """One corpus, the command that scores it, and the least each figure may be."""

    name: str
    command: tuple[str, ...]
    corpus: tuple[str, ...]
    sha256: str
    floors: dict[str, float]


def load_measures() -> list[Measure]:
    table = tomllib.loads(FLOORS.read_text(encoding="utf-8"))
    return [Measure(name, tuple(row["command"]), tuple(row["corpus"]), row["sha256"], row["floors"])
            for name, row in table.items()]


def corpus_hash(paths: tuple[str, ...]) -> str:
    """Hash the names and bytes of every file of a corpus, in order."""
    digest = hashlib.sha256()
    for path in paths:
        root = SHARED / path
        for file in sorted(root.rglob("*")) if root.is_dir() else [root]:
            if file.is_file():
                digest.update(str(file.relative_to(SHARED)).encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def figures(measure: Measure) -> dict[str, float]:
    """Run the scorer and read its figures."""
    # the scorer calls `dragoman` by name: it must find this environment's
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    command = [sys.executable, *(str(SHARED / part) if (SHARED / part).exists() else part for part in measure.command)]
    done = subprocess.run(command, env={**os.environ, "PATH": path}, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{measure.name}: the scorer failed\n{done.stderr[-2000:]}")
    return read_figures(done.stdout)


def read_figures(output: str) -> dict[str, float]:
    """A scorer's output: JSON by measure, a dict of figures, "entity P R F1 …", or such a line for each measure."""
    text = output.strip().splitlines()[-1]
    if text.startswith("entity"):
        return {"f1": float(text.split()[6])}
    if lines := re.findall(r"^(.+?) +P R F1 [\d.]+ [\d.]+ ([\d.]+)", output, re.MULTILINE):
        return {name: float(figure) for name, figure in lines}
    if text.startswith("{'"):
        return {key: float(value) for key, value in re.findall(r"'(\w+)': ([\d.]+)", text)}
    rows = {key: row for key, row in json.loads(text).items() if isinstance(row, dict)}
    return {key: row["r"] if is_accuracy(key) else row["f1"] for key, row in rows.items()}


def is_accuracy(key: str) -> bool:
    return key in ("statement form", "statement act", "statement for", "event status", "event when")


def check(measure: Measure) -> list[str]:
    """Print the figures of one measure beside their floors and return what is wrong."""
    faults = [] if corpus_hash(measure.corpus) == measure.sha256 else [f"{measure.name}: the corpus has changed"]
    found = figures(measure)
    for key, floor in measure.floors.items():
        mark = "ok  " if found[key] >= floor else "FELL"
        print(f"{mark} {measure.name:12} {key:18} {found[key]:6.2f}  floor {floor:6.2f}")
        if found[key] < floor:
            faults.append(f"{measure.name}: {key} is {found[key]}, its floor {floor}")
    return faults


def main() -> None:
    faults = [fault for measure in load_measures() for fault in check(measure)]
    for measure in load_measures():
        if "--figures" in sys.argv:
            print(f"{measure.name}: sha256 = \"{corpus_hash(measure.corpus)}\"")
    if faults and "--figures" not in sys.argv:
        sys.exit("\n".join(["", *faults]))


if __name__ == "__main__":
    main()
