"""What a statement does, in a reader's words."""

from typing import NamedTuple

from dragoman.records.statement import Act


class ActWords(NamedTuple):
    """The verb where the report's own does not serve, and the noun beside a verb that hides it."""

    verb: str
    noun: str


ACT_WORDS: dict[Act, ActWords] = {
    "state": ActWords("said", ""), "deny": ActWords("denied", "denial"), "accuse": ActWords("accused", "accusation"),
    "promise": ActWords("promised", "promise"), "threaten": ActWords("threatened", "threat"),
    "demand": ActWords("demanded", "demand"), "welcome": ActWords("welcomed", "welcome"),
    "reject": ActWords("rejected", "rejection"), "decline": ActWords("declined", "refusal"),
    "announce": ActWords("announced", "announcement"), "position": ActWords("held", "position"),
    "question": ActWords("asked", "question"),
}
