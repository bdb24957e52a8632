"""A bar of a chart."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar, or a part of one: its place and size, and its class of colour."""

    x: float
    y: float
    width: float
    height: float
    kind: str
