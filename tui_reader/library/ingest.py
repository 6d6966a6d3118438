"""What is done with a feed's entries before they are stored. A refresh has it done in children
(`tasks.INGEST`), others here and now. Pure: no query, no network.
"""

from __future__ import annotations

from dataclasses import replace

from tui_reader import clean
from tui_reader.model import ParsedFeed
from tui_reader.store.ingest.prepared import ready
from tui_reader.store.types import Incoming, NewEntry


def split(feed: ParsedFeed) -> tuple[ParsedFeed, list[Incoming]]:
    """The feed without its entries, and these prepared: their texts need to cross only once."""
    return replace(feed, entries=()), prepared(feed)


def prepared(feed: ParsedFeed) -> list[Incoming]:
    """A feed's entries as their rows want them."""
    return [
        ready(NewEntry(entry, clean.snippet(entry.content or entry.summary)))
        for entry in feed.entries
    ]
