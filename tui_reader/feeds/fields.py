"""From what a feed says to what a story needs: titles, dates, names, identities. Pure functions.

Every string for display goes through `sanitise` here, after its last decoding.
"""

from __future__ import annotations

import base64
import calendar
import hashlib
import html
import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from time import struct_time
from typing import Any

from tui_reader import clock, language_tags, sanitise, text_tables
from tui_reader.durations import DAY
from tui_reader.folding import folded
from tui_reader.model import Enclosure, Entry, SafeText, SafeUrl

MAX_TAGS = 30
MAX_GUID = 500
"""Characters of an id that are kept as they are; a longer one is hashed."""
MAX_ENCLOSURES = 30
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_LONG = 20_000
"""Characters of a title or name that are looked at at all."""

_INLINE = (
    "a abbr acronym b bdi bdo big br cite code del dfn em font i img ins kbd mark p q s samp script"
    " small span strike strong style sub sup tt u var wbr"
)
_INLINE_TAG = re.compile(
    rf"<(/)?({'|'.join(_INLINE.split())})(?:\s[^<>]{{0,2000}})?/?>", re.IGNORECASE
)
_ADDRESS = re.compile(
    r"(?<![A-Za-z0-9/@])https?://[^\s<>\"\u3000-\u303f\uff00-\uffef]{1,2000}?(?=[.,;:!?)'\]]{0,5}(?:[\s<\u3000-\u303f\uff00-\uffef]|$))"
)
"""An address in plain text, without the signs of the sentence behind it."""
_BARE_HOST = re.compile(r"(?:[\w-]{1,63}\.){1,8}\w{2,63}/")
"""The server at the beginning of an address that lacks its scheme."""
_ALONE = frozenset(("br", "img", "wbr"))
_ANY_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,4000}>|<!--|-->")
_SCRIPT = re.compile(r"<(?:script|style)\b[^<>]{0,2000}>[^<]{0,20000}</(?:script|style)>", re.I)
_NAME_MAIL = re.compile(
    r"^([^<>()@&]{1,200}?)\s{0,9}(?:(?:<|&lt;)[^<>\s@&]{1,200}@[^<>\s&]{1,200}(?:>|&gt;)"
    r"|\([^()\s@]{1,200}@[^()\s]{1,200}\))$"
)
_MAIL_NAME = re.compile(r"^\S{1,200}@\S{1,200}\s{1,3}\((.{1,200})\)$")


def plain(raw: str, *, html_sure: bool = False) -> SafeText:
    """A title or name in one line: tags of inline markup gone, references decoded.

    Where the feed says that it is HTML all tags go; else only those nobody writes about.
    """
    raw = raw[:_LONG]
    if "<" in raw:
        raw = _SCRIPT.sub("", raw)
        raw = _ANY_TAG.sub("", raw) if html_sure else _without_marks(raw)
    # Feeds encode once too often; a second look costs nothing and shows no "&amp;" to people.
    for _ in range(2):
        if "&" in raw:
            raw = html.unescape(raw)
    return sanitise.line(raw)


def _without_marks(raw: str) -> str:
    """Without the inline markup of a title that may be about markup: of what is not closed, or was
    never opened, it tells."""
    tags = [(found, found[1] or "", found[2].lower()) for found in _INLINE_TAG.finditer(raw)]
    opened: dict[str, list[int]] = {}
    marks = {at for at, (_, _, name) in enumerate(tags) if name in _ALONE}
    for at, (_, closing, name) in enumerate(tags):
        if not closing:
            opened.setdefault(name, []).append(at)
        elif opened.get(name):
            marks |= {opened[name].pop(), at}
    parts, last = [], 0
    for at, (found, _, _) in enumerate(tags):
        if at in marks:
            parts.append(raw[last : found.start()])
            last = found.end()
    return "".join([*parts, raw[last:]])


def decoded(raw: str) -> SafeText:
    """A title or name that is plain text by its standard, and in which feeds write references all
    the same: those go, markup stays."""
    return sanitise.line(html.unescape(raw[:_LONG]) if "&" in raw else raw)


def literal(raw: str) -> SafeText:
    """A title or name that the feed says is plain text."""
    return sanitise.line(raw)


def author(raw: str) -> SafeText:
    """A byline; of `mail@example.org (Name)` and `Name <mail@example.org>` the name."""
    found = _MAIL_NAME.match(raw.strip()[:500]) or _NAME_MAIL.match(raw.strip()[:500])
    return plain(found.group(1) if found else raw)


def instant(parsed: struct_time | tuple[int, ...] | datetime | None) -> datetime | None:
    """An aware UTC instant, or None for no date, or one after tomorrow, or before 1970: no feed
    dates a story before there was a clock to do it."""
    if parsed is None:
        return None
    try:
        when = (
            parsed
            if isinstance(parsed, datetime)
            else datetime.fromtimestamp(calendar.timegm(tuple(parsed)), UTC)
        )
        if when.tzinfo is not UTC or when.microsecond:
            when = when.replace(tzinfo=when.tzinfo or UTC).astimezone(UTC).replace(microsecond=0)
    except (ValueError, OverflowError, OSError, TypeError, IndexError):
        return None
    return when if 0 < when.timestamp() <= clock.now() + DAY else None


