"""Did it happen: planned, offered, conditional, denied, cancelled, under way, or told as done."""

from collections.abc import Iterator

from dragoman.lexicon.statuses import StatusIndex
from dragoman.reading.events.sides import premodifiers
from dragoman.reading.events.weighing import awaited, weighed_only
from dragoman.reading.grammar.clauses import Verdict, has_future, is_duty, judge, negation
from dragoman.reading.grammar.governors import Step, first_of, is_infinitive, is_verbal, phrase_of, relation_of, steps
from dragoman.reading.grammar.parse import Token
from dragoman.reading.grammar.syntax import SUBJECTS, child, children, neighbour, preposition
from dragoman.reading.grammar.wordlist import words

_WITHIN = frozenset({"during", "at", "in", "on", "on sidelines", "amid", "throughout"})
_OPINING = words("mean think believe expect suggest imply want")
_RANKS = words("first second third last latest only next youngest oldest fourth fifth")
_TALES = words("""
    report claim story rumour rumor suggestion assertion notion version account insinuation speculation allegation
    accusation charge suspicion
    """)
_AWAITED = frozenset({"ratification", "approval", "signature"})
_COUNSEL = frozenset({"warn", "caution", "advise", "counsel"})
_CONDITIONS = frozenset({"unless", "until", "before", "if", "without", "while", "as", "when"})
_REPAYING = words("""
    punish blame thank condemn criticise criticize sanction apologise apologize compensate retaliate pay answer atone
    prosecute jail try reward avenge
    """)  # for what was done
_VOUCHING = frozenset({"confirm", "acknowledge", "verify"})
_WAYS = frozenset({"on", "by", "to", "into", "towards", "toward", "from"})
_DENIERS = words("deny reject dismiss refute rebut brush dispute contradict rubbish repudiate")


def verdict_of(trigger: Token, statuses: StatusIndex) -> Verdict:
    """Judge an event by the words on it, its clause and the words above, from the inside outwards.

    Gives "none" when the narrator or a governing word says that it did not come about, "negated" with "denied" left to
    the caller who knows whose words they are, "present" for a simple present, "tense" when nothing tells.
    """
    own = _own(trigger, statuses)
    if own is not None:
        dropped = _above(trigger, Verdict("tense"), statuses) if own.status == "planned" else own
        return dropped if dropped.status == "cancelled" else own  # "the planned visit was called off"
    return _led_by(trigger, statuses) or awaited(trigger) or _by_clauses(trigger, statuses)


def _by_clauses(trigger: Token, statuses: StatusIndex) -> Verdict:
    clause = judge(trigger) if is_verbal(trigger) else Verdict("tense")
    if clause.status in ("none", "conditional", "planned") and not is_infinitive(trigger):
        return _denied_above(trigger, statuses) or clause
    if clause.status == "none":
        return clause
    return _above(trigger, clause, statuses)


def _led_by(trigger: Token, statuses: StatusIndex) -> Verdict | None:
    """Judge an infinitive by the word right before its "to", where the parse has lost it: "is due to start"."""
    if not is_verbal(trigger) or negation(trigger) is not None:
        return None
    first = first_of(trigger)
    place = first.i - 1
    while place > first.sent.start and first.doc[place].pos_ == "ADV":
        place -= 1
    if first.tag_ != "VB" or place <= first.sent.start or first.doc[place].lower_ != "to":
        return None
    leader = _first_of_moods(first.doc[place - 1], statuses)
    effect = _effect(leader, "infinitive", statuses)
    if not effect or effect == "tense":
        return None
    refused = negation(leader)
    return Verdict("none", refused) if refused is not None else Verdict(effect, leader)


def _first_of_moods(word: Token, statuses: StatusIndex) -> Token:
    # "is ready, willing and able to mediate": the first says most
    while word.dep_ == "conj" and word.pos_ == "ADJ" and _effect(word.head, "infinitive", statuses):
        word = word.head
    return word


def _own(trigger: Token, statuses: StatusIndex) -> Verdict | None:
    if not is_verbal(trigger):
        denied = negation(trigger)
        if denied is not None:
            ought = trigger.dep_ in SUBJECTS and is_duty(trigger.head)  # "no talks should begin"
            return Verdict("conditional" if ought else "none", denied)
    modifiers = premodifiers(trigger) if trigger.pos_ in ("NOUN", "PROPN") else children(trigger, "advmod")
    for each in modifiers:
        effect = _effect(each, "modifier", statuses)
        if effect and effect != "tense":
            return Verdict(effect, each)
    if trigger.lemma_.lower() in _AWAITED and preposition(trigger) == "for":
        return Verdict("planned", child(trigger, "case"))  # "sent the treaty to parliament for ratification"
    undone = trigger.dep_ == "obj" and negation(trigger.head) is not None
    if trigger.pos_ == "NOUN" and not undone and any(each.lower_ == "any" for each in children(trigger, "det")):
        return Verdict("conditional", child(trigger, "det"))
    return None


