"""Who speaks: the actor behind a source, as the text names it, with whom he officially speaks for."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from dragoman.lexicon.offices import Offices
from dragoman.reading.actors.cast import Cast
from dragoman.reading.actors.nouns import STATE_BODY
from dragoman.reading.actors.titles import former
from dragoman.reading.grammar.parse import Token
from dragoman.reading.grammar.syntax import children, obliques, preposition
from dragoman.reading.statements.sources import source_span
from dragoman.records import Actor, Role, Span

_PERSONAL = frozenset({"he", "she", "his", "her", "him"})
_ANY = frozenset({"they", "it", "its", "their", "them"})
_CHAMBERS = frozenset({"senate", "house", "congress", "congressional", "parliamentary", "duma", "knesset", "committee"})
_MEMBERS = frozenset({"chairman", "chair", "chairwoman", "member", "leader", "whip", "democrat", "republican"})
_EXECUTIVE = frozenset({"state", "central", "executive", "military"})  # committees that are no chamber's
_DEPUTISES = re.compile(r"['’]s? deputy\b|\bdeputy (?:for|to)\b", re.IGNORECASE)  # no deputy in a parliament
_DOCUMENTS = frozenset({"statement", "communique", "communiqué", "note", "letter", "cable", "bulletin", "memorandum",
                        "dispatch", "reply", "declaration", "telegram", "assessment", "circular"})
_REPORTS = frozenset({"report", "story", "article", "broadcast", "editorial", "commentary"})  # by a medium or a body
_TEXTS = frozenset({"document", "text", "paper"})  # which of those above is meant they leave open
# what may stand for those that it is of: "one of his ministers", "the office of the president"
_PARTS = frozenset({"one", "some", "several", "many", "most", "all", "both", "two", "three", "member", "part",
                    "office", "government", "administration", "cabinet", "secretariat", "camp", "team"})
_INSTITUTIONS = ("state", "organisation", "group")
_OFFICIAL = ("person", "state", "organisation", "group", "media")  # a medium only has a code where it is a state's own


@dataclass(frozen=True, slots=True)
class Speaker:
    """The actor who speaks, if known, with the words that name him here.

    One may speak for himself `alone`: a lawmaker, whatever state he sits for, who held an office once or is to.
    """

    actor: Actor | None
    span: Span | None
    alone: bool = False

    @property
    def side(self) -> str | None:
        """Whom the actor officially speaks for."""
        return None if self.alone else side(self.actor)


def side(actor: Actor | None) -> str | None:
    """Give whom an actor officially speaks for."""
    return actor.code if actor is not None and actor.kind in _OFFICIAL else None


@dataclass(slots=True)
class Speakers:
    """Names the speakers of a report one after another; remembers the last ones, to whom a bare pronoun goes back, and
    who issued which document, for whom it speaks from then on."""

    cast: Cast
    offices: Offices
    person: Actor | None = None
    other: Actor | None = None
    issuers: dict[str, Actor | None] = field(default_factory=dict)
    _last: Actor | None = None

    def name(self, source: Token | None) -> Speaker:
        """Name the speaker behind a source's head word."""
        if source is None:
            return Speaker(None, None)
        actor = self.cast.who(source) or self._through_phrase(source) or self._through_pronoun(source)
        if actor is not None:
            self._remember(actor)
        return Speaker(actor, source_span(source), actor is not None and self._is_alone(actor))

    def _is_alone(self, actor: Actor) -> bool:
        """Tell whether someone is known by seats in a parliament and by offices no longer held alone."""
        if not actor.roles:
            return actor.kind == "person" and self._is_seat(actor.name)
        return all(self._was(role) or self._is_seat(role.title) or _is_to_come(role) for role in actor.roles)

    def _was(self, role: Role) -> bool:
        office = self.offices.of(role.title)
        return former(role) and office is not None and office.speaks

    def _is_seat(self, title: str) -> bool:
        words = frozenset(title.casefold().replace("-", " ").split())
        office = self.offices.of(title)
        if words & _EXECUTIVE or _DEPUTISES.search(title):
            return False
        of_chamber = bool(words & _CHAMBERS) and bool(words & _MEMBERS)
        return of_chamber or (office is not None and office.level == "legislator" and not office.speaks)

    def _through_phrase(self, source: Token) -> Actor | None:
        """Find the person where the mention hangs on another word of the phrase: a title before or behind the name."""
        span = source_span(source)
        words = source.doc.char_span(span.start, span.end, alignment_mode="expand") or ()
        within = (self.cast.who(each) for each in reversed(list(words))
                  if not _is_owner(each) and not _is_another(each, source))
        person = next((actor for actor in within if actor is not None and actor.kind == "person"), None)
        named = next((self.cast.who(each) for each in source.children if _names(each, source)), None)
        if person is None and named is None:  # "one of the guests, Trade Minister X, said"
            hosts = [source, *(obliques(source, "of") if source.lower_ == "one" else ())]
            beside = (self.cast.who(each) for host in hosts for each in children(host, "appos"))
            named = next((actor for actor in beside if actor is not None and actor.kind == "person"), None)
        return person or named or self._of_document(source)

    def _of_document(self, source: Token) -> Actor | None:
        """Find whose a document is that says something: "a Dutch army statement", "the embassy's note"."""
        kind = source.lemma_.lower()
        if kind not in _DOCUMENTS | _TEXTS | _REPORTS:
            return None
        beside = [*children(source, "nmod:poss", "compound", "amod"), *obliques(source, "of", "from", "by")]
        beside += obliques(source, "in") if kind in _REPORTS else []
        # "a Dutch army statement", where the parse hangs the state's name on the army
        bodies = [owner for owner in beside if owner.lemma_.lower() in STATE_BODY]
        owners = [*beside, *(each for body in bodies for each in children(body, "amod", "compound", "nmod:poss"))]
        named = (self.cast.who(owner) for owner in owners)
        spoken = (actor for actor in named if actor is not None and _is_author(actor, kind))
        found = next(spoken, None) or self._namesake(bodies)
        found = found or (self._issuer(source) if _is_definite(source) and not beside else None)
        if found is not None:
            self.issued(kind, found)
        return found

    def _namesake(self, bodies: Iterable[Token]) -> Actor | None:
        """Give the body that spoke last, where the document is of such: "a Foreign Ministry statement"."""
        last = self.other.name.casefold() if self.other is not None else ""
        return self.other if any(body.lower_ in last for body in bodies) else None

    def _issuer(self, source: Token) -> Actor | None:
        """Give who put out the document that is spoken of, else, where it is the first, the institution that spoke just
        before."""
        kind = source.lemma_.lower()
        if kind in self.issuers or kind in _TEXTS:
            return self.issuers.get(kind, next(reversed(self.issuers.values()), None))
        spoke = self._last if self._last is not None and self._last.kind in _INSTITUTIONS else None
        first = all(each.lemma_.lower() != kind for each in source.doc[:source.i])
        return spoke if kind == "statement" and first else None

    def issued(self, venue: str | None, actor: Actor | None) -> None:
        """Keep in mind that someone spoke by a document, as the words of its venue say: "a written statement"; one that
        is several's, or of somebody unknown, is nobody's."""
        words = (venue or "").casefold().split()
        if words and words[-1] in _DOCUMENTS | _REPORTS:
            self.issuers[words[-1]] = None if "joint" in words else actor

    def _through_pronoun(self, source: Token) -> Actor | None:
        if source.lower_ in _PERSONAL:
            return self.person
        return self.other if source.lower_ in _ANY else None

    def _remember(self, actor: Actor) -> None:
        self._last = actor
        if actor.kind == "person":
            self.person = actor
        else:
            self.other = actor


