"""spaCy's tokeniser for English, cut to the conventions of Universal Dependencies."""

import re

from spacy.lang.char_classes import ALPHA
from spacy.language import Language
from spacy.symbols import ORTH
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

# These stay with their word ("non-aligned", "pro-government", "ex-minister"), as no other first part does.
_JOINED = (
    "non", "e", "re", "anti", "co", "pre", "mid", "pro", "cross", "post", "semi", "over", "sub", "counter", "pan", "ex",
    "multi", "mini", "inter", "intra", "neo", "un", "micro", "ultra", "quasi", "pseudo", "trans", "bi", "tri",
)  # fmt: skip
_FREE = "".join(rf"(?<!^[{part[0].upper()}{part[0]}]{part[1:]})" for part in _JOINED)
_RUNS = (r"!{2,}", r"\?{2,}", r"[!?]{2,}", r"={2,}", r"_{2,}", r"\*{2,}", r"~{2,}", r"#{2,}", r"<{2,}", r">{2,}")
_DASHES = (r"—+", r"―+", r"–+", r"--+")
_ELLIPSES = (r"…", r"\.\.+")
_INFIXES = (
    *_DASHES,
    *_ELLIPSES,
    # "well-known", "U.S.-led", "2-day", "1990-91", "al-Assad": the hyphen is a word
    rf"{_FREE}(?<=[{ALPHA}0-9.])[-‐‑](?=[{ALPHA}0-9])",
    rf"(?<=[{ALPHA}])/(?=[{ALPHA}])",
    r"(?<=[0-9])[+*^](?=[0-9-])",
    rf"(?<=[{ALPHA}])[,:;!?](?=[{ALPHA}“”\"‘])",
    # a stop without the space that should follow it: "talks.The", 'talks."The'
    rf"(?<=[{ALPHA}]{{2}})\.(?=[A-Z“\"‘][{ALPHA}])",
    r"[“”\"«»„]",
    r"(?<=\w)[()\[\]](?=\w)",
)
_AGENCY_DASH = r"(?<=\))\.?-+"  # "(Agency).- ", "(Agency)- " at the end of a dateline
_LONGEST_SUFFIX = 200
_ABBREVIATIONS = (
    "al.", "etc.", "Ft.", "Rs.", "Lt.", "Col.", "Sgt.", "Maj.", "Capt.", "Cmdr.", "Adm.", "Cpl.", "Hon.", "Amb.",
    "Pres.", "Sens.", "Reps.", "Govs.", "Gens.", "Messrs.", "Sec.", "Dept.", "approx.", "Md.", "Del.",
)  # fmt: skip


class _Ending:
    """A regular expression of suffixes that looks at the end of a word alone, however long a run of signs goes on."""

    def __init__(self, regex: re.Pattern[str]) -> None:
        self.pattern, self._search = regex.pattern, regex.search  # spaCy saves a tokeniser by its patterns

    def search(self, word: str) -> re.Match[str] | None:
        return self._search(word, max(len(word) - _LONGEST_SUFFIX, 0))


def tokenizer_for(nlp: Language) -> Tokenizer:
    """Return a tokeniser over the vocabulary of a blank English pipeline; the text is always recoverable from it."""
    defaults = nlp.Defaults
    suffixes = compile_suffix_regex([*_RUNS, *_DASHES, *_ELLIPSES, _AGENCY_DASH, *(defaults.suffixes or ())])
    exceptions = dict(defaults.tokenizer_exceptions or {}) | {word: [{ORTH: word}] for word in _ABBREVIATIONS}
    return Tokenizer(
        nlp.vocab,
        rules=exceptions,
        prefix_search=compile_prefix_regex([*_RUNS, *_DASHES, *_ELLIPSES, *(defaults.prefixes or ())]).search,
        suffix_search=_Ending(suffixes).search,
        infix_finditer=compile_infix_regex(_INFIXES).finditer,
        url_match=defaults.url_match,
    )
