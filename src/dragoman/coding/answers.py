"""The answer of a language model taken out of what its server sends, and the JSON out of the answer's words."""

import re
from collections.abc import Mapping
from typing import Any

import orjson

from dragoman.coding.posting import shown
from dragoman.errors import CoderError

_THOUGHT = re.compile(r"\A\s*<think>.*?</think>", re.DOTALL)
_FENCED = re.compile(r"```[a-zA-Z]*\s*\n(.*?)```", re.DOTALL)


class CutShort(CoderError):
    """An answer that ends where the model's room for it ends."""


def completion(body: bytes, where: str) -> Mapping[str, Any]:
    """Take what a server sends for a completion; raises CoderError when it is none."""
    data = _json(body)
    if not isinstance(data, dict):
        raise CoderError("The coder's server sends something else than a completion.", where,
                         "Does the address end in /v1, or what stands for it on that server?")
    if data.get("error"):  # some relays say so with status 200
        raise CoderError("The coder's server reports a fault.", where, told_by(body))
    return data


def words_of(data: Mapping[str, Any], where: str) -> str:
    """Take the model's words out of a completion; raises CoderError when it refuses, CutShort when it is cut off."""
    choices = data.get("choices")
    choice = choices[0] if isinstance(choices, list) and choices and isinstance(choices[0], dict) else {}
    found = choice.get("message")
    message = found if isinstance(found, dict) else {}
    reason = choice.get("finish_reason")
    if message.get("refusal"):
        raise CoderError("The model refuses to answer.", where, shown(str(message["refusal"])))
    if reason == "content_filter":
        raise CoderError("A filter of the model's provider stopped the answer.", where)
    if reason == "length":
        raise CutShort("The model's answer was cut off, however little of the report it was asked about.", where,
                       "Serve it with more room for answers.")
    words = message.get("content")
    if not isinstance(words, str) or not words.strip():
        raise CoderError("The model gave no answer.", where)
    return words


def proposals_in(words: str, where: str) -> Mapping[str, Any]:
    """Take the JSON object out of a model's words, be it bare, fenced, or with something said before and after it."""
    plain = _THOUGHT.sub("", words)
    fenced = _FENCED.findall(plain)
    held = plain[plain.find("{") : plain.rfind("}") + 1]
    for each in (plain, *fenced, held):
        data = _json(each)
        if isinstance(data, dict) and isinstance(data.get("statements", data.get("events")), list):
            return data
    raise CoderError("The model's answer is not of the form asked for.", where, shown(words, 80))


def told_by(body: bytes) -> str:
    """Take out of an answer to a request that failed what it says of the reason."""
    data = _json(body)
    error = data.get("error", data) if isinstance(data, dict) else None
    if isinstance(error, dict):
        error = error.get("message") or error.get("detail")
    return shown(error if isinstance(error, str) else body[:1000].decode("utf-8", "replace"))


def _json(words: str | bytes) -> Any:
    try:
        return orjson.loads(words)
    except (orjson.JSONDecodeError, UnicodeEncodeError):
        return None
