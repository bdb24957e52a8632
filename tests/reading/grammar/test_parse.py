"""The parse as the rules hold it says what spaCy's says."""

import numpy as np
import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc as SpacyDoc

from dragoman.reader import Reader
from dragoman.reading.grammar.parse import Doc
from dragoman.samples import sample_reports

WORDS = ("text", "idx", "i", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "ent_iob_", "whitespace_",
         "is_space", "is_punct", "is_upper", "is_lower", "is_title", "is_alpha", "is_quote", "is_sent_start", "n_lefts",
         "n_rights", "text_with_ws")
TREE = ("children", "subtree", "ancestors", "conjuncts", "lefts", "rights")
EDGES = ("head", "left_edge", "right_edge")
SPANS = ("start", "end", "text", "start_char", "end_char", "label_")
PIECES = ("Norway", "and", "Chad", ",", " ", "\n", "met", "“", "left")
NLP = spacy.blank("en")


def alike(theirs: SpacyDoc) -> None:
    ours = Doc(theirs)
    for one, other in zip(theirs, ours, strict=True):
        assert [getattr(one, name) for name in WORDS] == [getattr(other, name) for name in WORDS]
        for name in TREE:
            assert [each.i for each in getattr(one, name)] == [each.i for each in getattr(other, name)], (name, one.i)
        assert [getattr(one, name).i for name in EDGES] == [getattr(other, name).i for name in EDGES]
        assert (one.sent.start, one.sent.end) == (other.sent.start, other.sent.end)
    for group in ("sents", "ents"):
        assert ([[getattr(each, name) for name in SPANS] + [each.root.i] for each in getattr(theirs, group)]
                == [[getattr(each, name) for name in SPANS] + [each.root.i] for each in getattr(ours, group)])


def test_the_samples_are_written_down_as_spacy_has_them(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    # which mend what spaCy has
    monkeypatch.setattr("dragoman.reading.grammar.parse.made_active", lambda _: None)
    monkeypatch.setattr("dragoman.reading.grammar.parse.lowered", lambda _, steps: steps)
    for report in sample_reports(reader.lexicon):
        alike(reader.nlp(report.text))


@settings(max_examples=60)
@given(st.lists(st.tuples(st.sampled_from(PIECES), st.booleans(), st.floats(0, 1)), min_size=1, max_size=14))
def test_any_tree_is_written_down_whole(rows: list[tuple[str, bool, float]]) -> None:
    # each word hangs on one that comes before it in a shuffled order, so that branches may cross
    order = np.argsort([row[2] for row in rows], kind="stable").tolist()
    heads = [0] * len(rows)
    for rank, place in enumerate(order):
        heads[place] = order[int(rows[place][2] * rank)] if rank else place
    theirs = SpacyDoc(NLP.vocab, [row[0] for row in rows], [row[1] for row in rows], heads=heads,
                      deps=["conj" if row[1] else "obj" for row in rows])
    for one, other in zip(theirs, Doc(theirs), strict=True):  # where branches cross, spaCy may lose a far child
        below = [each.i for each in theirs if each == one or one.is_ancestor(each)]
        assert sorted(each.i for each in other.subtree) == below
        assert [each.i for each in other.children] == [each.i for each in theirs if each.head == one != each]
        assert (other.left_edge.i, other.right_edge.i) == (below[0], below[-1])


@pytest.mark.parametrize("mode", ["strict", "contract", "expand"])
def test_characters_are_found_as_spacy_finds_them(mode: str) -> None:
    theirs = NLP(" Norway's  envoy\nleft. ")
    ours = Doc(theirs)
    for start in range(len(theirs.text) + 1):
        for end in range(start, len(theirs.text) + 1):
            one, other = (doc.char_span(start, end, alignment_mode=mode) for doc in (theirs, ours))
            assert (one is None) == (other is None), (start, end)
            assert one is None or other is None or (one.start, one.end) == (other.start, other.end)


def test_a_slice_is_a_list_and_a_span_has_a_text() -> None:
    doc = Doc(NLP("Norway left early."))
    assert [token.text for token in doc[1:3]] == ["left", "early"]
    assert (doc.span(1, 3).text, doc.span(2, 99).text, doc.span(3, 1).text) == ("left early", "early.", "")
    assert doc.span(0, 2)[-1] is doc[1]
    assert doc[1] in doc.span(0, 2)
    assert doc.span(0, 2) == doc.span(0, 2) != doc.span(0, 1)
    with pytest.raises(IndexError):
        doc[0].nbor(-1)
