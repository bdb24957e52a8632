"""What a date says of an event by the word before it: "by Friday" until then, "since May" from then on, else then."""

from datetime import date, timedelta

from dragoman.reading.events.ahead import first_day, lies_ahead, lies_behind
from dragoman.reading.grammar.clauses import has_future
from dragoman.reading.grammar.parse import Doc, Token
from dragoman.reading.grammar.syntax import children
from dragoman.reading.grammar.wordlist import words
from dragoman.records import Time
from dragoman.records.event import Status

_UNTIL = frozenset({"by", "until", "till"})
_FROM = frozenset({"since", "from"})
_BEYOND = frozenset({"past", "beyond"})
# what has been so since a day still is: "have occupied the town since May"
_STANDING = words("""
    occupy hold keep stay remain control rule govern besiege blockade block close shut seal detain jail imprison host
    back support oppose boycott ban bar suspend impose freeze halt station deploy live wait
    """)


def limited(time: Time, doc: Doc, published: str | None = None) -> str | None:
    """Give the EDTF value of a time as the date of an event: the day of an hour, and open where a limit is told."""
    if time.value is None or "/" in time.value:
        return time.value
    day = time.value.partition("T")[0]
    word = _before(time, doc)
    if word == "before" and lies_ahead(day, published):
        first = first_day(day)
        return f"../{first - timedelta(days=1)}" if first is not None and len(day) < len("2019-05-14") else f"../{day}"
    return f"../{day}" if word in _UNTIL else f"{day}/.." if word in _FROM else day


def closed(when: str | None, status: Status, trigger: Token, published: str | None) -> str | None:
    """Close what was done since a date at the day of the report, as finely as that date: "have met twice since May"."""
    since, today = (when or "").removesuffix("/.."), _day(published)
    done = status == "happened" and trigger.lemma_.lower() not in _STANDING
    if not done or since == (when or "") or today is None or lies_ahead(since, published):
        return when
    year, week, _ = today.isocalendar()
    grains = {len("2019-W20"): f"{year}-W{week:02}", len("2019-05-14"): str(today)}
    return f"{since}/{grains.get(len(since), str(today)[: len('2019-05')])}"


def _day(published: str | None) -> date | None:
    first = first_day(published)
    return first if first is not None and str(first) == published else None


def suits(time: Time, trigger: Token, bearer: Token | None, published: str | None) -> bool:
    """Tell whether a time may date an event: "since" asks for a perfect tense; what was done is not dated ahead.

    Nor is what will be done dated behind by a word that is not its own.
    """
    word = _before(time, trigger.doc)
    if word in _BEYOND or (word == "since" and not _is_perfect(time, trigger.doc)):
        return False
    if bearer == trigger:
        return True
    if has_future(trigger):
        return not lies_behind(time.value, published)
    return not (trigger.tag_ == "VBD" and lies_ahead(time.value, published))


def _is_perfect(time: Time, doc: Doc) -> bool:
    """Tell whether the verb above a time has a perfect or goes on: "have sat since May", "holding since May"."""
    told = doc.char_span(*time.span, alignment_mode="expand")
    verb = next((each for each in told.root.ancestors if each.pos_ == "VERB"), None) if told is not None else None
    if verb is None:
        return True
    lasting = verb.tag_ in ("VBN", "VBG") and verb.dep_ in ("acl", "amod", "xcomp", "ccomp")
    return lasting or any(each.lemma_.lower() in ("have", "be") for each in children(verb, "aux"))


def _before(time: Time, doc: Doc) -> str:
    told = doc.char_span(*time.span, alignment_mode="expand")
    return doc[told.start - 1].lower_ if told is not None and told.start else ""
