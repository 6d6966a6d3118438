"""ODT (and its flat form, FODT) -> a story: paragraphs, headings, lists, tables, notes, frames.

Deleted text, hidden text, comments, tables of contents, heads and feet of pages are left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from tui_reader import sanitise
from tui_reader.documents.given import Given
from tui_reader.documents.limits import Limits
from tui_reader.documents.office import blocks, facts, odt_styles, package
from tui_reader.documents.office.blocks import Block
from tui_reader.documents.office.facts import Said
from tui_reader.documents.office.odt_styles import OFFICE, TEXT, Styles
from tui_reader.documents.office.package import local
from tui_reader.documents.story import DocumentStory, Problem, Told
from tui_reader.errors import RefusedError

_HREF = "{http://www.w3.org/1999/xlink}href"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_LEFT_OUT = frozenset(
    ("annotation", "annotation-end", "change", "change-start", "change-end", "tracked-changes",
     "ruby-text", "note-citation", "forms", "sequence-decls", "variable-decls", "user-field-decls",
     "soft-page-break", "image", "object", "object-ole", "title", "desc",
     "hidden-text", "hidden-paragraph", "event-listeners", "scripts", "plugin")
)  # fmt: skip
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_SHAPES = frozenset(("custom-shape", "rect", "ellipse", "circle", "polygon", "line", "connector",
                     "caption", "path"))  # fmt: skip
"""Drawings that may have text in them."""
_DEEPEST = 100
_BLANKS = 8
"""Blanks in a row that are kept of those that are claimed."""
_CELLS = 200_000


def read(given: Given, limits: Limits) -> Iterator[Told]:
    """The one story of an OpenDocument text. Raises RefusedError in words."""
    data = given.whole(limits.bytes)
    if not data.startswith(b"PK"):
        root = package.xml(data, given.called)
        yield from _told(data, given, root, [root], root)
        return
    with package.opened(given, limits) as parts:
        if b"encryption-data" in (parts.part("META-INF/manifest.xml") or b""):
            raise RefusedError(f"{given.called} is encrypted: it opens with a password only.")
        content, styles, meta = map(parts.part, ("content.xml", "styles.xml", "meta.xml"))
        if content is None:
            raise RefusedError(f"{given.called} is no OpenDocument text: its main part is missing.")
        root = parts.xml(content)
        outer = [root] if styles is None else [parts.xml(styles), root]
        yield from _told(data, given, root, outer, meta and parts.xml(meta))
    yield from (Problem(sanitise.line(one)) for one in parts.problems)


def _told(
    data: bytes, given: Given, root: Any, styled: Sequence[Any], meta: Any
) -> Iterator[DocumentStory]:
    """The story of a text; `styled` are the roots that hold styles, its own last."""
    reader = _Reader(given.called, Styles(styled))
    body = root.find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        raise RefusedError(f"{given.called} is an OpenDocument file, but no text.")
    made = reader.read(body, 0)
    yield from facts.stories(data, given, _said(meta), made, reader.notes())


class _Reader:
    """One document."""

    def __init__(self, name: str, styles: Styles) -> None:
        self._name = name
        self._styles = styles
        self._notes: list[Any] = []
        self._frames: list[Any] = []
        """Boxes of text, to be read behind the paragraph that holds them."""
        self._cells = 0
        self._counts: dict[str, int] = {}
        """How far each list, by its name, has counted."""

    def read(self, parent: Any, depth: int) -> list[Block]:
        if depth > _DEEPEST:
            raise RefusedError(f"{self._name} is nested too deeply.")
        made: list[Block] = []
        for child in parent:
            name = local(child)
            if name in ("p", "h"):
                made += self._paragraph(child, name, depth)
            elif name == "list":
                made += self._list(child, 1, None)
            elif name == "table":
                made += self._table(child, depth)
            elif name == "section" and self._is_hidden(child):
                continue
            elif name and name not in _LEFT_OUT:
                made += self.read(child, depth + 1)
        return made

    def notes(self) -> list[str]:
        """Notes in the order of the text; those that notes call are told behind them."""
        made: list[str] = []
        while len(made) < len(self._notes):
            note = self._notes[len(made)]
            texts = (self._inline(one, 0).strip() for one in note.iter(TEXT + "p", TEXT + "h"))
            made.append(" ".join(filter(None, texts)))
        return made

    def _is_hidden(self, section: Any) -> bool:
        return bool(section.get(TEXT + "display") == "none")

    def _paragraph(self, paragraph: Any, name: str, depth: int) -> list[Block]:
        style = self._styles.of(paragraph)
        html = "" if style.hidden else self._inline(paragraph, 0).strip()
        level = (
            odt_styles.number(paragraph.get(TEXT + "outline-level"), 1)
            if name == "h"
            else style.level
        )
        kind = f"h{min(max(level, 1), 6)}" if level else ("quote" if style.quote else "p")
        made = [Block(kind, html)] if html else []
        frames, self._frames = self._frames, []
        for frame in frames:
            made += self.read(frame, depth + 1)
        return made

    def _list(self, element: Any, depth: int, style: str | None) -> list[Block]:
        if depth > _DEEPEST:
            raise RefusedError(f"{self._name} is nested too deeply.")
        style = element.get(TEXT + "style-name") or style
        level = self._styles.level(style, depth)
        made: list[Block] = []
        number = odt_styles.number(level.start, 1) - 1
        if element.get(TEXT + "continue-numbering") == "true":
            number = self._counts.get(f"{style}/{depth}", number)
        for child in element:
            name = local(child)
            if name not in ("list-item", "list-header"):
                continue
            own = child.get(TEXT + "start-value")
            number = odt_styles.number(own, number + 1) if name == "list-item" else number
            made += self._item(
                child, Block("li", "", depth, level.ordered, number, level.format), style
            )
        self._counts[f"{style}/{depth}"] = number
        return made

    def _item(self, element: Any, pattern: Block, style: str | None) -> list[Block]:
        """An item: its first paragraph bears the number, the others stand below it."""
        made: list[Block] = []
        told = False
        for child in element:
            name = local(child)
            if name == "list":
                made += self._list(child, pattern.depth + 1, style)
                continue
            parts = self._paragraph(child, name, 1) if name in ("p", "h") else self.read([child], 1)
            for one in parts:
                item = one.kind in ("p", "quote") and not told
                made.append(replace(pattern, html=one.html) if item else one)
                told = told or item
        return made

    def _table(self, table: Any, depth: int) -> list[Block]:
        """Rows and cells once each, however often they say they are repeated."""
        rows = [list(_children(row, _TABLE + "table-cell", _TABLE + "covered-table-cell"))
                for row in _children(table, _TABLE + "table-row")]  # fmt: skip
        self._cells += sum(map(len, rows))
        if self._cells > _CELLS:
            raise RefusedError(f"{self._name} has more than {_CELLS:,} cells in its tables.")
        inner = [[self.read(cell, depth + 1) for cell in row] for row in rows]
        flat = [one for row in inner for cell in row for one in cell]
        if max(map(len, rows), default=0) < 2 or any(one.kind == "table" for one in flat):
            return flat
        cells = ([" ".join(one.html for one in cell) for cell in row] for row in inner)
        return [Block("table", blocks.table(cells))] if flat else []

    def _inline(self, element: Any, depth: int) -> str:
        if depth > _DEEPEST:
            raise RefusedError(f"{self._name} is nested too deeply.")
        parts = [blocks.escape(element.text or "")]
        for child in element:
            parts.append(self._one(child, local(child), depth))
            parts.append(blocks.escape(child.tail or ""))
        return "".join(parts)

    def _one(self, child: Any, name: str, depth: int) -> str:
        """What stands for an element inside a paragraph."""
        if not name or name in _LEFT_OUT:
            return ""
        if name == "s":
            return " " * min(odt_styles.number(child.get(TEXT + "c"), 1), _BLANKS)
        if name in ("tab", "line-break"):
            return " " if name == "tab" else "<br>"
        if name == "note":
            return self._note(child)
        if name == "a":
            return blocks.link(child.get(_HREF) or "", self._inline(child, depth + 1))
        if name == "frame":
            told = next((one.text or "" for one in child if local(one) in ("desc", "title")), "")
            return self._inline(child, depth + 1) + blocks.picture(told)
        if name == "text-box" or (child.tag.startswith(_DRAW) and name in _SHAPES):
            self._frames.append(child)
            return ""
        inner = self._inline(child, depth + 1)
        if name != "span":
            return inner
        style = self._styles.of(child)
        return "" if style.hidden else style.marked(inner)

    def _note(self, note: Any) -> str:
        body = note.find(TEXT + "note-body")
        if body is None:
            return ""
        self._notes.append(body)
        return f"<sup>[{len(self._notes)}]</sup>"


def _children(parent: Any, *names: str) -> Iterator[Any]:
    """The rows or cells of a table, those in groups of rows too, not those of tables in it."""
    for child in parent:
        if child.tag in names:
            yield child
        elif local(child) in ("table-header-rows", "table-rows", "table-row-group"):
            yield from _children(child, *names)


def _said(root: Any) -> Said:
    """What the file says of itself."""
    if root is None or isinstance(root, bytes):
        return Said()
    meta = root.find(OFFICE + "meta")
    found: dict[str, str] = {}
    tags: list[str] = []
    for one in () if meta is None else meta:
        text = (one.text or "").strip()
        if local(one) == "keyword" and text and len(tags) < 20:
            tags.append(text)
        elif text:
            found.setdefault(local(one), text)
    when = facts.instant(found.get("creation-date", "")) or facts.instant(found.get("date", ""))
    who = found.get("initial-creator") or found.get("creator", "")
    return Said(found.get("title", ""), who, when, found.get("language", ""), tuple(tags))
