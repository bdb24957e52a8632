
import pytest
from tests.reading.parsing import Parse

from dragoman.lexicon.lexicon import Lexicon
from dragoman.reading.actors.finder import find_actors
from dragoman.records import Report


@pytest.mark.parametrize(("text", "word", "expected"), [
    ("Maria Costa met Pavel Orlov on Monday. She thanked the minister.", "She", "Maria Costa"),
    ("Maria Costa met Pavel Orlov on Monday. He thanked the minister.", "He", "Pavel Orlov"),
    ("Murat Kaya said that he would resign.", "he", "Murat Kaya"),
    ("Per Dahl left, and a friend drove Dahl home. The minister, Ola Berg, resigned. He blamed the king.", "He",
     "Ola Berg"),
    ("Pavel Orlov praised Ivan Petrov. “He is a friend,” Orlov said.", "He", "Ivan Petrov"),
    ("Pavel Orlov rejected the plan offered by him (Ivan Petrov) in May.", "him", "Ivan Petrov"),
    ("Norway said that it would join the talks.", "it", "Norway"),
    ("Mr. Orlov said no. Mr. Petrov, for Chad, dismissed it as idle. The troops, he said, had left.", "he", "Petrov"),
    ("Pavel Orlov said no. Peace, according to the envoy, Ivan Petrov, was near. He left.", "He", "Ivan Petrov"),
    ("Pavel Orlov spoke first. Peru’s president had been told to stay at home, he said.", "he", "Pavel Orlov"),
    ("U.S. officials met on Monday. They said the talks would go on.", "They", "U.S. officials"),
    ("Norway cut its ties with Chad on Monday, accusing it of piracy.", "it", "Chad"),
    ("Norway said that Chad had attacked it.", "it", "Norway"),
    ("Pavel Orlov spoke first. “As Ivan Petrov said, Luis Vega is ill. Vega should rest,” he continued.", "he",
     "Pavel Orlov"),
    ("Pavel Orlov spoke first. “Ivan Petrov is ill.\n\n“He should rest,” he said.", "he", "Pavel Orlov"),
    ("Pavel Orlov called Ivan Petrov a “fool”. He left.", "He", "Pavel Orlov"),
    ("Norway accused Chad of piracy. It denied the charge.", "It", "Chad"),
    ("Norway accused Chad of piracy. It sent two ships.", "It", "Norway"),
    ("Norway blames Chadian rebels. They have denied it.", "They", "Chadian rebels"),
    ("Pavel Orlov accused Ivan Petrov of theft. He denied it.", "He", "Ivan Petrov"),
    ("Pavel Orlov accused Maria Costa of theft. He denied that this was new.", "He", "Pavel Orlov"),
    # of whom the sentence is, not who is told of in it
    ("Ivan Petrov spoke. Ivan Petrov sat. Pressed by Petrov, Pavel Orlov said no. He left.", "He", "Pavel Orlov"),
    ("Pavel Orlov said that Ivan Petrov was ill. He left.", "He", "Pavel Orlov"),
    # who is asked answers, and a quotation may break off at the end of a line
    ("Pavel Orlov briefed Ivan Petrov. In response to Petrov's question, he called for calm.", "he", "Pavel Orlov"),
    ('Ivan Petrov left. Pavel Orlov spoke.\n"We hope for calm.\nThey need not fear," he said.', "he", "Pavel Orlov"),
    # whose the thing beside it is
    ("Norway praised the Chadian fight against thieves and its search of the wells.", "its", "Chad"),
    ("Norway praised its fleet and its crews.", "its", "Norway"),
    # who is named in what he tells is another
    ("Pavel Orlov left. Pavel Orlov was ill. Ivan Petrov stayed. He said Orlov would return.", "He", "Ivan Petrov"),
    ("Pavel Orlov left. He said that Orlov was ill.", "He", None),
    # who charges another calls it so
    ("Pavel Orlov accused Ivan Petrov of wasting gold on what he called a toy.", "he", "Pavel Orlov"),
    ("Pavel Orlov accused Ivan Petrov of wasting gold on what he termed a toy.", "he", "Pavel Orlov"),
    ("Pavel Orlov met Ivan Petrov and briefed him on the rain.", "him", "Ivan Petrov"),
    ("It rained in the capital.", "It", None),
    ("He left.", "He", None),
])
def test_whom_a_pronoun_means(nlp: Parse, lexicon: Lexicon, text: str, word: str, expected: str | None) -> None:
    doc = nlp(text)
    actor = find_actors(doc, Report("r", text), lexicon).who(next(token for token in doc if token.text == word))
    assert (actor.name if actor else None) == expected


def test_a_pronoun_teaches_the_gender(nlp: Parse, lexicon: Lexicon) -> None:
    text = "Sehar Memon spoke first. She thanked Pavel Orlov. She then left."
    doc = nlp(text)
    cast = find_actors(doc, Report("r", text), lexicon)
    assert {cast.who(token).name for token in doc if token.text == "She"} == {"Sehar Memon"}  # type: ignore[union-attr]
