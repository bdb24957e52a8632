"""A language model behind the chat-completions interface, as OpenAI, vLLM, llama.cpp, Ollama and others serve it."""

import logging
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import orjson
from urllib3.util import parse_url

from dragoman.coding.answers import completion, proposals_in, told_by, words_of
from dragoman.coding.costs import Costs
from dragoman.coding.posting import Mailbox, Reply
from dragoman.errors import CoderError, NoCoder

log = logging.getLogger(__name__)

_HOME = ("localhost", "127.0.0.1", "[::1]")
_MISASKED = frozenset({400, 415, 422, 501})  # what servers answer to a parameter that they do not know
_SHUT = {401: "does not accept the key", 403: "does not let us in", 404: "knows no such model or address"}
# what is asked of the form of the answer: the schema, JSON, nothing
_FORMATS = ("json_schema", "json_object", "")
_SHORTEST_SECRET = 8  # characters; servers at home are content with a key like "none", which is no secret and a word


class Chat:
    """Puts questions to a model and takes its answers as JSON; remembers what its server understands."""

    def __init__(self, url: str, model: str, key: str | None = None, timeout: float = 120.0, tries: int = 4,
                 wait: Callable[[float], None] = time.sleep) -> None:
        """`key` goes into the request's header and nowhere else: no message, record or file has it."""
        self._model, self._key = model, _checked_key(key)
        headers = {"Content-Type": "application/json", "Accept": "application/json", "User-Agent": "dragoman"}
        if self._key:
            headers["Authorization"] = f"Bearer {self._key}"
        self._mailbox = Mailbox(url, headers, timeout, tries, wait)
        self._formats, self._temperature = list(_FORMATS), True
        self.costs = Costs()
        host = parse_url(self._mailbox.url)
        if self._key and host.scheme == "http" and host.host not in _HOME:
            log.warning("The key goes to %s unencrypted: https would keep it from others.", host.host)

    @property
    def where(self) -> str:
        """The model and its address, for messages."""
        return f"{self._model} at {self._mailbox.url}"

    def ask(self, instructions: str, question: str, schema: Mapping[str, Any]) -> Mapping[str, Any]:
        """Ask for data of a schema, and give what comes for it, unchecked; raises CoderError or NoCoder."""
        messages = [{"role": "system", "content": instructions}, {"role": "user", "content": question}]
        data = completion(self._post(messages, schema).body, self.where)
        self.costs.add(data.get("usage"))
        return proposals_in(words_of(data, self.where), self.where)

    def close(self) -> None:
        """Close the connection."""
        self._mailbox.close()

    def _post(self, messages: list[dict[str, str]], schema: Mapping[str, Any]) -> Reply:
        """Ask in the strictest way that the server understands; what it does not is not asked of it again."""
        while True:
            reply = self._keyless(self._mailbox.post(self._body(messages, schema)))
            if reply.status == 200:
                return reply
            if reply.status not in _MISASKED or not self._yields(told_by(reply.body)):
                raise self._fault(reply)

    def _yields(self, told: str) -> bool:
        """Leave out what the server may not understand; tell whether there was something to leave out."""
        if self._temperature and "temperature" in told.lower():
            self._temperature = False
            return True
        if len(self._formats) > 1:
            self._formats.pop(0)
            return True
        return False

    def _body(self, messages: list[dict[str, str]], schema: Mapping[str, Any]) -> bytes:
        body: dict[str, Any] = {"model": self._model, "messages": messages, "stream": False}
        if self._temperature:
            body["temperature"] = 0  # the same words should give the same answer, as far as the model can
        if self._formats[0] == "json_schema":
            form = {"name": "proposals", "strict": True, "schema": schema}
            body["response_format"] = {"type": "json_schema", "json_schema": form}
        elif self._formats[0]:
            body["response_format"] = {"type": self._formats[0]}
        return orjson.dumps(body)

    def _keyless(self, reply: Reply) -> Reply:
        """Take the key out of an answer: some servers name it when they do not like it."""
        if not self._key or len(self._key) < _SHORTEST_SECRET:
            return reply
        return replace(reply, body=reply.body.replace(self._key.encode(), b"[the key]"))

    def _fault(self, reply: Reply) -> CoderError:
        told = told_by(reply.body)
        if reply.status in _SHUT:
            return NoCoder(f"The coder's server {_SHUT[reply.status]} ({reply.status}).", self.where, told)
        return CoderError(f"The coder's server does not take the request ({reply.status}).", self.where, told)


def _checked_key(key: str | None) -> str | None:
    """Take a key without the white space around it; one that no header could carry is refused without showing it."""
    plain = (key or "").strip()
    if not all("!" <= char <= "~" for char in plain):
        raise NoCoder("The coder's key has characters that no key has.", "", "Is it the key itself that is in there?")
    return plain or None
