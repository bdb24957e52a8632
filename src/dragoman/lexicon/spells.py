"""Spells: whether a state existed, or an office or membership was held, on a day, as far as years or months tell."""


def held(since: str, until: str, on: str) -> bool:
    """Whether a spell covers the EDTF date `on`; its first and last year, month or day count as covered."""
    return begun(since, on) and (not until or on[: len(until)] <= until[: len(on)])


def day(published: str | None) -> str | None:
    """The day, month or year of a report with this EDTF date; None where only a bound is known: "1949/.."."""
    return None if published and ".." in published else earliest(published)


def earliest(published: str | None) -> str | None:
    """The first day, month or year in which a report with this EDTF date may have come out."""
    start = published.split("/")[0].rstrip("~?%") if published else ""
    return start.strip(".") or None


def begun(since: str, on: str) -> bool:
    """Whether a spell had begun by the EDTF date `on`; one without a beginning always had."""
    return since[: len(on)] <= on[: len(since)]
