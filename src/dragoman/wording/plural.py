"""Counts with their noun."""


def counted(number: int, one: str, many: str | None = None) -> str:
    """Write "1 report", "2 reports", "1,200 copies"; `many` where the plural has no mere s."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"
