"""The room that reads feeds: bytes -> ParsedFeed and Entry. Asks no server, stores nothing.

`parse` for one body, here and now; `opml` and `newsboat` for the other lists of feeds that people
bring. Imports no parser until asked.
"""

from __future__ import annotations

from tui_reader.model import ParsedFeed


def parse(body: bytes, *, content_type: str = "", url: str = "") -> ParsedFeed:
    """The feed in `body`, read in this process: for bodies we trust. Raises ParseError."""
    from tui_reader.feeds import document

    return document.parse(body, content_type=content_type, url=url)
