"""The kinds of link, in the order in which they are made."""

from dragoman.archive.linking.copies import Copies
from dragoman.archive.linking.disputes import Disputes
from dragoman.archive.linking.happenings import Happenings
from dragoman.archive.linking.kinds import Kind
from dragoman.archive.linking.outcomes import Outcomes
from dragoman.archive.linking.persons import Persons
from dragoman.archive.linking.quotations import Quotations

KINDS: tuple[Kind, ...] = (Copies(), Quotations(), Persons(), Happenings(), Outcomes(), Disputes())
