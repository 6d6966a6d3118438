"""Article files (plain text, Markdown, HTML) -> Entry, and the files of a folder. Reads no network.

The title is taken out of the text where it stands alone on top of it: a story shows its title once.
"""

from __future__ import annotations

import hashlib
import html
import os
import re
from collections.abc import Iterator
from pathlib import Path

from tui_reader import sanitise
from tui_reader.errors import ParseError
from tui_reader.feeds import fields
from tui_reader.feeds.text import decode, wide
from tui_reader.model import Entry, SafeText

MAX_BYTES = 8 * 1024 * 1024
"""Of one file: more than any article, and than most books."""
HTML = frozenset((".html", ".htm", ".xhtml", ".shtml"))
MARKDOWN = frozenset((".md", ".markdown", ".mkd", ".mdown"))
TEXT = frozenset((".txt", ".text", ""))
SUFFIXES = (HTML | MARKDOWN | TEXT) - {""}
"""What is taken from a folder; a file that is named outright may be called anything."""

_HEAD = 262_144
_HEADLINE = 250
"""Characters a first line may have to be a headline."""
_FRONT = re.compile(r"---[ \t]{0,9}\n")
_FIELD = re.compile(r"([A-Za-z_-]{1,30})[ \t]{0,9}:[ \t]{0,9}([^\n]{0,1000})")
_HEADING = re.compile(r"[ ]{0,3}#[ \t]{1,9}([^\n]{1,500})")
_UNDERLINED = re.compile(r"([^\n]{1,300})\n=[=]{2,300}[ \t]{0,9}(?:\n|$)")
_META = re.compile(r"<meta\s([^<>]{1,3000})>", re.IGNORECASE)
_LINK = re.compile(r"<link\s([^<>]{1,3000})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([a-zA-Z:-]{1,30})=(?:"([^"]*)"|'([^']*)'|([^\s"'<>=]+))""")
_TITLE = re.compile(r"<title[^<>]{0,200}>([^<]{0,2000})<", re.IGNORECASE)
_H1 = re.compile(r"<h1[^<>]{0,2000}>", re.IGNORECASE)
_TIME = re.compile(r"""<time[^<>]{0,500}?\sdatetime=["']?([0-9T:.+Z-]{8,40})""", re.IGNORECASE)
_DATES = (
    "article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "parsely-pub-date",
    "pubdate",
)
_AUTHORS = ("author", "article:author", "dc.creator", "parsely-author")


def read_article(path: Path, data: bytes) -> Entry:
    """The story in a file. Raises ParseError if it is not text, empty or too large."""
    name = sanitise.line(path.name, 200)
    if len(data) > MAX_BYTES:
        raise ParseError(f"{name} is larger than {MAX_BYTES >> 20} MB.")
    if not data.strip(b"\0 \t\r\n"):
        raise ParseError(f"{name} is empty.")
    head = data[:65_536]
    if data.startswith(b"%PDF-") or (head.count(0) * 100 > len(head) and not wide(data)):
        raise ParseError(f"{name} is not a text file.")
    text = decode(data).replace("\r\n", "\n").replace("\r", "\n").strip("\ufeff\n\0 \t")
    if not text:
        raise ParseError(f"{name} is empty.")
    guid = "sha256:" + hashlib.sha256(data).hexdigest()[:32]
    suffix = path.suffix.lower()
    fallback = sanitise.line(path.stem.replace("_", " ") or name)
    if suffix in HTML or _is_html(text):
        return _html(text, guid, fallback)
    return (_markdown if suffix in MARKDOWN else _plain)(text, guid, fallback)


def walk(path: Path) -> Iterator[Path]:
    """The article files of a folder and its folders, by name; of a file, the file itself.

    Links to folders are not followed; hidden, special and too large files are left out.
    """
    if path.is_file():
        yield path
        return
    for folder, folders, names in os.walk(path, followlinks=False):
        folders[:] = sorted(one for one in folders if not one.startswith("."))
        for name in sorted(names):
            found = Path(folder, name)
            if not name.startswith(".") and found.suffix.lower() in SUFFIXES and _fits(found):
                yield found


def _fits(path: Path) -> bool:
    try:
        return path.is_file() and 0 < path.stat().st_size <= MAX_BYTES
    except OSError:
        return False


