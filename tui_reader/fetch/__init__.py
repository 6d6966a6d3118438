"""The room that asks servers: URL -> Fetched, within limits. Knows no feeds' insides, no store.

`Client.get` for one address, `find_feed` for a site's, `get_page` where there is no event loop,
`discover` and `looks_like_feed` for bytes at hand, `strip_tracking` for links, `Limits` for all of
it. Names are loaded on first use, since asyncio, ssl and aiohttp cost more than a first frame.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tui_reader.fetch.client import FEED_ACCEPT, PAGE_ACCEPT, USER_AGENT, Client
    from tui_reader.fetch.discovery import Found, discover, find_feed, looks_like_feed
    from tui_reader.fetch.guard import is_local_host, is_private_ip
    from tui_reader.fetch.limits import Limits
    from tui_reader.fetch.page import get_page
    from tui_reader.fetch.tracking import strip_tracking

__all__ = [
    "FEED_ACCEPT",
    "PAGE_ACCEPT",
    "USER_AGENT",
    "Client",
    "Found",
    "Limits",
    "discover",
    "find_feed",
    "get_page",
    "is_local_host",
    "is_private_ip",
    "looks_like_feed",
    "strip_tracking",
]

_MODULES = {
    "client": ("FEED_ACCEPT", "PAGE_ACCEPT", "USER_AGENT", "Client"),
    "discovery": ("Found", "discover", "find_feed", "looks_like_feed"),
    "guard": ("is_local_host", "is_private_ip"),
    "limits": ("Limits",),
    "page": ("get_page",),
    "tracking": ("strip_tracking",),
}


def __getattr__(name: str) -> Any:
    for module, names in _MODULES.items():
        if name in names:
            return getattr(import_module(f"tui_reader.fetch.{module}"), name)
    raise AttributeError(name)
