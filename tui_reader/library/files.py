"""Articles from files, and the bundled samples. Owns what becomes of a file in the library."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from tui_reader import paths, sanitise
from tui_reader.documents.story import DocumentStory
from tui_reader.library import Library, standalone
from tui_reader.library.progress import FileReport
from tui_reader.list_model import SAMPLES
from tui_reader.model import Entry
from tui_reader.store import feeds as stored_feeds
from tui_reader.store import meta
from tui_reader.store import stories as stored_stories
from tui_reader.store.types import NewEntry

SAMPLES_SEEN = "samples_seen"
"""Set once the samples were added: they never come back by themselves."""


def import_files(
    lib: Library, names: Sequence[Path], feed: str = "", tags: Sequence[str] = ()
) -> FileReport:
    """Take in documents, and folders of them, into their own feeds, the Inbox or another one, and
    tag them. A file that cannot be read is a problem in words; the others go in.
    """
    from tui_reader.library.document_imports import Wanted, take

    return take(lib, names, Wanted(feed, tuple(tags)))


def add_to_inbox(lib: Library, found: Sequence[Entry]) -> FileReport:
    """Take stories of no feed into the feed Inbox."""
    from tui_reader.library.document_imports import Wanted, take_stories

    return take_stories(lib, [DocumentStory(one) for one in found], Wanted(), "a list")


def ensure_samples(lib: Library) -> bool:
    """Add the bundled sample stories to a library that never had them; True if it did so."""
    if meta.get(lib.store, SAMPLES_SEEN) or lib.store.read_only:
        return False
    with lib.store.write():
        meta.put(lib.store, SAMPLES_SEEN, "1")
        # A library that has feeds already belongs to somebody who needs no samples.
        if stored_feeds.all(lib.store):
            return False
        feed = stored_feeds.add_local(lib.store, SAMPLES, sanitise.line("Samples"))
        stored_stories.add_entries(lib.store, feed.id, [_new(one) for one in samples()])
    return True


def samples() -> list[Entry]:
    """The bundled sample stories."""
    folder = paths.asset("samples")
    rows: list[dict[str, Any]] = json.loads((folder / "samples.json").read_text("utf-8"))["stories"]
    return [_sample(folder, row) for row in rows]


def _sample(folder: Path, row: dict[str, Any]) -> Entry:
    from tui_reader.documents.texts import read_article

    name = folder / row["file"]  # not cleaned here: they are read before the first frame
    found = read_article(name, name.read_bytes())
    return replace(
        found,
        guid=row["file"],
        title=sanitise.line(row["title"]),
        link=sanitise.url(row.get("link", "")),
        author=sanitise.line(row.get("author", "")),
        published=standalone.instant(row["date"]),
        tags=tuple(sanitise.line(tag) for tag in row.get("tags", ())),
    )


def _new(entry: Entry) -> NewEntry:
    from tui_reader.library import ingest

    return ingest.new_entry(entry)
