"""Addresses: foreign ones made absolute, ASCII, and free of what is no address.

Owns how an address is read and rebuilt; only the door asks, and makes a `SafeUrl` of it.
"""

from __future__ import annotations

import re
from urllib.parse import SplitResult, quote, urljoin, urlsplit, urlunsplit

from tui_reader.sanitise.slow import inert

MAX_URL = 4_000
"""Longest address kept; browsers and servers agree on about 2,000."""
_PLAIN_ADDRESS = re.compile(
    r"https?://(?:[a-z0-9_-]{1,63}\.){1,8}[a-z]{2,63}/[A-Za-z0-9/%:@!$&'()*+,;=._~-]{0,1000}"
    r"(?:\?[A-Za-z0-9/%:@!$&'()*+,;=._~-]{1,1000})?"
)
"""What most addresses are; `url` would give them back as they are."""


def absolute(raw: str, base: str = "") -> str | None:
    """An absolute http, https or mailto address in ASCII, or None for anything else."""
    if not base and _PLAIN_ADDRESS.fullmatch(raw):
        return raw
    raw = inert(raw).strip()
    if not raw or len(raw) > MAX_URL or raw.startswith("-"):
        return None
    try:
        parts = urlsplit(urljoin(base, raw) if base else raw)
        port = parts.port
    except ValueError:
        return None
    if parts.scheme == "mailto":
        path = quote(parts.path, safe="@.+-_,%")
        return f"mailto:{path}" if "@" in path else None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return None
    host = ascii_host(parts.hostname)
    if host is None:
        return None
    return _rebuilt(parts, host, port)


def host_of(address: str) -> str:
    """The host as it stands in an address, for mail what follows the "@"; "" for none."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    if parts.scheme == "mailto":
        return parts.path.rpartition("@")[2]
    return ascii_host(parts.hostname or "") or ""


def ascii_host(host_name: str) -> str | None:
    """A host in its IDNA form; None where it has none."""
    if ":" in host_name:  # IPv6
        return f"[{host_name}]" if re.fullmatch(r"[0-9a-fA-F:.]+", host_name) else None
    try:
        ascii_name = host_name.encode("idna").decode("ascii").lower()
    except UnicodeError:
        return None
    return ascii_name if re.fullmatch(r"[a-z0-9._-]+", ascii_name) else None


def _rebuilt(parts: SplitResult, host_name: str, port: int | None) -> str:
    """The address from its parts, without userinfo (credentials have a place of their own)."""
    netloc = host_name if port is None else f"{host_name}:{port}"
    path = quote(parts.path, safe="/%:@!$&'()*+,;=-._~")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=-._~?[]")
    fragment = quote(parts.fragment, safe="/%:@!$&'()*+,;=-._~?")
    return urlunsplit((parts.scheme, netloc, path, query, fragment))
