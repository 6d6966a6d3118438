"""What is done with a feed's entries before they are stored. Runs in the parser's processes, on
which a refresh has it done (`PREPARE`), or here and now. Pure: no query, no network.
"""

from __future__ import annotations

from tui_reader import clean
from tui_reader.model import ParsedFeed
from tui_reader.store.ingest.prepared import ready
from tui_reader.store.types import Incoming, NewEntry

PREPARE = f"{__name__}:prepared"
"""For `ParsePool`."""


def prepared(feed: ParsedFeed) -> list[Incoming]:
    """A feed's entries as their rows want them."""
    return [
        ready(NewEntry(entry, clean.snippet(entry.content or entry.summary)))
        for entry in feed.entries
    ]
