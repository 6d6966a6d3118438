"""RSS 0.9x-2.0, RDF and Atom -> ParsedFeed, by feedparser. Gets repaired text, never raw bytes.

feedparser's own sanitiser and its rewriting of links in HTML are off: `clean` does both, once,
when a story is opened, and they would cost two thirds of the time of a refresh.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import datetime
from functools import lru_cache
from html import escape
from typing import Any

from tui_reader import language_tags, sanitise
from tui_reader.feeds import content_base, fields
from tui_reader.model import Enclosure, Entry, ParsedFeed, SafeText, SafeUrl

_HTML_TYPES = ("text/html", "application/xhtml+xml")


_FAULTS = (LookupError, ValueError, TypeError, AttributeError, ArithmeticError, AssertionError)
"""What feedparser raises where a document is damaged in a way that it did not think of."""


def read(text: str, url: str = "") -> tuple[ParsedFeed, bool] | None:
    """The feed without the entries that cannot be read, and whether it was well-formed.

    None if feedparser breaks down on it.
    """
    try:
        return _read(text, url)
    except _FAULTS:
        return None


def _read(text: str, url: str) -> tuple[ParsedFeed, bool]:
    import feedparser

    headers = {"content-type": "application/xml; charset=utf-8", "content-location": url}
    found = feedparser.parse(
        io.BytesIO(text.encode("utf-8", "replace")),
        response_headers=headers,
        resolve_relative_uris=False,
        sanitize_html=False,
    )
    atom = str(found.get("version") or "").startswith("atom")
    site = sanitise.url(_text(found.feed, "link"), url)
    base = site or url
    entries: list[Entry] = []
    spoiled = 0
    for row in found.entries:
        try:
            entries.append(_entry(row, base, atom, url, _text(found.feed, "language")))
        except _FAULTS:
            spoiled += 1  # one bad entry costs that entry
    title = _title(found.feed, atom)
    return ParsedFeed(title, site, tuple(entries), fields.unread(spoiled)), not found.bozo


@lru_cache(maxsize=256)
def date(raw: str) -> datetime | None:
    """The instant of a date in any of the forms that feedparser reads."""
    import feedparser

    # Its date reader is not public, a feed of one date is.
    text = (
        f"<rss version='2.0'><channel><item><pubDate>{escape(raw)}</pubDate></item></channel></rss>"
    )
    try:
        rows = feedparser.parse(io.BytesIO(text.encode("utf-8", "replace"))).entries
        return fields.instant(rows[0].get("published_parsed")) if rows else None
    except _FAULTS:
        return None


def _entry(row: Any, base: str, atom: bool, url: str, tongue: str) -> Entry:
    title = _title(row, atom)
    link = sanitise.url(_text(row, "link"), base)
    content, summary = _bodies(row, atom)
    said = _said_base(row, url)
    content, summary = (content_base.kept(one, said, link, base) for one in (content, summary))
    names = [str(tag.get("label") or tag.get("term") or "") for tag in row.get("tags") or ()]
    updated = fields.instant(row.get("updated_parsed") if "updated_parsed" in row else None)
    published = row.get("published_parsed") or row.get("created_parsed")
    return Entry(
        guid=fields.identity(_text(row, "id"), link, (title, content, summary)),
        title=title,
        link=link,
        author=_author(row),
        published=fields.instant(published) or updated,
        content=content,
        summary=summary,
        tags=fields.tags(names),
        enclosures=_enclosures(row, base),
        updated=updated,
        language=_language(row) or language_tags.tidy(tongue),
    )


def _language(row: Any) -> str:
    """What an entry's own bodies or title say, or its dc:language."""
    details = [*(row.get("content") or ()), row.get("summary_detail"), row.get("title_detail")]
    said = (str(one.get("language") or "") for one in details if hasattr(one, "get"))
    return next(
        (tag for tag in map(language_tags.tidy, (*said, row.get("dc_language"))) if tag), ""
    )


def _text(row: Any, key: str) -> str:
    value = row.get(key)
    return value if isinstance(value, str) else ""


def _title(row: Any, atom: bool) -> SafeText:
    raw = _text(row, "title")
    kind = str((row.get("title_detail") or {}).get("type") or "")
    if atom and kind not in _HTML_TYPES:
        return fields.literal(raw)
    return fields.plain(raw, html_sure=atom)


def _author(row: Any) -> SafeText:
    names = [
        _text(one, "name") or _text(one, "email")
        for one in (row.get("authors") or ())
        if hasattr(one, "get")
    ]
    said = ", ".join(dict.fromkeys(name for name in names if name)) or _text(row, "author")
    return fields.author(said)


def _bodies(row: Any, atom: bool) -> tuple[str, str]:
    """The fullest body, and the summary where it says something else."""
    given = [_html(part, atom) for part in row.get("content") or ()]
    detail = row.get("summary_detail")
    summary = _html(detail, atom) if detail else _text(row, "summary")
    content = max(given, key=len, default="")
    return fields.bodies(content, summary)


def _said_base(row: Any, url: str) -> str:
    """The address that xml:base gives an entry's text, "" where none does."""
    parts = [*(row.get("content") or ()), row.get("summary_detail") or {}]
    bases = (_text(part, "base") for part in parts)
    return next((base for base in bases if base and base != url), "")


def _html(part: Any, atom: bool) -> str:
    value = _text(part, "value")
    # RSS never says what it holds; Atom's type="text" must not be taken for markup.
    return fields.html_of(value) if atom and part.get("type") == "text/plain" else value


def _enclosures(row: Any, base: str) -> tuple[Enclosure, ...]:
    found: dict[SafeUrl, Enclosure] = {}
    for url, kind, length in _attached(row):
        made = fields.enclosure(url, kind, length, base)
        if made is not None and len(found) < fields.MAX_ENCLOSURES:
            found.setdefault(made.url, made)
    return tuple(found.values())


def _attached(row: Any) -> Iterator[tuple[object, object, object]]:
    for one in row.get("enclosures") or ():
        yield one.get("href"), one.get("type"), one.get("length")
    for one in row.get("media_content") or ():
        yield one.get("url"), one.get("type"), one.get("filesize")
