import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokenizer import Tokenizer

from dragoman.language.tokenizer import tokenizer_for

TABLE = [
    ("the U.S.-led coalition", "the U.S. - led coalition"),
    ("They cannot agree.", "They can not agree ."),
    ("“We don’t,” she said—twice—“ever.”", "“ We do n’t , ” she said — twice — “ ever . ”"),
    ("worth $5.2 billion, or €20", "worth $ 5.2 billion , or € 20"),
    ("US$300 million", "US$ 300 million"),
    ("12.5% of it", "12.5 % of it"),
    ("a 10-year-old pact of 1990-91", "a 10 - year - old pact of 1990 - 91"),
    ("non-aligned, anti-war and pro-government", "non-aligned , anti-war and pro-government"),
    ("an ex-minister of a well-known party", "an ex-minister of a well - known party"),
    ("Moscow’s ‘red line’", "Moscow ’s ‘ red line ’"),
    ("the states' rights", "the states ' rights"),
    ("the talks...then silence", "the talks ... then silence"),
    ("no warning--none", "no warning -- none"),
    ("Sept. 11, 10 a.m., N. Korea", "Sept. 11 , 10 a.m. , N. Korea"),
    ("Lt. Gen. Petrov, Mr. Rao et al.", "Lt. Gen. Petrov , Mr. Rao et al."),
    ('He said:"Yes."', 'He said : " Yes . "'),
    ("a deal.The next", "a deal . The next"),
    ("What?! Never!!", "What ?! Never !!"),
    ("(Reuters) - Talks", "( Reuters ) - Talks"),
    ("see http://example.org/a-b?q=1 now", "see http://example.org/a-b?q=1 now"),
]


@pytest.fixture(scope="module")
def tokenize() -> Tokenizer:
    return tokenizer_for(spacy.blank("en"))


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_words_are_cut_as_in_universal_dependencies(tokenize: Tokenizer, text: str, expected: str) -> None:
    assert " ".join(token.text for token in tokenize(text)) == expected


@given(text=st.text(max_size=80))
def test_no_character_is_lost(tokenize: Tokenizer, text: str) -> None:
    assert tokenize(text).text == text
