"""Who acts on whom, in the narrow columns of a table."""

from collections.abc import Sequence
from typing import Any

_MOST = 3
_LONGEST = 12


def who_whom(who: Sequence[str], whom: Sequence[str]) -> str:
    """Show who acts on whom: RUS → GEO, and IND ⇄ PAK where both do."""
    if set(who) == set(whom):
        return " ⇄ ".join(_few(who))
    return " → ".join(",".join(_few(side)) for side in (who, whom) if side)


def together(parties: Sequence[str]) -> str:
    """Show parties that meet."""
    return " ⇄ ".join(_few(parties))


def told(row: Any) -> str:
    """Show how many reports tell of it, and how many of them are no copies: "14/3"."""
    return str(row.reports) if row.reports == row.independent else f"{row.reports}/{row.independent}"


def _few(codes: Sequence[str]) -> list[str]:
    short = [code if len(code) <= _LONGEST else code[:_LONGEST - 1] + "…" for code in codes]
    return short if len(short) <= _MOST else [*short[:_MOST], "…"]
