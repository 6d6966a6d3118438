"""What an EPUB says of itself: its spine, its contents, its metadata, and whether it is locked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tui_reader.documents.office import facts, package
from tui_reader.documents.office.package import Package, local
from tui_reader.errors import RefusedError

_LOCKS = ("META-INF/rights.xml", "META-INF/license.lcpl", "META-INF/sinf.xml")
"""Parts that rights systems (Adobe, LCP, Apple) leave."""
_PAGES = (
    "application/xhtml+xml", "text/html", "application/x-dtbook+xml", "text/x-oeb1-document",
    "application/xml", "text/xml",
)  # fmt: skip
_SUFFIXES = (".xhtml", ".html", ".htm", ".xml")
MAX_SPINE = 10_000
MAX_TITLES = 20_000
FRONT = frozenset(
    ("titlepage", "title-page", "halftitlepage", "halftitle", "frontispiece", "imprint",
     "imprimatur", "copyright-page", "copyright", "dedication", "epigraph",
     "other-credits", "contributors")
)  # fmt: skip
"""Kinds of parts that are front matter where they stand before the first chapter."""
_LEFT_OUT = frozenset(("cover", "toc", "landmarks", "loi", "lot", "page-list", "index-list"))
"""Kinds of parts, as guides and landmarks call them, that are no text to read."""


Titles = dict[str, list[tuple[str, str]]]


@dataclass(frozen=True, slots=True)
class Book:
    title: str
    authors: tuple[str, ...]
    identifier: str
    language: str
    date: datetime | None
    subjects: tuple[str, ...]
    spine: tuple[str, ...]
    """Names of its files, in their order, each once."""
    titles: Titles
    """What the contents name in each file: (fragment, or "" for its beginning; title)."""
    left_out: frozenset[str]
    """Files that are covers or contents."""
    front: frozenset[str]
    """Files that are title pages and the like."""


@dataclass(frozen=True, slots=True)
class _Item:
    name: str
    kind: str
    properties: frozenset[str]


def book(parts: Package) -> Book:
    """Raises RefusedError where it is none, or is locked."""
    name = _root_file(parts)
    data = parts.part(name)
    if data is None and parts.damaged:
        pages = tuple(one for one in parts.names if one.lower().endswith(_SUFFIXES[:3]))
        return Book("", (), "", "", None, (), pages, {}, frozenset(), frozenset())
    if data is None:
        raise RefusedError(f"{parts.name} is no book: its table of files is missing.")
    root = package.xml(data, parts.name, lax=True)
    items = {item.get("id") or "": _item(item, name) for item in _all(root, "item")}
    nav = [one.name for one in items.values() if "nav" in one.properties]
    spine = _spine(root, items, frozenset(nav))
    _check_locks(parts, spine)
    said = _metadata(root)
    titles, landmarks = _contents(parts, items.values())
    for one in _all(root, "reference"):
        kind = (one.get("type") or "").lower()
        landmarks.append((kind, package.beside(name, one.get("href") or "")))
    return Book(
        next(iter(said.get("title", ())), ""), tuple(said.get("creator", ())[:10]),
        next(iter(said.get("identifier", ())), ""), next(iter(said.get("language", ())), ""),
        next(filter(None, map(facts.instant, said.get("date", ()))), None),
        tuple(said.get("subject", ())[:20]), spine, titles,
        frozenset(file for kind, file in landmarks if kind in _LEFT_OUT),
        frozenset(file for kind, file in landmarks if kind in FRONT),
    )  # fmt: skip


def _root_file(parts: Package) -> str:
    data = parts.part("META-INF/container.xml")
    if data is None:
        raise RefusedError(f"{parts.name} is no book: its container is missing.")
    root = package.xml(data, parts.name, lax=True)
    for one in _all(root, "rootfile"):
        path = package.beside("", one.get("full-path") or "")
        if path:
            return path
    raise RefusedError(f"{parts.name} is no book: its container names no file.")


def _item(item: Any, name: str) -> _Item:
    properties = frozenset((item.get("properties") or "").split())
    path = package.beside(name, item.get("href") or "")
    return _Item(path, (item.get("media-type") or "").lower(), properties)


def _spine(root: Any, items: dict[str, _Item], nav: frozenset[str]) -> tuple[str, ...]:
    """The files in their order: those that are no part of the row (linear="no") stand behind."""
    row: list[str] = []
    behind: list[str] = []
    for ref in _all(root, "itemref"):
        item = items.get(ref.get("idref") or "")
        if item is None or not item.name or item.name in nav:
            continue
        if item.kind not in _PAGES and not item.name.lower().endswith(_SUFFIXES):
            continue
        (behind if (ref.get("linear") or "").lower() == "no" else row).append(item.name)
    return tuple(dict.fromkeys((*row, *behind)))[:MAX_SPINE]


def _check_locks(parts: Package, spine: Iterable[str]) -> None:
    """Raises RefusedError where a rights system has locked the text; fonts that are hidden from
    copying are no lock."""
    data = parts.part("META-INF/encryption.xml")
    if data is None:
        return
    pages = {name.lower() for name in spine}
    for one in _all(package.xml(data, parts.name, lax=True), "CipherReference"):
        named = package.beside("", one.get("URI") or "").lower()
        if named in pages:
            rights = any(parts.has(lock) for lock in _LOCKS)
            by = "a rights system (DRM)" if rights else "encryption"
            raise RefusedError(f"{parts.name} is locked by {by}: only its shop's reader opens it.")


def _metadata(root: Any) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for around in _all(root, "metadata"):
        for one in around.iter():
            text = " ".join("".join(one.itertext()).split()) if local(one) else ""
            if text and len(found.setdefault(local(one), [])) < 50:
                found[local(one)].append(text[:2000])
    return found


def _contents(parts: Package, items: Iterable[_Item]) -> tuple[Titles, list[tuple[str, str]]]:
    """What the navigation document names, else the NCX; and its landmarks: (kind, file)."""
    landmarks: list[tuple[str, str]] = []
    nav: Titles = {}
    ncx: Titles = {}
    for one in items:
        data = parts.part(one.name) if "nav" in one.properties or "ncx" in one.kind else None
        if data is None:
            continue
        if "ncx" in one.kind:
            _read_ncx(package.xml(data, parts.name, lax=True), one.name, ncx)
        else:
            landmarks += _read_nav(data, one.name, nav)
    return nav or ncx, landmarks


def _read_ncx(root: Any, name: str, found: Titles) -> None:
    for point in _all(root, "navPoint"):
        label = next(_all(point, "text"), None)
        content = next(_all(point, "content"), None)
        if label is not None and content is not None:
            _add(found, name, content.get("src") or "", "".join(label.itertext()))


def _read_nav(data: bytes, name: str, found: Titles) -> list[tuple[str, str]]:
    from tui_reader.documents.office import pages

    marks: list[tuple[str, str]] = []
    root = pages.tree(data)
    for nav in () if root is None else root.iter("nav"):
        kind = _kind(nav)
        for link in nav.iter("a"):
            href = link.get("href") or ""
            if "landmarks" in kind:
                marks += [(own, package.beside(name, href)) for own in _kind(link).split()]
            elif "landmarks" not in kind and "page-list" not in kind:
                _add(found, name, href, "".join(link.itertext()))
    return marks


def _kind(element: Any) -> str:
    """What an element says it is: epub:type."""
    told = (value for key, value in element.attrib.items() if str(key).endswith("type"))
    return " ".join(map(str, told)).lower()


def _add(found: Titles, base: str, href: str, title: str) -> None:
    path, _, fragment = href.partition("#")
    name = package.beside(base, path) if path else ""
    title = " ".join(title.split())
    if name and title and sum(map(len, found.values())) < MAX_TITLES:
        listed = found.setdefault(name, [])
        if fragment not in (known for known, _ in listed):
            listed.append((fragment, title))


def _all(root: Any, name: str) -> Iterator[Any]:
    """All elements of a name, whatever namespace they are in."""
    yield from root.iter("{*}" + name)
