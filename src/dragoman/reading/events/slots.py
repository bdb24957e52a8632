"""Slots: the phrases that stand at a place around a trigger."""

from collections.abc import Iterator

from dragoman.reading.actors.cast import Cast
from dragoman.reading.events.seats import SHELLS, Seat
from dragoman.reading.events.sides import owners
from dragoman.reading.grammar.governors import first_of, is_infinitive
from dragoman.reading.grammar.parse import Token
from dragoman.reading.grammar.syntax import agent, child, children, is_passive, obliques, patient, preposition, subject
from dragoman.reading.grammar.wordlist import words

_ASKING = {
    "call": ("on", "upon", "for"),
    "appeal": ("to",),
    "plead": ("with",),
    "prevail": ("on", "upon"),
    "count": ("on",),
    "rely": ("on",),
}
_STRETCHES = words("minute hour day week month year time afternoon morning evening night")
_DEEDS = words("""
    attack strike airstrike raid bombing bombardment shelling operation offensive campaign crackdown ambush assault
    invasion incursion shooting war airraid sweep swoop fire fighting battle clash blast explosion
    """)
_CHARGES = words("""
    accuse blame condemn criticise criticize denounce slam charge fault suspect castigate rebuke chide berate lambast
    lambaste attack decry censure thank praise retaliate punish sanction
    """)
_CURBING = words("""
    warn caution advise counsel bar ban block deter discourage dissuade hinder keep prevent prohibit restrain stop
    """)
_PENALTIES = words("sanction tariff penalty embargo ban restriction duty fine measure")
_POSTED = words("""
    ambassador envoy consul representative emissary nuncio commissioner adviser advisor delegate aide deputy
    """)


def phrases(slot: str, seat: Seat, cast: Cast) -> Iterator[Token]:
    """Give the phrases in a slot: subj, obj, iobj, poss, xsubj, or a preposition, the likeliest first."""
    if slot == "poss":
        yield from (noun for noun in (seat.trigger, *seat.shells) if owners(noun, cast))
    elif slot == "subj":
        yield from _subjects(seat, cast)
    elif slot == "xsubj":
        yield from (each for each in map(_own_subject, children(seat.trigger, "ccomp", "xcomp")) if each is not None)
    elif slot in ("obj", "iobj"):
        yield from _objects(slot, seat)
    else:
        hosts = [*_hosts(seat), *_matters(slot, seat), *_travellers(slot, seat)]
        found = (each for host in hosts for each in obliques(host, slot))
        # "were killed in Chadian raids": nobody is killed "in Chad" there
        yield from (each for each in found if slot not in ("in", "during") or each.lemma_.lower() not in _DEEDS)


def _subjects(seat: Seat, cast: Cast) -> Iterator[Token]:
    if seat.is_verbal:
        found = [_subject_of_plan(seat.trigger, cast), _doer(seat.trigger), *_deeds(seat.trigger)]
    else:
        found = [next(iter(obliques(seat.trigger, "by")), None), _carried(seat)]
    yield from (each for each in found if each is not None)


def _subject_of_plan(verb: Token, cast: Cast) -> Token | None:
    """Give who is to do what a noun plans: its maker, owner or holder.

    So "an offer by Oman to mediate", "an order to send them", "the authority to impose".
    """
    noun = verb.head
    if verb.dep_ != "acl" or not is_infinitive(verb) or owners(noun, cast) or noun.pos_ != "NOUN":
        return None
    maker = next(iter(obliques(noun, "by")), None)
    if maker is not None:
        return maker
    holder = noun.head if noun.dep_ in ("obj", "obl") and noun.head.pos_ == "VERB" else None
    return (child(holder, "iobj") or agent(holder)) if holder is not None else None


def _doer(verb: Token) -> Token | None:
    # "was bombed, killing three": whoever bombed killed them, not what was bombed
    if verb.dep_ == "advcl" and verb.tag_ == "VBG" and is_passive(verb.head) and not is_passive(verb):
        return agent(verb.head)
    if verb.lemma_ == "oppose" and verb.tag_ == "VBN" and verb.dep_ in ("acl", "amod"):
        return verb.head  # "countries opposed to the plan"
    if _is_attributive(verb):
        return verb.head if verb.dep_ == "amod" else child(verb, "obj")
    beside = verb.head if verb.dep_ == "advcl" and verb.tag_ == "VBG" and child(verb, "mark", "case") else None
    # "asked Chad to think before attacking"
    return _asked(verb) or (_asked(beside) if beside is not None else None) or agent(verb)


def _is_attributive(verb: Token) -> bool:
    """Tell a participle that says who does it: "the visiting king", and so in "Chad's king and visiting Minister X"."""
    joined = verb.dep_ == "conj" and verb.head.pos_ in ("NOUN", "PROPN") and child(verb, "nsubj") is None
    return verb.tag_ == "VBG" and (verb.dep_ == "amod" or (joined and verb.lower_ == "visiting"))


def _asked(verb: Token) -> Token | None:
    """Give who is to do what others ask: "called on Chad to agree", "appealed to Niger to stop"."""
    first = first_of(verb)
    curbed = first.tag_ == "VBG" and first.head.lemma_.lower() in _CURBING
    if curbed and any(each.lower_ in ("against", "from") for each in children(first, "mark", "case")):
        return child(first.head, "obj", "iobj")  # "warned Chad against arming them"
    link = _ASKING.get(first.head.lemma_.lower())
    if link is None or not is_infinitive(first) or first.dep_ not in ("xcomp", "advcl", "ccomp"):
        return None
    return next(iter(obliques(first.head, *link)), None)


