"""The kinds of link, in the order in which they are made."""

from dragoman.archive.linking.copies import Copies
from dragoman.archive.linking.kinds import Kind

KINDS: tuple[Kind, ...] = (Copies(),)