def _above(trigger: Token, clause: Verdict, statuses: StatusIndex) -> Verdict:
    found, lent = clause, None
    for step in steps(trigger):
        effect = _effect(step.word, step.relation, statuses)
        if effect is None and step.relation == "infinitive":
            noun, effect = _noun_between(step, statuses)
            step = Step(step.below, noun or step.word, step.relation)
        denier = _denier_of(step) if effect in (None, "claimed") else None
        if denier is not None:
            return Verdict("denied", denier)
        if effect is None:
            return _ungoverned(step, statuses) or _purpose(step.below) or _or_beside(trigger, found, lent, statuses)
        refused = negation(step.word) or _left_open(step.word)
        if refused is not None and effect == "denied":
            return _undenied(step, refused) or _or_beside(trigger, found, lent, statuses)
        if refused is not None and effect != "none":
            return _undone(step, refused)
        if effect == "tense" and any(each.lower_ == "any" for each in children(step.word, "det")):
            return Verdict("conditional", child(step.word, "det"))  # "opposes any move to recognise them"
        if effect != "tense":
            return _put_off(step.word, statuses) if effect == "cancelled" else Verdict(effect, step.word)
        found, lent = judge(step.word) if is_verbal(step.word) else found, step.word
        if found.status in ("none", "conditional", "planned"):
            return found
    return _or_beside(trigger, found, lent, statuses)


def _put_off(word: Token, statuses: StatusIndex) -> Verdict:
    """Judge what may only come to be called off: "might cancel the visit", "cancelling it would do nothing", "urged her
    to cancel it"."""
    if is_infinitive(word) and verdict_of(word, statuses).status in ("conditional", "none"):
        return Verdict("conditional", word)
    above = word.head if word.dep_ == "csubj" else word
    told = judge(above) if is_verbal(above) else Verdict("tense")
    open_ = told.status == "conditional" or (told.status == "planned" and above is not word)
    return Verdict("conditional", told.cue) if open_ else Verdict("cancelled", word)


def _undone(step: Step, refused: Token) -> Verdict:
    """Judge what a verb with a "not" leaves undone; what only "should not" be may be all the same."""
    if is_duty(step.word):
        return Verdict("conditional", refused)
    return Verdict("cancelled" if _is_dropped(step) else "none", refused)


def _is_dropped(step: Step) -> bool:
    """Tell what is given up: "the talks will not go ahead", unless it is only put under a condition."""
    subject = step.below.dep_ in SUBJECTS and step.below.pos_ == "NOUN"
    open_ = any(each.lower_ in _CONDITIONS for each in step.word.subtree if each.dep_ in ("mark", "case", "advmod"))
    return subject and has_future(step.word) and not open_


def _or_beside(trigger: Token, found: Verdict, lent: Token | None, statuses: StatusIndex) -> Verdict:
    """Keep what was found; else take the event, or what lends it its tense, for a purpose, or ask the clause."""
    if found.status != "tense":
        return found
    first = first_of(lent or trigger)
    return weighed_only(first) or _asked(first, statuses) or _purpose(first) or _beside(trigger, statuses)


def _asked(verb: Token, statuses: StatusIndex) -> Verdict | None:
    # "called on them to free him": the parse makes a purpose of what is asked
    if not is_infinitive(verb) or verb.dep_ != "advcl":
        return None
    effect = _effect(verb.head, "infinitive", statuses)
    return Verdict(effect, verb.head) if effect and effect != "tense" else None


def _noun_between(step: Step, statuses: StatusIndex) -> tuple[Token | None, str | None]:
    # "welcomed an offer to mediate": the infinitive of the noun, hung by the parse on the verb above
    for noun in children(step.word, "obj", "nsubj:pass"):
        effect = _effect(noun, "infinitive", statuses) if noun.i < step.below.i and noun.pos_ == "NOUN" else None
        if effect and effect != "tense":
            return noun, effect
    return None, None


def _purpose(verb: Token) -> Verdict | None:
    """Judge an infinitive that nothing governs: what is to be done, "went to meet them", "the tanks to be sent"."""
    if not is_infinitive(verb) or verb.dep_ not in ("advcl", "acl"):
        return None
    used = verb.head.lemma_ == "use" and verb.head.tag_ in ("VBD", "VBN", "VBG")
    if used or any(each.lower_ in _RANKS for each in children(verb.head, "amod", "nummod")):
        return None  # "the first president to visit Chad" did so, and who used a drone to spy on it spied
    return Verdict("planned", next((each for each in verb.children if each.lower_ == "to"), None))


