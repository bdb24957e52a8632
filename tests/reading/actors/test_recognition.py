
import pytest
from tests.reading.parsing import Parse

from dragoman.lexicon.lexicon import Lexicon
from dragoman.reading.actors.recognition import find_known


@pytest.mark.parametrize(("text", "word", "expected"), [
    ("The Russian side agreed.", "Russian", ("state", "Russia", "RUS", "demonym")),
    ("Russians voted on Sunday.", "Russians", ("state", "Russia", "RUS", "people")),
    ("The Kremlin denied it.", "Kremlin", ("city", "Russia", "RUS", "metonym")),
    ("The Pakistan Foreign Office denied it.", "Office", ("body", "Foreign Office", "PAK", "body")),
    ("The Hamas movement denied it.", "Hamas", ("group", "Hamas", "Hamas", "group")),
    ("North Korea spoke. The South's president agreed.", "South", ("state", "South Korea", "KOR", "state")),
    # the American one, unless only another's country is named
    ("Bolivia is poor. The Senate met.", "Senate", ("body", "Senate", "BOL", "body")),
    ("The United States is near Mexico. The Senate met.", "Senate", ("body", "Senate", "USA", "body")),
    # an agency's, unless Palestinians are named otherwise, and nobody is told
    ("The PA met Palestinian mayors.", "PA", ("state", "Palestine", "PSE", "state")),
    ("The mayor told PA that Palestinian trucks had left.", "PA", ("media", "PA Media", "GBR", "outlet")),
    ("The mayor of Leeds thanked PA.", "PA", ("media", "PA Media", "GBR", "outlet")),
])
def test_names_of_the_lexicon(nlp: Parse, lexicon: Lexicon, text: str, word: str, expected: tuple[str, ...]) -> None:
    doc = nlp(text)
    name = find_known(doc, lexicon).at(next(token.i for token in doc if token.text == word))
    assert name is not None
    assert (name.kind, name.code, name.form) == (expected[0], expected[2], expected[3])


@pytest.mark.parametrize(("text", "word"), [
    ("The South is warm.", "South"),
    ("The defence ministry denied it.", "ministry"),
    ("Nothing is named here.", "Nothing"),
])
def test_what_names_nothing_known(nlp: Parse, lexicon: Lexicon, text: str, word: str) -> None:
    doc = nlp(text)
    assert find_known(doc, lexicon).at(next(token.i for token in doc if token.text == word)) is None


def test_within_gives_whole_names_only(nlp: Parse, lexicon: Lexicon) -> None:
    doc = nlp("Norway met the United States and Peru.")
    known = find_known(doc, lexicon)
    assert [name.code for name in known.within(0, len(doc))] == ["NOR", "USA", "PER"]
    inside = next(name for name in known.names if name.code == "USA")
    assert [name.code for name in known.within(0, inside.end - 1)] == ["NOR"]


@pytest.mark.parametrize(("text", "published", "expected"), [
    ("Moscow rejected the plan.", "1986-03-04", ["SUN"]),
    ("Moscow rejected the plan.", "1992-02/1992-03", ["RUS"]),
    ("Moscow rejected the plan.", None, ["RUS"]),
    ("Prague and Belgrade signed it.", "1989-05~", ["CSK", "YUG"]),
    ("In 1968 Prague gave way. Prague remembers it.", "2018-08-21", ["CSK", "CZE"]),
])
def test_names_are_of_their_time(nlp: Parse, lexicon: Lexicon, text: str, published: str | None,
                                 expected: list[str]) -> None:
    assert [name.code for name in find_known(nlp(text), lexicon, published).names] == expected
