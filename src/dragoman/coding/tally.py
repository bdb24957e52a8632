"""How much of what was proposed the text bears out, and why the rest was thrown away."""

from collections import Counter

from dragoman.wording.plural import counted

# kinds that are counted as kept; whatever else a reason may be about is a part of one of them
_WHOLE = ("statement", "event")


class Tally:
    """Counts what is kept, what is thrown away, and what is kept without a part of it."""

    def __init__(self) -> None:
        self.kept = Counter[str]()
        self.thrown = Counter[tuple[str, str]]()  # kind and reason
        self.blanked = Counter[tuple[str, str]]()  # parts left empty in records that are kept

    def keep(self, kind: str) -> None:
        """Count a record that is kept."""
        self.kept[kind] += 1

    def throw(self, kind: str, reason: str) -> None:
        """Count a record that is thrown away."""
        self.thrown[kind, reason] += 1

    def blank(self, part: str, reason: str) -> None:
        """Count a part that is left empty."""
        self.blanked[part, reason] += 1

    def add(self, other: "Tally") -> None:
        """Count in what another has counted."""
        self.kept += other.kept
        self.thrown += other.thrown
        self.blanked += other.blanked

    def lines(self) -> list[str]:
        """Put it into words, a line each for what is kept, thrown away and left empty; the commonest reason first."""
        kept = " and ".join(counted(self.kept[kind], kind) for kind in _WHOLE)
        lines = [f"{kept} kept."]
        if self.thrown:
            reasons = (f"{counted(count, kind)} ({reason})" for (kind, reason), count in self.thrown.most_common())
            lines.append(f"{self.thrown.total():,} thrown away: {', '.join(reasons)}.")
        if self.blanked:
            reasons = (f"{count:,} × {part} {reason}" for (part, reason), count in self.blanked.most_common())
            lines.append(f"{counted(self.blanked.total(), 'part')} left empty: {', '.join(reasons)}.")
        return lines
