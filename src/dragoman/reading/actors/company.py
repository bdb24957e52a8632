"""The company of a report: everyone met so far, handed on from one portion of a long text to the next."""

from dataclasses import dataclass, field

from dragoman.reading.actors.people import People
from dragoman.reading.actors.stage import Register


@dataclass(frozen=True, slots=True)
class Company:
    """Who is known by name, and the people by all the forms of theirs: the "Lavrov" of a late page is the minister
    whom the first one named in full."""

    register: Register = field(default_factory=Register)
    people: People = field(default_factory=People)
