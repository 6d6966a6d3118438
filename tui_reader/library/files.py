"""Articles from files, and the bundled samples. Owns what becomes of a file in the library."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from tui_reader import paths, sanitise
from tui_reader.errors import ReaderError, UsageError
from tui_reader.library import Library, linking, standalone
from tui_reader.library.progress import FileReport
from tui_reader.list_model import SAMPLES
from tui_reader.model import Entry, Feed, SafeText
from tui_reader.store import feeds as stored_feeds
from tui_reader.store import meta
from tui_reader.store import stories as stored_stories
from tui_reader.store.types import NewEntry

SAMPLES_SEEN = "samples_seen"
"""Set once the samples were added: they never come back by themselves."""


def import_files(
    lib: Library, names: Sequence[Path], feed: str = "", tags: Sequence[str] = ()
) -> FileReport:
    """Take text, Markdown and HTML articles, and folders of them, into the feed Inbox or another
    one, and tag them.

    A file that cannot be read is a problem in words; the others go in.
    """
    from tui_reader.documents.folders import walk

    found: list[Entry] = []
    problems: list[SafeText] = []
    for name in names:
        if not name.exists():
            raise UsageError(f"There is no file {sanitise.line(str(name))}.")
        for path in walk(name):
            try:
                found.append(standalone.entry(str(path), standalone.read_bytes(str(path), None)))
            except ReaderError as error:
                problems.append(sanitise.line(f"{path}: {error}"))
    return replace(add_to_inbox(lib, found, feed, tags), problems=tuple(problems))


def import_page(lib: Library, address: str, feed: str = "", tags: Sequence[str] = ()) -> FileReport:
    """Keep the web page at an address as a story. Raises FetchError or ParseError in words."""
    from tui_reader.documents.texts import is_page
    from tui_reader.library import pages

    page = pages.entry(lib.config, address)
    name = "page.html" if is_page(page.content) else "page"
    read = standalone.entry(name, page.content.encode("utf-8", "replace"))
    kept = replace(read, guid=address, link=page.link)
    if read.title == "page":  # it has no title
        kept = replace(kept, title=sanitise.line(address))
    return add_to_inbox(lib, [kept], feed, tags)


def add_to_inbox(
    lib: Library, found: Sequence[Entry], feed: str = "", tags: Sequence[str] = ()
) -> FileReport:
    """Take stories of no feed into the feed Inbox, or into the one that is named, and tag them."""
    if not found:
        return FileReport((), 0)
    with lib.store.write():
        home = _home(lib, feed).id
        result = stored_stories.add_entries(lib.store, home, [_new(one) for one in found])
        for story in result.new if tags else ():
            stored_stories.set_tags(lib.store, [story], [sanitise.line(tag, 80) for tag in tags])
    linking.link(lib)
    return FileReport(result.new, len(found) - len(result.new))


def _home(lib: Library, name: str) -> Feed:
    """The feed for stories of files: the one of that title, address or number, else one of our own
    that is made."""
    if not name:
        return stored_feeds.add_local(lib.store, stored_feeds.INBOX, sanitise.line("Inbox"))
    title = sanitise.line(name, 200)
    for feed in stored_feeds.all(lib.store):
        if title in (feed.url, str(feed.id)) or title.casefold() == feed.title.casefold():
            return feed
    return stored_feeds.add_local(lib.store, f"local:{title.casefold()}", title)


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
