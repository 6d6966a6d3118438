"""What is done with a feed's entries before they are stored. A refresh has it done in children
(`tasks.INGEST`), others here and now. Pure: no query, no network.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from tui_reader import clean, naming, stopwatch
from tui_reader.model import Entry, Fetched, ParsedFeed, SafeText, Source
from tui_reader.stopwatch import Took
from tui_reader.store.ingest.prepared import ready
from tui_reader.store.types import NO_TEXT, Incoming, NewEntry

_TELLING = re.compile(
    r"<(?:su[bp]|math|ruby|del|s|q|img|picture|iframe|video|audio|table|template|button|nav)\b"
    r"|display\s*:\s*none|\bhidden\b|&amp;lt;|katex|mathjax",
    re.I,
)
"""Markup by which a text reads otherwise than its letters."""


@dataclass(frozen=True, slots=True)
class Ingested:
    """A feed made ready where it was parsed."""

    feed: ParsedFeed
    """Without its entries: their texts need to cross only once."""
    rows: list[Incoming]
    parsing: Took
    preparing: Took


def parsed(parse: Callable[[Fetched], ParsedFeed], answer: Fetched) -> Ingested:
    """The feed in an answer, and its entries prepared."""
    begun = stopwatch.now()
    feed = parse(answer)
    parsing, begun = stopwatch.since(begun), stopwatch.now()
    rows = prepared(feed)
    return Ingested(replace(feed, entries=()), rows, parsing, stopwatch.since(begun))


def prepared(feed: ParsedFeed) -> list[Incoming]:
    """A feed's entries as their rows want them."""
    return [ready(new_entry(entry)) for entry in feed.entries]


def new_entry(entry: Entry) -> NewEntry:
    """An entry with what is known of its text before it is cleaned."""
    told = entry.content or entry.summary
    words = NO_TEXT if entry.title else _words(entry, told[: naming.READ])
    return NewEntry(entry, clean.snippet(told), words)


def _words(entry: Entry, told: str) -> SafeText:
    """The beginning of a text as it is read. Where elements only part its lines, without a parser:
    a hundredth of the cost, and whole feeds of short messages have no titles."""
    if entry.plain or not _TELLING.search(told):
        return clean.beginning(told, entry.plain)
    begun = clean.article(Source(entry.title, told, url=entry.link or ""))
    return begun.title or begun.text
