"""Bodies: organisations of several states, whose members may meet among themselves."""

from dragoman.reading.actors.cast import Cast
from dragoman.reading.grammar.parse import Token


def meets_alone(word: Token | None, names: tuple[str, ...], cast: Cast) -> bool:
    """Tell whether one body or several of its people meet: "NATO meets", "the EU's ministers met", not "a UN envoy"."""
    if word is None or len(names) != 1:
        return False
    known = [actor for actor in cast.known_as(names[0]) if actor.kind == "organisation" and actor.code == names[0]]
    own = cast.who(word)
    return bool(known) and (own in known or word.tag_ in ("NNS", "NNPS"))
