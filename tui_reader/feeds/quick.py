"""RSS 0.9x-2.0, RSS 1.0 (RDF) and Atom 1.0 -> ParsedFeed, straight from an XML tree.

Ten times faster than feedparser, which stays the reader of all that is older or odder: `read` says
None to a vocabulary that is not in its tables. Whatever an entry holds besides is passed over.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tui_reader import sanitise
from tui_reader.feeds import content_base, dates, fields, inner_markup
from tui_reader.model import Enclosure, Entry, ParsedFeed, SafeText, SafeUrl

_PREFIXES = {
    "": "",
    "http://purl.org/rss/1.0/": "",
    "http://my.netscape.com/rdf/simple/0.9/": "",
    "http://channel.netscape.com/rdf/simple/0.9/": "",
    "http://backend.userland.com/rss2": "",
    "http://blogs.law.harvard.edu/tech/rss": "",
    "http://www.w3.org/2005/atom": "atom:",
    "http://purl.org/dc/elements/1.1/": "dc:",
    "http://purl.org/dc/elements/1.0/": "dc:",
    "http://purl.org/dc/terms/": "dcterms:",
    "http://purl.org/rss/1.0/modules/content/": "content:",
    "http://search.yahoo.com/mrss/": "media:",
    "http://search.yahoo.com/mrss": "media:",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes:",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner:",
    "http://www.w3.org/1999/xhtml": "xhtml:",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf:",
}
"""Namespaces we know, in lower case, and what stands for them in the tables below."""

_FIELDS: dict[str, tuple[str, ...]] = {
    "title": ("title", "atom:title", "dc:title", "media:title", "itunes:title"),
    "link": ("feedburner:origlink", "link", "atom:link"),
    "id": ("guid", "atom:id", "id"),
    "author": ("author", "dc:creator", "atom:author", "dc:author", "itunes:author"),
    "published": (
        "pubdate", "atom:published", "dc:date", "dcterms:issued", "dcterms:created", "published",
        "issued", "date",
    ),
    "updated": ("atom:updated", "dcterms:modified", "lastbuilddate", "updated", "modified"),
    "content": ("content:encoded", "atom:content", "xhtml:body", "xhtml:div", "content"),
    "summary": (
        "description",
        "atom:summary",
        "dc:description",
        "itunes:summary",
        "media:description",
        "summary",
    ),
    "tag": ("category", "atom:category", "dc:subject"),
    "enclosure": ("enclosure", "media:content"),
    "group": ("media:group",),
    "origin": ("atom:source",),
    "language": ("language", "dc:language"),
}  # fmt: skip
"""What an entry's element is to us, the better source first; last Atom's in an RSS that names no
namespace for them."""
_RANKS = {name: (key, at) for key, names in _FIELDS.items() for at, name in enumerate(names)}
_INLINE_NAMES = "a abbr b big br cite code div em font i p q s small span strong sub sup tt u"
_INLINE = frozenset(_INLINE_NAMES.split())
"""Markup that may stand in a title; anything else there is damage."""

_Element = Any
"""lxml's element; it has no types of its own."""


@dataclass(frozen=True, slots=True)
class _Shape:
    """Where a vocabulary keeps its feed and its entries."""

    head: _Element
    entries: list[_Element]
    atom: bool


def read(root: _Element, url: str, *, based: bool = False) -> ParsedFeed | None:
    """The feed in a tree, or None if it is of a kind that is left to feedparser.

    `based` says that xml:base stands somewhere in it, which relative addresses then follow.
    """
    shape = _shape(root)
    if shape is None:
        return None
    head = _sorted(shape.head)
    site = _link(head, content_base.Base(url, based))
    base = content_base.Base(site or url, based)
    byline = _author(head) if shape.atom else sanitise.line("")
    tongue = fields.language(shape.head, head) or fields.language(root, {})
    entries = tuple(_entry(row, base, byline, tongue) for row in shape.entries)
    return ParsedFeed(_title(head), site, entries)


def _shape(root: _Element) -> _Shape | None:
    name = _name(root.tag)
    if name == "atom:feed":
        return _Shape(root, _inside(root, "atom:entry"), True)
    if name in ("rss", "rdf:rdf"):
        head = next((child for child in root if _name(child.tag) == "channel"), None)
        entries = _inside(root, "item")
        return None if head is None else _Shape(head, entries, False)
    return None


def _inside(root: _Element, name: str) -> list[_Element]:
    """Every such element, also where damage put one inside another."""
    tags = {child.tag for child in root.iter() if _name(child.tag) == name}
    return list(root.iter(*tags)) if tags else []


_NAMES: dict[str, str] = {}


def _name(tag: object) -> str:
    """A tag as the tables write it; "?" for what they do not know. Remembers its answers."""
    if not isinstance(tag, str):
        return "?"  # comments and instructions
    known = _NAMES.get(tag)
    if known is None:
        space, _, local = tag.rpartition("}")
        prefix = _PREFIXES.get(space[1:].lower())
        known = "?" if prefix is None else prefix + local.lower()
        if len(_NAMES) < 10_000:
            _NAMES[tag] = known
    return known


def _sorted(element: _Element) -> dict[str, list[_Element]]:
    """An element's children by what they are to us, the better source first."""
    found: dict[str, list[tuple[int, _Element]]] = {}
    for child in element:
        known = _RANKS.get(_name(child.tag))
        if known is not None:
            found.setdefault(known[0], []).append((known[1], child))
    return {
        key: [rows[0][1]] if len(rows) == 1 else [child for _, child in sorted(rows, key=_rank)]
        for key, rows in found.items()
    }


def _rank(row: tuple[int, _Element]) -> int:
    return row[0]


