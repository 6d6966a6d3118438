"""OPML <-> subscriptions. Reads what can be read of any file, writes OPML 2.0. Loads nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from xml.sax.saxutils import quoteattr

from tui_reader import sanitise
from tui_reader.errors import ParseError
from tui_reader.feeds import opml_rescue, repair
from tui_reader.feeds.imported import Imported, login_left_out
from tui_reader.feeds.text import decode
from tui_reader.model import Feed, SafeText, Subscription

MAX_BYTES = 16 * 1024 * 1024
MAX_FEEDS = 50_000
MAX_FOLDERS = 32
"""Folders inside folders; what lies deeper stays in the deepest of these."""
_URLS = ("xmlurl", "url", "feedurl")
"""Attributes that hold the address, whatever their case."""
_FEED_SCHEME = re.compile(r"(?:feed|rss|pcast|itpc|podcast):(?://)?", re.IGNORECASE)
_BARE_HOST = re.compile(r"(?:[\w-]{1,63}\.){1,9}[A-Za-z]{2,24}(?::\d{1,5})?(?:[/?]|$)")
_LIST = re.compile(r"\.opml(?:[?#]|$)", re.IGNORECASE)
_NO_ADDRESS = "has no address we can fetch."
_RESCUED = "stands where the file is damaged; it is taken without its folder."
_Row = tuple[dict[str, str], tuple[SafeText, ...]]
"""The attributes of an outline, and its folders."""


def read(data: bytes) -> Imported:
    """The subscriptions of a file. Raises ParseError if it is no OPML at all."""
    if len(data) > MAX_BYTES:
        raise ParseError(f"The file is larger than {MAX_BYTES >> 20} MB; that is no list of feeds.")
    text = decode(data)
    body, sound = _body(text)
    problems = [] if sound else [_line("The file is damaged; what could be read is here.")]
    found: dict[str, Subscription] = {}
    rows = [(_attributes_of(outline), folder) for outline, folder in _outlines(body)]
    if not sound:
        rows = _with_lost(text, rows)
    for row, folder in rows:
        raw = _address(row)
        made = None if _why_none(row) else _subscription(row, raw, folder)
        if "lost" in row or made is None:
            why = _why_none(row) or (_NO_ADDRESS if made is None else _RESCUED)
            problems.append(_line(f"{_called(row, raw)} {why}"))
        if made is None:
            continue
        if made.url in found:
            problems.append(_line(f"{made.url} is listed twice; the first is kept."))
        elif len(found) >= MAX_FEEDS:
            problems.append(
                _line(f"There are more than {MAX_FEEDS:,} feeds; the rest is left out.")
            )
            break
        else:
            found[made.url] = made
            if left := login_left_out(raw, made.url):
                problems.append(_line(left))
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


def _body(text: str) -> tuple[Any, bool]:
    """The element that holds the outlines, and whether the file is sound."""
    root, sound = repair.tree(repair.repaired(text.lstrip("\ufeff \t\r\n\0")))
    if root is None or not _is(root, "opml"):
        raise ParseError("The file is not a list of feeds (OPML).")
    return next((child for child in root if _is(child, "body")), root), sound


def _with_lost(text: str, rows: list[_Row]) -> list[_Row]:
    """The outlines of a damaged file, and those that its tree has lost."""
    # An address that swallowed what follows it is none.
    rows = [(row, folder) for row, folder in rows if not set("<>") & set(_address(row))]
    known = {_address(row).strip() for row, _ in rows}
    return [*rows, *((row | {"lost": "yes"}, ()) for row in opml_rescue.lost(text, known))]


def _attributes_of(outline: Any) -> dict[str, str]:
    return {name.lower(): value for name, value in outline.attrib.items()}


def _address(row: dict[str, str]) -> str:
    return next((row[name] for name in _URLS if row.get(name, "").strip()), "")


def _why_none(row: dict[str, str]) -> str:
    """Why an outline is no feed to subscribe to, in words; "" for one that is."""
    kind, address = row.get("type", "").strip().lower(), _address(row)
    if row.get("iscomment", "").strip().lower() == "true":
        return "is commented out; it is left out."
    if row.get("xmlurl", "").strip():
        return "is cut off; it is left out." if "cut" in row else ""
    if kind == "include" or (kind == "link" and _LIST.search(address)):
        return "is another list of feeds; download that and import it, too."
    return "is a link to a page, not a feed; it is left out." if kind == "link" else ""


def _called(row: dict[str, str], raw: str) -> str:
    """An outline by title and address, as far as it has them."""
    name, address = _name(row), sanitise.line(raw, 200)
    return f"{name} ({address})" if name and address else name or address or "An entry"


def _outlines(body: Any) -> Iterator[tuple[Any, tuple[SafeText, ...]]]:
    """Every outline that is a feed, with its folders; without recursion."""
    waiting: list[tuple[Any, tuple[SafeText, ...]]] = [(child, ()) for child in reversed(body)]
    while waiting:
        outline, folder = waiting.pop()
        if not _is(outline, "outline"):
            continue
        row = _attributes_of(outline)
        if any(name in row for name in _URLS) or (not len(outline) and row.get("type")):
            yield outline, folder
        name = _name(row)
        inner = (*folder, name) if name and len(folder) < MAX_FOLDERS else folder
        commented = row.get("iscomment", "").strip().lower() == "true"
        for child in reversed(outline):
            if commented and isinstance(child.tag, str):
                child.set("isComment", "true")  # with all that is below it (OPML 2.0)
            waiting.append((child, inner))


def _is(element: Any, name: str) -> bool:
    tag = element.tag  # comments have a function here
    return isinstance(tag, str) and tag.rpartition("}")[2].lower() == name


def _name(row: dict[str, str]) -> SafeText:
    return _line(row.get("title") or row.get("text") or "")


def _subscription(
    row: dict[str, str], raw: str, folder: tuple[SafeText, ...]
) -> Subscription | None:
    url = sanitise.url(_as_web(raw))
    if url is None or not url.startswith("http"):
        return None
    title = _name(row)
    tags = _tags(row.get("category", "").split(","))
    return Subscription(url, _line("") if str(title) == str(url) else title, folder, tags)


def _as_web(raw: str) -> str:
    """An address that a program of its own is meant for, or that has no scheme, as one of the
    web."""
    raw = raw.strip()
    if found := _FEED_SCHEME.match(raw):
        rest = raw[found.end() :]
        return rest if rest.lower().startswith(("http://", "https://")) else f"http://{rest}"
    if raw.startswith("//"):
        return f"https:{raw}"
    return f"https://{raw}" if _BARE_HOST.match(raw) else raw


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
