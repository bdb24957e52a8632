"""How marks look in a notebook and on a terminal.

A notebook's page has colours of its own, light or dark, which we cannot know: ours are laid over them half transparent,
and the writing keeps the page's.
"""

from collections.abc import Iterable, Mapping

from dragoman.records.event import Status

Css = Mapping[str, str]

QUIET: Css = {"opacity": ".75", "font-size": ".9em"}
TEXT: Css = {"white-space": "pre-wrap", "unicode-bidi": "plaintext", "line-height": "1.65", "max-width": "44em",
             "margin": ".6em 0", "overflow-wrap": "anywhere"}
PLAIN: Css = {"margin": ".15em 0"}
TITLE: Css = {"font-weight": "600", "font-size": "1.15em", "margin": ".15em 0"}
CELL: Css = {"text-align": "left", "vertical-align": "top", "padding": ".2em .7em .2em 0",
             "border-bottom": "1px solid rgba(128,128,128,.35)"}
NUMBER: Css = {**CELL, "text-align": "right"}
CARDS: Mapping[str, Css] = {
    kind: {"border-left": border, "padding": ".1em 0 .1em .7em", "margin": ".5em 0", "max-width": "44em"}
    for kind, border in {"statement": "3px solid rgb(91,147,168)", "event": "3px solid rgb(185,119,58)",
                         "claim": "4px double rgb(200,80,60)"}.items()}
CARD: Css = {**CARDS["statement"], "border-left": "3px solid rgba(128,128,128,.6)"}

_MARKS: Mapping[str, Css] = {
    "statement": {"background": "rgba(91,147,168,.2)"},
    "actor": {"text-decoration": "underline 1px rgb(140,140,130)"},
    "time": {"border-bottom": "1px dotted rgb(135,127,190)"},
    "cue": {"border-bottom": "2px solid rgb(91,147,168)"},
    "event": {"background": "rgba(185,119,58,.25)", "font-weight": "600"}}
_STATUSES: Mapping[Status, Css] = {
    "happened": {"border-bottom": "2px solid rgb(185,119,58)"},
    "ongoing": {"border-bottom": "2px solid rgb(185,119,58)"},
    "planned": {"border-bottom": "2px dashed rgb(125,120,210)"},
    "offered": {"border-bottom": "2px dashed rgb(125,120,210)"},
    "claimed": {"border-bottom": "2px dotted rgb(180,140,40)"},
    "conditional": {"border-bottom": "2px dotted rgb(180,140,40)"},
    "denied": {"border-bottom": "3px double rgb(200,80,60)"},
    "cancelled": {"text-decoration": "line-through 2px rgb(130,130,130)"}}

STATUS_STYLES: Mapping[Status, str] = {
    "happened": "green", "ongoing": "cyan", "claimed": "yellow", "denied": "red", "planned": "blue",
    "offered": "magenta", "conditional": "yellow", "cancelled": "red"}
_KIND_STYLES = {"statement": "italic", "actor": "underline", "time": "dim", "cue": "bold", "event": "bold reverse"}


def css_of(kinds: Iterable[str]) -> dict[str, str]:
    """Give the style of a piece that lies in marks of these kinds, in the form of Mark.kind; an event's goes last."""
    found: dict[str, str] = {}
    for kind in sorted(kinds, key=lambda each: list(_MARKS).index(each.partition(" ")[0])):
        name, _, status = kind.partition(" status-")
        found |= {**_MARKS[name], **(_STATUSES[status] if status else {})}  # type: ignore[index]
    return found


def style_of(kinds: Iterable[str]) -> str:
    """Give the style in which rich prints such a piece."""
    return " ".join(dict.fromkeys(_KIND_STYLES[kind.partition(" ")[0]] for kind in kinds))
