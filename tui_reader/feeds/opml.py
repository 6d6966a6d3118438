"""OPML <-> subscriptions. Reads what can be read of any file, writes OPML 2.0. Loads nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from xml.sax.saxutils import quoteattr

from tui_reader import sanitise
from tui_reader.errors import ParseError
from tui_reader.feeds import repair
from tui_reader.feeds.imported import Imported
from tui_reader.feeds.text import decode
from tui_reader.model import Feed, SafeText, Subscription

MAX_BYTES = 16 * 1024 * 1024
MAX_FEEDS = 50_000
MAX_FOLDERS = 32
"""Folders inside folders; what lies deeper stays in the deepest of these."""
_URLS = ("xmlurl", "url", "feedurl")
"""Attributes that hold the address, whatever their case."""


def read(data: bytes) -> Imported:
    """The subscriptions of a file. Raises ParseError if it is no OPML at all."""
    if len(data) > MAX_BYTES:
        raise ParseError(f"The file is larger than {MAX_BYTES >> 20} MB; that is no list of feeds.")
    body, problems = _body(data)
    found: dict[str, Subscription] = {}
    for outline, folder in _outlines(body):
        row = {name.lower(): value for name, value in outline.attrib.items()}
        raw = next((row[name] for name in _URLS if row.get(name, "").strip()), "")
        made = _subscription(row, raw, folder)
        if made is None:
            problems.append(_line(f"{_name(row) or 'An entry'} has no address we can fetch."))
        elif made.url in found:
            problems.append(_line(f"{made.url} is listed twice; the first is kept."))
        elif len(found) >= MAX_FEEDS:
            problems.append(
                _line(f"There are more than {MAX_FEEDS:,} feeds; the rest is left out.")
            )
            break
        else:
            found[made.url] = made
    return Imported(tuple(found.values()), problems=tuple(problems))


def write(feeds: Sequence[Feed]) -> bytes:
    """OPML 2.0 in UTF-8: folders nested, tags as categories. Local feeds are left out."""
    tree: dict[str, Any] = {}
    rows: dict[tuple[str, ...], list[Feed]] = {}
    for feed in feeds:
        if feed.local:
            continue
        rows.setdefault(tuple(feed.folder), []).append(feed)
        level = tree
        for name in feed.folder:
            level = level.setdefault(name, {})
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<opml version="2.0">',
        "  <head>\n    <title>Subscriptions</title>\n  </head>",
        "  <body>",
        *_written(tree, rows, ()),
        "  </body>\n</opml>\n",
    ]
    return "\n".join(lines).encode("utf-8")


def _body(data: bytes) -> tuple[Any, list[SafeText]]:
    """The element that holds the outlines, and what was wrong with the file."""
    text = repair.repaired(decode(data).lstrip("\ufeff \t\r\n\0"))
    root, sound = repair.tree(text)
    if root is None or not _is(root, "opml"):
        raise ParseError("The file is not a list of feeds (OPML).")
    problems = [] if sound else [_line("The file is damaged; what could be read is here.")]
    body = next((child for child in root if _is(child, "body")), root)
    return body, problems


def _outlines(body: Any) -> Iterator[tuple[Any, tuple[SafeText, ...]]]:
    """Every outline that is a feed, with its folders; without recursion."""
    waiting: list[tuple[Any, tuple[SafeText, ...]]] = [(child, ()) for child in reversed(body)]
    while waiting:
        outline, folder = waiting.pop()
        if not _is(outline, "outline"):
            continue
        row = {name.lower(): value for name, value in outline.attrib.items()}
        if any(name in row for name in _URLS) or (not len(outline) and row.get("type")):
            yield outline, folder
        name = _name(row)
        inner = (*folder, name) if name and len(folder) < MAX_FOLDERS else folder
        waiting += [(child, inner) for child in reversed(outline)]


def _is(element: Any, name: str) -> bool:
    tag = element.tag  # comments have a function here
    return isinstance(tag, str) and tag.rpartition("}")[2].lower() == name


def _name(row: dict[str, str]) -> SafeText:
    return _line(row.get("title") or row.get("text") or "")


def _subscription(
    row: dict[str, str], raw: str, folder: tuple[SafeText, ...]
) -> Subscription | None:
    url = sanitise.url(raw)
    if url is None or not url.startswith("http"):
        return None
    title = _name(row)
    tags = _tags(row.get("category", "").split(","))
    return Subscription(url, _line("") if str(title) == str(url) else title, folder, tags)


def _tags(raw: Iterable[str]) -> tuple[SafeText, ...]:
    names = (_line(one.strip().strip("/"), 80) for one in raw)
    return tuple(dict.fromkeys(name for name in names if name))


def _line(raw: str, limit: int = 300) -> SafeText:
    return sanitise.line(raw, limit)


def _written(
    tree: dict[str, Any], rows: dict[tuple[str, ...], list[Feed]], path: tuple[str, ...]
) -> Iterator[str]:
    pad = "  " * (len(path) + 2)
    for feed in rows.get(path, ()):
        yield f"{pad}<outline{_attributes(feed)}/>"
    for name, inner in tree.items():
        yield f"{pad}<outline text={_quoted(name)} title={_quoted(name)}>"
        yield from _written(inner, rows, (*path, name))
        yield f"{pad}</outline>"


def _attributes(feed: Feed) -> str:
    title = feed.title or feed.url
    row = {"type": "rss", "text": title, "title": title, "xmlUrl": feed.url}
    if feed.site:
        row["htmlUrl"] = feed.site
    if feed.tags:
        row["category"] = ",".join(tag.replace(",", " ") for tag in feed.tags)
    return "".join(f" {name}={_quoted(value)}" for name, value in row.items())


def _quoted(value: str) -> str:
    return quoteattr(value, {"\n": "&#10;", "\t": "&#9;", "\r": "&#13;"})