def _is_html(text: str) -> bool:
    start = text[:1000].lower()
    return start.startswith(("<!doctype html", "<html")) or "<html" in start


def _plain(text: str, guid: str, fallback: SafeText) -> Entry:
    said, text = _front_matter(text)
    first, _, rest = text.partition("\n")
    title = sanitise.line(said.get("title", ""))
    if not title and rest.strip() and len(first) <= _HEADLINE:
        title, text = sanitise.line(first), rest.strip("\n")
    return _entry(said, guid, title or _start(first) or fallback, text, plain=True)


def _markdown(text: str, guid: str, fallback: SafeText) -> Entry:
    from markdown_it import MarkdownIt

    said, text = _front_matter(text)
    title = sanitise.line(said.get("title", ""))
    found = _HEADING.match(text) or _UNDERLINED.match(text)
    heading = fields.plain(found.group(1).rstrip("# \t")) if found else sanitise.line("")
    if found and (not title or title == heading):
        title, text = heading, text[found.end() :]
    body = MarkdownIt("commonmark").enable("table").render(text)
    first = text.strip().partition("\n")[0]
    return _entry(said, guid, title or _start(fields.plain(first)) or fallback, body)


def _html(text: str, guid: str, fallback: SafeText) -> Entry:
    head = text[:_HEAD]
    said = _metas(head)
    title = fields.plain(said.get("og:title", ""), html_sure=True)
    if not title:
        found = _TITLE.search(head)
        title = fields.plain(found.group(1) if found else "", html_sure=True)
        headline = _headline(text)
        # "Headline | Site" says what the headline is, once there is one to compare it with.
        title = headline if headline and (not title or title.startswith(headline)) else title
    return _entry(said, guid, title or fallback, text)


def _headline(text: str) -> SafeText:
    found = _H1.search(text)
    if found is None:
        return sanitise.line("")
    inner, closing, _ = text[found.end() : found.end() + 2000].partition("</h1")
    return fields.plain(inner if closing else "", html_sure=True)


def _entry(
    said: dict[str, str], guid: str, title: SafeText, content: str, *, plain: bool = False
) -> Entry:
    dates = (fields.iso_instant(said.get(name)) for name in _DATES)
    names = (fields.author(said.get(name, "")) for name in _AUTHORS)
    link = next(
        (said[name] for name in ("url", "canonical", "og:url", "source") if name in said), ""
    )
    return Entry(
        guid=guid,
        title=title,
        link=sanitise.url(link) if link else None,
        author=next((name for name in names if name), sanitise.line("")),
        published=next((date for date in dates if date), None),
        content=content,
        tags=fields.tags(said.get("tags", "").strip("[]").split(",")),
        plain=plain,
    )


def _start(first: str) -> SafeText:
    """A title for a text that has none: how it begins."""
    return sanitise.line(first, 100)


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    """The fields between two lines of "---" on top, names in lower case, and the rest."""
    opening = _FRONT.match(text)
    end = text.find("\n---", opening.end() - 1) if opening else -1
    if opening is None or end < 0 or end > 20_000:
        return {}, text
    said: dict[str, str] = {}
    for line in text[opening.end() : end].split("\n"):
        found = _FIELD.match(line)
        if found:
            said.setdefault(found.group(1).lower(), found.group(2).strip().strip("\"'"))
    return said, text[end + 4 :].lstrip("-\n \t")


def _metas(head: str) -> dict[str, str]:
    """What a page says about itself: meta names and properties, its canonical address, a date."""
    said: dict[str, str] = {}
    for tag in _META.finditer(head):
        row = _attributes(tag.group(1))
        name = (row.get("property") or row.get("name") or row.get("itemprop") or "").lower()
        if name and row.get("content"):
            said.setdefault(name, row["content"])
    for tag in _LINK.finditer(head):
        row = _attributes(tag.group(1))
        if row.get("rel", "").lower() == "canonical" and row.get("href"):
            said.setdefault("canonical", row["href"])
    time = _TIME.search(head)
    if time:
        said.setdefault("pubdate", time.group(1))
    return {name: value for name, value in said.items() if name != "tags"}


def _attributes(tag: str) -> dict[str, str]:
    rows = _ATTRIBUTE.findall(tag)
    return {name.lower(): html.unescape(one or two or bare) for name, one, two, bare in rows}
