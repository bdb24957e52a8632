"""Which words of a text name a party, as reading finds them: what may be a side of an event."""

from dataclasses import dataclass, field

from dragoman.intake.prepare import prepare
from dragoman.language import load
from dragoman.lexicon.lexicon import Lexicon, load_lexicon
from dragoman.reading.actors.finder import find_actors
from dragoman.reading.grammar.lemmas import mend_lemmas
from dragoman.reading.grammar.parse import Doc


@dataclass(slots=True)
class Parties:
    """Reads who is who, with the model and the lexicon that ship."""

    lexicon: Lexicon = field(default_factory=load_lexicon)
    nlp: object = field(default_factory=load)

    def __call__(self, text: str, published: str | None) -> dict[int, tuple[str, ...]]:
        """Return the parties that words stand for, by the character at which the word begins."""
        report = prepare(text, published=published, lexicon=self.lexicon)
        spacy_doc = self.nlp(report.text)
        mend_lemmas(spacy_doc, self.lexicon.inflection)
        doc = Doc(spacy_doc)
        cast = find_actors(doc, report, self.lexicon)
        return {token.idx: named for token in doc if (named := cast.named(token))}
