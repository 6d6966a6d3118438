"""The room that reads feeds: bytes -> ParsedFeed and Entry. Asks no server, stores nothing.

`parse` for one body (in this process), `ParsePool` for many (in processes that can be killed),
`opml`, `newsboat` and `files` for the other things people bring. Imports no parser until asked.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from tui_reader.model import ParsedFeed

if TYPE_CHECKING:
    from tui_reader.feeds import article_files, newsboat, opml
    from tui_reader.feeds.pool import ParsePool

__all__ = ["ParsePool", "article_files", "newsboat", "opml", "parse"]


def parse(body: bytes, *, content_type: str = "", url: str = "") -> ParsedFeed:
    """The feed in `body`, read here and now: for bodies we trust. Raises ParseError."""
    from tui_reader.feeds import document

    return document.parse(body, content_type=content_type, url=url)


def __getattr__(name: str) -> Any:
    if name == "ParsePool":
        return import_module("tui_reader.feeds.pool").ParsePool
    if name in ("article_files", "newsboat", "opml"):
        return import_module(f"tui_reader.feeds.{name}")
    raise AttributeError(name)
