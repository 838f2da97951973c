"""Which machines may be asked: a page must not be able to send the program into the network it runs in."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Sequence

from hearsay.pages.readers.refusal import RefusedPageError
from hearsay.pages.reject_codes import RejectCode

Resolver = Callable[[str, int], Sequence[str]]
"""Takes a host name and port; gives its IP addresses. Raises OSError where there are none."""

_Address = ipaddress.IPv4Address | ipaddress.IPv6Address
_NAT64 = (ipaddress.IPv6Network("64:ff9b::/96"), ipaddress.IPv6Network("64:ff9b:1::/48"))


def system_resolver(host: str, port: int) -> Sequence[str]:
    """What the system's resolver says, each address once, in its order."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


def checked_ip(host: str, port: int, *, allow_private: bool, resolver: Resolver) -> str:
    """The IP address to connect to; the caller connects to it and to no other, so that a second answer of the name's
    server cannot lead elsewhere (DNS rebinding).

    Every address of the name is checked, not only the one used: a name with one private address among public ones is a trap.

    Raises:
        RefusedPageError: unreachable where the name has no address; private-address where one of them is not public.
    """
    try:
        addresses = resolver(host, port)
    except (OSError, UnicodeError) as error:
        raise RefusedPageError(
            RejectCode.UNREACHABLE, f"the name {host} has no address ({error})", action="check the address"
        ) from error
    if not addresses:
        raise RefusedPageError(
            RejectCode.UNREACHABLE, f"the name {host} has no address", action="check the address"
        )
    if not allow_private:
        for address in addresses:
            if not is_public(address):
                raise RefusedPageError(
                    RejectCode.PRIVATE_ADDRESS,
                    f"{host} is {address}, inside a private, local or reserved network",
                    action="set fetch_allow_private if you mean it",
                )
    return addresses[0]


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet, and so are the IPv4 addresses wrapped in it.

    >>> is_public("93.184.215.14"), is_public("::ffff:127.0.0.1"), is_public("169.254.169.254")
    (True, False, False)
    """
    ip = ipaddress.ip_address(address.partition("%")[0])
    return all(
        each.is_global and not each.is_multicast and not each.is_reserved
        for each in (ip, *_wrapped(ip))
        if not _is_wrapper(each)
    )


def _wrapped(ip: _Address) -> list[ipaddress.IPv4Address]:
    """IPv4 addresses inside an IPv6 address: mapped, compatible, 6to4, Teredo (server and client) and NAT64."""
    if isinstance(ip, ipaddress.IPv4Address):
        return []
    found = [inner for inner in (ip.ipv4_mapped, ip.sixtofour, *(ip.teredo or ())) if inner is not None]
    if any(ip in network for network in _NAT64) or int(ip) >> 32 == 0:
        found.append(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF))
    return found


def _is_wrapper(ip: _Address) -> bool:
    """Forms whose own range says nothing: what they wrap decides."""
    return isinstance(ip, ipaddress.IPv6Address) and (ip.ipv4_mapped is not None or ip in _NAT64[0])
