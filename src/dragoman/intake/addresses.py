"""Connections to public addresses alone: a page must not lead the reader into the network it stands in."""

import socket
from ipaddress import IPv4Address, IPv6Address, ip_address

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import NewConnectionError
from urllib3.util.connection import create_connection

from dragoman.errors import InputError

_NAT64 = 96  # bits before the IPv4 address that 64:ff9b::/96 stands for


def refuse_private(host: str, port: int) -> list[str]:
    """Resolve a host, and give its addresses; raises InputError where one of them is not of the public internet.

    Whoever connects must use what is given here: to resolve the name again may give another address.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = list(dict.fromkeys(str(sockaddr[0]) for *_, sockaddr in found))
    private = [address for address in addresses if not _public(ip_address(address.partition("%")[0]))]
    if private:
        raise InputError(f"{host} is an address of a private network: {private[0]}.", "",
                         "With --private such addresses are read too.")
    return addresses


def _public(address: IPv4Address | IPv6Address) -> bool:
    if isinstance(address, IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or _translated(address)
        if inner is not None:
            return _public(inner)
    return address.is_global and not address.is_multicast


def _translated(address: IPv6Address) -> IPv4Address | None:
    return IPv4Address(int(address) & 0xFFFF_FFFF) if int(address) >> 32 == 0x64_FF9B << 64 else None


def _connected(connection: HTTPConnection) -> socket.socket:
    """Connect to one of the addresses that were looked at."""
    host, fault = connection._dns_host, OSError("no address")  # urllib3 keeps the name without brackets there
    for address in refuse_private(host, connection.port):
        try:
            return create_connection((address, connection.port), connection.timeout,
                                     socket_options=connection.socket_options)
        except OSError as error:
            fault = error
    raise NewConnectionError(connection, f"{host}: {fault}") from fault


class PublicHTTPConnection(HTTPConnection):
    """HTTP to public addresses alone."""

    def _new_conn(self) -> socket.socket:
        return _connected(self)


class PublicHTTPSConnection(HTTPSConnection):
    """HTTPS to public addresses alone."""

    def _new_conn(self) -> socket.socket:
        return _connected(self)
