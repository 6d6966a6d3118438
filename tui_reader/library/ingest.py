"""What is done with a feed's entries before they are stored. A refresh has it done in children
(`tasks.INGEST`), others here and now. Pure: no query, no network.
"""

from __future__ import annotations

from dataclasses import replace

from tui_reader import clean, naming
from tui_reader.model import Entry, ParsedFeed, SafeText, Source
from tui_reader.store.ingest.prepared import ready
from tui_reader.store.types import NO_TEXT, Incoming, NewEntry


def split(feed: ParsedFeed) -> tuple[ParsedFeed, list[Incoming]]:
    """The feed without its entries, and these prepared: their texts need to cross only once."""
    return replace(feed, entries=()), prepared(feed)


def prepared(feed: ParsedFeed) -> list[Incoming]:
    """A feed's entries as their rows want them."""
    return [ready(new_entry(entry)) for entry in feed.entries]


def new_entry(entry: Entry) -> NewEntry:
    """An entry with what is known of its text before it is cleaned."""
    told = entry.content or entry.summary
    words = NO_TEXT if entry.title else _words(entry, told[: naming.READ])
    return NewEntry(entry, clean.snippet(told), words)


def _words(entry: Entry, told: str) -> SafeText:
    """The beginning of a text as it is read: what it is called by must have lost its junk."""
    begun = clean.article(Source(entry.title, told, url=entry.link or "", plain=entry.plain))
    return begun.title or begun.text
