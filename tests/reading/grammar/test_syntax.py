import pytest
from spacy.language import Language

from dragoman.reading.grammar.syntax import subject


@pytest.mark.parametrize(("text", "verb", "expected"), [
    ("Exports fell in May, the trade ministry reported, blaming the price of oil.", "blaming", "ministry"),
    ("Angola rejected a Zambian offer to open its files, saying that the time had passed.", "saying", "Angola"),
    ("The envoys took care to say that nothing was over.", "say", "envoys"),
    ("Peru urged Chile to sign.", "sign", "Chile"),
    ("Botswana told Namibia, which demanded them back, that no one will be returned.", "demanded", "Namibia"),
])
def test_whose_an_action_is(nlp: Language, text: str, verb: str, expected: str) -> None:
    found = subject(next(token for token in nlp(text) if token.text == verb))
    assert found is not None
    assert found.text == expected