def _ungoverned(step: Step, statuses: StatusIndex) -> Verdict | None:
    """Judge by a word above of which the lexicon has nothing to say: what has to be done, what is not meant, a way."""
    if _is_unmeant(step):
        return Verdict("none")
    if step.relation == "subject" and child(step.word, "expl") is not None:  # "if there is a strike"
        told = judge(step.word)
        return told if told.status in ("none", "conditional", "planned") else None
    refused = negation(step.word) if step.word.lemma_.lower() in _VOUCHING else None
    if refused is not None and refused.lower_ in ("neither", "nor"):
        return Verdict("claimed", refused)  # "neither confirmed nor denied the raid"
    against = any(each.lower_ == "against" for each in children(step.below, "mark", "case"))
    if step.relation == "gerund" and against and step.word.lemma_.lower() in _COUNSEL:
        return Verdict("conditional", step.word)  # "warned Chad against arming them"
    if _is_duty(step):
        return _obliged(step.word)
    shared = verdict_of(step.word, statuses) if _is_way(step) else None
    return shared if shared is not None and shared.status in ("planned", "conditional") else None


def _is_duty(step: Step) -> bool:
    return step.relation == "infinitive" and step.word.lemma_.lower() == "have"


def _left_open(word: Token) -> Token | None:
    """Give the word by which something is just not done: "stopped short of ruling it out", "has little doubt that"."""
    if (neighbour(word, -2), neighbour(word, -1)) == ("short", "of"):
        return word.doc[word.i - 2]
    return next((each for each in children(word, "amod") if each.lower_ == "little"), None)


def _undenied(step: Step, refused: Token) -> Verdict | None:
    """Judge what is not denied: what is "not ruled out" may come yet; what nobody denies stands as it is told."""
    if refused.lower_ in ("neither", "nor"):
        return Verdict("claimed", refused)
    return Verdict("conditional", refused) if step.word.lemma_.lower() == "rule" else None


def _is_way(step: Step) -> bool:
    """Tell how or towards what something is done: "could sign off on lifting", "will end it by withdrawing"."""
    return step.relation == "gerund" and any(each.lower_ in _WAYS for each in children(step.below, "mark", "case"))


def _obliged(verb: Token) -> Verdict:
    """Judge what somebody has to do: who "had to leave" left, who "has to", "would have to" may yet."""
    told = judge(verb)
    open_ = told.status in ("present", "tense") or (told.cue is not None and told.cue.lower_ in ("would", "'d", "’d"))
    return Verdict("conditional", told.cue or verb) if open_ else told


def _denier_of(step: Step) -> Token | None:
    """Give the verb by which a side rejects what is only told of it: "dismissed a report that it had sold arms"."""
    noun, verb = step.word, step.word.head
    told = noun.lemma_.lower() in _TALES and noun.dep_ in ("obj", "nsubj:pass")
    lemma = verb.lemma_.lower()
    played_down = lemma in ("play", "laugh", "shrug") and bool(children(verb, "compound:prt", "advmod"))
    refuses = (lemma in _DENIERS or played_down) and negation(verb) is None
    return verb if told and refuses else None


def _denied_above(trigger: Token, statuses: StatusIndex) -> Verdict | None:
    for step in steps(trigger):
        if step.relation != "clause" or negation(step.word) is not None:
            continue
        if _effect(step.word, "clause", statuses) == "denied":
            return Verdict("denied", step.word)
    return None


def _is_unmeant(step: Step) -> bool:
    # "that does not mean we agree" tells of no agreement; "did not say that we agreed" leaves it open
    return step.relation == "clause" and negation(step.word) is not None and step.word.lemma_.lower() in _OPINING


def _beside(trigger: Token, statuses: StatusIndex) -> Verdict:
    """Judge a noun or a bare participle by the clause it stands in: "during his visit", "ahead of the talks", "will
    come for talks"."""
    while_ = next((each for each in children(trigger, "mark") if each.lower_ == "while"), None)
    if while_ is not None and trigger.tag_ == "VBG" and trigger.head.tag_ != "VBD":
        return Verdict("ongoing", while_)  # "if they attack while keeping the sanctions": these are there already
    ahead = preposition(trigger) if not is_verbal(trigger) else None
    case = child(trigger, "case")
    if case is not None and _is_ahead(case):
        return Verdict("planned", case)
    aims = trigger.head.pos_ == "VERB" and trigger.head.lemma_.lower() not in _REPAYING
    if ahead == "for" and trigger.dep_ == "obl" and aims:
        aim = verdict_of(trigger.head, statuses)
        return aim if aim.status in ("planned", "cancelled", "conditional") else Verdict("tense")
    within = ahead in _WITHIN or trigger.dep_ in ("advcl", "acl")
    if within and relation_of(trigger) != "infinitive" and is_verbal(trigger.head):
        told = judge(trigger.head)
        return told if told.status not in ("present", "none") else Verdict("tense")
    return Verdict("tense")


def _is_ahead(case: Token) -> bool:
    return case.lower_ in ("ahead", "pending") or (
        case.lower_ == "of" and case.i > 0 and neighbour(case, -1) == "ahead"
    )


def _effect(word: Token, relation: str, statuses: StatusIndex) -> str | None:
    return next((effect for phrase in _names(word) if (effect := statuses.effect(phrase, relation))), None)


def _names(word: Token) -> Iterator[str]:
    yield from phrase_of(word)
    yield word.lower_
