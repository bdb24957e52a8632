"""How the reading room is served: where, for whom, with which secrets."""

from dataclasses import dataclass, field
from ipaddress import ip_address
from secrets import token_bytes


@dataclass(frozen=True, slots=True)
class Settings:
    """The address that is listened on, the token that visitors need there, and what is signed with.

    Without a token only this machine may ask, and only by names of its own: a page elsewhere that gives its name our
    address (DNS rebinding) is turned away.
    """

    host: str = "127.0.0.1"
    port: int = 8000
    token: str | None = None
    secret: bytes = field(default_factory=lambda: token_bytes(32))
    hosts: tuple[str, ...] = ("localhost", "127.0.0.1", "[::1]")

    @property
    def address(self) -> str:
        """The address to open in a browser."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}/"


def is_loopback(host: str) -> bool:
    """Tell whether an address can be reached from this machine alone."""
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"
