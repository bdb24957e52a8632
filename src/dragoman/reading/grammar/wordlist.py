"""How a list of words is written down in this room."""


def words(text: str) -> frozenset[str]:
    """Give the words of a text as a set: white space parts them."""
    return frozenset(text.split())
