"""Web pages of stories, fetched on the user's act only. Owns the joining of split articles."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from tui_reader import sanitise
from tui_reader.config import Config
from tui_reader.errors import FetchError
from tui_reader.library import Library
from tui_reader.model import PAGE_BREAK, Entry, Fetched

if TYPE_CHECKING:
    from tui_reader.fetch.client import Client

MAX_PARTS = 8
"""Pages of one split article that are joined."""


def page(lib: Library, url: str, home: str = "") -> str:
    """The HTML of a story's page; the parts of a split article joined. Raises FetchError.

    `home` is the address of the story's feed: its own server may be asked even if it is private.
    """
    return asyncio.run(_parts(lib, url, home))


def entry(config: Config, url: str) -> Entry:
    """A page the user typed the address of, as a loose entry."""
    answer = fetched(config, url)
    html = decoded(answer)
    return Entry(url, sanitise.line(""), answer.final_url, sanitise.line(""), None, content=html)


def fetched(config: Config, url: str) -> Fetched:
    """What is at an address the user typed, whatever it is. Raises FetchError."""
    from tui_reader.fetch.page import get_page
    from tui_reader.library.connections import limits

    return get_page(url, limits=limits(config), user_agent=config.refresh.user_agent, home=url)


def decoded(answer: Fetched) -> str:
    """The text of a web page. Raises FetchError for what is none (a picture, a film, a PDF)."""
    from tui_reader.feeds.text import decode

    kind = answer.content_type.partition(";")[0].strip().lower()
    if kind and not kind.startswith(("text/", "application/xhtml", "application/xml")):
        raise FetchError(f"The story's address holds no web page ({sanitise.line(kind, 60)}).")
    return decode(answer.body, answer.content_type)


async def _parts(lib: Library, url: str, home: str) -> str:
    from tui_reader.library.connections import client

    async with client(lib) as http:
        first = await _get(http, url, home)
        parts, seen, current = [decoded(first)], {url, first.final_url}, first
        while len(parts) < MAX_PARTS:
            following = _next(parts[-1], current.final_url)
            if following is None or following in seen:
                break
            seen.add(following)
            try:
                current = await _get(http, following, home)
            except FetchError:
                break  # the parts at hand are better than none
            parts.append(decoded(current))
    return PAGE_BREAK.join(parts)


def _next(html: str, base: str) -> str | None:
    from tui_reader import clean

    return clean.next_page(html, base)


async def _get(http: Client, url: str, home: str) -> Fetched:
    from tui_reader.fetch.client import PAGE_ACCEPT

    return await http.get(url, accept=PAGE_ACCEPT, home=home)
