"""DOCX -> a story: paragraphs, headings, lists, tables, notes, boxes of text, each once.

The main part is found by the package's relations, not by its name. Tracked changes are read as if
they were accepted; comments, heads and feet of pages are no part of the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from tui_reader import sanitise
from tui_reader.documents.given import Given
from tui_reader.documents.limits import Limits
from tui_reader.documents.office import blocks, facts, package
from tui_reader.documents.office.blocks import Block
from tui_reader.documents.office.docx_inline import Found, Inline, R
from tui_reader.documents.office.docx_styles import Styles, W, value
from tui_reader.documents.office.package import Package, local
from tui_reader.documents.story import Problem, Told
from tui_reader.errors import RefusedError

_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math",
     b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
)  # fmt: skip
"""Names of ISO 29500 Strict, and what Word calls the same."""
_INSIDE = frozenset(
    ("sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml", "AlternateContent", "Choice")
)
"""Elements around paragraphs that are looked into."""
_DEEPEST = 100
_CELLS = 200_000
"""Cells of all tables."""
_OLE = b"\xd0\xcf\x11\xe0"


def read(given: Given, limits: Limits) -> Iterator[Told]:
    """The one story of a DOCX. Raises RefusedError in words."""
    data = given.whole(limits.bytes)
    if data.startswith(_OLE):
        raise RefusedError(f"{given.called} is encrypted: it opens with a password only.")
    with package.opened(given, limits) as parts:
        reader = _Reader(parts)
        body = reader.blocks()
        notes = reader.notes()
        said = facts.of_core(parts)
    yield from facts.stories(data, given, said, body, notes, damaged=parts.damaged)
    yield from (Problem(sanitise.line(one)) for one in parts.problems)


@dataclass(frozen=True, slots=True)
class _Main:
    name: str
    root: Any
    links: dict[str, str]
    """Addresses outside, by the id of their relation."""
    parts: dict[str, str]
    """Parts inside, by the id of their relation."""


class _Reader:
    """One document."""

    def __init__(self, parts: Package) -> None:
        self._parts = parts
        self._main = _main(parts)
        styles = self._load("styles.xml")
        self._styles = Styles(styles, self._load("numbering.xml"))
        self._notes = self._known_notes()
        names = {} if styles is None else {
            one.get(W + "styleId") or "": (value(one, "name") or "").lower()
            for one in styles.iter(W + "style") if one.get(W + "type") == "character"
        }  # fmt: skip
        self._found = Found(self._main.links, frozenset(self._notes), character_styles=names)
        self._cells = 0
        self._held = ""
        """A paragraph whose end is deleted, so that the next one goes on with it."""

    def blocks(self) -> list[Block]:
        bodies = self._main.root.findall(W + "body")
        if not bodies:
            raise RefusedError(f"{self._parts.name} is no text of Word's.")
        made = [block for body in bodies for block in self._read(body, 0)]
        return [*made, Block("p", self._held.strip())] if self._held else made

    def notes(self) -> list[str]:
        """The notes that the text calls, in that order; notes that notes call are not followed."""
        called, made = list(self._found.called), []
        for which in called:
            texts = (Inline(self._found).html(one) for one in self._notes[which].iter(W + "p"))
            made.append(" ".join(filter(None, texts)))
        return made

    def _load(self, name: str) -> Any | None:
        """A part beside the main one."""
        data = self._parts.part(package.beside(self._main.name, name))
        return None if data is None else _xml(data, self._parts)

    def _known_notes(self) -> dict[tuple[str, str], Any]:
        found: dict[tuple[str, str], Any] = {}
        for kind in ("footnote", "endnote"):
            root = self._load(f"{kind}s.xml")
            for note in () if root is None else root.iter(W + kind):
                if note.get(W + "type") in (None, "normal"):
                    found[kind, note.get(W + "id") or ""] = note
        return found

    def _read(self, parent: Any, depth: int) -> list[Block]:
        if depth > _DEEPEST:
            raise RefusedError(f"{self._parts.name} is nested too deeply.")
        made: list[Block] = []
        for child in parent:
            name = local(child)
            if name == "p":
                made += self._paragraph(child, depth)
            elif name == "tbl":
                made += self._table(child, depth)
            elif name == "altChunk":
                made += self._chunk(child.get(R + "id") or "")
            elif name in _INSIDE:
                made += self._read(child, depth + 1)
        return made

    def _paragraph(self, paragraph: Any, depth: int) -> list[Block]:
        html = self._held + Inline(self._found).html(paragraph)
        self._held = ""
        if paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None:  # its end is deleted: it goes on
            self._held = f"{html} " if html else ""
            return []
        made = [self._block(paragraph, html)] if html else []
        boxes, self._found.boxes = self._found.boxes, []
        for box in boxes:
            made += self._read(box, depth + 1)
        return made

    def _block(self, paragraph: Any, html: str) -> Block:
        heading = self._styles.heading(paragraph)
        item = self._styles.item(paragraph)
        if item is not None and item.label and (heading or item.level.text.count("%") > 1):
            # "2.1" is what the text elsewhere calls it; the number of a list's item is but its own
            html = f"{blocks.escape(item.label)} {html}"
            return Block(f"h{heading}" if heading else "p", html)
        if heading:
            return Block(f"h{heading}", html)
        if item is not None:
            level = item.level
            return Block("li", html, item.depth, level.ordered, item.number, level.format)
        quoted = self._styles.name(paragraph) in ("quote", "intense quote", "block text", "zitat")
        return Block("quote" if quoted else "p", html)

    def _table(self, table: Any, depth: int) -> list[Block]:
        """A table as one block; one that holds tables, or a single cell, lays out the page."""
        rows = [list(_cells(row)) for row in _rows(table)]
        self._cells += sum(map(len, rows))
        if self._cells > _CELLS:
            raise RefusedError(f"{self._parts.name} has more than {_CELLS:,} cells in its tables.")
        inner = [[self._read(cell, depth + 1) for cell in row] for row in rows]
        flat = [one for row in inner for cell in row for one in cell]
        if max(map(len, rows), default=0) < 2 or any(one.kind == "table" for one in flat):
            return flat
        cells = ([" ".join(one.html for one in cell) for cell in row] for row in inner)
        return [Block("table", blocks.table(cells))] if flat else []

    def _chunk(self, which: str) -> list[Block]:
        """A part in another format that stands in the text: HTML or plain text."""
        name = self._main.parts.get(which, "")
        data = self._parts.part(name) if name else None
        return facts.foreign(data, name) if data else []


def _rows(table: Any) -> Iterator[Any]:
    for child in table:
        name = local(child)
        if name == "tr" and child.find(f"{W}trPr/{W}del") is None:
            yield child
        elif name in _INSIDE:
            yield from _rows(child)


def _cells(row: Any) -> Iterator[Any]:
    for child in row:
        name = local(child)
        if name == "tc":
            yield child
        elif name in _INSIDE:
            yield from _cells(child)


def _xml(data: bytes, parts: Package) -> Any:
    for strict, usual in _STRICT:
        data = data.replace(strict, usual)
    return parts.xml(data)


def _main(parts: Package) -> _Main:
    """The part that holds the text."""
    name = "word/document.xml"
    for relation in _relations(parts, "_rels/.rels"):
        if (relation.get("Type") or "").endswith("/officeDocument"):
            name = package.beside("", relation.get("Target") or "") or name
    data = parts.part(name)
    if data is None:
        raise RefusedError(f"{parts.name} is no text of Word's: its main part is missing.")
    folder, _, file = name.rpartition("/")
    links: dict[str, str] = {}
    inside: dict[str, str] = {}
    for relation in _relations(parts, f"{folder}/_rels/{file}.rels".lstrip("/")):
        target, which = relation.get("Target") or "", relation.get("Id") or ""
        if relation.get("TargetMode") == "External":
            links[which] = target
        else:
            inside[which] = package.beside(name, target)
    return _Main(name, _xml(data, parts), links, inside)


def _relations(parts: Package, name: str) -> Sequence[Any]:
    data = parts.part(name)
    return [] if data is None else list(_xml(data, parts))
