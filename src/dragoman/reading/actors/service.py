"""Whom a named person serves, as told beside the name: "Demos of the Greek foreign ministry", "the ministry's Demos",
"Demos, who leads the Greek delegation"."""

from collections.abc import Mapping

from dragoman.reading.actors import nouns
from dragoman.reading.actors.known import Known
from dragoman.reading.actors.phrases import Phrase
from dragoman.reading.actors.stage import Stage
from dragoman.reading.actors.titles import owner
from dragoman.reading.grammar.parse import Doc
from dragoman.reading.grammar.syntax import children

_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_FROM = frozenset({"of", "from", "at", "for", "with"})
_SERVING = frozenset({"lead", "head", "chair", "represent", "command", "run", "direct"})
_SERVED = nouns.BODY | nouns.GOVERNMENT | nouns.FORCES | {"delegation", "team", "side", "talks"}
_OF_THE_DAY = frozenset({"delegation", "team", "side"})  # whoever "led" one does so in what is told
_OWNERS = frozenset({"state", "organisation", "group"})


class Service:
    """Finds whom someone serves by what stands beside his name."""

    def __init__(self, stage: Stage, known: Known) -> None:
        self._stage = stage
        self._known = known
        self._doc: Doc = stage.doc

    def of(self, start: int, end: int, phrases: Mapping[int, Phrase]) -> str | None:
        """Give the code of the state or body that the bearer of the name at [start, end) serves."""
        return self._owning(start) or self._behind(end, phrases) or self._leading(start, end, phrases)

    def _owning(self, start: int) -> str | None:
        """Give whose a name is: "the finance ministry's Demos", "Athens's Demos"."""
        if start < 2 or self._doc[start - 1].lower_ not in _POSSESSIVE:
            return None
        part = self._stage.at.get(start - 2)
        return part.code if part is not None and part.kind in _OWNERS else None

    def _behind(self, end: int, phrases: Mapping[int, Phrase]) -> str | None:
        """Give whose a body is that follows a name: "Demos of the Greek foreign ministry"."""
        if self._doc.span(end, end + 1).text not in _FROM:
            return None
        body = next((phrase for phrase in phrases.values() if phrase.start == end + 1 and phrase.noun in _SERVED), None)
        return self._owner(body)

    def _leading(self, start: int, end: int, phrases: Mapping[int, Phrase]) -> str | None:
        """Give whose a body is that someone is said to lead: "Demos, who leads the Greek delegation"."""
        for clause in children(self._doc.span(start, end).root, "acl:relcl", "acl"):
            if clause.lemma_ in _SERVING and clause.tag_ != "VBN":
                led = [phrases.get(each.i) for each in children(clause, "obj")]
                now = (phrase for phrase in led if clause.tag_ != "VBD" or (phrase and phrase.noun in _OF_THE_DAY))
                return next((code for phrase in now if (code := self._owner(phrase))), None)
        return None

    def _owner(self, phrase: Phrase | None) -> str | None:
        name = owner(phrase, self._known) if phrase is not None and phrase.noun in _SERVED else None
        return name.code if name is not None else None
