"""Commands on feeds: add, remove, list, refresh. Owns what they print."""

from __future__ import annotations

import argparse
import json
import signal
import sys
import threading
from collections.abc import Callable
from types import FrameType

from tui_reader.cli.session import library
from tui_reader.library import Library, listing, refreshing, subscribing
from tui_reader.library.progress import Progress
from tui_reader.model import Feed


def add(args: argparse.Namespace) -> None:
    """Subscribe to a feed or to a site's feed."""
    with library() as lib:
        folder = tuple(part for part in args.folder.split("/") if part)
        feed = subscribing.add(lib, args.url, folder, args.tag, args.title)
        print(f"Subscribed to {feed.title}: {feed.total} stories.")


def remove(args: argparse.Namespace) -> None:
    """Unsubscribe."""
    with library() as lib:
        title = subscribing.remove(lib, subscribing.resolve(lib, args.feed).id)
        print(f"Removed {title}; starred, saved, tagged and noted stories stay.")


def _object(feed: Feed) -> dict[str, object]:
    return {
        "id": feed.id,
        "url": feed.url,
        "title": feed.title,
        "folder": list(feed.folder),
        "tags": list(feed.tags),
        "unread": feed.unread,
        "total": feed.total,
        "error": feed.error,
    }


def feeds(args: argparse.Namespace) -> None:
    """List the subscriptions."""
    with library() as lib:
        found = listing.feeds(lib)
    if args.json:
        print(json.dumps([_object(feed) for feed in found]))
        return
    for feed in found:
        place = "/".join(feed.folder)
        shown = f"{place}/{feed.title}" if place else feed.title
        print(f"{feed.id:4} {feed.unread:6} {shown}  {feed.url}")
        if feed.error:
            print(f"{'':11} ! {feed.error}")
    if not found:
        print("No feeds yet: newsreader add URL.")


def refresh(args: argparse.Namespace) -> int:
    """Fetch all feeds, or those named; 1 if any failed."""
    stop = threading.Event()

    def interrupted(_signal: int, _frame: FrameType | None) -> None:
        stop.set()

    with library() as lib:
        chosen = [subscribing.resolve(lib, name).id for name in args.feed] or None
        before = signal.signal(signal.SIGINT, interrupted)
        try:
            report = refreshing.refresh(lib, chosen, _shown(lib, args.quiet), stop)
        finally:
            signal.signal(signal.SIGINT, before)
    for title, sentence in report.failed:
        print(f"{title}: {sentence}", file=sys.stderr)
    if report.cancelled:
        print("Stopped; what had arrived is kept.", file=sys.stderr)
        return 130
    if not args.quiet:
        print(f"{report.new} new stories in {report.feeds} feeds, {len(report.failed)} failed.")
    return 1 if report.failed else 0


def _shown(_lib: Library, quiet: bool) -> Callable[[Progress], None]:
    """A bar with counts on a terminal; nothing for a cron job's mail."""
    if quiet or not sys.stderr.isatty():
        return lambda _: None

    def show(at: Progress) -> None:
        filled = 24 * at.done // max(1, at.total)
        bar = "█" * filled + "░" * (24 - filled)
        end = "\n" if at.done == at.total else ""
        line = f"\r\x1b[K{bar} {at.done}/{at.total}  {at.new} new  {at.feed_title[:40]}"
        print(line, end=end, file=sys.stderr, flush=True)

    return show