def _entry(
    element: _Element, base: content_base.Base, byline: SafeText, tongue: str
) -> Entry:  # fmt: skip
    row = _sorted(element)
    for group in row.get("group", ()):
        # A video's title and text stand in its group only.
        row |= {key: found for key, found in _sorted(group).items() if key not in row}
    for film in row.get("enclosure", ()) if not (row.keys() & {"title", "summary"}) else ():
        row |= {key: found for key, found in _sorted(film).items() if key not in row}
    title, guid = _title(row), _guid(row)
    link = _link(row, base) or _permalink(row, guid, base)
    content, summary = _bodies(row, base, link)
    updated = _date(row, "updated")
    return Entry(
        guid=fields.identity(guid, link, (title, content, summary)),
        title=title,
        link=link,
        author=_author(row) or _source_author(row) or byline,
        published=_date(row, "published") or updated,
        content=content,
        summary=summary,
        tags=fields.tags(_tags(row)),
        enclosures=_enclosures(row, base),
        updated=updated,
        language=fields.language(element, row) or tongue,
    )


def _title(row: dict[str, list[_Element]]) -> SafeText:
    for element in row.get("title", ()):
        kind = element.get("type", "text")
        if _name(element.tag) != "atom:title":
            made = fields.plain(_inline_text(element))
        elif kind in ("html", "text/html"):
            made = fields.plain(element.text or "", html_sure=True)
        elif kind == "application/octet-stream":  # Atom's way to say base64
            made = fields.plain(fields.unpacked(element.text or ""), html_sure=True)
        else:
            made = fields.literal(_inline_text(element))
        if made:
            return made
    return sanitise.line("")


def _inline_text(element: _Element) -> str:
    """The text of a title, up to where damage put something else inside it."""
    if not len(element):
        return element.text or ""
    parts = [element.text or ""]
    for child in element.iter():
        if child is element:
            continue
        name = str(child.tag).rpartition("}")[2].lower()
        if name not in _INLINE:
            break
        parts += (child.text or "", child.tail or "")
    return "".join(parts)


def _guid(row: dict[str, list[_Element]]) -> str:
    return next(
        (one.text.strip() for one in row.get("id", ()) if one.text and one.text.strip()), ""
    )


def _link(row: dict[str, list[_Element]], base: content_base.Base) -> SafeUrl | None:
    for element in row.get("link", ()):
        href = element.get("href")
        if element.get("rel", "alternate") != "alternate":
            continue
        found = fields.address(href or element.text or "", base.of(element))
        if found:
            return found
    return None


def _permalink(
    row: dict[str, list[_Element]], guid: str, base: content_base.Base
) -> SafeUrl | None:
    """An id that is an address is the link when there is no other, unless it says it is not."""
    element = next(iter(row.get("id", ())), None)
    if element is None or not guid.lower().startswith(("http://", "https://", "/")):
        return None
    said = element.get("isPermaLink", "true").lower()
    return fields.address(guid, base.of(element)) if said != "false" else None


def _author(row: dict[str, list[_Element]]) -> SafeText:
    names = []
    for element in row.get("author", ())[:20]:
        inner = {_name(child.tag): child.text or "" for child in element}
        said = inner.get("atom:name") or inner.get("atom:email") or inner.get("name")
        names.append(fields.author(said or element.text or ""))
    # RSS's own <author> and dc:creator often say the same twice.
    return sanitise.line(", ".join(dict.fromkeys(name for name in names if name)), 300)


def _source_author(row: dict[str, list[_Element]]) -> SafeText:
    """The author of the feed that an entry was taken from (RFC 4287, 4.2.1)."""
    origin = row.get("origin")
    return _author(_sorted(origin[0])) if origin else sanitise.line("")


def _bodies(
    row: dict[str, list[_Element]], base: content_base.Base, link: SafeUrl | None
) -> tuple[str, str]:
    def body(element: _Element) -> str:
        return content_base.kept(_body(element), base.said(element), link, base.usual)

    content = max((body(one) for one in row.get("content", ())), key=len, default="")
    summary = next((text for one in row.get("summary", ()) if (text := body(one))), "")
    return fields.bodies(content, summary)


def _body(element: _Element) -> str:
    """A body as HTML."""
    if _name(element.tag) not in ("atom:content", "atom:summary") or len(element):
        return inner_markup.of(element).strip()
    kind = element.get("type", "text").lower()
    text = (element.text or "").strip()
    if kind in ("html", "text/html", "xhtml", "application/xhtml+xml"):
        return text
    return fields.html_of(text) if kind.startswith("text") else ""


def _date(row: dict[str, list[_Element]], key: str) -> Any:
    for one in row.get(key, ()):
        found = dates.instant_of(one.text or "")
        if found:
            return found
    return None


def _tags(row: dict[str, list[_Element]]) -> Iterator[str]:
    for element in row.get("tag", ())[: 2 * fields.MAX_TAGS]:
        yield element.get("label") or element.get("term") or element.text or ""


def _enclosures(row: dict[str, list[_Element]], base: content_base.Base) -> tuple[Enclosure, ...]:
    elements = row.get("enclosure", [])
    links = [one for one in row.get("link", ()) if one.get("rel") == "enclosure"]
    found: dict[SafeUrl, Enclosure] = {}
    for one in (elements + links)[: 4 * fields.MAX_ENCLOSURES]:
        size = one.get("length") or one.get("fileSize")
        address = one.get("url") or one.get("href")
        made = fields.enclosure(address, one.get("type"), size, base.of(one))
        if made is not None and len(found) < fields.MAX_ENCLOSURES:
            found.setdefault(made.url, made)
    return tuple(found.values())
