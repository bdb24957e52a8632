"""The names by which spaCy makes our components; importing this tells it of them, as its entry points have it.

Every spaCy pipeline that is made imports it: nothing heavy is loaded before a component of ours is asked for.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from spacy.language import Language

from dragoman.components.kept import QUESTIONS, extend
from dragoman.language import factory

if TYPE_CHECKING:
    from dragoman.components.question import Question

_CONFIG: dict[str, Any] = {"published": None, "outlet": None, "packs": []}


def register() -> None:
    """Tell spaCy of all our components, once."""
    factory.register()
    extend()
    for question in (*QUESTIONS, "reading"):
        name = f"dragoman_{question}"
        if not Language.has_factory(name):
            assigns = [f"doc._.{name}", "doc._.dragoman_report"]
            Language.factory(name, default_config=_CONFIG, assigns=assigns, func=_maker(question))


def _maker(question: str) -> Callable[..., "Question"]:
    def create(nlp: Language, name: str, published: str | None, outlet: str | None,  # noqa: ARG001 - spaCy's form
               packs: Sequence[str]) -> "Question":
        from dragoman.components.question import Question

        return Question(question, published, outlet, packs)

    return create


register()
