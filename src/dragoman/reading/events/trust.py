"""Trust: how likely an event is as told, from the frame, the sides found and the way it is told."""

from dragoman.lexicon.frames import Frame
from dragoman.reading.events.roles import Side

_ONE_SIDED, _GUESSED = 0.75, 0.85
_UNSURE = {"planned": 0.93, "conditional": 0.8, "offered": 0.95, "claimed": 0.95, "denied": 0.9}
_LEAST, _MOST = 0.05, 0.97
# weights rank; of some ninety events in articles read against their text, type, sides and status were right in nine of
# ten at 0.8 and more, three of four from 0.7, half from 0.6 and a third below
_BASE, _SLOPE = 0.3, 0.58
FLOOR = 0.47  # what is less likely is not told


def confidence(frame: Frame, source: Side, target: Side, status: str) -> float:
    """Weigh the frame's own weight by what was found of the sides and by the status; between 0.05 and 0.97."""
    weight = frame.weight * _sides(source, target) * _UNSURE.get(status, 1.0)
    return round(min(max(_BASE + _SLOPE * weight, _LEAST), _MOST), 2)


def _sides(source: Side, target: Side) -> float:
    if not source.parties or not target.parties:
        return _ONE_SIDED
    return _GUESSED ** sum(side.guessed for side in {source, target})
