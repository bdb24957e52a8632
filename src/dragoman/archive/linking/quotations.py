"""Quotations: the same words carried by several reports, and altered ones shown as altered.

The words of one speaker are one node. Two are compared where they share a run of four words that winnowing chose
(Schleimer, Wilkerson and Aiken 2003), of those with two words or more that are not in every sentence: where two
quotations share four such runs in a row, one is chosen in both.
"""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, Table, select

from dragoman.archive import schema
from dragoman.archive.keys import node_id
from dragoman.archive.linking.kinds import Judgement, Node, Sketch
from dragoman.archive.linking.letters import same_word
from dragoman.archive.linking.names import person_name
from dragoman.archive.linking.quoted import GAP, Difference, compared, is_telling, quoted, telling
from dragoman.archive.linking.runs import numbers
from dragoman.archive.linking.together import chunks

_LEAST, _TELLING = 6, 4  # words that a quotation must have, and words of its own among them
_UNKNOWN = 9  # words, where nobody tells who spoke
_SHARED = 0.8  # of the shorter one's words
_RUN, _WINDOW, _MOST = 4, 4, 24  # words of a run, runs of which one is chosen, runs that stand for a quotation
_PART = " … "  # between the parts of a statement's text


class Quotations:
    """Links statements that are told word for word."""

    name = "quotation"
    table: Table | None = schema.statement

    def nodes(self, connection: Connection, reports: Sequence[str]) -> Iterable[Node]:
        """Give the node of every statement with enough words in quotation marks: those words and whose they are."""
        row, actor = schema.statement.c, schema.actor.c
        asked = select(row.key, row.report, row.text, row.spans, row.form, row.code, actor.name, actor.kind)
        asked = asked.outerjoin_from(schema.statement, schema.actor, row.speaker == actor.key)
        for some in chunks(reports):
            for each in connection.execute(asked.where(row.form != "indirect", row.report.in_(some))):
                words = quoted(_parts(each.text, each.spans), each.form == "direct")
                if len(words) >= _LEAST and telling(words) >= _TELLING:
                    speaker = _speaker(each.name, each.kind, each.code)
                    sketch: Sketch = {"words": words, "speaker": speaker, "code": each.code}
                    yield Node(each.key, each.report, node_id("quotation", *words, speaker, each.code), sketch,
                               _blocks(words))

    def opened(self, sketch: Sketch) -> Sketch:
        """Give it as it is."""
        return sketch

    def judge(self, one: Sketch, other: Sketch) -> Judgement | None:
        """Say whether two quotations are the same words of one speaker, or altered; `detail` has what differs."""
        if not _may_be_one(one, other):
            return None
        known = (one["speaker"] or one["code"]) and (other["speaker"] or other["code"])
        shared, differences = compared(one["words"], other["words"])
        least = min(sum(word != GAP for word in each["words"]) for each in (one, other))
        enough = max(_SHARED * least, _LEAST if known else _UNKNOWN)
        if len(shared) < enough or telling(shared) < _TELLING or len(differences) > least // 5:
            return None
        if not differences:
            cut = abs(len(one["words"]) - len(other["words"])) > 1
            return Judgement("the same words, in one of them fewer" if cut else "the same words", 1.0)
        return Judgement(f"altered: {_told(differences)}", len(shared) / (len(shared) + len(differences)),
                         {"differ": [list(each) for each in differences]})

    def settle(self, connection: Connection, clusters: Iterable[str]) -> None:
        """Nothing follows."""


def _parts(text: str, spans: Sequence[Sequence[int]]) -> list[str]:
    """Cut a statement's text into its parts again."""
    found, at = [], 0
    for start, end in spans:
        found.append(text[at:at + end - start])
        at += end - start + len(_PART)
    return found


def _speaker(name: str | None, kind: str | None, code: str | None) -> str | None:
    """Give the family name of a person; a state or body is told by its code."""
    person = person_name(name, code) if name and kind == "person" else None
    return person.family if person else None


def _may_be_one(one: Sketch, other: Sketch) -> bool:
    surnames, codes = ([each[what] for each in (one, other)] for what in ("speaker", "code"))
    if all(surnames):
        return same_word(*surnames)
    return not all(codes) or codes[0] == codes[1]


def _told(differences: Sequence[Difference]) -> str:
    """Tell the first difference in words, and how many there are besides."""
    one, other = differences[0]
    told = f"“{one}” left out or added" if not other else f"“{other}” left out or added" if not one \
        else f"“{one}” for “{other}”"
    return told + (f", and {len(differences) - 1} more" if len(differences) > 1 else "")


def _blocks(words: Sequence[str]) -> frozenset[str]:
    plain = [word for word in words if word != GAP]
    own = [is_telling(word) for word in plain]
    found = [(number, place) for place, number in enumerate(numbers(plain, _RUN).tolist())
             if sum(own[place:place + _RUN]) > 1]
    chosen = {min(found[at:at + _WINDOW])[0] for at in range(max(len(found) - _WINDOW + 1, min(len(found), 1)))}
    return frozenset(f"{number:x}" for number in sorted(chosen)[:_MOST])
