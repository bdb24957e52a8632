"""The items of the corpus, as its YAML files hold them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

HOME = Path(__file__).parent
Row = dict[str, Any]
KINDS = ("statements", "events", "claims", "times", "positions", "agreements", "memberships")
_NOTHING = frozenset({"", "~", "null"})


@dataclass(frozen=True, slots=True)
class Item:
    """One sentence or report: its text, what is known of it from outside, and the records that it holds."""

    id: str
    file: str
    text: str
    date: str | None
    outlet: str | None
    style: str
    rows: dict[str, list[Row]]

    @property
    def is_report(self) -> bool:
        """Tell a whole report from a single sentence."""
        return self.file.startswith("reports/")


def read_items(home: Path = HOME) -> list[Item]:
    """Read the whole corpus, in the order of its files."""
    files = sorted([*home.glob("sentences/*.yaml"), *home.glob("reports/*.yaml")])
    return [item for file in files for item in read_file(file)]


def read_file(path: Path) -> Iterator[Item]:
    """Yield the items of one file; every scalar is a string, so that no "no" becomes false and no year a number."""
    for row in yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader) or []:
        row = _whole(row)
        rows = {kind: row.get(kind) or [] for kind in KINDS}
        yield Item(row["id"], f"{path.parent.name}/{path.name}", row["text"].strip("\n"), row.get("date"),
                   row.get("outlet"), row.get("style") or "", rows)  # fmt: skip


def _whole(value: Any) -> Any:
    """Turn the ways to write nothing into None."""
    if isinstance(value, dict):
        return {key: _whole(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_whole(each) for each in value]
    return None if value in _NOTHING else value


def parts(value: str | list[str] | None) -> list[str]:
    """Give a content, or any other field that may be one string or several, as a list."""
    return [] if value is None else [value] if isinstance(value, str) else list(value)
