"""A file of a book -> its pieces: what the contents, or its headings, part it into.

Owns which pieces are no text to read (covers, contents pages), and what of a page stays: its words,
links that lead out of the book, pictures by what they show.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from tui_reader.documents.office import package, pages
from tui_reader.documents.office.epub_package import FRONT, Book
from tui_reader.folding import folded

_LONG = 5_000
"""Words from which a file is parted where the contents, or its headings, begin a chapter."""
_MARK = "\ue000cut:{}\ue000"
_MARKED = re.compile("\ue000cut:(\\d{1,6})\ue000")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_OUTSIDE = ("http://", "https://", "mailto:")
_NOT_TEXT = frozenset(("script", "style", "head", "template", "svg", "noscript"))
_CONTENTS = 0.7
"""Share of a page's letters that lead to other pages of the book: a page of contents."""
_NAMES_OF_CONTENTS = frozenset(
    ("contents", "table of contents", "inhalt", "inhaltsverzeichnis", "sommaire", "índice",
     "table des matières", "indice", "sommario", "содержание", "оглавление", "目录", "目次")
)  # fmt: skip
_HEADINGS = ("h1", "h2", "h3")


@dataclass(frozen=True, slots=True)
class Piece:
    title: str
    named: bool
    """The contents name it."""
    key: str
    html: str
    words: int
    headings: tuple[str, ...]
    left_out: bool = False
    front: bool = False
    """It is a title page or the like: a part of the front matter, though the contents name it."""


def pieces(data: bytes, name: str, book: Book) -> list[Piece]:
    """The pieces of one file, in their order."""
    root = pages.tree(data)
    body = None if root is None else next((one for one in root.iter("body")), root)
    if body is None:
        return []
    leads = _leads_on(body, name, book)
    front = any(set(_type(one).split()) & FRONT for one in (body, *body[:1]))
    titles = list(book.titles.get(name, ()))
    cuts = _cuts(body, titles)
    _tidy(body)
    for at, (element, _title) in enumerate(cuts):
        _mark(element, at)
    if not cuts:
        title = titles[0][1] if titles else _first_heading(body)
        html = _inner(body)
        left_out = name in book.left_out or leads or not words_of(body)
        piece = _piece(body, html, title, bool(titles), name)
        return [replace(piece, left_out=left_out, front=front or name in book.front)]
    return list(_parted(_inner(body), cuts, name, titles))


def words_of(element: Any) -> int:
    return _count("".join(_texts(element)))


def _count(text: str) -> int:
    """Words; of scripts that write no blanks half their letters."""
    dense = len(_DENSE.findall(text))
    return len(_WORD.findall(_DENSE.sub(" ", text) if dense else text)) + dense // 2


def _texts(element: Any) -> Iterator[str]:
    if element.tag in _NOT_TEXT:
        return
    if isinstance(element.tag, str):
        yield element.text or ""
        for child in element:
            yield from _texts(child)
            yield child.tail or ""


def _piece(element: Any, html: str, title: str, named: bool, key: str) -> Piece:
    heads = (one for one in element.iter(*_HEADINGS))
    headings = tuple(filter(None, (" ".join("".join(one.itertext()).split()) for one in heads)))
    return Piece(title, named, key, html, words_of(element), headings[:200])


def _cuts(body: Any, titles: Sequence[tuple[str, str]]) -> list[tuple[Any, str]]:
    """Where a file is parted: (element, title); empty where it is one piece."""
    if words_of(body) < _LONG:
        return []
    ids = {one.get("id"): one for one in body.iter() if isinstance(one.tag, str) and one.get("id")}
    named = [(ids[mark], title) for mark, title in titles if mark in ids]
    if len(named) > 1 or (named and len(titles) > 1):
        return _top(body, named)
    for level in ("h1", "h2"):
        found = [(one, " ".join("".join(one.itertext()).split())) for one in body.iter(level)]
        if len(found) > 1:
            return [(one, title) for one, title in found if title]
    return []


def _top(body: Any, named: Sequence[tuple[Any, str]]) -> list[tuple[Any, str]]:
    """Those of the named places that make pieces worth a story; nested ones of a few words go with
    what is around them."""
    order = {id(one): at for at, one in enumerate(body.iter())}
    chosen = sorted(named, key=lambda row: order.get(id(row[0]), 0))
    outer = [row for row in chosen if not any(_holds(other[0], row[0]) for other in chosen)]
    return outer if len(outer) > 1 else chosen


def _mark(element: Any, at: int) -> None:
    """Write a mark in front of an element, as text."""
    before = element.getprevious()
    mark = _MARK.format(at)
    if before is not None:
        before.tail = (before.tail or "") + mark
    elif (around := element.getparent()) is not None:
        around.text = (around.text or "") + mark


def _holds(outer: Any, inner: Any) -> bool:
    if outer is inner:
        return False
    return any(one is outer for one in inner.iterancestors())


def _parted(
    html: str, cuts: Sequence[tuple[Any, str]], name: str, titles: Sequence[tuple[str, str]]
) -> Iterator[Piece]:
    from lxml import html as lxml_html

    beginning = next((title for mark, title in titles if not mark), "")
    parts = _MARKED.split(html)
    found = [(beginning, bool(beginning), name, parts[0])]
    for at, text in zip(parts[1::2], parts[2::2], strict=True):
        title = cuts[int(at)][1]
        found.append((title, True, f"{name}#{at}", text))
    for title, named, key, text in found:
        if not text.strip():
            continue
        element = lxml_html.fragment_fromstring(text, create_parent="div")
        if words_of(element):
            yield _piece(element, pages.written(element), title, named, key)


def _tidy(body: Any) -> None:
    """Links inside the book lead nowhere for a story: their words stay."""
    for one in list(body.iter("span", "div", "a", "hr", "aside", "section", "li", "p")):
        if "pagebreak" in _type(one) or one.get("class") in ("pagenum", "pageno", "page-number"):
            one.text = None
            for child in list(one):
                one.remove(child)
        elif {"footnote", "endnote", "rearnote"} & set(_type(one).split()):
            one.attrib.pop("hidden", None)  # shown in a box of its own by other readers
            one.attrib.pop("style", None)
    for link in list(body.iter("a")):
        if "noteref" in _type(link) and link.text and link.getparent().tag != "sup":
            link.text, link.tail = f"[{link.text.strip('[]()')}]", link.tail
        if not (link.get("href") or "").lower().startswith(_OUTSIDE):
            link.attrib.pop("href", None)
            link.tag = "span"


def _type(element: Any) -> str:
    """What an element says it is: epub:type, role."""
    said = (value for key, value in element.attrib.items() if str(key).endswith(("type", "role")))
    return " ".join(map(str, said))


def _inner(body: Any) -> str:
    body.tag = "div"
    return pages.written(body)


def _first_heading(body: Any) -> str:
    for one in body.iter(*_HEADINGS):
        text = " ".join("".join(one.itertext()).split())
        if text:
            return text
    return ""


def _leads_on(body: Any, name: str, book: Book) -> bool:
    """Whether a page is but links to others of the book: its contents."""
    links = [one for one in body.iter("a") if one.get("href")]
    inside = [one for one in links if package.beside(name, one.get("href")) in book.spine]
    if len(inside) < 2:
        return False
    linked = sum(_count("".join(one.itertext())) for one in inside)
    others = {package.beside(name, one.get("href")) for one in inside} - {name}
    named = folded(_first_heading(body)).strip(" .:") in _NAMES_OF_CONTENTS
    share = _CONTENTS / 2 if named else _CONTENTS
    return len(others) > 1 and linked > share * max(words_of(body), 1)
