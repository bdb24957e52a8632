"""The one door for plug-ins: kinds of source, formats of export, lexicon packs and coders, ours among them.

A plug-in is a package with an entry point of the group `dragoman` that names a module, and in that module functions
marked by `hookimpl`:

    # pyproject.toml of the plug-in
    [project.entry-points.dragoman]
    ticker = "dragoman_ticker"

    # dragoman_ticker.py
    from dragoman.hooks import hookimpl

    @hookimpl
    def dragoman_sources():
        return [Kind("ticker", …)]
"""

import logging
from collections.abc import Iterable
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pluggy

from dragoman.errors import DragomanError

if TYPE_CHECKING:
    from dragoman.coding.kinds import Kind as Coder
    from dragoman.export.formats import Format
    from dragoman.intake.kind import Kind as Source

log = logging.getLogger(__name__)

GROUP = "dragoman"
hookimpl = pluggy.HookimplMarker(GROUP)
_hookspec = pluggy.HookspecMarker(GROUP)


class Specs:
    """What a plug-in may give; each function returns some of a kind."""

    @_hookspec
    def dragoman_sources(self) -> "Iterable[Source]":  # type: ignore[empty-body]
        """Give kinds of source; those of plug-ins are tried before ours."""

    @_hookspec
    def dragoman_formats(self) -> "Iterable[Format]":  # type: ignore[empty-body]
        """Give formats for `dragoman export`."""

    @_hookspec
    def dragoman_packs(self) -> Iterable[Path]:  # type: ignore[empty-body]
        """Give folders with lexicon files, which are read after ours and before those that a user names."""

    @_hookspec
    def dragoman_coders(self) -> "Iterable[Coder]":  # type: ignore[empty-body]
        """Give kinds of coder for `dragoman code`."""


@cache
def manager() -> pluggy.PluginManager:
    """Give what knows all plug-ins that are installed; one that cannot be loaded is told of and left out."""
    found = pluggy.PluginManager(GROUP)
    found.add_hookspecs(Specs)
    for each in entry_points(group=GROUP):
        try:
            found.register(each.load(), each.name)
        except Exception as fault:  # whatever somebody else's package does when it is imported
            log.warning("The plug-in %s cannot be loaded and is left out: %s", each.name, fault)
    return found


def given(hook: str, own: object) -> list[Any]:
    """Ask plug-ins and `own`, our module that goes through the same door; all that they give in one list, ours last.

    Raises DragomanError where a plug-in fails.
    """
    plugins = manager()
    if not plugins.is_registered(own):
        plugins.register(own)
    try:
        return [each for answer in getattr(plugins.hook, hook)() for each in answer]
    except DragomanError:
        raise
    except Exception as fault:
        raise DragomanError(f"A plug-in fails: {type(fault).__name__}: {fault}", hook,
                            "Mend it, or uninstall it.") from fault


def named(hook: str, own: object) -> dict[str, Any]:
    """Ask as `given` does, by name; raises DragomanError where two have the same."""
    found: dict[str, Any] = {}
    for each in given(hook, own):
        if each.name in found:
            raise DragomanError(f"Two bring the same name: {each.name}", hook, "Uninstall one of the plug-ins.")
        found[each.name] = each
    return found
