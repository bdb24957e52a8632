"""The language model: text in, a spaCy Doc out, with sentences, tags, lemmas, dependencies and names."""

from dragoman.language.pipeline import load

__all__ = ["load"]
