"""What Miniflux's own API answers, as our values."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from tui_reader import sanitise
from tui_reader.sync import answers
from tui_reader.sync.service import RemoteFeed, RemoteItem


def feed(row: dict[str, Any]) -> RemoteFeed | None:
    id, url = row.get("id"), sanitise.url(answers.text(row.get("feed_url")))
    if not isinstance(id, int) or url is None:
        return None
    category = row.get("category")
    folder = answers.title(category.get("title") if isinstance(category, dict) else "")
    site = sanitise.url(answers.text(row.get("site_url")))
    return RemoteFeed(str(id), url, answers.title(row.get("title")), folder, site)


def items(rows: Iterable[dict[str, Any]]) -> list[RemoteItem]:
    return [made for row in rows if (made := item(row)) is not None]


def item(row: dict[str, Any]) -> RemoteItem | None:
    id, feed = row.get("id"), row.get("feed_id")
    if not isinstance(id, int) or not isinstance(feed, int) or row.get("status") == "removed":
        return None
    own = row.get("feed")
    entry = answers.entry(
        title=answers.title(row.get("title")),
        link=sanitise.url(answers.text(row.get("url"))),
        author=answers.title(row.get("author")),
        published=_instant(row.get("published_at")),
        content=answers.text(row.get("content")),
        enclosures=answers.enclosures(
            (one.get("url"), one.get("mime_type"), one.get("size"))
            for one in answers.dicts(row, "enclosures")
        ),
    )
    title = answers.title(own.get("title") if isinstance(own, dict) else "")
    read, starred = row.get("status") == "read", row.get("starred") is True
    return RemoteItem(str(id), str(feed), entry, read, starred, (), title)


def _instant(value: object) -> datetime | None:
    """An instant in ISO 8601; None for what is none."""
    try:
        found = datetime.fromisoformat(answers.text(value))
    except ValueError:
        return None
    return found if found.tzinfo is not None else None
