import pytest
from spacy.language import Language

from dragoman.language.quotes import shown

TABLE = [
    ('He said "no" twice.', "He said “ no ” twice ."),
    ('"No," he said. "Never."', "“ No , ” he said . “ Never . ”"),
    ('A "\nB', 'A " B'),
    ('"\n', '"'),
    ("“No”", "“ No ”"),
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_straight_marks_are_opened_and_closed_by_their_spaces(nlp: Language, text: str, expected: str) -> None:
    assert " ".join(shown(nlp.make_doc(text))) == expected
