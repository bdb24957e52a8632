"""The PLOVER 2.0 event types: their modes, quad classes and CAMEO roots, and the Goldstein scale."""

from dataclasses import dataclass
from functools import cache

from dragoman.lexicon.table import items, read_table


@dataclass(frozen=True, slots=True)
class EventType:
    """One PLOVER type; `quad` is 1 verbal or 2 material cooperation, 3 verbal or 4 material conflict."""

    name: str
    quad: int
    modes: tuple[str, ...]
    roots: tuple[str, ...]
    goldstein: float


@cache
def types() -> dict[str, EventType]:
    """Return the sixteen types by name, in the order of the PLOVER manual."""
    rows = read_table("plover", "type", ("type", "quad", "modes", "cameo", "goldstein"))
    return {row["type"]: EventType(row["type"], int(row["quad"]), items(row["modes"]), items(row["cameo"]),
                                   float(row["goldstein"])) for row in rows}


def quad(type_name: str) -> int:
    """Return the quad class of a type (1 to 4); raises KeyError when there is no such type."""
    return types()[type_name].quad


def goldstein(code: str) -> float:
    """Return the Goldstein value of a CAMEO code or a PLOVER type, -10 to 10; raises KeyError when it is neither.

    Source: the scale that GDELT publishes for CAMEO; a code without a value of its own has that of its parent.
    """
    if code in types():
        return types()[code].goldstein
    scale = _scale()
    parent = next((code[:length] for length in range(len(code), 1, -1) if code[:length] in scale), code)
    return scale[parent]


def is_cameo(code: str) -> bool:
    """Say whether a string has the form of a CAMEO code below a root: three or four digits that begin with 01 to 20."""
    return code.isascii() and code.isdigit() and len(code) in (3, 4) and "01" <= code[:2] <= "20"


@cache
def _scale() -> dict[str, float]:
    return {row["cameo"]: float(row["goldstein"]) for row in read_table("goldstein", "cameo", ("cameo", "goldstein"))}
