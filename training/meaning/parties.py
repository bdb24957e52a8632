"""The scene of every event of a text, as reading has it before it asks who its sides are."""

from spacy.tokens import Doc as SpacyDoc

from dragoman.intake.prepare import prepare
from dragoman.language import load
from dragoman.language.files import MODEL
from dragoman.language.heads import Heads
from dragoman.lexicon.lexicon import load_lexicon
from dragoman.reading.actors.finder import find_actors
from dragoman.reading.events.casting import Scene, scene_of
from dragoman.reading.grammar.lemmas import mend_lemmas
from dragoman.reading.grammar.parse import Doc
from dragoman.reading.statements.finder import find_statements
from dragoman.reading.times.finder import find_times


class Parties:
    """Reads who is who and who says what, with the model and the lexicon that ship."""

    def __init__(self) -> None:
        self._nlp, self._lexicon = load(), load_lexicon()
        self.relations = len(Heads.load(MODEL / "heads.json")["relation"].labels)

    def __call__(self, text: str, published: str | None) -> tuple[SpacyDoc, Scene]:
        """Return a parsed text and all that is known of it before its events are read."""
        report = prepare(text, published=published, lexicon=self._lexicon)
        parsed = self._nlp(report.text)
        mend_lemmas(parsed, self._lexicon.inflection)
        doc = Doc(parsed)
        cast, times = find_actors(doc, report, self._lexicon), find_times(doc, report.published, report.outlet)
        statements = find_statements(doc, report, cast, times, self._lexicon)
        return parsed, scene_of(doc, report, cast, times, statements, self._lexicon)
