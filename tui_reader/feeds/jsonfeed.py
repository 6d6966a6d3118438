"""JSON Feed 1.0 and 1.1 -> ParsedFeed, by the standard library."""

from __future__ import annotations

import json
import re
from datetime import datetime
from typing import Any

from tui_reader import language_tags, sanitise
from tui_reader.errors import ParseError
from tui_reader.feeds import content_base, dates, fields, lax_json
from tui_reader.feeds.repair import allowed, joined
from tui_reader.model import Entry, ParsedFeed, SafeText

MAX_DEPTH = 100
"""Brackets that may stand open at once; a JSON Feed needs six."""


def read(text: str, url: str, most: int) -> ParsedFeed:
    """The feed. Raises ParseError if it is not JSON, or JSON of something else."""
    problem = ""
    try:
        found = lax_json.read(text)
    except (ValueError, RecursionError) as error:
        found = {"items": lax_json.items(text, "items"), "title": _said(text, "title")}
        problem = "The feed is damaged; what could be read is here."
        if not found["items"]:
            raise ParseError("The feed is damaged JSON and cannot be read.") from error
    if not isinstance(found, dict) or not isinstance(found.get("items"), list):
        raise ParseError("The address does not hold a feed (it is some other JSON).")
    site = sanitise.url(_text(found, "home_page_url"), url)
    byline = _author(found)
    rows = [row for row in found["items"] if isinstance(row, dict)]
    tongue = language_tags.tidy(found.get("language"))
    entries = tuple(_entry(row, site or url, byline, tongue) for row in rows[:most])
    spoiled = len(found["items"]) - len(rows)
    title = fields.decoded(_text(found, "title"))
    said = sanitise.line(f"{problem} {fields.unread(spoiled)}")
    return ParsedFeed(title, site, entries, said)


def _said(text: str, key: str) -> str:
    """What a damaged feed says of itself before its items."""
    found = re.search(rf'"{key}"\s{{0,100}}:\s{{0,100}}("[^"\\\n]{{0,300}}")', text[:5000])
    return str(json.loads(found.group(1), strict=False)) if found else ""


def _entry(row: dict[str, Any], base: str, byline: SafeText, tongue: str) -> Entry:
    link = sanitise.url(_text(row, "url") or _text(row, "external_url"), base)
    given = content_base.kept(_text(row, "content_html"), "", link, base)
    content = given or fields.html_of(_text(row, "content_text"))
    summary = fields.html_of(_text(row, "summary"))
    title = fields.decoded(_text(row, "title"))
    id = row.get("id")
    name = str(id) if isinstance(id, str | int | float) else ""
    attached = [one for one in _list(row, "attachments") if isinstance(one, dict)]
    made = (
        fields.enclosure(one.get("url"), one.get("mime_type"), one.get("size_in_bytes"), base)
        for one in attached[: fields.MAX_ENCLOSURES]
    )
    updated = _instant(row, "date_modified")
    return Entry(
        guid=fields.identity(name, link, (title, content, summary)),
        title=title,
        link=link,
        author=_author(row) or byline,
        published=_instant(row, "date_published") or updated,
        content=content or summary,
        summary=summary if content and summary != content else "",
        tags=fields.tags(tag for tag in _list(row, "tags") if isinstance(tag, str)),
        enclosures=tuple(one for one in made if one is not None),
        updated=updated,
        language=language_tags.tidy(row.get("language")) or tongue,
    )


def _instant(row: dict[str, Any], key: str) -> datetime | None:
    """RFC 3339 by the standard; any other date that feeds write, too."""
    return fields.iso_instant(row.get(key)) or dates.instant_of(_text(row, key))


def _text(row: dict[str, Any], key: str) -> str:
    value = row.get(key)
    return joined(allowed(value)) if isinstance(value, str) else ""


def _list(row: dict[str, Any], key: str) -> list[Any]:
    value = row.get(key)
    return value if isinstance(value, list) else []


def _author(row: dict[str, Any]) -> SafeText:
    people = [*_list(row, "authors"), row.get("author")]  # 1.1, and 1.0
    names = [_text(one, "name") for one in people if isinstance(one, dict)]
    return fields.literal(", ".join(dict.fromkeys(name for name in names[:20] if name)))
