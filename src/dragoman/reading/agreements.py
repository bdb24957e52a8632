"""Pacts that a report names: "the Shimla and Lahore pacts", "the 2003 ceasefire pact", "the Treaty of Waitangi"."""

from collections.abc import Iterator, Sequence

from dragoman.lexicon.lexicon import Lexicon
from dragoman.reading.actors.cast import Cast
from dragoman.reading.actors.phrases import singular
from dragoman.reading.actors.stage import span_of
from dragoman.reading.grammar.parse import Doc, Token
from dragoman.reading.grammar.wordlist import words
from dragoman.records import Agreement, Time

_PACTS = frozenset({"accord", "agreement", "armistice", "charter", "convention", "covenant", "deal", "declaration",
                    "memorandum", "pact", "protocol", "treaty", "truce", "ceasefire", "compact", "concordat",
                    "communique", "statute"})
_SHORT = {"JCPOA": "JCPOA", "NPT": "NPT", "CTBT": "CTBT", "INF": "INF", "SALT": "SALT", "NAFTA": "NAFTA",
          "AUKUS": "AUKUS"}
_SMALL = frozenset({"of", "on", "the", "and", "for", "against"})  # words that titles write small
_BEFORE = ("PROPN", "NOUN", "ADJ", "NUM")
_NOT_NAMES = words("""
new final draft possible future final first second historic major landmark bilateral multilateral formal key such
comprehensive proposed initial interim preliminary tentative separate secret similar old original same existing
current binding written verbal last latest any no other several many two three initialled signed so-called lasting
permanent long-term european western arab african asian american international regional global
""")


def find_agreements(doc: Doc, cast: Cast, times: Sequence[Time], lexicon: Lexicon,  # noqa: ARG001 (one door for all)
                    ) -> tuple[Agreement, ...]:
    """Find the named treaties, pacts and accords, one each, in text order, with the year and the parties that the
    text itself gives.

    A pact that only its noun describes ("the deal") is none; a year or a name must tell it from others.
    """
    found: dict[str, Agreement] = {}
    for name, tokens, noun in _named(doc, cast):
        span = span_of(doc, min(tokens), max(tokens) + 1)
        year, parties = _year(doc, tokens), _parties(noun, cast) if noun is not None else ()
        _lay(found, Agreement(name, year, parties, (span,)))
    return tuple(sorted(found.values(), key=lambda agreement: agreement.spans[0]))


def _lay(found: dict[str, Agreement], new: Agreement) -> None:
    """Take an agreement in, joined with what was found under its name before."""
    key = new.name.casefold()
    old = found.get(key, Agreement(new.name))
    spans = tuple(sorted({*old.spans, *new.spans}))
    parties = tuple(dict.fromkeys((*old.parties, *new.parties)))
    found[key] = Agreement(old.name, old.year or new.year, parties, spans)


def _named(doc: Doc, cast: Cast) -> Iterator[tuple[str, list[int], Token | None]]:
    """Give the name, the tokens and the noun of every mention."""
    for token in doc:
        if token.text in _SHORT:
            yield _SHORT[token.text], [token.i], None
        elif token.text == "START" and token.i and doc[token.i - 1].text == "New":
            yield "New START", [token.i - 1, token.i], None
        elif singular(token) in _PACTS:
            yield from _around(token, cast)


def _around(noun: Token, cast: Cast) -> Iterator[tuple[str, list[int], Token]]:
    after = _of(noun)
    if after:
        words = [noun.i, *range(noun.i + 1, after)]
        yield noun.doc.span(noun.i, after).text, words, noun
        return
    for words in _before(noun):
        text = _text(noun.doc, words, cast)
        if text:
            yield text, [*words, noun.i], noun


def _of(noun: Token) -> int | None:
    """Give the end of "Treaty of Versailles", "Convention on the Law of the Sea": a noun and what follows, both in
    capitals."""
    doc, end = noun.doc, noun.i + 1
    if not noun.text[:1].isupper() or doc.span(end, end + 1).text not in ("of", "on", "for", "against"):
        return None
    while end < len(doc) and (doc[end].lower_ in _SMALL or doc[end].text[:1].isupper()):
        end += 1
    while not doc[end - 1].text[:1].isupper():
        end -= 1
    return end if end > noun.i + 1 else None


