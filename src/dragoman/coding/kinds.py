"""The kinds of coder there are, and what each is made from; a plug-in adds to these."""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass

from dragoman import hooks
from dragoman.coding.chat import Chat
from dragoman.coding.chat_coder import ChatCoder
from dragoman.coding.coder import Coder
from dragoman.errors import NoCoder


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a user says of the coder to be used: where it is served, which model, in which variable its key is."""

    url: str | None = None
    model: str | None = None
    key_env: str | None = None
    timeout: float = 120.0

    def key(self) -> str | None:
        """Look up the key; raises NoCoder where a variable is named and nothing is in it."""
        if self.key_env is None:
            return None
        key = os.environ.get(self.key_env, "").strip()
        if not key:
            raise NoCoder("There is no key in the environment variable.", self.key_env,
                          "Set it, or leave --key-env out where the server wants no key.")
        return key


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of coder: its name, a line on it, and what makes one, which may raise NoCoder."""

    name: str
    about: str
    make: Callable[[Wanted], Coder]


def coders() -> dict[str, Kind]:
    """Give all kinds of coder there are by name."""
    return hooks.named("dragoman_coders", sys.modules[__name__])


@hooks.hookimpl(trylast=True)
def dragoman_coders() -> tuple[Kind, ...]:
    """Give the kinds of coder that Dragoman brings."""
    return (Kind("chat", "A language model behind the chat-completions interface.", _chat),)


def _chat(wanted: Wanted) -> Coder:
    if not wanted.url or not wanted.model:
        raise NoCoder("A coder that is a chat needs an address and a model.", "",
                      "Give --coder-url http://localhost:8080/v1 and --coder-model NAME")
    return ChatCoder(Chat(wanted.url, wanted.model, wanted.key(), wanted.timeout), wanted.model)
