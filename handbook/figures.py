"""The pages of accuracy and speed, made from the floors that tests hold and the figures that were written down."""

import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
BENCH = ROOT / "bench"


def recorded(name: str) -> dict[str, Any]:
    """Give a file of figures in bench/."""
    return tomllib.loads((BENCH / name).read_text(encoding="utf-8"))


def accuracy_page() -> str:
    """Give the floors, corpus by corpus, with the command of each and what is known of others on the same text."""
    floors, told = recorded("floors.toml"), recorded("recorded.toml")["accuracy"]
    parts = ["# How right it is\n", told["words"]]
    for name, corpus in floors.items():
        about = told["corpora"][name]
        parts += [f"## {about['title']}\n", about["words"]]
        others = about.get("others", {})
        parts += [_table(corpus["floors"], others, about.get("other", "")), _command(corpus)]
    return "\n".join([*parts, told["after"]])


def _table(floors: dict[str, float], others: dict[str, str], other: str) -> str:
    heads = "| what | at least |" + (f" {other} |" if others else "")
    rule = "|---|---:|" + ("---:|" if others else "")
    rows = [f"| {what} | {least:.1f} |" + (f" {others.get(what, '–')} |" if others else "")
            for what, least in floors.items()]
    return "\n".join([heads, rule, *rows, ""])


def _command(corpus: dict[str, Any]) -> str:
    return f"Measured by `{' '.join(corpus['command'])}`, corpus sha256 `{corpus['sha256'][:16]}…`.\n"


def speed_page() -> str:
    """Give the figures of speed that were written down: what, how many, on which machine and by which command."""
    told = recorded("recorded.toml")["speed"]
    parts = ["# How fast it is\n", told["words"]]
    for run in told["runs"]:
        parts += [f"## {run['title']}\n", f"`{run['command']}`, {run['when']}, {run['machine']}.\n"]
        heads = run["heads"]
        parts += [f"| {' | '.join(heads)} |", "|---|" + "---:|" * (len(heads) - 1)]
        parts += [f"| {' | '.join(row)} |" for row in run["rows"]]
        parts += ["", run.get("words", "")]
    return "\n".join(parts)
