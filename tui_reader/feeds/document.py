"""The way in: bytes -> ParsedFeed. Decides what the bytes are and how far to go to read them.

A damaged feed yields every entry that can be read, and a sentence. What is no feed raises
ParseError with one. Runs in a child process (`library.tasks`), but needs none.
"""

from __future__ import annotations

import dataclasses
import re

from tui_reader import sanitise
from tui_reader.errors import ParseError
from tui_reader.feeds import fields, jsonfeed, quick, repair, rss, wrapped
from tui_reader.feeds.text import decode, wide
from tui_reader.model import Entry, ParsedFeed

MAX_BYTES = 32 * 1024 * 1024
"""Largest body parsed; fetching stops earlier."""
MAX_ENTRIES = 10_000
"""Entries kept of one document, the newest: the busiest archives have a few thousand."""

NOTHING = "The feed is damaged, and nothing in it can be read."

_OLD_MODE = re.compile(r"\smode\s?=\s?[\"'](?:escaped|base64)")
"""How Atom 0.3 says that it holds markup, which only feedparser reads."""
_ROOT = re.compile(r"<([A-Za-z_][\w.-]{0,60})(?::([A-Za-z_][\w.-]{0,60}))?")
_ROOTS = frozenset(("rss", "feed", "rdf", "channel"))
_OTHERS = {
    "html": "it is a web page",
    "body": "it is a web page",
    "head": "it is a web page",
    "opml": "it is a list of feeds (OPML); import it instead",
    "urlset": "it is a site map",
    "sitemapindex": "it is a site map",
    "svg": "it is a picture",
    "error": "the server answered with an error message",
}
_START = re.compile(r"<(?:[A-Za-z_][\w.-]{0,60}:)?(item|entry)[\s>]", re.IGNORECASE)
_DATE = re.compile(r"<(?:pubDate|published|updated|dc:date|date)>([^<]{6,60})<")


def parse(body: bytes, *, content_type: str = "", url: str = "") -> ParsedFeed:
    """The feed in `body`. Raises ParseError with a sentence if it holds none.

    `content_type` is the HTTP header, `url` the address that answered (relative links need it).
    """
    if not body.strip(b"\0 \t\r\n"):
        raise ParseError("The address does not hold a feed (the answer is empty).")
    if len(body) > MAX_BYTES:
        raise ParseError(f"The feed is larger than {MAX_BYTES >> 20} MB.")
    if _binary(body):
        raise ParseError("The address does not hold a feed (it is not text).")
    text = decode(body, content_type).lstrip("\ufeff \t\r\n\0")
    if text.startswith(("{", "[")):
        return _json(text, url)
    sound = repair.repaired(text)
    if (why := _other(sound)) is None:
        return _xml(sound, url)
    inside = wrapped.feed_of(sound) or wrapped.feed_in(text)
    if inside is None:
        raise ParseError(f"The address does not hold a feed ({why}).")
    return _json(inside, url) if inside[0] == "{" else _xml(repair.repaired(inside), url)


def _json(text: str, url: str) -> ParsedFeed:
    return _limited(jsonfeed.read(text, url, most=5 * MAX_ENTRIES))


def _binary(body: bytes) -> bool:
    """Whether the bytes cannot be text: one NUL is a slip, two in a hundred are no slip."""
    head = body[:65_536]
    return head.count(0) * 50 > len(head) and not wide(body)


def _xml(text: str, url: str) -> ParsedFeed:
    text, cut = _shortened(text)
    feed, sound = _read(text, url)
    if not feed.entries and not sound and not feed.title:
        raise ParseError(NOTHING)
    problems = [feed.problem, "" if sound else "The feed is damaged; what could be read is here."]
    if cut:
        problems.append(f"The feed is very long; its newest {MAX_ENTRIES:,} entries are here.")
    said = sanitise.line(" ".join(problem for problem in problems if problem))
    return _limited(dataclasses.replace(feed, problem=said))


def _read(text: str, url: str) -> tuple[ParsedFeed, bool]:
    """The feed by the first reader that knows it, or the most that any makes of it if damaged."""
    root, sound = repair.tree(text, url)
    odd = "mode=" in text and _OLD_MODE.search(text) is not None
    feed = None if root is None else quick.read(root, url, based="xml:base" in text)
    if feed is not None and feed.entries and sound and not odd:
        return feed, True
    expected = len(_START.findall(text))
    if feed is not None and len(feed.entries) >= max(1, expected) and not odd:
        return feed, sound
    if feed is not None and sound and not expected:
        return feed, True
    other, fine = rss.read(text, url) or (None, False)
    if not fine and feed is None and root is not None:
        feed, _ = rss.read(repair.written(root), url) or (None, False)
    found = [one for one in (feed, other) if one is not None]
    if not found:
        raise ParseError(NOTHING)
    best = other if fine and other is not None else max(found, key=lambda one: len(one.entries))
    return best, fine


def _other(text: str) -> str | None:
    """What a document is instead of a feed, in words; None for a feed."""
    found = _ROOT.match(text)
    name = (found.group(2) or found.group(1)).lower() if found else ""
    if name in _ROOTS:
        return None
    if found and re.search(r"<html[\s>]", text[:4096], re.IGNORECASE):
        return _OTHERS["html"]
    return _OTHERS.get(name, "it is some other XML" if name else "it is not one we know")


def _shortened(text: str) -> tuple[str, bool]:
    """The document with its newest entries only, where it has more than we keep.

    Parsing a hundred thousand entries to throw most away takes half a minute.
    """
    if text.count("<") <= 2 * MAX_ENTRIES:
        return text, False
    starts = [match.start() for match in _START.finditer(text)]
    if len(starts) <= MAX_ENTRIES:
        return text, False
    name = _START.match(text, starts[0])
    closing = f"</{name.group(0)[1:-1] if name else 'item'}>"
    if _oldest_first(text, starts):
        return text[: starts[0]] + text[starts[-MAX_ENTRIES] :], True
    end = text.rfind("</", starts[-1])
    tail = text[text.rfind(closing) + len(closing) :] if end >= 0 else ""
    return text[: starts[MAX_ENTRIES]] + tail, True


def _oldest_first(text: str, starts: list[int]) -> bool:
    from email.utils import parsedate_to_datetime

    ends = []
    for at in (starts[0], starts[-1]):
        found = _DATE.search(text[at : at + 20_000])
        raw = found.group(1).strip() if found else ""
        try:
            ends.append(raw if raw[:4].isdigit() else parsedate_to_datetime(raw).isoformat())
        except (ValueError, TypeError, IndexError, OverflowError):
            return False
    return ends[0] < ends[1]


def _limited(feed: ParsedFeed) -> ParsedFeed:
    """Each story once, and no more of them than we keep."""
    feed = dataclasses.replace(feed, entries=fields.distinct(feed.entries))
    if len(feed.entries) > MAX_ENTRIES:
        said = f"The feed is very long; its newest {MAX_ENTRIES:,} entries are here."
        newest = sorted(feed.entries, key=_when, reverse=True)[:MAX_ENTRIES]
        problem = sanitise.line(f"{feed.problem} {said}")
        feed = dataclasses.replace(feed, entries=tuple(newest), problem=problem)
    return feed


def _when(entry: Entry) -> float:
    return entry.published.timestamp() if entry.published else 0.0


def preload() -> None:
    """Imports what parsing needs, for a child that has nothing else to do yet."""
    repair.tree("<rss/>")
