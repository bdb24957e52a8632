"""Slots: the places about a cue or an event word where its speaker, addressee, source or target may stand."""

PREPOSITIONS = frozenset({
    "about", "across", "after", "against", "alongside", "along", "among", "around", "as", "at", "before", "behind",
    "belonging", "between", "by", "during", "for", "from", "in", "inside", "into", "near", "of", "off", "on", "onto",
    "outside", "over", "through", "to", "toward", "towards", "under", "upon", "with", "within",
})

SLOTS = PREPOSITIONS | {
    "subj",   # subject of the active verb, by-agent of the passive; of a noun, the subject of the verb that carries it
    "obj",    # object of the active verb, subject of the passive
    "iobj",   # indirect object
    "xsubj",  # subject of the clause that hangs on the verb
    "poss",   # possessive, demonym or compound before the noun: "India's visit", "Russian strikes", "US sanctions"
    "pobj",   # object of a phrase that ends in a preposition: "according to X"
    "speaker",  # whoever makes the statement that the words stand in: "X says Y must withdraw"
}