def _before(noun: Token) -> list[list[int]]:
    """Give the words of each name before the noun: two for "the Shimla and Lahore pacts"."""
    doc, start = noun.doc, noun.i
    while start > noun.sent.start and _is_part(doc, start - 1, noun.i):
        start -= 1
    names: list[list[int]] = [[]]
    for i in range(start, noun.i):
        if doc[i].lower_ in ("and", ","):
            names.append([])
        else:
            names[-1].append(i)
    return [name for name in names if name]


def _is_part(doc: Doc, i: int, noun: int) -> bool:
    token = doc[i]
    if token.text in ("-", "–"):
        return i > 0 and not doc[i - 1].whitespace_ and not token.whitespace_
    if token.lower_ in ("and", ","):
        # names joined before a plural: "the Shimla and Lahore pacts"
        return doc[noun].tag_ in ("NNS", "NNPS") and doc[i + 1].pos_ == "PROPN" and i > 0 and doc[i - 1].pos_ == "PROPN"
    return token.pos_ in _BEFORE and token.lower_ not in _NOT_NAMES and token.text[:1].isalnum()


def _text(doc: Doc, words: list[int], cast: Cast) -> str:
    """Give the name proper: without the year, and only if it is a name or a year stands by."""
    kept = [i for i in words if not _is_year(doc[i])]
    proper = any(doc[i].text[:1].isupper() and not _is_state(doc[i], cast) and doc[i].ent_type_ != "DATE" for i in kept)
    if not kept or not (proper or len(kept) < len(words)) or _is_owners(doc, kept, len(kept) == len(words), cast):
        return ""
    if not proper:
        return doc.span(words[0], words[-1] + 2).text  # only the year tells it from others: "2003 ceasefire pact"
    while not doc[kept[0]].text[:1].isupper():
        kept = kept[1:]  # "the fair Lima pact": the name begins with its capital
    return doc.span(kept[0], kept[-1] + 1).text


def _is_owners(doc: Doc, words: list[int], undated: bool, cast: Cast) -> bool:
    """Tell whether all that is written big only says whose pact it is: "the European deal", "a U.N. agreement"."""
    actors = [cast.who(doc[i]) for i in words if doc[i].text[:1].isupper()]
    return undated and None not in actors and len({actor.id for actor in actors if actor is not None}) == 1


def _is_state(token: Token, cast: Cast) -> bool:
    """Tell whether a word only says whose pact it is: "the Iranian deal"."""
    actor = cast.who(token)
    return actor is not None and actor.kind == "state"


def _is_year(token: Token) -> bool:
    return token.text.isdigit() and len(token.text) == 4 and 1600 <= int(token.text) <= 2200


def _year(doc: Doc, words: list[int]) -> str | None:
    """Give the year in the name, or right after it: "the 2003 pact", "the Shimla Agreement of 1972", "the Oslo
    Accords (1993)"."""
    start, end = min(words), max(words) + 1
    around = [*words, start - 1, *range(end, min(end + 2, len(doc)))]
    return next((doc[i].text for i in around if 0 <= i < len(doc) and _is_year(doc[i])), None)


def _parties(noun: Token, cast: Cast) -> tuple[str, ...]:
    """Give the parties named in the words before ("the Indo-US deal") or after "between", "with"."""
    between = [each for each in noun.children if each.dep_ in ("nmod", "obl")
               and any(case.lower_ in ("between", "among") for case in each.children if case.dep_ == "case")]
    codes = tuple(dict.fromkeys(code for each in between for code in cast.parties(each)))
    return codes or _disputants(noun, cast)


def _disputants(noun: Token, cast: Cast) -> tuple[str, ...]:
    """Give the two between whom the sentence says things are: "issues between the two, under the Lima pact"."""
    between = [each.head for each in noun.sent if each.lower_ == "between" and each.dep_ == "case"]
    codes = tuple(dict.fromkeys(code for each in between for code in cast.parties(each)))
    return codes if len(codes) == 2 else ()
