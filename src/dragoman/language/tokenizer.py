"""spaCy's tokeniser for English, cut to the conventions of Universal Dependencies."""

import re

from spacy.lang.char_classes import ALPHA, CURRENCY
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

_DASHES = r"(?:—|―|--+|–)"
_INFIXES = (
    _DASHES,
    r"…|\.\.\.+",
    # "well-known", "U.S.-led", "2-day", "1990-91", "al-Assad": the hyphen is a word
    rf"(?<=[{ALPHA}0-9.])[-‐‑](?=[{ALPHA}0-9])",
    rf"(?<=[{ALPHA}])[/](?=[{ALPHA}])",
    r"(?<=[0-9])[+*^](?=[0-9-])",
    rf"(?<=[{ALPHA}])[,:;!?](?=[{ALPHA}])",
    rf"(?<=[{ALPHA}]{{2}})\.(?=[A-Z“\"‘][{ALPHA}])",
    rf"(?<=[{ALPHA}0-9.,!?])[“”\"«»](?=[{ALPHA}0-9])",
    r"(?<=\w)[()\[\]](?=\w)",
)  # fmt: skip
_PREFIXES = (_DASHES, r"-(?=[^\W\d_])", rf"(?:US|C|A|HK|NZ|S)?[{CURRENCY[1:-1]}]" if CURRENCY.startswith("[") else r"\$")
_SUFFIXES = (_DASHES,)


def tokenizer_for(nlp: Language) -> Tokenizer:
    """Return a tokeniser over the vocabulary of a blank English pipeline; the text is always recoverable from it."""
    defaults = nlp.Defaults
    return Tokenizer(
        nlp.vocab,
        rules=defaults.tokenizer_exceptions,
        prefix_search=compile_prefix_regex([*_PREFIXES, *(defaults.prefixes or ())]).search,
        suffix_search=compile_suffix_regex([*_SUFFIXES, *(defaults.suffixes or ())]).search,
        infix_finditer=compile_infix_regex(_INFIXES).finditer,
        token_match=None,
        url_match=re.compile(defaults.url_match.__self__.pattern).match if defaults.url_match else None,
    )
