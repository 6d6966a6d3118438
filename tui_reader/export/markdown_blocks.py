"""Blocks -> Markdown: headings, nested lists, quotes, code, tables, captions, notes.

Owns how a block is laid out and what parts it from the one before. Every line of foreign text
that begins a Markdown line goes through `guard`.
"""

from __future__ import annotations

import re

from tui_reader.export.index import LOST, colours, orphans
from tui_reader.export.markdown_inline import Inliner, destination, escape, guard
from tui_reader.export.options import Options
from tui_reader.export.segments import Overlay, code_language, fresh
from tui_reader.model import Block, Image, OpenStory, Role, Style, cells_of

_NUMBER = re.compile(r"(\d{1,9})[.)]$")
_LIKE_A_TARGET = re.compile(r"\S+(?:\s+[\"'(].*)?$")
_FENCE = re.compile(r"`{3,}")


class Writer:
    """Writes the blocks of one story in order, then the notes and links they refer to."""

    def __init__(self, opened: OpenStory, options: Options) -> None:
        found = fresh(opened)
        entities = {entity.id: entity for entity in found.entities} if found else {}
        self._opened = opened
        self._overlay = Overlay(opened)
        self._inliner = Inliner(self._overlay, opened.article.text, entities, options)
        self._callouts = options.callouts
        self._indents: list[tuple[int, int]] = []
        """(level, width of the marker) of the list items that the current one stands in."""

    def body(self) -> str:
        parts: list[str] = []
        if not self._opened.article.title:
            parts.append(f"# {_one_line(escape(self._opened.story.row.title))}")
        images = list(self._opened.article.images)
        previous: Block | None = None
        for at, block in enumerate(self._overlay.blocks):
            while images and images[0].at <= block.span.start:
                parts += [_gap(previous, None), _picture(images.pop(0))]
                previous = None
            parts += [_gap(previous, block), self._block(at, block)]
            previous = block
            ending = self._overlay.ending(at) if self._callouts else []
            for note in (note for passage in ending for note in passage.notes):
                parts += ["\n\n", _callout(note)]
                previous = None
        parts += [part for image in images for part in ("\n\n", _picture(image))]
        return "".join(parts).strip("\n") + "\n"

    def notes(self) -> str:
        """Footnotes of the user's notes, and the addresses of numbered links."""
        lines = []
        for number, note in enumerate(self._inliner.notes, 1):
            noted = _lines(escape(note))
            # To a reader without footnotes this would define a link to a note of one word.
            lead = "Note: " if _LIKE_A_TARGET.match(noted[0]) else ""
            shown = "\n    ".join([lead + noted[0], *noted[1:]])
            lines += ["", f"[^note-{number}]: {shown}"]
        if self._inliner.links:
            lines.append("")
        for target, number in self._inliner.links.items():
            lines.append(f"[{number}]: {target}")
        for one in self._overlay.passages:
            if id(one) not in self._inliner.shown:  # on code, where nothing is marked
                lines += ["", f"> [!quote] “{_one_line(escape(one.quote))}”{colours(one)}"]
                notes = () if self._callouts else one.notes
                lines += [f"> {line}" for note in notes for line in _lines(escape(note))]
        for mark in orphans(self._opened):
            quote = _one_line(escape(mark.quote))
            lines += ["", f"> [!note] {LOST}: “{quote}”"]
            lines += [f"> {line}" for line in _lines(escape(mark.note)) if mark.note]
        return "\n".join([*lines, ""]) if lines else ""

    def _block(self, at: int, block: Block) -> str:
        if block.role is not Role.ITEM:
            self._indents.clear()
        if block.role is Role.CODE:
            return _fenced(self._overlay.text(at), code_language(block))
        if block.role is Role.TABLE:
            return self._table(at, block)
        style = Style.EMPHASIS if block.role is Role.CAPTION else None
        written = self._inliner.write(self._overlay.segments(at), style)
        if block.role in (Role.TITLE, Role.HEADING):
            level = 1 if block.role is Role.TITLE else min(max(block.level, 2), 6)
            return f"{'#' * level} {_one_line(written)}"
        if block.role is Role.QUOTE:
            prefix = "> " * max(1, min(block.level, 6))
            return "\n".join(prefix + line for line in _lines(written))
        if block.role is Role.ITEM:
            return self._item(block, _lines(written))
        marker = f"{escape(block.marker)} " if block.marker else ""
        return "\n".join(_lines(marker + written))

    def _item(self, block: Block, lines: list[str]) -> str:
        number = _NUMBER.match(block.marker)
        bullet = f"{number[1]}. " if number else "- "
        if block.marker and not number and block.marker[:1].isalnum():
            lines[0] = f"{escape(block.marker)} {lines[0]}"  # "(a)", "iv."
        while self._indents and self._indents[-1][0] >= block.level:
            self._indents.pop()
        indent = " " * sum(width for _, width in self._indents)
        self._indents.append((block.level, len(bullet)))
        return f"\n{indent}{' ' * len(bullet)}".join([indent + bullet + lines[0], *lines[1:]])

    def _table(self, at: int, block: Block) -> str:
        rows = []
        self._inliner.table = True
        for spans in cells_of(self._opened.article.text, block.span):
            cells = (self._inliner.write(self._overlay.segments(at, span)) for span in spans)
            rows.append([_one_line(cell) for cell in cells])
        self._inliner.table = False
        width = max(map(len, rows))
        lines = ["| " + " | ".join([*row, *[""] * (width - len(row))]) + " |" for row in rows]
        return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])


def _gap(previous: Block | None, block: Block | None) -> str:
    """What stands between two blocks: items of a list follow on each other's line."""
    if previous and block and previous.role is block.role:
        if block.role is Role.ITEM:
            # Only a list that starts with 1 may interrupt its parent's paragraph.
            late = block.level > previous.level and block.marker not in ("1.", "1)")
            return "\n\n" if late and _NUMBER.match(block.marker) else "\n"
        if block.role is Role.QUOTE:
            return "\n" + ">" * min(previous.level or 1, block.level or 1) + "\n"
    return "\n\n"


def _lines(written: str) -> list[str]:
    """The lines of a written paragraph, none of which can begin a block or be empty."""
    lines = [line for line in written.split("\n") if line.strip(" \\") or "\\\\" in line]
    if not lines:
        return [""]
    lines = [guard(line.rstrip(" ")) for line in lines]
    last = lines[-1]
    if (len(last) - len(last.rstrip("\\"))) % 2:
        lines[-1] = last[:-1]  # a hard break that nothing follows
    return lines


def _one_line(written: str) -> str:
    return " ".join(written.replace("\\\n", " ").split())


def _fenced(text: str, language: str) -> str:
    fence = "`" * max([3, *(len(run) + 1 for run in _FENCE.findall(text))])
    return f"{fence}{language}\n{text}\n{fence}"


def _picture(image: Image) -> str:
    """A picture as a link to it: opening the file must not fetch anything."""
    alt = _one_line(escape(image.alt)) or "without description"
    target = destination(image.src) if image.src else ""
    return f"[Image: {alt}]({target})" if target else guard(f"\\[Image: {alt}\\]")


def _callout(note: str) -> str:
    return "\n".join(["> [!note]", *(f"> {line}" for line in _lines(escape(note)))])