def _is_to_come(role: Role) -> bool:
    """Tell whether an office is yet to be taken: "president-elect"."""
    title = role.title.replace(" ", "").casefold()
    return "-elect" in title or "-designate" in title


def _is_author(actor: Actor, kind: str) -> bool:
    """Tell whether a document can be someone's: "a Chadian report" is nobody's in particular."""
    return actor.kind in ("media", "organisation") if kind in _REPORTS else side(actor) is not None


def _is_definite(noun: Token) -> bool:
    return any(each.lower_ in ("the", "this", "that") for each in children(noun, "det"))


def _is_owner(word: Token) -> bool:
    """Tell whether a word only says whose the source is: "Trump's host"."""
    name = word.head if word.dep_ in ("flat", "compound") else word
    return any(each.lower_ in ("'s", "’s", "'", "’") and each.dep_ == "case" for each in (*name.rights, *word.rights))


def _is_another(word: Token, source: Token) -> bool:
    """Tell whether a word stands behind a preposition in the source's phrase: "an aide to Mr. Lee" is not he."""
    up = word
    while up not in (source, up.head):
        if up.dep_ in ("nmod", "obl") and preposition(up) is not None:
            return preposition(up) != "of" or source.lemma_.lower() not in _PARTS
        up = up.head
    return False


def _names(word: Token, source: Token) -> bool:
    """Tell whether a name stands right behind the noun that describes its bearer: "the charity Oxfam"."""
    return word.i == source.i + 1 and word.pos_ == "PROPN" and word.dep_ in ("appos", "flat", "nmod:desc")
