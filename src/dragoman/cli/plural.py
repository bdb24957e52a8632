"""Counts with their noun."""


def counted(number: int, noun: str) -> str:
    """Write "1 report", "2 reports", "1,200 reports"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
