"""Makes an entry ready for its rows: identity keys, compressed source, lists. Pure, no query.

It is most of the work of storing a story, so a refresh has it done in the parser's processes.
"""

from __future__ import annotations

from tui_reader import index_words, naming
from tui_reader.store import codec, index
from tui_reader.store.ingest import identity
from tui_reader.store.types import Incoming, NewEntry, seconds

SNIPPET = 2_000
"""Code points of a snippet that are kept."""


def ready(new: NewEntry) -> Incoming:
    """The entry with all that can be known of it without the library."""
    entry = new.entry
    return Incoming(
        guid=identity.guid_of(entry),
        title=entry.title,
        link=entry.link,
        author=entry.author,
        published=None if entry.published is None else seconds(entry.published),
        keys=identity.keys(entry),
        telling=len(entry.content or entry.summary) >= identity.TELLING,
        plain=int(entry.plain),
        body=codec.pack_source(
            entry.content, entry.summary, entry.language, entry.document, entry.anchors
        ),
        snippet=new.snippet[:SNIPPET],
        indexed=index.entered(
            entry.title,
            index_words.of_source(entry.content, entry.summary, new.snippet[:SNIPPET]),
        ),
        enclosures=codec.pack_enclosures(entry.enclosures),
        categories=codec.pack_names(entry.tags),
        words="" if entry.title else naming.first_words(new.words or new.snippet),
    )
