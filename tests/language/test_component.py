import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from dragoman.language.told import told

NEWS = (
    "The foreign minister of Norway met her Swedish counterpart in Oslo on Tuesday. They did not discuss gas.\n\n"
    "“We were never asked,” said Anna Lind, a spokeswoman for the Swedish government. Denmark refused to comment.\n"
)


def everything(doc: Doc) -> list[tuple[object, ...]]:
    return [(t.text, t.tag_, str(t.morph), t.lemma_, t.dep_, t.head.i, t.is_sent_start, t.ent_type_) for t in doc]


def test_sentences_are_found_across_quotations_and_paragraphs(nlp: Language) -> None:
    starts = [sentence.text.split()[0] for sentence in nlp(NEWS).sents]
    assert starts == ["The", "They", "“We", "Denmark"]


PARSES = [
    ("Norway condemned the attack.", [("Norway", "nsubj", "condemned"), ("attack", "obj", "condemned")]),
    ("It was condemned by Norway.", [("It", "nsubj:pass", "condemned"), ("Norway", "obl:agent", "condemned")]),
    ("The envoy said that talks had failed.", [("envoy", "nsubj", "said"), ("failed", "ccomp", "said")]),
    ("Turkey did not sign the treaty.", [("not", "advmod", "sign"), ("treaty", "obj", "sign")]),
]


@pytest.mark.parametrize(("text", "arcs"), PARSES)
def test_who_did_what_to_whom_is_in_the_tree(nlp: Language, text: str, arcs: list[tuple[str, str, str]]) -> None:
    found = {(token.text, token.dep_, token.head.text) for token in nlp(text)}
    assert set(arcs) <= found


LEMMAS = [
    ("They denied it.", "deny"),
    ("She met him.", "meet"),
    ("Iran has told them.", "tell"),
    ("Talks began.", "begin"),
]


@pytest.mark.parametrize(("text", "lemma"), LEMMAS)
def test_verbs_have_their_lemmas(nlp: Language, text: str, lemma: str) -> None:
    assert lemma in [token.lemma_ for token in nlp(text) if token.pos_ == "VERB"]


NAMES = [
    ("President Emmanuel Macron flew to Beirut.", [("Emmanuel Macron", "PERSON"), ("Beirut", "GPE")]),
    ("The United Nations left Mali on Monday.", [("United Nations", "ORG"), ("Mali", "GPE"), ("Monday", "DATE")]),
    ("French officials met the Palestinians.", [("French", "NORP"), ("Palestinians", "NORP")]),
]


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_names_are_found(nlp: Language, text: str, names: list[tuple[str, str]]) -> None:
    assert [(span.text, span.label_) for span in nlp(text).ents] == names


@settings(max_examples=40, deadline=None)
@given(text=st.text(st.characters(codec="utf-8"), max_size=60))
def test_any_text_is_kept_and_every_sentence_has_one_root(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert doc.text == text
    for sentence in doc.sents:
        assert sum(token.head.i == token.i for token in sentence) == 1


def test_a_text_reads_the_same_in_any_company(nlp: Language) -> None:
    others = ["A short one.", "Talks " * 300, NEWS + NEWS]
    alone = everything(nlp(NEWS))
    assert everything(next(nlp.pipe([NEWS, *others]))) == alone
    assert everything(list(nlp.pipe([*others, NEWS]))[-1]) == alone


def test_a_paragraph_reads_the_same_in_any_report(nlp: Language) -> None:
    first = NEWS.split("\n\n")[0]
    alone = everything(nlp(first))
    assert everything(nlp(NEWS))[: len(alone)] == alone


def test_given_sentences_are_kept(nlp: Language) -> None:
    words = ["Norway", "left", ".", "Sweden", "stayed", "and", "Denmark", "left", "."]
    doc = Doc(nlp.vocab, words=words, sent_starts=[number in (0, 5) for number in range(len(words))])
    for _, component in nlp.pipeline:
        doc = component(doc)
    assert [sentence.start for sentence in doc.sents] == [0, 5]


WRAPPED = (
    "The minister of Norway met the envoys of\nSweden and then flew home after two\n"
    "long and hard days of\ntalks in the capital.\n\nDenmark left."
)


def test_a_text_of_fixed_width_is_read_over_its_line_ends(nlp: Language) -> None:
    assert [sentence.text.split()[0] for sentence in nlp(WRAPPED).sents] == ["The", "Denmark"]


def test_a_headline_is_a_sentence_of_its_own(nlp: Language) -> None:
    doc = nlp("Norway meets Sweden\nThe ministers of the two countries met on Monday.\n")
    assert [sentence.text.split()[0] for sentence in doc.sents] == ["Norway", "The"]


def test_whitespace_is_carried_along(nlp: Language) -> None:
    doc = nlp("  \n Norway  left .\n\n\n Sweden stayed. \n")
    spaces = [token for token in doc if token.is_space]
    assert {token.pos_ for token in spaces} == {"SPACE"}
    assert all(token.dep_ == "dep" for token in spaces)
    assert [sentence.text.split()[0] for sentence in doc.sents] == ["Norway", "Sweden"]


@pytest.mark.parametrize("text", ["", " ", "\n\n \t\n"])
def test_a_text_without_words_is_left_alone(nlp: Language, text: str) -> None:
    assert nlp(text).text == text


def test_a_paragraph_longer_than_a_window_is_read_whole(nlp: Language) -> None:
    doc = nlp(" ".join(["The minister of Norway met the envoys of Sweden in Oslo."] * 60))
    sentences = list(doc.sents)
    assert len(sentences) == 60
    assert {len(sentence) for sentence in sentences} == {12}


def test_a_sentence_without_end_is_read_whole(nlp: Language) -> None:
    doc = nlp("and so on " * 700)
    assert len(doc) == 2100
    assert doc.has_annotation("DEP")


def test_meaning_is_kept_with_the_doc(nlp: Language) -> None:
    doc = nlp(NEWS)
    held = told(doc)
    assert held is not None
    assert held.types.shape == (len(doc), 17)
    assert np.allclose(held.types.sum(1), 1, atol=1e-4)
    said = next(frame for frame in held.frames if doc[frame.anchor].text == "said")
    assert doc[said.source[0][0] :].text.startswith("Anna Lind")
    assert "We were never asked" in doc[slice(*said.content[0])].text
    assert Doc(nlp.vocab).from_bytes(doc.to_bytes()).text == doc.text


PLAIN = ("India", "said", "that", "“", "talks", "”", "failed", ",", "he", "added", ".", "5")


@settings(max_examples=20)
@given(st.lists(st.sampled_from(PLAIN), min_size=1, max_size=30))
def test_frames_lie_inside_their_sentence(nlp: Language, words: list[str]) -> None:
    doc = nlp(" ".join(words))
    held = told(doc)
    for frame in held.frames if held is not None else ():
        sentence = doc[frame.anchor].sent
        for start, end in (*frame.cue, *frame.source, *frame.content):
            assert sentence.start <= start < end <= sentence.end
