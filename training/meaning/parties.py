"""Which words of a text name a party, as reading finds them: what may be a side of an event."""

from spacy.tokens import Doc as SpacyDoc

from dragoman.intake.prepare import prepare
from dragoman.language import load
from dragoman.language.files import MODEL
from dragoman.language.heads import Heads
from dragoman.lexicon.lexicon import load_lexicon
from dragoman.reading.actors.finder import find_actors
from dragoman.reading.grammar.lemmas import mend_lemmas
from dragoman.reading.grammar.parse import Doc


class Parties:
    """Reads who is who, with the model and the lexicon that ship."""

    def __init__(self) -> None:
        self._nlp, self._lexicon = load(), load_lexicon()
        self.relations = len(Heads.load(MODEL / "heads.json")["relation"].labels)

    def __call__(self, text: str, published: str | None) -> tuple[SpacyDoc, dict[int, tuple[str, ...]]]:
        """Return a parsed text and the parties that its tokens stand for."""
        report = prepare(text, published=published, lexicon=self._lexicon)
        parsed = self._nlp(report.text)
        mend_lemmas(parsed, self._lexicon.inflection)
        doc = Doc(parsed)
        cast = find_actors(doc, report, self._lexicon)
        return parsed, {token.i: named for token in doc if (named := cast.named(token))}
