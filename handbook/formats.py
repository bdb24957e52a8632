"""The page of the formats that answers can be exported in."""

from dragoman.export.formats import FORMATS

_HEAD = """# Formats

Made from the program by `python -m handbook`. What `dragoman export FORMAT` writes, and which answers each format can
hold; the first of them is taken unless `--what` names another.

| format | holds | what it is |
|---|---|---|"""


def formats_page() -> str:
    """Give the page: a row a format."""
    rows = [f"| `{each.name}` | {', '.join(each.takes)} | {each.about} |" for each in FORMATS.values()]
    return "\n".join([_HEAD, *rows, "| `notes` | reports | Markdown with front matter, a file a report, in a folder |"])
