"""A small chart for a line of a list: cooperation above, conflict below, one bar a month."""

from collections.abc import Sequence

from dragoman.web.drawing.bar import Bar

WIDTH, HEIGHT = 120, 28


def spark(cooperation: Sequence[int], conflict: Sequence[int]) -> tuple[Bar, ...]:
    """Give the bars of some months in order."""
    most = max((*cooperation, *conflict), default=0)
    if not most:
        return ()
    step, middle = WIDTH / len(cooperation), HEIGHT / 2
    bars = []
    for place, (good, bad) in enumerate(zip(cooperation, conflict, strict=True)):
        up, down = good / most * middle, bad / most * middle
        if good:
            bars.append(Bar(round(place * step, 1), round(middle - up, 1), round(step - 1, 1), round(up, 1), "coop"))
        if bad:
            bars.append(Bar(round(place * step, 1), middle, round(step - 1, 1), round(down, 1), "conf"))
    return tuple(bars)
