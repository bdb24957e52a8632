"""Whether a date lies behind or ahead: by tense and mood of the verb it hangs on, and by the words about it."""

from collections.abc import Iterator

from dragoman.reading.grammar.negations import NOT
from dragoman.reading.grammar.parse import Span as Words
from dragoman.reading.grammar.parse import Token
from dragoman.reading.grammar.syntax import child, children, preposition
from dragoman.reading.times.drift import drift, is_past_form
from dragoman.timex.anchor import Tense
from dragoman.timex.words import listed

_FUTURE_MODALS = frozenset({"will", "'ll", "’ll", "wo", "shall", "may", "might", "can", "could", "would", "must",
                            "should", "ought"})
_COMING = _FUTURE_MODALS | {"to"}
_AHEAD = frozenset({"ahead of", "before", "prior to", "until", "till", "pending"})
_BEHIND = frozenset({"since", "after", "following"})
# verbs, nouns and adjectives that put what they govern ahead of them, whatever their own tense
# "pencill" is what the tagger makes of "pencilled"
PLANS = listed("""plan schedule set slate expect propose call invite summon postpone delay prepare agree promise vow
    pledge hope seek want aim intend threaten urge ask order demand due ready likely poised deadline upcoming
    forthcoming planned scheduled expected proposed looming slated bound brace decide offer reschedule adjourn book move
    tout anticipate await eye target plan timetable appointment schedule invitation fix pencil
    pencill bill""")
_FORWARD = PLANS | {"be"}
# of these, what is asked for or promised lies ahead; the asking itself is done
_SPOKEN = listed("propose call invite summon agree promise pledge vow threaten urge ask order demand offer decide")
_OCCASIONS = listed("""talk meeting visit summit session conference consultation election hearing lunch dinner ceremony
    vote negotiation reception briefing discussion""")
_CANCELLING = listed("cancel postpone scrap shelve boycott abandon skip withdraw")
_OFF = listed("call put break be")
# verbs whose infinitive tells what was done, not what is to be
_DONE = listed("""go come arrive travel fly gather manage begin start continue fail decline refuse use help force vote
    meet leave visit head return rush convene sit assemble appear seem cease stop tend happen""")
# verbs of plans: the date beside them is that of the thing planned even in "they scheduled it on Monday"
_TIMETABLE = listed("schedule reschedule slate plan expect")
_BOUND_TO = listed("due set likely scheduled slated expected supposed poised")
_LASTING = listed("last continue remain stay run wait work live serve keep go be rule govern reign occupy")
_SAYING = listed("say tell announce report add state note declare confirm warn write deny reject accuse")
_CAUSES = frozenset({"let", "make", "see", "hear", "watch", "help", "have"})
_ORDINALS = frozenset({"first", "second", "third", "last", "latest", "only", "next"})
_MONTHS = listed("""january february march april may june july august september october november december
    jan. feb. aug. sept. oct. nov. dec.""")
_PAST_TAGS = frozenset({"VBD", "VBN"})
_HARM = listed("attack bombing blast explosion raid shooting assault killing strike violence incident crash coup")


def tense_of(words: Words) -> Tense | None:
    """Tell on which side of now the expression's clause puts it; None when nothing tells."""
    if not words[0].dep_:  # not parsed
        return drift(words)
    told = _by_preposition(words) or _by_neighbour(words) or _by_governors(words.root, _is_owner(words)) or drift(words)
    if told == "future" and words.text.lower() in _MONTHS and _is_dropped(words.root):
        return None  # "a visit planned for March was scrapped": now or next year's, whichever is nearer
    return told


def _is_owner(words: Words) -> bool:
    """Tell a possessive: "Monday's talks"."""
    return words.end < len(words.doc) and words.doc[words.end].lower_ in ("'s", "’s")


def _by_preposition(words: Words) -> Tense | None:
    """Judge by the word before: "until Friday" lies ahead, "since Friday" behind, "set for Friday" ahead."""
    word = words.doc[words.start - 1].lower_ if words.start else ""
    if word == "since":
        return "past"
    if words.start > 1 and words.doc[words.start - 2].lower_ == "due":
        return "future"
    if word == "as" and words.start > 2 and words.doc[words.start - 3].lower_ == "as":
        return "past"  # "as late as March"
    if word in ("until", "till", "by", "through"):
        return _by_limit(word, _governor(words.root))
    if word == "for" and any(each.lemma_.lower() in PLANS for each in _before_preposition(words)):
        return "future"
    return None


def _by_limit(word: str, governor: Token) -> Tense:
    """Tell a limit that is over, "had left by March", "lived there until May", from a deadline."""
    lemma, tense = governor.lemma_.lower(), _verb_tense(governor)
    over = lemma in _LASTING or (word in ("by", "through") and lemma not in PLANS and governor.tag_ in _PAST_TAGS)
    return "past" if tense == "past" and over else "future"


