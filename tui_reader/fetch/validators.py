"""ETag and Last-Modified: which are kept, and sent back to ask whether something is new."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import aiohttp


def headers(etag: str, last_modified: str) -> dict[str, str]:
    """What asks for something only if it has changed; nothing where no validator is known."""
    known = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    return {name: value for name, value in known.items() if _sendable(value)}


def of(response: aiohttp.ClientResponse, name: str) -> str:
    """A validator of an answer; "" where it cannot be sent back."""
    value = response.headers.get(name, "")
    return value if _sendable(value) else ""


def _sendable(value: str) -> bool:
    """Whether a validator may be kept and sent back: short and printable."""
    return 0 < len(value) <= 500 and value.isascii() and value.isprintable()
