"""Commands on feeds: add, remove, list, refresh. Owns what they print."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence

from tui_reader.cli.dates import iso
from tui_reader.cli.session import library
from tui_reader.library import accounts, health, listing, subscriptions
from tui_reader.library.health import FeedHealth
from tui_reader.model import Feed
from tui_reader.wording import counted


def add(args: argparse.Namespace) -> None:
    """Subscribe to a feed or to a site's feed."""
    with library() as lib:
        folder = subscriptions.folder_path(args.folder)
        found = subscriptions.find(lib, args.url)
        feed = subscriptions.take(lib, found, folder, args.tag, args.title)
        account = accounts.of_feed(lib, feed)
        there = f" It goes to {account.title} with the next sync." if account else ""
        print(f"Subscribed to {feed.title}: {counted(feed.total, 'story')}.{there}")
    if feed.error:
        print(f"newsreader: {feed.error}", file=sys.stderr)
    if found.others:
        print("The site has other feeds; `newsreader add` takes each by its address:")
        for one in found.others:
            print(f"  {one.url}  {one.title}".rstrip())


def remove(args: argparse.Namespace) -> None:
    """Unsubscribe."""
    with library() as lib:
        title = subscriptions.remove(lib, subscriptions.resolve(lib, args.feed).id)
        print(f"Removed {title}; starred, saved, tagged and noted stories stay.")


def _object(feed: Feed) -> dict[str, object]:
    return {
        "id": feed.id,
        "url": feed.url,
        "title": feed.title,
        "folder": list(feed.folder),
        "tags": list(feed.tags),
        "hidden": feed.hidden,
        "unread": feed.unread,
        "total": feed.total,
        "error": feed.error,
    }


def feeds(args: argparse.Namespace) -> None:
    """List the subscriptions, or how they are."""
    with library() as lib:
        if args.health:
            _health(health.health(lib), as_json=args.json)
            return
        found = listing.feeds(lib)
    if args.json:
        print(json.dumps([_object(feed) for feed in found]))
        return
    for feed in found:
        place = "/".join(feed.folder)
        shown = f"{place}/{feed.title}" if place else feed.title
        hidden = "  (hidden)" if feed.hidden else ""
        print(f"{feed.id:4} {feed.unread:6} {shown}  {feed.url}{hidden}")
        if feed.error:
            print(f"{'':11} ! {feed.error}")
    if not found:
        print("No feeds yet: newsreader add URL.")


def _health(found: Sequence[FeedHealth], *, as_json: bool) -> None:
    """The sickest first, with cause and cure."""
    if as_json:
        print(json.dumps([_object(one.feed) | _measures(one) for one in found]))
        return
    for one in found:
        period = f"a story every {one.period_days:.1f} days" if one.period_days else ""
        success = one.feed.succeeded_at
        last = f"last success {success:%Y-%m-%d %H:%M}Z" if success else "no success yet"
        failures = f"failed {one.feed.failures} in a row" if one.feed.failures else ""
        moved = f"moved from {one.moved_from}" if one.moved_from else ""
        took = f"{one.took_ms} ms" if one.took_ms else ""
        print(f"{one.feed.id:4} {one.state:<13} {one.feed.title}  {one.feed.url}")
        for said in (one.cause, one.cure):
            if said:
                print(f"{'':18} {said}")
        print(
            f"{'':18} {', '.join(part for part in (last, failures, period, took, moved) if part)}"
        )
    if not found:
        print("No feeds are fetched yet.")


def _measures(one: FeedHealth) -> dict[str, object]:
    success = one.feed.succeeded_at
    return {
        "state": one.state,
        "cause": one.cause,
        "cure": one.cure,
        "failures": one.feed.failures,
        "last_success": iso(int(success.timestamp())) if success else None,
        "newest": iso(one.newest) if one.newest else None,
        "period_days": round(one.period_days, 3) or None,
        "took_ms": one.took_ms or None,
        "moved_from": one.moved_from or None,
    }
