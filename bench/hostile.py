"""Texts made to slow a reader down, at some size, at four times that and at sixteen: what each costs, how it grows.

python -m bench.hostile [--only NAME]

A cost that grows fourfold is linear; the last column has the worse of two steps, and the command ends with 1 where one
is tenfold. A text of more than 80,000 characters is read portion by portion.
"""

import argparse
import json
import time
from collections.abc import Callable
from itertools import pairwise
from types import MappingProxyType

import dragoman
from dragoman.errors import DragomanError
from dragoman.intake.prepare import prepare
from dragoman.reader import Reader
from dragoman.records import Report

_SAID = "The minister said on Monday that Chad would meet France in Oslo. "
_DAY = "2017-06-15"
_STATES = ("Chad", "Niger", "Togo", "Kenya", "Peru", "Chile", "Norway", "Fiji", "Ghana", "Gabon")
_PLACES = ("Lima", "Bergen", "Mombasa", "Suva", "Oslo", "Minsk", "Tunis", "Dakar", "Quito", "Hanoi")


def _told(form: str) -> Callable[[int], str]:
    """Tell a story over and over, of other states and places each time."""
    def make(size: int) -> str:
        tellings = (form.format(one=_STATES[n % 10], other=_STATES[(n // 10 + n + 1) % 10], place=_PLACES[n * 7 % 10])
                    for n in range(size // (len(form) - 10)))
        return "".join(tellings)

    return make


HOSTILE = MappingProxyType[str, tuple[Callable[[int], str], int]]({
    # a text of some size, in characters or so, and the largest at which it is tried
    "no space at all": (lambda n: "a" * n, 1_000_000),
    "no space, letters and signs": (lambda n: "a.b,c-d/e" * (n // 9), 80_000),
    "nested quotes": (lambda n: _SAID + "“he said, " * (n // 10) + "yes" + "”" * (n // 10), 100_000),
    "open brackets": (lambda n: "(" * n, 80_000),
    "commas": (lambda n: "Chad" + ", Niger" * (n // 7), 350_000),
    "newlines": (lambda n: "\n" * n + _SAID, 80_000),
    "lines of one word": (lambda n: "Chad\n" * (n // 5), 80_000),
    "one sentence": (lambda n: "Chad met France and " * (n // 20), 80_000),
    "a name again and again": (lambda n: "President Idriss Deby. " * (n // 23), 80_000),
    "names, each another": (
        lambda n: " ".join(f"Jan Aa{number}bek met Ole Bb{number}sen." for number in range(n // 30)), 80_000),
    "dates in a row": (lambda n: " ".join(f"{day % 28 + 1} May {1950 + day % 70}," for day in range(n // 12)), 80_000),
    "quotation marks": (lambda n: '"' * n, 80_000),
    "apostrophes": (lambda n: "it's " * (n // 5), 80_000),
    "zero-width and right-to-left": (lambda n: "\u200b\u202eab\u202c " * (n // 6), 80_000),
    "heaps of marks": (lambda n: "a" + "\u0301" * n, 80_000),
    "mixed scripts": (lambda n: "Чад met 法国 in أوسلو. " * (n // 22), 80_000),
    "lone surrogates in JSON": (
        lambda n: json.loads('"' + "\\ud800The minister met Chad\\udc00. " * (n // 26) + '"'), 80_000),
    "numbers": (lambda n: "1,234,567.89 " * (n // 13), 80_000),
    "dashes": (lambda n: "- " * (n // 2), 80_000),
    "capitals": (lambda n: "CHAD MET FRANCE IN OSLO " * (n // 24), 80_000),
    "denials": (_told("{one} said {other} had shelled the port of {place}. {other} denied that it had shelled it. "),
                80_000),
    "denials, all alike": (
        lambda n: "Chad denied that it had shelled Lima. Niger said Chad had shelled Lima. " * (n // 72), 80_000),
    "charges": (_told("{one} accused {other} of arming rebels near {place}. There were none, {other} said. "), 80_000),
    "silences": (_told("{one} said {other} had shelled {place}. {other} declined to comment on the claim. "), 80_000),
    "reactions": (_told("{one} imposed sanctions on {other}. {other} condemned the decision and bombed it. "), 80_000),
    "told again": (_told("{one} held drills near {place}. Monday's drills angered {other}. They took long. "), 80_000),
    "one long speech": (
        lambda n: f"“{_told('I told {one} that {other} had shelled {place}. They denied it. ')(n)}” the minister said.",
        80_000),
    "ordinary reports": (lambda n: _SAID * (n // len(_SAID)), 80_000),
})
_STEPS, _TOO_FAST, _LEAST = (16, 4, 1), 10.0, 0.05


def cost(reader: Reader, text: str) -> float:
    """Give the seconds of processor time that a text takes, from the door on, and also where it is refused there."""
    start = time.process_time()
    try:
        report = prepare(text, published=_DAY, lexicon=reader.lexicon)
    except DragomanError:  # a text without a word of English may be told to be none
        report = Report("hostile", text, published=_DAY)
    reader.read_report(report)
    return time.process_time() - start


def main() -> None:
    """Try each, small and large."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="", help="those whose name has these words")
    asked = parser.parse_args()
    reader, worst = dragoman.load(), 0.0
    cost(reader, _SAID)
    for name, (make, size) in HOSTILE.items():
        if asked.only in name:
            took = [cost(reader, make(size // part)) for part in _STEPS]
            growth = max(large / max(small, _LEAST) for small, large in pairwise(took))
            worst = max(worst, growth)
            print(f"{name:30} {size:9,} characters {'  '.join(f'{each:7.2f}' for each in took)} s  {growth:5.1f} times",
                  flush=True)
    raise SystemExit(worst >= _TOO_FAST)


if __name__ == "__main__":
    main()
