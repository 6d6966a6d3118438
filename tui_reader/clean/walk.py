"""HTML -> pieces: one walk over the lxml tree which keeps the structure of the text.

Owns what each element becomes: headings, nested lists, quotes, code, tables, figures, captions,
footnotes, links and emphasis. Decides nothing about junk: it only writes down where a piece stood.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from tui_reader import sanitise
from tui_reader.clean import gate
from tui_reader.clean.buffer import Buffer
from tui_reader.clean.pieces import Dom, Picture, Piece, tidy
from tui_reader.model import Role, SafeUrl, Style

BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "caption",
        "legend",
        "amp-img",
    ]
)
SKIPPED = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "canvas",
        "iframe",
        "object",
        "embed",
        "video",
        "audio",
        "button",
        "input",
        "select",
        "textarea",
        "option",
        "datalist",
        "map",
        "head",
        "link",
        "meta",
        "title",
        "base",
        "frame",
        "frameset",
        "noframes",
        "applet",
        "progress",
        "meter",
        "dialog",
        "math-annotation",
    ]
)
LANDMARKS = frozenset(
    ["article", "main", "nav", "aside", "footer", "header", "figure", "form", "table", "details"]
)
HEADINGS = {f"h{n}": n for n in range(1, 7)}
INLINE = {
    "a": Style.LINK, "b": Style.STRONG, "strong": Style.STRONG, "em": Style.EMPHASIS,
    "i": Style.EMPHASIS, "cite": Style.EMPHASIS, "dfn": Style.EMPHASIS, "var": Style.EMPHASIS,
    "code": Style.CODE, "kbd": Style.CODE, "samp": Style.CODE, "tt": Style.CODE,
}  # fmt: skip
_CAPTION = re.compile(r"\b(?:captions?|wp caption text|figcaption|cutline|credits?)\b")
_FOOTNOTES = re.compile(r"\b(?:footnotes?|endnotes?|doc endnotes?|easy footnotes?)\b")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_WORDS = re.compile(r"[^a-z]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_TRACKER = re.compile(
    r"feedburner|feedsportal|/pixel|pixel\.|doubleclick|/track|stats\.wordpress|scorecardresearch"
    r"|google-analytics|/beacon|1x1|spacer\.gif|blank\.gif|feeds\.feedblitz|/counter"
)
HARDLY_ANY = 1_000
"""Characters of visible text below which hidden text is read too."""
MAX_PIECES = 20_000
"""Most pieces taken from one page."""


def parse(html: str) -> Any:
    """The lxml tree of HTML that passed the gate, or None where nothing can be made of it."""
    from lxml import etree  # 10 ms: only where HTML is cleaned
    from lxml import html as lxml_html

    parser = lxml_html.HTMLParser(encoding="utf-8", remove_pis=True, remove_comments=True)
    try:
        return lxml_html.document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None


def pieces_of(tree: Any, base: str = "") -> list[Piece]:
    """All visible text of a tree as pieces, in order. Where hardly any is visible, the hidden one
    as well: pages that scripts build keep their story in a hidden element until then."""
    walker = _Walker(base)
    walker.walk(tree)
    if sum(len(piece.text) for piece in walker.pieces) >= HARDLY_ANY:
        return walker.pieces
    bold = _Walker(base, hidden_too=True)
    bold.walk(tree)
    return bold.pieces


def stripped_pieces(html: str) -> list[Piece]:
    """Pieces of HTML that did not pass the gate: lines only."""
    lines = (tidy(line) for line in gate.strip_tags(html).split("\n"))
    return [Piece(line) for line in lines if line][:MAX_PIECES]


def words_of(element: Any) -> str:
    """Folded class and id words of one element."""
    get = element.get
    return _folded(f"{get('class') or ''} {get('id') or ''} {get('role') or ''}"[:400])


@lru_cache(maxsize=8192)
def _folded(raw: str) -> str:
    return _WORDS.sub(" ", _CAMEL.sub(" ", raw).lower()).strip()


class _Walker:
    """The state of one walk: what stands around the text being read."""

    def __init__(self, base: str, hidden_too: bool = False) -> None:
        self.pieces: list[Piece] = []
        self._base = base
        self._hidden_too = hidden_too
        self._buffer = Buffer()
        self._path: list[int] = []
        self._names: list[str] = []
        self._words: list[str] = []
        self._lists: list[list[Any]] = []  # [tag, counter, is footnotes]
        self._marker = ""
        self._table = 0
        self._ids = 0
        self._seen_links: dict[str, SafeUrl | None] = {}

    def walk(self, tree: Any) -> None:
        from lxml import etree

        events = etree.iterwalk(tree, events=("start", "end"))
        for event, element in events:
            tag = element.tag
            if not isinstance(tag, str):
                self._text(element.tail)
            elif event == "end":
                self._end(element, tag)
            elif self._skipped(element, tag):
                events.skip_subtree()
            else:
                self._start(element, tag)
            if len(self.pieces) >= MAX_PIECES:
                return
        self._flush()

    def _skipped(self, element: Any, tag: str) -> bool:
        if tag == "img" or tag == "amp-img":
            self._image(element)
            return True
        return tag in SKIPPED or self._hidden(element)

    def _start(self, element: Any, tag: str) -> None:
        if tag == "br":
            self._line_break()
        elif tag in INLINE:
            self._open(element, tag)
        elif tag in BLOCKS:
            self._block(element, tag)
        elif tag == "sup" and element.find("a") is not None:
            self._buffer.add("[")
        self._text(element.text)

    def _end(self, element: Any, tag: str) -> None:
        if tag in SKIPPED or tag in ("img", "amp-img", "br"):
            pass
        elif tag in INLINE and not self._hidden(element):
            self._buffer.close()
        elif tag in BLOCKS and not self._hidden(element):
            self._unblock(tag)
        elif tag == "sup" and element.find("a") is not None and not self._hidden(element):
            self._buffer.add("]")
        self._text(element.tail)

    def _hidden(self, element: Any) -> bool:
        if self._hidden_too:
            return False
        style = element.get("style")
        return bool(style and _HIDDEN.search(style)) or element.get("hidden") is not None

    def _text(self, text: str | None) -> None:
        if text:
            self._buffer.add(text, verbatim="pre" in self._names)

    def _line_break(self) -> None:
        if "pre" in self._names:
            self._buffer.add("\n", verbatim=True)
        elif self._table or self._heading():
            self._buffer.add(" ")
        elif self._buffer.line_break():
            self._flush()

    def _open(self, element: Any, tag: str) -> None:
        href = None
        if tag == "a":
            raw = element.get("href") or ""
            if raw not in self._seen_links:
                self._seen_links[raw] = sanitise.url(raw, self._base)
            href = self._seen_links[raw]
        self._buffer.open(INLINE[tag], href)

    def _block(self, element: Any, tag: str) -> None:
        if self._table and tag in ("td", "th", "tr", "tbody", "thead", "tfoot"):
            pass
        elif self._table:
            self._buffer.add(" ")
        else:
            self._flush()
        self._ids += 1
        self._path.append(self._ids)
        self._names.append(tag)
        self._words.append(words_of(element))
        if tag in ("ul", "ol", "dl", "menu", "dir"):
            self._lists.append([tag, _start_of(element), bool(_FOOTNOTES.search(self._near(3)))])
        elif tag in ("li", "dd"):
            self._item(element, tag)
        elif tag == "table" and (self._table or _is_data(element)):
            self._table += 1

    def _unblock(self, tag: str) -> None:
        if self._table and tag in ("td", "th"):
            self._buffer.add(" | ")
        elif self._table and tag == "tr":
            self._buffer.line_break()
        elif self._table and tag != "table":
            self._buffer.add(" ")
        else:
            self._flush()
        if tag == "table" and self._table:
            self._table -= 1
        if tag in ("ul", "ol", "dl", "menu", "dir") and self._lists:
            self._lists.pop()
        if tag in ("li", "dd"):
            self._marker = ""
        if self._path:
            self._path.pop()
            self._names.pop()
            self._words.pop()

    def _item(self, element: Any, tag: str) -> None:
        if not self._lists or tag == "dd":
            self._marker = "•" if tag == "li" else ""
            return
        row = self._lists[-1]
        value = element.get("value") or ""
        row[1] = (
            int(value) if value.isascii() and value.isdigit() and len(value) < 7 else row[1] + 1
        )
        self._marker = f"{row[1]}." if row[0] == "ol" else "•"

    def _image(self, element: Any) -> None:
        src = _source_of(element)
        if not src or _TRACKER.search(src) or _is_tiny(element):
            return
        alt = sanitise.line(element.get("alt") or "", 300)
        address = sanitise.url(src, self._base)
        if address or alt:
            self._buffer.picture(Picture(address, alt))

    def _heading(self) -> int:
        return next((HEADINGS[name] for name in reversed(self._names) if name in HEADINGS), 0)

    def _near(self, count: int) -> str:
        return " ".join(self._words[-count:])

    def _flush(self) -> None:
        verbatim = "pre" in self._names
        role, level, marker = self._role(verbatim)
        text, marks = self._buffer.take(verbatim)
        if role is Role.TABLE:
            text = tidy(
                "\n".join(line.strip(" |") for line in text.split("\n") if line.strip(" |"))
            )
        links, linked = self._buffer.take_links()
        if not text:
            return
        zones = frozenset(name for name in self._names if name in LANDMARKS)
        dom = Dom(self._names[-1] if self._names else "", linked, links, tuple(self._path), zones,
                  "/".join(self._words[-6:]))  # fmt: skip
        pictures = self._buffer.take_pictures()
        marks = tuple(m for m in marks if m.end <= len(text)) if role is not Role.TABLE else ()
        self.pieces.append(Piece(text, role, level, marker, marks, pictures, dom))
        if role is Role.ITEM:
            self._marker = ""

    def _role(self, verbatim: bool) -> tuple[Role, int, str]:
        """Role, level and marker of the text gathered so far, from what stands around it."""
        names = self._names
        quotes = names.count("blockquote")
        if verbatim:
            return Role.CODE, 0, ""
        if self._table:
            return Role.TABLE, 0, ""
        if level := self._heading():
            return Role.HEADING, level, ""
        if "figcaption" in names or ("figure" in names and _CAPTION.search(self._near(2))):
            return Role.CAPTION, 0, ""
        if _CAPTION.search(self._near(1)) and self._near(1) and len(names) > 1:
            return Role.CAPTION, 0, ""
        if self._lists and ("li" in names or "dd" in names):
            notes = any(row[2] for row in self._lists)
            return (Role.FOOTNOTE if notes else Role.ITEM), len(self._lists), self._marker
        return (Role.QUOTE, quotes, "") if quotes else (Role.PARAGRAPH, 0, "")


def _start_of(element: Any) -> int:
    start = element.get("start") or ""
    return int(start) - 1 if start.isascii() and start.isdigit() and len(start) < 7 else 0


def _is_data(table: Any) -> bool:
    """Whether a table holds data; else it lays out the page and its cells are read as blocks."""
    if table.get("role") == "presentation" or table.find(".//table") is not None:
        return False
    if any(True for _ in table.iter("div", "ul", "ol", "h1", "h2", "h3", "blockquote", "form")):
        return False
    cells = list(_cells(table))
    if len(cells) < 4:
        return False
    return max(sum(map(len, cell.itertext())) for cell in cells) < 400


def _cells(table: Any) -> Iterator[Any]:
    yield from table.iter("td", "th")


def _source_of(image: Any) -> str:
    """The picture's address; lazy loaders keep the real one beside a placeholder."""
    for name in ("src", "data-src", "data-lazy-src", "data-original"):
        value = (image.get(name) or "").strip()
        if value and not value.startswith("data:"):
            return str(value)
    first = (image.get("srcset") or image.get("data-srcset") or "").split(",")[0].split()
    return str(first[0]) if first and not first[0].startswith("data:") else ""


def _is_tiny(image: Any) -> bool:
    sizes = (image.get("width") or "", image.get("height") or "")
    return any(size.strip().removesuffix("px") in ("0", "1", "2") for size in sizes)
