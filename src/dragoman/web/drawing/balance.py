"""How cooperative or conflictual something was, as a class of colour and in words."""

from math import ceil
from typing import Protocol

_EVEN = 0.1  # a balance nearer to nothing than this leans to no side
_SHADES = 5


class Balanced(Protocol):
    """Anything that counts cooperation and conflict."""

    @property
    def cooperation(self) -> int:
        """Words and deeds that bring together."""

    @property
    def conflict(self) -> int:
        """Words and deeds that drive apart."""


def balance(cooperation: int, conflict: int) -> float:
    """Give the balance from -1, all conflict, to 1, all cooperation."""
    both = cooperation + conflict
    return (cooperation - conflict) / both if both else 0.0


def shade(cooperation: int, conflict: int) -> str:
    """Give the class of colour: coop-1 to coop-5, conf-1 to conf-5, even or none."""
    if not cooperation + conflict:
        return "none"
    leans = balance(cooperation, conflict)
    if abs(leans) < _EVEN:
        return "even"
    return f"{'coop' if leans > 0 else 'conf'}-{max(ceil(abs(leans) * _SHADES), 1)}"
