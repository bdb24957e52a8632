"""Word pieces: how the encoder spells a word."""

from pathlib import Path

from tokenizers import Tokenizer

CLS, SEP, UNKNOWN = 101, 102, 100
LONGEST = 12  # pieces of one word that the encoder is shown; a web address may have hundreds
_REMEMBERED = 200_000


class Pieces:
    """Word pieces of single words, remembered."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self._known: dict[str, list[int]] = {}

    @classmethod
    def load(cls, path: Path) -> "Pieces":
        """Read a tokenizer file; its padding and cutting are switched off, for single words need neither."""
        tokenizer = Tokenizer.from_file(str(path))
        tokenizer.no_padding()
        tokenizer.no_truncation()
        return cls(tokenizer)

    def __call__(self, word: str) -> list[int]:
        """Return the ids of a word's pieces, at least one."""
        found = self._known.get(word)
        return self._learn(word) if found is None else found

    def _learn(self, word: str) -> list[int]:
        if len(self._known) >= _REMEMBERED:
            self._known.clear()
        ids = self._tokenizer.encode(word[:200], add_special_tokens=False).ids[:LONGEST] or [UNKNOWN]
        self._known[word] = ids
        return ids
