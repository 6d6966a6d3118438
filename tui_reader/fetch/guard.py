"""Which addresses are private, and who may go there. Decides; opens nothing.

A public feed must not reach into the reader's own network (its router, its loopback services) by a
redirect, by a name that resolves there, or by one of IPv6's ways of writing an IPv4 address.
"""

from __future__ import annotations

import ipaddress
from functools import lru_cache
from urllib.parse import urlsplit

_LOCAL_NAMES = (
    "localhost",
    "localdomain",
    "local",
    "lan",
    "home",
    "home.arpa",
    "internal",
    "intranet",
    "corp",
    "private",
)
"""Last labels of names that only a local network answers for (RFC 6761, 6762, 8375 and habit)."""

_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")  # RFC 6052
_NAT64_LOCAL = ipaddress.IPv6Network("64:ff9b:1::/48")  # RFC 8215
_REFUSED: tuple[ipaddress.IPv4Network | ipaddress.IPv6Network, ...] = (
    ipaddress.IPv4Network("100.64.0.0/10"),  # RFC 6598: carrier-grade NAT, overlay networks
    ipaddress.IPv4Network("192.88.99.0/24"),  # RFC 7526: 6to4 relays, given up
    ipaddress.IPv6Network("2002::/16"),  # RFC 7526: 6to4, which carries any IPv4 address
    ipaddress.IPv6Network("2001::/32"),  # RFC 4380: Teredo, which does so too
    ipaddress.IPv6Network("fec0::/10"),  # RFC 3879: site-local, given up but still routed
    ipaddress.IPv6Network("3fff::/20"),  # RFC 9637: documentation
)
"""What `is_global` of one Python version or another lets pass."""

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


def is_private_ip(address: str) -> bool:
    """Whether an IP address is anything but a public unicast one. What is no address is private."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0].strip("[]"))
    except ValueError:
        return True
    return any(not _public(form) for form in _forms(ip))


@lru_cache(256)  # asked several times a request
def is_local_host(host: str) -> bool:
    """Whether a host, as written, can only be a machine of the user's own network."""
    host = host.strip("[]").rstrip(".").lower()
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return "." not in host or any(host.endswith("." + name) for name in _LOCAL_NAMES)
    return is_private_ip(host)


def same_place(address: str, home: str) -> bool:
    """Whether two addresses are of one server: host and port, or one host's http and https."""
    one, other = _place(address), _place(home)
    return one == other or (one[0] == other[0] and {one[1], other[1]} == {80, 443})


def may_be_private(address: str, home: str, *, own: bool = False) -> bool:
    """Whether `address` may lead into the private network: it is where the user himself pointed,
    and says so by its name, or is known to be his `own` whatever it is called."""
    return bool(home) and same_place(address, home) and (own or is_local_host(_place(address)[0]))


def place(address: str) -> str:
    """Host and port of an address, by which a server of the user's own is remembered; "" for none.
    One host's http and https are one place, as in `same_place`."""
    host, port = _place(address)
    return host if port in (80, 443) else f"{host}:{port}"


def is_odd_number(host: str) -> bool:
    """Whether a host is an IPv4 address in one of the ways that are none but in old programs
    ("127.1", "0x7f.1", "2130706433"): its last label is a number (WHATWG's URL standard calls all
    of them addresses), and it is not written with four."""
    label = host.rstrip(".").rpartition(".")[2].lower()
    hexadecimal = label.startswith("0x") and not set(label[2:]) - set("0123456789abcdef")
    if not (label.isdecimal() or hexadecimal):
        return False
    try:
        ipaddress.IPv4Address(host.rstrip("."))
    except ValueError:
        return True
    return False


def _place(address: str) -> tuple[str, int]:
    parts = urlsplit(address)
    return parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)


def _public(ip: Address) -> bool:
    odd = ip.is_multicast or ip.is_reserved or any(ip in network for network in _REFUSED)
    return ip.is_global and not odd


def _forms(ip: Address) -> list[Address]:
    """The address, or what a gateway would make of it where it carries an IPv4 address."""
    if isinstance(ip, ipaddress.IPv4Address):
        return [ip]
    carried = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    if ip.ipv4_mapped or ip in _NAT64:
        return [carried]
    if ip in _NAT64_LOCAL or int(ip) >> 32 == 0:  # ::a.b.c.d was given up by RFC 4291
        return [ip, carried]
    return [ip]
