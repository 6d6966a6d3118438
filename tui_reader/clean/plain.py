"""Plain text and Markdown -> blocks.

Owns how lines become paragraphs (hard-wrapped or not), lists, quotes, code and headings. Decides
nothing about junk.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from tui_reader import sanitise, sentences, text_tables
from tui_reader.clean.blocks import Mark, Picture, TextBlock, tidy
from tui_reader.clean.buffer import Buffer
from tui_reader.model import Role, SafeText, Style

_HEADING = re.compile(r"(#{1,6})[ \t]+(\S.*)$")
_ITEM = re.compile(r"([ \t]*)([-*+•·‣▪◦]|\d{1,4}[.)])[ \t]+(\S.*)$")
_QUOTE = re.compile(r"[ \t]*((?:>[ \t]?){1,6})(.*)$")
_RULE = re.compile(r"[ \t]*[-*_=~][-*_=~ \t]{2,}$")
_FENCE = re.compile(r"[ \t]*(```|~~~)[ \t]{0,4}([A-Za-z][A-Za-z0-9+#]{0,15})?")
_FOOTNOTE = re.compile(r"\[\^([^\]\s]{1,20})\]:[ \t]+(\S.*)$")
_FRONT_KEY = re.compile(r"[A-Za-z_][\w-]{0,40}:(?:[ \t]|$)")
_INLINE = re.compile(
    r"!\[([^\]\n]{0,300})\]\(([^()\s]{1,2000})(?:\s+\"[^\"\n]{0,300}\")?\)"
    r"|\[([^\[\]\n]{1,500})\]\(([^()\s]{1,2000})(?:\s+\"[^\"\n]{0,300}\")?\)"
    r"|`([^`\n]{1,300})`"
    r"|\*\*([^*\n]{1,1000})\*\*"
    r"|(?<![\w*])\*([^*\s][^*\n]{0,500})\*(?![\w*])"
    r"|(?<![\w_])_([^_\s][^_\n]{0,500})_(?![\w_])"
    r"|<(https?://[^<>\s]{1,2000})>"
    r"|(?<![A-Za-z0-9/@])(https?://[^\s<>\"`\u3000-\u303f\uff00-\uffef]{1,2000})"
)
_BEHIND = tuple(".,;:!?'’”*_")
_ENDED = re.compile(rf"[{sentences.ENDS}:][{re.escape(sentences.CLOSES)}]*$")
_TAB = "\ue009"
"""Stands for a tab while the text passes the door, which knows none."""
WRAP_LOW, WRAP_HIGH = 45, 100
"""Lines of hard-wrapped text are about this long."""


def blocks_of(text: str) -> list[TextBlock]:
    """The blocks of a text, in order."""
    safe = sanitise.text(text.replace("\t", _TAB))
    lines = [line.rstrip(f" {_TAB}").replace(_TAB, "\t") for line in safe.split("\n")]
    lines = _without_front_matter(lines)
    tables = text_tables.found(text_tables.without_code(lines))
    lines = [line.replace("\t", "    ") for line in lines]
    rows = {at for table in tables for at in range(table.start, table.end)}
    reader = _Reader(_is_wrapped([line for at, line in enumerate(lines) if at not in rows]))
    reader.read(lines, {table.start: table for table in tables})
    return reader.blocks


def line_blocks(lines: Iterable[str]) -> list[TextBlock]:
    """One block for each line, in order, also for those that are empty."""
    return [TextBlock(tidy(line.replace("\n", " "))) for line in lines]


def _without_front_matter(lines: list[str]) -> list[str]:
    if lines and lines[0] == "---":
        for at, line in enumerate(lines[1:60], 1):
            if line in ("---", "..."):
                return lines[at + 1 :]
            if line.strip() and line[0] not in " -#" and not _FRONT_KEY.match(line):
                break
    return lines


def _is_wrapped(lines: list[str]) -> bool:
    """Whether line ends are a printer's and not a paragraph's: most lines which another one
    follows are of one width and stop in the middle of a sentence."""
    inner = [a for a, b in pairwise(lines) if a.strip() and b.strip()]
    if not inner or max(map(len, inner)) > WRAP_HIGH:
        return False
    full = sum(len(line) >= WRAP_LOW for line in inner)
    open_ended = sum(not _ENDED.search(line) for line in inner)
    return full >= 0.75 * len(inner) and open_ended >= 0.6 * len(inner)


class _Reader:
    def __init__(self, wrapped: bool) -> None:
        self.blocks: list[TextBlock] = []
        self._wrapped = wrapped
        self._gathered: list[str] = []
        self._kind: tuple[Role, int, str] = (Role.PARAGRAPH, 0, "")
        self._pictures: tuple[Picture, ...] = ()
        self._fence = ""
        self._fresh = False

    def read(self, lines: list[str], tables: dict[int, text_tables.TextTable]) -> None:
        beyond = 0
        for at, line in enumerate(lines):
            if at < beyond:
                continue
            if self._fence:
                self._in_code(line)
            elif table := tables.get(at):
                self._table(table)
                beyond = table.end
            else:
                self._line(line)
        self._flush()

    def _table(self, table: text_tables.TextTable) -> None:
        self._flush()
        rows = (" | ".join(row).rstrip(" |") for row in table.rows)
        if text := tidy("\n".join(filter(None, rows))):
            self.blocks.append(TextBlock(text, Role.TABLE))

    def _in_code(self, line: str) -> None:
        if line.strip().startswith(self._fence):
            self._flush()
            self._fence = ""
        else:
            self._gathered.append(line)

    def _line(self, line: str) -> None:
        if not line.strip():
            self._flush()
        elif fence := _FENCE.match(line):
            self._begin((Role.CODE, 0, (fence[2] or "").lower()))
            self._fence = fence[1]
        elif self._underlined(line):
            self._kind = (Role.HEADING, 1 if line.lstrip()[0] == "=" else 2, "")
            self._flush()
        elif _RULE.match(line):
            self._flush()
        elif not self._marked(line):
            if not self._wrapped or self._kind[0] is Role.HEADING:
                if self._kind[0] is not Role.ITEM or not line.startswith("  "):
                    self._flush()
            elif self._kind[0] is Role.QUOTE:
                self._flush()
            self._gathered.append(line.strip())

    def _underlined(self, line: str) -> bool:
        """A line of = or - under one line of text: a setext heading."""
        bare = line.strip()
        return (
            len(bare) >= 3
            and set(bare) in ({"="}, {"-"})
            and len(self._gathered) == 1
            and self._kind[0] is Role.PARAGRAPH
        )

    def _marked(self, line: str) -> bool:
        if found := _HEADING.match(line):
            self._begin((Role.HEADING, len(found[1]), ""), found[2].rstrip("# "))
            self._flush()
        elif found := _FOOTNOTE.match(line):
            self._begin((Role.FOOTNOTE, 0, f"{found[1]}."), found[2])
        elif found := _ITEM.match(line):
            marker = found[2].replace(")", ".") if found[2][0].isdigit() else "•"
            self._begin((Role.ITEM, 1 + min(len(found[1]) // 2, 5), marker), found[3])
        elif (found := _QUOTE.match(line)) and found[2].strip():
            depth = found[1].count(">")
            if self._kind != (Role.QUOTE, depth, "") or not self._wrapped:
                self._begin((Role.QUOTE, depth, ""))
            self._gathered.append(found[2].strip())
        else:
            return bool(found)
        return True

    def _begin(self, kind: tuple[Role, int, str], first: str = "") -> None:
        self._flush()
        self._kind = kind
        if first:
            self._gathered.append(first.strip())

    def _flush(self) -> None:
        role, level, marker = self._kind
        lines, self._gathered, self._kind = self._gathered, [], (Role.PARAGRAPH, 0, "")
        if role is Role.CODE:
            text: SafeText = sanitise.text("\n".join(lines).strip("\n"))
            marks: tuple[Mark, ...] = ()
        else:
            text, marks = self._inline(" ".join(lines))
        if text.strip():
            self.blocks.append(TextBlock(text, role, level, marker, marks, self._pictures))
            self._pictures = ()

    def _inline(self, raw: str) -> tuple[SafeText, tuple[Mark, ...]]:
        """The text without Markdown's signs, and what they meant."""
        buffer, at = Buffer(), 0
        for found in _INLINE.finditer(raw):
            buffer.add(raw[at : found.start()])
            at = found.end()
            alt, src, label, href, code, strong, starred, underscored, bare, loose = found.groups()
            if loose:
                bare = _address(loose)
                at = found.start() + len(bare)
            if src:
                self._picture(src, alt)
            elif label or bare:
                buffer.open(Style.LINK, href or bare)
                buffer.add(label or bare)
                buffer.close()
            else:
                buffer.open(_style_of(code, strong))
                buffer.add(code or strong or starred or underscored)
                buffer.close()
        buffer.add(raw[at:])
        return buffer.take()

    def _picture(self, src: str, alt: str) -> None:
        picture = Picture(src, sanitise.line(alt, 300))
        self._pictures = (*self._pictures, picture)


def _address(loose: str) -> str:
    """An address in running text, without the signs of the sentence behind it."""
    while loose[-1:] in _BEHIND or (loose[-1:] == ")" and loose.count("(") < loose.count(")")):
        loose = loose[:-1]
    return loose


def _style_of(code: str | None, strong: str | None) -> Style:
    if code:
        return Style.CODE
    return Style.STRONG if strong else Style.EMPHASIS
