"""Where those speak whose state goes unsaid: "In Lima, the foreign ministry said", "a defence ministry spokesman told
reporters in Lima", "officials here"."""

from collections.abc import Iterator

from dragoman.reading.actors.known import Known, Name
from dragoman.reading.actors.phrases import Phrase
from dragoman.reading.actors.titles import SHARED
from dragoman.reading.grammar.parse import Doc, Token
from dragoman.reading.grammar.syntax import SUBJECTS, children, obliques

_LEADING = 2  # tokens between a town that leads and who speaks there: a comma and an article
_BACK = 3  # sentences of a paragraph over which the town stands that its first one opens with
_TITLING = frozenset({"nmod:desc", "compound"})
_HEARERS = frozenset({"reporter", "journalist", "correspondent", "newsman", "pressman", "conference", "briefing"})


class Whereabouts:
    """Gives the state in whose town the organ of a state speaks, as the words around it tell."""

    def __init__(self, known: Known, home: str | None) -> None:
        self._known = known
        self._home = home
        self._doc: Doc = known.doc

    def pointed(self, phrase: Phrase) -> str | None:
        """Give the state that "here" or "there" points to behind a title: "officials here", "a minister there"."""
        word = self._doc.span(phrase.end, phrase.end + 1).text
        if word not in ("here", "there"):
            return None
        return self._home if word == "here" else self._known.place_before(phrase.start)

    def behind(self, phrase: Phrase) -> str | None:
        """Give the state named right behind a government: "the government in Iran"."""
        if self._doc.span(phrase.end, phrase.end + 1).text != "in":
            return None
        state = self._known.at(phrase.end + 1)
        return state.code if state is not None and state.kind in ("state", "city") and state.form != "demonym" else None

    def seat(self, phrase: Phrase) -> str | None:
        """Give the state of the town in which the organ of a state does something."""
        town = next(self._behind(phrase), None) or self._ahead(phrase)
        return town.code if town is not None else None

    def _behind(self, phrase: Phrase) -> Iterator[Name]:
        """Give the town behind the verb: "said in Lima", "told reporters in Lima"."""
        head = self._subject(phrase)
        if head.dep_ not in SUBJECTS:
            return
        if self._doc.span(head.head.i + 1, head.head.i + 2).text == "in" and (town := self._town(head.head.i + 2)):
            yield town  # "said in Lima that it was over", where the parse hangs the town on what is said
        hearers = [each for each in children(head.head, "obj", "iobj", "obl") if each.lemma_ in _HEARERS]
        for word in (each for host in (head.head, *hearers) for each in obliques(host, "in")):
            if word.i > phrase.head and (town := self._town(word.i)) is not None:
                yield town

    def _ahead(self, phrase: Phrase) -> Name | None:
        """Give the town with which this sentence opens, or one before it in the paragraph: "In Lima, …"."""
        for number, first in enumerate(self._openings(phrase)):
            town = self._town(first.i + 1) if first.text == "In" else None
            if town is not None and (number or phrase.start - town.end <= _LEADING or self._is_main(phrase)):
                return town
        return None

    def _is_main(self, phrase: Phrase) -> bool:
        head = self._subject(phrase)
        return head.dep_ in SUBJECTS and head.head.head.i == head.head.i

    def _subject(self, phrase: Phrase) -> Token:
        """Give the word that stands in the clause for one with such a title: the name behind it, where it hangs on
        that."""
        head = self._doc[phrase.head]
        return head.head if head.dep_ in _TITLING else head

    def _openings(self, phrase: Phrase) -> Iterator[Token]:
        """Give the first words of the sentences of a paragraph, from that of the phrase back."""
        sentence = self._doc[phrase.start].sent
        for number in range(_BACK + 1):
            yield self._doc[sentence.start]
            if number == 0 and not self._is_main(phrase):
                return
            last = self._doc[sentence.start - 1] if sentence.start else None
            if last is None or "\n" in last.text:
                return
            sentence = last.sent

    def _town(self, i: int) -> Name | None:
        town = self._known.at(i)
        if town is None or town.kind != "city" or not town.code:
            return None
        return None if self._doc.span(town.start, town.end).text.casefold() in SHARED else town