def _before_preposition(words: Words) -> list[Token]:
    """Give the words that may rule the preposition: its head, and what stands before it, "pencilled in for Friday"."""
    return [words.root.head, *words.doc[max(words.start - 3, 0) : words.start - 1]]


def _by_neighbour(words: Words) -> Tense | None:
    """Judge by a verb right beside the date, whatever the parse: "Moscow on Sunday issued", "Oslo said Friday"."""
    doc, before = words.doc, words.start - 1
    while before > 0 and doc[before].lower_ in ("on", "late", "early", "earlier"):
        before -= 1
    beside = [doc[i] for i in (before, words.end) if 0 <= i < len(doc)]
    if before >= 0 and doc[before].tag_ in ("VBD", "VBN") and doc[before].lemma_.lower() in _SPOKEN:
        return None if _lies_open(doc[before]) else "past"  # "asked on Sunday to leave": the asking is dated
    return "past" if any(each.tag_ == "VBD" and each.lemma_.lower() not in _FORWARD for each in beside) else None


def _lies_open(verb: Token) -> bool:
    return any(each.lower_ in _COMING for each in children(verb, "aux", "mark"))


def _by_governors(token: Token, owner: bool) -> Tense | None:
    """Climb from noun to noun up to the verb; a noun or its preposition may settle the matter on the way."""
    for noun in _nominals(token):
        if settled := _by_noun(noun, owner):
            return settled
    governor = _governor(token)
    if governor.lemma_.lower() == "move" and governor.tag_ in _PAST_TAGS and preposition(token) != "to":
        return "past"  # "moved to Friday" is a plan, "were moved there on Friday" none
    if governor.dep_ == "advcl" and governor.tag_ == "VBN" and governor.lemma_.lower() == "ask":
        return "past"  # "when asked at a conference on Friday"
    planned = not owner and governor.lemma_.lower() in PLANS and (
        _through_noun(token, governor) or _for_what(governor, token))
    if planned or (governor.lemma_.lower() in _TIMETABLE and governor.tag_ in ("VBD", "VBN", "VBZ", "VBP", "VBG")):
        return "past" if _is_undone(governor) else "future"
    tense = _verb_tense(governor)
    if owner and _is_called_off(governor):
        return "future"
    return "past" if owner and tense != "future" else tense


def _is_called_off(verb: Token) -> bool:
    """Tell what is still to come when it is given up: "called off Monday's trip"."""
    off = any(each.lower_ == "off" for each in children(verb, "compound:prt", "advmod"))
    return verb.lemma_.lower() in _CANCELLING or (off and verb.lemma_.lower() in ("call", "put", "break"))


def _through_noun(token: Token, governor: Token) -> bool:
    """Tell the date of what is planned, "plans a visit on Monday", from that of the planning."""
    nouns = [each for each in _nominals(token) if each.pos_ == "NOUN"]
    if governor.lemma_.lower() in _SPOKEN:
        nouns = [each for each in nouns if each.lemma_.lower() in _OCCASIONS]
    return token.head != governor and bool(nouns)


def _for_what(governor: Token, token: Token) -> bool:
    """Tell the date of what one is asked to: "invited them for talks in Doha on Saturday"."""
    between = governor.doc[governor.i + 1:token.i]
    asked = any(each.lemma_.lower() in _OCCASIONS for each in between) or governor.lemma_.lower() not in _SPOKEN
    return any(each.lower_ == "to" or (asked and each.lower_ == "for") for each in between)


def _is_undone(verb: Token) -> bool:
    """Tell a plan that is history: "had been due to expire on Friday", "was originally scheduled for Monday"."""
    return any(each.lower_ in ("had", "originally", "previously", "initially") for each in verb.children)


def _nominals(token: Token) -> Iterator[Token]:
    for each in token.ancestors:
        if _is_predicate(each):
            return
        yield each


def _by_noun(noun: Token, owner: bool) -> Tense | None:
    if noun.lemma_.lower() in _HARM:
        return "past"
    describing = (each.lower_ for each in children(noun, "amod", "acl"))
    if any(word in PLANS or word in ("next", "coming", "future") for word in describing):
        return "future"
    opening = noun.doc.span(max(noun.left_edge.i - 2, 0), noun.i).text.lower()
    if "ahead of" in opening or "prior to" in opening:
        return "future"
    case = preposition(noun)
    if case == "before" and owner:
        return None
    return "future" if case in _AHEAD else "past" if case in _BEHIND else None


def _governor(token: Token) -> Token:
    """Give the nearest predicate above a token, else the root.

    A verb of saying that stands between what was said and the date has the date: "'We will go,' he said on Friday".
    """
    if _is_predicate(token):
        return token
    top = token
    for top in token.ancestors:
        if _is_predicate(top):
            break
    return top.head if top.dep_ == "ccomp" and top.i < top.head.i < token.i else top


