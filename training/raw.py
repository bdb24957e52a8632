"""How well words and sentences are found in running text, paragraph by paragraph."""

from collections.abc import Iterator
from pathlib import Path

from spacy.language import Language

from training.corpora import read_lines

Spans = set[tuple[int, int]]


def raw_figures(nlp: Language, path: Path) -> dict[str, float]:
    """Return F1 of word and sentence spans over the paragraphs of a CoNLL-U file."""
    counts = [[0, 0, 0], [0, 0, 0]]
    for sentences in paragraphs(path):
        text, gold = laid_out(sentences)
        doc = nlp(text)
        words = {(t.idx, t.idx + len(t)) for t in doc if not t.is_space}
        found = {(words_[0].idx, words_[-1].idx + len(words_[-1])) for s in doc.sents
                 if (words_ := [t for t in s if not t.is_space])}  # fmt: skip
        for count, expected, read in zip(counts, gold, (words, found), strict=True):
            for place, value in enumerate((expected & read, expected, read)):
                count[place] += len(value)
    return {
        f"{name} F1": 200 * right / (gold + read)
        for name, (right, gold, read) in zip(("words", "sentences"), counts, strict=True)
    }


def paragraphs(path: Path) -> Iterator[list[tuple[str, list[str]]]]:
    """Yield paragraphs as their sentences' texts with the words in them."""
    members, words, text = list[tuple[str, list[str]]](), list[str](), ""
    for line in read_lines(path):
        if line.startswith(("# newdoc", "# newpar id", "# newpar =")) or line == "# newpar":
            yield from [members] if members else []
            members = []
        elif line.startswith("# text = "):
            text = line[9:].strip()
        elif line[:1].isdigit() and line.split("\t")[0].isdigit():
            words.append(line.split("\t")[1])
        elif not line and words:
            members.append((text, words))
            words = []
    yield from [members] if members else []


def laid_out(sentences: list[tuple[str, list[str]]]) -> tuple[str, tuple[Spans, Spans]]:
    """Return a paragraph's text with the spans of its words and sentences."""
    text, found, bounds = "", set[tuple[int, int]](), set[tuple[int, int]]()
    for sentence, words in sentences:
        text += " " if text else ""
        place = len(text)
        bounds.add((place, place + len(sentence)))
        text += sentence
        for word in words:
            place = max(text.find(word, place), place)
            found.add((place, place + len(word)))
            place += len(word)
    return text, (found, bounds)