def _deeds(verb: Token) -> list[Token]:
    """Give the deed in which something is suffered, as its doers own it: "were killed in Chadian raids"."""
    if not is_passive(verb):
        return []
    return [each for each in obliques(verb, "in", "during") if each.lemma_.lower() in _DEEDS]


def _own_subject(verb: Token) -> Token | None:
    return child(verb, "nsubj", "nsubj:pass")


def _carried(seat: Seat) -> Token | None:
    carrier = seat.carrier
    if carrier is None:
        return None
    if seat.top.dep_ in ("nsubj", "nsubj:pass"):
        return next(iter(obliques(carrier, "by")), None)
    return agent(carrier) if carrier.pos_ in ("VERB", "AUX") else subject(carrier)


def charged(seat: Seat) -> Token | None:
    """Give who is blamed, praised or punished for an event, and so did it: "condemned Chad for the raid"."""
    noun, verb = seat.top, seat.carrier
    if not seat.is_aside or verb is None or preposition(noun) not in ("for", "of", "over", "with"):
        return None
    penalty = child(verb, "obj")
    if penalty is not None and penalty.lemma_.lower() in _PENALTIES:  # "imposed sanctions on Chad over its raid"
        return next(iter((*obliques(verb, "on", "against"), *obliques(penalty, "on", "against"))), None)
    if verb.lemma_.lower() not in _CHARGES:
        return None
    return patient(verb) or child(verb, "iobj") or next(iter(obliques(verb, "against")), None)


def _objects(slot: str, seat: Seat) -> Iterator[Token]:
    verb = seat.trigger if seat.is_verbal else seat.carrier
    if not seat.is_verbal:
        yield from obliques(seat.trigger, "of")
        if not seat.is_aside:
            return
    found = _object(slot, verb) if verb is not None else None
    if found is not None and found != seat.top:
        yield found


def _object(slot: str, verb: Token) -> Token | None:
    """Give the object; with no other one, what the parse takes for an indirect object or a predicate is it.

    So "blamed the government for", "called the minister to discuss".
    """
    if _is_attributive(verb):
        return None
    indirect = child(verb, "iobj")
    if slot == "iobj":
        return indirect
    named = (each for each in children(verb, "xcomp") if each.pos_ in ("PROPN", "NOUN") and each.i > verb.i)
    return patient(verb) or indirect or next(named, None)


def _matters(slot: str, seat: Seat) -> list[Token]:
    # "negotiations toward a pact between A and B": what parts the two hangs on the matter between them
    return children(seat.trigger, "nmod") if slot == "between" and not seat.is_verbal else []


def _travellers(slot: str, seat: Seat) -> list[Token]:
    """Give on whom the parse hangs where a journey leads: "the visit of the president to Peru"; an envoy is to Peru."""
    if slot != "to" or seat.is_verbal:
        return []
    return [each for each in obliques(seat.trigger, "of", "by") if each.lemma_.lower() not in _POSTED]


def _hosts(seat: Seat) -> Iterator[Token]:
    """Give the words on which a prepositional phrase of the event may hang, as the parse has it or nearly so."""
    near = [seat.trigger, *seat.shells]
    if seat.is_verbal:
        near += children(seat.trigger, "obj", "nsubj:pass", "xcomp")
        near += [each for each in children(seat.trigger, "obl", "obl:unmarked") if is_span_of_time(each)]
        near += [noun for verb in seat.trigger.conjuncts for noun in children(verb, "obj") if verb.i > seat.trigger.i]
    elif seat.carrier is not None:
        near.append(seat.carrier)
    yield from near
    for noun in near[1:] if seat.is_verbal else near:
        yield from quantified(noun)
    # "an offer to mediate and settle the row between A and B"
    for verb in complements(seat.trigger):
        yield from (verb, *children(verb, "obj"))


def is_span_of_time(noun: Token) -> bool:
    """Tell a date or a stretch of time, to which what follows hangs only by accident: "met for two hours with"."""
    return noun.ent_type_ in ("DATE", "TIME") or noun.lemma_.lower() in _STRETCHES


def complements(word: Token, depth: int = 2) -> Iterator[Token]:
    """Give the verbs of what a word announces: "to attack", "that it would attack", "to be ready to attack"."""
    for verb in children(word, "xcomp", "ccomp", "acl", "advcl") or _late(word):
        if is_infinitive(verb) or verb.dep_ in ("xcomp", "ccomp"):
            yield from (verb, *verb.conjuncts)
            yield from complements(verb, depth - 1) if depth else ()


def _late(noun: Token) -> list[Token]:
    # "welcomed an offer by Chad to mediate": the infinitive of the noun, hung by the parse on the verb above
    if noun.pos_ != "NOUN" or noun.dep_ not in ("obj", "nsubj:pass"):
        return []
    return [each for each in children(noun.head, "xcomp") if is_infinitive(each) and each.i > noun.i]


def quantified(noun: Token) -> list[Token]:
    """Give the noun that is counted or portioned: "ships" of "a number of ships"."""
    return obliques(noun, "of") if noun.lemma_.lower() in SHELLS or noun.pos_ == "NUM" else []