def _is_predicate(token: Token) -> bool:
    if token.dep_ in ("aux", "aux:pass", "cop", "amod", "case", "compound"):
        return False
    return token.pos_ in ("VERB", "AUX") or child(token, "cop") is not None


def _verb_tense(verb: Token, depth: int = 0) -> Tense | None:
    """Judge one predicate by its auxiliaries and form, asking the verb above where it has no tense of its own."""
    helpers = {each.lower_: each for each in children(verb, "aux", "aux:pass", "cop")}
    if modal := frozenset(helpers) & _FUTURE_MODALS:
        return _modal_tense(verb, modal, helpers.keys())
    if verb.tag_ != "VBD" and verb.lemma_.lower() in _BOUND_TO:
        return "past" if _is_undone(verb) else "future"
    if verb.tag_ == "VB" or ("be" in helpers and any(each.lower_ == "to" for each in verb.children)):
        return _infinitive_tense(verb, helpers, depth)
    if verb.tag_ == "VBG" and not helpers.keys() - {"to"}:
        return _above(verb, depth)
    if verb.tag_ in ("VB", "VBP") and not helpers and is_past_form(verb.lower_):
        return "past"  # "retook", which the tagger may not know
    return _finite_tense(verb, helpers, depth)


def _modal_tense(verb: Token, modal: frozenset[str], helpers: object) -> Tense:
    words = set(helpers)  # type: ignore[call-overload]
    negated = any(each.lower_ in NOT for each in verb.children)
    if modal & {"could", "would"} and negated:
        return "past"  # "could not be reached on Friday"
    if "have" in words and not modal & {"will", "'ll", "’ll", "wo", "shall"}:
        return "past"
    return "future"


def _infinitive_tense(verb: Token, helpers: dict[str, Token], depth: int) -> Tense | None:
    if "did" in helpers or "do" in helpers or "does" in helpers:
        return "past" if "did" in helpers else None
    if "have" in helpers:
        return None if "be" in (each.lemma_.lower() for each in helpers.values()) else "past"  # "was to have met"
    marked = any(each.lower_ == "to" for each in verb.children)
    head = verb.head
    if head == verb or depth > 6:
        return "future" if marked else None
    if (marked and head.lower_ in _ORDINALS) or (not marked and head.lemma_.lower() in _CAUSES):
        return _verb_tense(_governor(head), depth + 1)  # "was the first to sign", "let them go"
    if marked and head.lemma_.lower() in _DONE and head.pos_ == "VERB":
        return _verb_tense(head, depth + 1)
    return "future"


def _is_dropped(verb: Token) -> bool:
    """Tell whether a sentence calls off what was to have been."""
    off = any(each.lower_ == "off" and each.i and verb.doc[each.i - 1].lemma_.lower() in _OFF for each in verb.sent)
    return off or any(each.lemma_.lower() in _CANCELLING and each.pos_ == "VERB" for each in verb.sent)


def _finite_tense(verb: Token, helpers: dict[str, Token], depth: int) -> Tense | None:
    if "have" in helpers and any(each.lower_ == "to" for each in verb.children) and _is_dropped(verb):
        return "future"  # "were to have met on Friday, but called it off"
    bearer = next((each for each in helpers.values() if each.tag_ in ("VBD", "VBZ", "VBP")), None)
    words = helpers.keys()
    if any(each.lower_ == "due" and each.dep_ in ("mark", "advmod", "aux") for each in verb.children):
        return "future"  # "was due to be landed", the verb taken for what "due" marks
    if words & {"had", "has", "have", "was", "were", "'ve", "’ve", "did"} and verb.lemma_.lower() not in PLANS:
        return "past"
    if bearer is None and verb.tag_ == "VBD":
        return "past"
    if bearer is None and verb.tag_ == "VBN":
        return _participle_tense(verb)
    if (bearer is None and verb.tag_ in ("VBZ", "VBP")) or (bearer is not None and bearer.tag_ in ("VBZ", "VBP")):
        return "past" if verb.lemma_.lower() in _SAYING else "present"
    if words & {"was", "were", "had", "has", "have"}:
        return "past"
    return _above(verb, depth)


def _participle_tense(verb: Token) -> Tense:
    lemma = verb.lemma_.lower()
    if lemma in _SPOKEN and verb.dep_ == "acl":
        return "past"  # "a text agreed in March"
    return "future" if lemma in PLANS else "past"


def _above(verb: Token, depth: int) -> Tense | None:
    if depth > 6 or verb.head == verb:
        return None
    return _verb_tense(_governor(verb.head), depth + 1)
