"""Taking in the files of other readers: feeds, kept searches, stories, settings to paste.

Owns what becomes of what a file holds; `feeds/importers.py` knows the files.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from tui_reader import sanitise
from tui_reader.errors import UsageError
from tui_reader.feeds import importers
from tui_reader.feeds.importers import Importer
from tui_reader.feeds.newsboat import cache
from tui_reader.library import Library, files, listing, saved_searches, standalone
from tui_reader.library.progress import ImportReport
from tui_reader.model import SafeText, Subscription
from tui_reader.store import feeds as stored_feeds
from tui_reader.wording import counted

ARTICLES = importers.ARTICLES
MOST = standalone.MAX_BYTES
"""Bytes of standard input that are taken."""
HEAD = 1 << 20
"""Bytes of a file in which it says what it is."""


def labels() -> str:
    """What can be imported besides articles, for people to read."""
    return importers.labels()


def kind_of(kind: str | None) -> Importer | None:
    """The row of lists of other readers that is called so."""
    return importers.importer(kind) if kind else None


def importer_of(path: Path, kind: str | None = None) -> Importer | None:
    """The row that a file is of, or is said to be of; None for articles and folders of them."""
    if kind is not None:
        return importers.importer(kind)
    if not path.is_file():
        return None
    head = _head(path)
    return importers.NEWSBOAT if cache.is_cache(head) else importers.told(path, head)


def take(
    lib: Library, path: Path, row: Importer | None = None, tags: Sequence[str] = ()
) -> ImportReport:
    """Take in what a file of another reader holds, without fetching it; its feeds bear the tags.
    Raises UsageError or ParseError in words."""
    if path.is_file() and cache.is_cache(_head(path)):
        from tui_reader.library import newsboat_cache

        return newsboat_cache.take(lib, path)
    data = _bytes(path)
    held = (row or importers.taken_as(path, data)).read(data)
    more = tuple(sanitise.line(tag, 80) for tag in tags)
    feeds = [replace(one, tags=tuple(dict.fromkeys((*one.tags, *more))))
             for one in held.subscriptions]  # fmt: skip
    added = _subscribe(lib, feeds)
    if held.ordered:
        stored_feeds.put_in_order(lib.store, [one.url for one in feeds])
    lost = _keep_searches(lib, held.searches)
    return ImportReport(
        added,
        len(held.subscriptions) - added,
        (*held.problems, *lost),
        files.add_to_inbox(lib, held.stories) if held.stories else None,
        held.settings,
    )


def _head(path: Path) -> bytes:
    """How a file begins, which may be of any size. Raises UsageError in words."""
    try:
        with path.open("rb") as file:
            return file.read(HEAD)
    except OSError as error:
        raise UsageError(f"Cannot read {sanitise.line(str(path))}: {error.strerror}.") from error


def _bytes(path: Path) -> bytes:
    return standalone.read_bytes(str(path), None)


def _subscribe(lib: Library, found: Sequence[Subscription]) -> int:
    """How many of them are new."""
    if not found:
        return 0
    known = {feed.url for feed in stored_feeds.all(lib.store)}
    added = [one for one in found if one.url not in known]
    with lib.store.write(f"Import {counted(len(added), 'feed')}"):
        for one in added:
            stored_feeds.add(lib.store, one, one.title)
    return len(added)


def _keep_searches(lib: Library, found: Sequence[tuple[str, str]]) -> list[SafeText]:
    """Searches are kept, unless they are already; a sentence for each that could not be."""
    problems: list[SafeText] = []
    known = {(one.title, one.query) for one in listing.kept(lib)} if found else set()
    for title, typed in found:
        if (sanitise.line(title, 120), sanitise.line(typed)) in known:
            continue
        fault = saved_searches.problem(lib, typed)
        if fault:
            problems.append(sanitise.line(f"The query feed {title} is left out: {fault}", 300))
        else:
            saved_searches.keep(lib, title, typed)
    return problems
