"""Lemmas mended by the lexicon, before anything is looked up by them."""

from spacy.tokens import Doc

from dragoman.lexicon.inflection import Inflection


def mend_lemmas(doc: Doc, inflection: Inflection) -> None:
    """Give each word of a parsed text the lemma that the lexicon knows for its form, where the model gives no such."""
    for token in doc:
        lemma = inflection.lemma(token.text, token.tag_, token.lemma_)
        if lemma != token.lemma_:
            token.lemma_ = lemma
