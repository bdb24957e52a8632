"""The words that negate, in one place: each question takes the widest set that does not mislead it."""

from dragoman.reading.grammar.wordlist import words

NOT = words("not n't n’t never")  # beside the verb itself
NOT_EITHER = NOT | {"neither"}  # before it, perhaps as half of a pair
NO_ONE = words("no neither none nobody")  # for, or before, who does it
NAUGHT = words("none nobody nothing")  # in place of a noun
DENYING = NOT | NO_ONE | NAUGHT  # outright
NEGATIONS = DENYING | words("nor hardly scarcely cannot")
MERELY = words("only just least merely simply")  # behind a "not" that denies nothing: "not only invited"
