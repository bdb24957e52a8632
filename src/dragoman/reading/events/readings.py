"""Readings: what frame may be meant by which words."""

from dataclasses import dataclass

from dragoman.lexicon.frames import Frame


@dataclass(frozen=True, slots=True)
class Reading:
    """One frame that may be meant, with the token places of its words."""

    frame: Frame
    places: tuple[int, ...]
