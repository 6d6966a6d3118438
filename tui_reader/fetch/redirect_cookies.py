"""Cookies that a server sets while it sends a request on, sent back to it until that request is
answered, and then forgotten: some give a feed only to who comes back with one.

Owns what is kept for how long; nothing of it is ever stored.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

MOST, LONGEST = 20, 4_000
"""Cookies that are kept of one server, and characters of all of them."""
_PAIR = re.compile(r"([!#$%&'*+.^_`|~0-9A-Za-z-]{1,200})=([!#-+\--:<-\[\]-~\" ]{0,2000})(?:;|$)")


class RedirectCookies:
    """Those of one request."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], dict[str, str]] = {}

    def take(self, address: str, said: Iterable[str]) -> bool:
        """Keep what an answer sets; whether that is anything new."""
        kept = self._kept.setdefault(_place(address), {})
        before = dict(kept)
        for one in said:
            if (found := _PAIR.match(one.strip())) and len(kept) < MOST:
                kept[found[1]] = found[2].strip()
        return kept != before

    def headers(self, address: str) -> dict[str, str]:
        """What is sent to an address: to nobody but who set it."""
        kept = self._kept.get(_place(address), {})
        told = "; ".join(f"{name}={value}" for name, value in kept.items())
        return {"Cookie": told} if told and len(told) <= LONGEST else {}


def _place(address: str) -> tuple[str, str]:
    parts = urlsplit(address)
    return parts.scheme, parts.netloc
