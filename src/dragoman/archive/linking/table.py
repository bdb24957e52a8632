"""The kinds of link, in the order in which they are made."""

from dragoman.archive.linking.copies import Copies
from dragoman.archive.linking.disputes import Disputes
from dragoman.archive.linking.happenings import Happenings
from dragoman.archive.linking.kinds import Kind
from dragoman.archive.linking.outcomes import Outcomes

KINDS: tuple[Kind, ...] = (Copies(), Happenings(), Outcomes(), Disputes())
