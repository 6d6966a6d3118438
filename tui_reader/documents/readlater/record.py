"""One line of a list, whatever it was kept in -> a story. Owns what each service calls a thing.

Names are compared in small letters. Dates are seconds, thousandths or millionths since 1970, or
written; tags are a list, a list written in JSON or in Python, or words between signs.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from tui_reader import sanitise
from tui_reader.documents.story import DocumentStory, Origin
from tui_reader.feeds import dates, fields
from tui_reader.model import Entry, SafeText

ADDRESS = ("url", "given_url", "resolved_url", "article__url", "href", "uri", "link", "address")
_TITLE = ("title", "resolved_title", "given_title", "article__title", "name", "heading")
_ADDED = (
    "time_added", "timestamp", "savedat", "saved date", "created_at", "createdat", "date_added",
    "added_at", "created", "time", "dateadded", "add_date", "added", "date", "addedat",
)  # fmt: skip
_PUBLISHED = ("publishedat", "published_at", "published date", "published", "date_published")
_TAGS = ("tags", "labels", "document tags", "label", "tag")
_TEXT = ("text", "content_text")
_CONTENT = ("content", "content_html", "html", "full_text")
_TOLD = ("description", "selection", "extended", "excerpt", "article__excerpt", "summary", "note")
_AUTHOR = ("author", "authors", "published_by", "byline", "creator")
_READ = ("is_archived", "archive", "is_read", "read", "archived", "isread")
_STARRED = ("is_starred", "favorite", "is_fav", "starred", "is_favorite", "favourite", "isfavorite")
_STATE = ("status", "state", "folder", "location")
_LANGUAGE = ("language", "lang")
_UNTITLED = ("No title found", "[no-title]", "(no title)")
_DONE = ("archive", "archived", "read", "read archive")
_NO_ARTICLE = ("feed",)
"""Where Readwise keeps what it was only subscribed to."""
_PYTHON = 4_000
"""Characters of a list in Python's writing that are looked at."""
_LATEST = 253_402_300_000
"""Seconds since 1970 that still are a year of four figures; more are thousandths."""
_SINCE_1601 = 11_644_473_600
_NOT_ARTICLES = re.compile(r"https?://", re.IGNORECASE)


def story(record: Mapping[str, Any], origin: Origin) -> DocumentStory | None:
    """The story of a record; None for one without an address of the web, or that nobody saved."""
    row = _usual({str(name).strip().lower(): value for name, value in record.items()})
    address = first(row, ADDRESS)
    link = sanitise.url(address) if _NOT_ARTICLES.match(address.strip()) else None
    state = first(row, _STATE).strip().lower()
    if link is None or state in _NO_ARTICLE:
        return None
    content, plain = _content(row)
    title = fields.plain(first(row, _TITLE))
    progress = first(row, ("reading progress", "readingprogress", "readingprogresspercent"))
    entry = Entry(
        guid=link,
        title=sanitise.line("") if title in (address, *_UNTITLED) else title,
        link=link,
        author=fields.author(", ".join(_listed(row.get(_name(row, _AUTHOR))))),
        published=instant(first_raw(row, _PUBLISHED)) or instant(first_raw(row, _ADDED)),
        content=content,
        plain=plain,
        language=first(row, _LANGUAGE)[:40],
    )
    toread = str(row.get("toread", "")).strip().lower()
    return DocumentStory(
        entry,
        origin,
        tags=tags(row.get(_name(row, _TAGS))),
        read=_truth(first_raw(row, _READ)) or state in _DONE or state == "1"
        or progress.strip() in ("1", "1.0", "100", "100%") or toread in ("0", "no", "false"),
        starred=_truth(first_raw(row, _STARRED)) or state == "starred",
    )  # fmt: skip


def _usual(row: dict[str, Any]) -> dict[str, Any]:
    """Pinboard's and Delicious' records as others write theirs: their title is the description,
    and blanks stand between tags."""
    if "extended" not in row:
        return row
    title, told, tags = row.get("description"), row["extended"], row.get("tags")
    listed = tags.split() if isinstance(tags, str) else tags
    return {**row, "title": title, "description": told, "extended": "", "tags": listed}


def _name(row: Mapping[str, Any], names: Iterable[str]) -> str:
    """The first of the names under which something stands."""
    return next((name for name in names if row.get(name) not in (None, "", [], {})), "")


def first_raw(row: Mapping[str, Any], names: Iterable[str]) -> Any:
    return row.get(_name(row, names))


def first(row: Mapping[str, Any], names: Iterable[str]) -> str:
    """The first of some fields that says something, as text."""
    found = first_raw(row, names)
    if isinstance(found, Mapping):
        found = found.get("name") or found.get("url")
    return "" if found is None or isinstance(found, list | bool) else str(found)


def _content(row: Mapping[str, Any]) -> tuple[str, bool]:
    """The text that was kept, else what was told of it; and whether it is plain."""
    if html := first(row, _CONTENT).strip():
        return (html, False) if "<" in html else (html, True)
    if text := first(row, _TEXT).strip():
        return text, True
    told = first(row, _TOLD).strip()
    if not told:
        return "", False
    return (
        (told, False) if re.search(r"<\w", told) else (fields.html_of(fields.escaped(told)), False)
    )


def tags(raw: Any) -> tuple[SafeText, ...]:
    """Tags in any of the ways that services write them."""
    return fields.tags(_listed(raw))


def _listed(raw: Any) -> list[str]:
    if isinstance(raw, Mapping):  # Pocket's: {"sea": {"tag": "sea"}}
        return [str(one) for one in raw][:100]
    if isinstance(raw, list | tuple):
        named = (one.get("name") or one.get("label") or one.get("tag") if isinstance(one, Mapping)
                 else one for one in raw[:100])  # fmt: skip
        return [str(one) for one in named if one is not None and str(one).strip()]
    if not isinstance(raw, str) or not raw.strip():
        return []
    text = raw.strip()
    if text.startswith("[") and text.endswith("]") and len(text) <= _PYTHON:
        for read in (json.loads, ast.literal_eval):
            try:
                found = read(text)
            except (ValueError, SyntaxError, RecursionError, MemoryError, TypeError):
                continue
            return _listed(found) if isinstance(found, list | tuple) else []
    sign = next((one for one in ("|", ",", ";") if one in text), "\0")
    return [one.strip() for one in text.split(sign) if one.strip()]


def _truth(value: Any) -> bool:
    if isinstance(value, str):
        return value.strip().lower() in ("1", "true", "yes", "y")
    return value is True or value == 1


def instant(raw: Any) -> datetime | None:
    """A date in any of the ways that services write them; None for none, or one that is none."""
    if isinstance(raw, bool) or raw is None:
        return None
    text = str(raw).strip()
    if re.fullmatch(r"\d{8,17}(?:\.\d{1,9})?", text):
        at = float(text)
        while at > _LATEST:  # thousandths, millionths
            at /= 1000
        if re.fullmatch(r"\d{13}", text):
            at = float(text) / 1000
        elif re.fullmatch(r"1[1-4]\d{15}", text):  # Chrome's millionths, since 1601
            at = float(text) / 1e6 - _SINCE_1601
        try:
            return fields.instant(datetime.fromtimestamp(at, UTC))
        except (ValueError, OverflowError, OSError):
            return None
    return dates.instant_of(text.removesuffix(" UTC") + ("Z" if text.endswith(" UTC") else ""))
