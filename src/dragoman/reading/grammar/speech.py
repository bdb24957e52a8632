"""The verbs of speech, as single lemmas: who is their subject speaks."""

from functools import lru_cache

from dragoman.lexicon.cues import Cue
from dragoman.lexicon.lexicon import Lexicon


def speech_verbs(lexicon: Lexicon) -> frozenset[str]:
    """Give the lemmas of the verbs that introduce what someone says."""
    return _verbs(tuple(lexicon.cues))


@lru_cache(maxsize=4)
def _verbs(cues: tuple[Cue, ...]) -> frozenset[str]:
    verbs = (cue for cue in cues if cue.pos == "verb" and cue.certain)
    return frozenset(words[0] for cue in verbs for words in cue.words if len(words) == 1)
