"""The kinds of link, in the order in which they are made."""

from dragoman.archive.linking.copies import Copies
from dragoman.archive.linking.kinds import Kind
from dragoman.archive.linking.persons import Persons
from dragoman.archive.linking.quotations import Quotations

KINDS: tuple[Kind, ...] = (Copies(), Quotations(), Persons())
