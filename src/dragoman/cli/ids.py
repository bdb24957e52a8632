"""Ids that two different reports of a batch share, which would make their readings hard to tell apart."""

import logging
from collections.abc import Iterable, Iterator

from dragoman.records import Report

log = logging.getLogger(__name__)


def ids_watched(stream: Iterable[Report]) -> Iterator[Report]:
    """Let everything through, and warn of an id that another text had before; the same report twice is no fault."""
    seen: dict[int, int] = {}  # hashes, since a batch may be long and ids and texts are too
    for each in stream:
        if seen.setdefault(hash(each.id), hash(each.text)) != hash(each.text):
            log.warning("Another report had the id %r before: both are read, and both readings bear it.", each.id)
        yield each
