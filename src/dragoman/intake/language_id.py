"""Which language a text is in; only English is read."""

import re

from dragoman.errors import NotEnglish
from dragoman.intake.languages import language_name

# words that no English news text of some length does without, and that few other languages have
_WORDS = "the of and to that said is was for with has have had by from it his are were will would which not be"
_ENGLISH = frozenset(_WORDS.split())
_ENOUGH_ENGLISH = 0.12
_SURE_ENGLISH = 0.2
_SHORT = 40  # letters of the Latin alphabet: below it a name in a headline can outweigh the rest
_SAMPLE = 4000
_SURER = 15.0  # by how much, in log likelihood, another must be likelier: foreign names in a headline come to 12
_WORD = re.compile(r"[^\W\d_]+")


def refuse_other_languages(text: str, where: str = "") -> None:
    """Raise NotEnglish, naming the language, unless the text is English or too short to tell."""
    language = language_of(text)
    if language != "en":
        raise NotEnglish(f"This text is in {language_name(language)}, and Dragoman reads English.", where,
                         "Give it an English translation.")


def language_of(text: str) -> str:
    """Name the language by its ISO 639-1 code; what cannot be told for sure counts as English."""
    sample = text[:_SAMPLE]
    words = [word.lower() for word in _WORD.findall(sample)]
    latin = sum(len(word) for word in words if word[0] < "\u0250")
    other = sum(len(word) for word in words) - latin
    english = sum(word in _ENGLISH for word in words) / max(1, len(words))
    if (english >= _SURE_ENGLISH and latin > other) or (latin < _SHORT and other <= latin):
        return "en"
    guess = _guess(sample)
    # a report on France, full of French names, is English still
    return "en" if english >= _ENOUGH_ENGLISH and latin > other else guess


def _guess(sample: str) -> str:
    # its model takes a second to load: only for a text whose words do not tell
    import py3langid

    ranked = [(str(code), float(score)) for code, score in py3langid.rank(sample)]
    english = dict(ranked)["en"]
    return ranked[0][0] if ranked[0][1] > english + _SURER else "en"
