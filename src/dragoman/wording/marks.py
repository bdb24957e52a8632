"""A mark for each status, so that it is told without colour; a mark never stands without its word."""

from dragoman.records.event import Status

MARKS: dict[Status, str] = {"happened": "✓", "ongoing": "~", "claimed": "?", "denied": "✗", "planned": "○",
                            "offered": "+", "conditional": "…", "cancelled": "–"}
