"""The name by which spaCy makes the language model, without loading what the model needs."""

from pathlib import Path
from typing import TYPE_CHECKING

from spacy.language import Language

from dragoman.language.files import MODEL

if TYPE_CHECKING:
    from dragoman.language.component import LanguageModel

FACTORY = "dragoman_language"


def create(nlp: Language, name: str, model: str) -> "LanguageModel":  # noqa: ARG001 - spaCy's form of a factory
    """Make the component for a pipeline."""
    from dragoman.language.component import LanguageModel  # spaCy asks every package for its factories: be quick

    return LanguageModel(nlp, Path(model))


def register() -> None:
    """Tell spaCy of the component, once."""
    if not Language.has_factory(FACTORY):
        assigns = [f"token.{name}" for name in ("pos", "tag", "morph", "lemma", "head", "dep")]
        assigns += ["doc.sents", "doc.ents"]
        Language.factory(FACTORY, default_config={"model": str(MODEL)}, assigns=assigns, func=create)