def iso_instant(raw: object) -> datetime | None:
    """An RFC 3339 or ISO 8601 date, as JSON Feed and front matter have it."""
    if not isinstance(raw, str) or not 8 <= len(raw.strip()) <= 40:
        return None
    try:
        return instant(datetime.fromisoformat(raw.strip()))
    except (ValueError, OverflowError):
        return None


def identity(given: str, link: SafeUrl | None, parts: Iterable[str]) -> str:
    """The guid: the feed's own, else the link, else a hash of the content."""
    own = sanitise.line(given, MAX_GUID)
    if own and len(given) <= MAX_GUID:
        return own
    if link and not own:
        return link
    return _digest(given if own else "\0".join(parts))


def distinct(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Each story once (the first is the newest). Where a feed gives one id to many links, the links
    tell its stories apart: that id says nothing. Entries of one id and link are told apart by
    title, date and text, where the library looks who they are; here only repetitions go."""
    rows = list(entries)
    links: dict[str, set[SafeUrl]] = {}
    for row in rows:
        links.setdefault(row.guid, set()).update((row.link,) if row.link else ())
    found: dict[object, Entry] = {}
    for row in rows:
        if row.link and len(links[row.guid]) > 1:
            row = replace(row, guid=row.link)
        found.setdefault((row.guid, row.title, row.published, row.content, row.summary), row)
    return tuple(found.values())


def _digest(text: str) -> str:
    return "sha256:" + hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:32]


def tags(raw: Iterable[str]) -> tuple[SafeText, ...]:
    """The feed's categories, each once, in order."""
    names: dict[str, SafeText] = {}
    for one in raw:
        name = sanitise.line(html.unescape(one[:400]), 80)
        if name and len(names) < MAX_TAGS:
            names.setdefault(folded(name), name)
    return tuple(names.values())


def address(raw: str, base: str) -> SafeUrl | None:
    """A link of a feed; joining it with its base costs as much as all the rest, and is rare."""
    if "&amp;" in raw:  # escaped once too often
        raw = raw.replace("&amp;", "&")
    if raw.startswith(("https://", "http://")):
        return sanitise.url(raw)
    bare = raw.strip()
    if _BARE_HOST.match(bare) and bare.startswith(("www.", f"{sanitise.host(base)}/")):
        return sanitise.url(f"{base.partition('://')[0] or 'https'}://{bare}")  # forgotten
    return sanitise.url(raw, base)


def enclosure(url: object, media_type: object, length: object, base: str = "") -> Enclosure | None:
    """One attachment, or None if its address is none of ours."""
    found = address(url, base) if isinstance(url, str) else None
    if found is None or not found.startswith("http"):
        return None
    kind = sanitise.line(media_type, 80) if isinstance(media_type, str) else sanitise.line("")
    return Enclosure(found, kind, _size(length))


def bodies(content: str, summary: str) -> tuple[str, str]:
    """The fuller of two bodies first; the other only where it says something else."""
    if len(summary) > len(content):
        content, summary = summary, content
    return content, "" if summary.strip() == content.strip() else summary


def unpacked(raw: str) -> str:
    """What is written in base64, or nothing."""
    try:
        return base64.b64decode(raw[:_LONG]).decode("utf-8", "replace")
    except ValueError:
        return ""


def unread(count: int) -> SafeText:
    """The sentence for entries that could not be read."""
    entries = "entry" if count == 1 else "entries"
    return sanitise.line(f"{count} {entries} could not be read." if count else "")


def escaped(text: str) -> str:
    """Text as it stands in HTML."""
    return html.escape(text, quote=False)


def html_of(text: str) -> str:
    """Plain text as HTML: paragraphs at blank lines, breaks at others, tables as such."""
    parts = re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n").strip("\n"))
    made = "".join(text_tables.as_html(part) for part in parts if part.strip())
    return _ADDRESS.sub(r'<a href="\g<0>">\g<0></a>', made) if "://" in made else made


def _size(length: object) -> int:
    if isinstance(length, bool) or not isinstance(length, int | float | str):
        return 0
    digits = str(length).strip()
    known = digits.isascii() and digits.isdigit() and len(digits) <= 15
    return int(digits) if known else 0


def language(element: Any, row: dict[str, list[Any]]) -> str:
    """The language tag that an XML element or the bodies in it give; "" for none."""
    given = [one.text for one in row.get("language", ())]
    given.append(element.get(_LANG))
    for key in ("content", "summary", "title"):
        given += [one.get(_LANG) for one in row.get(key, ())]
    return next((tag for tag in map(language_tags.tidy, filter(None, given)) if tag), "")
