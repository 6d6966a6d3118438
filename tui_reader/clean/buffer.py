"""Gathers the runs of one block: safe text with exact marks.

Owns white space and the bookkeeping of open inline styles. Knows no tree.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tui_reader import sanitise
from tui_reader.clean.blocks import Mark, Picture, tidy
from tui_reader.model import SafeText, Style

_ICONS = re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]")
"""Signs that a font of icons alone can draw."""
_BLANKS = re.compile(r"\s+")
_BLANK = frozenset(("", " ", "\n"))
"""After one of these no blank is needed."""
MAX_MARKS = 2_000
"""Most marks kept on one block; beyond it somebody plays."""


@dataclass(slots=True)
class _Open:
    style: Style
    href: str
    start: int


_Closed = tuple[int, int, Style, str]
"""Start and end in the raw text, style and address of what was closed."""


class Buffer:
    """One block in the making. Styles stay open over a flush, so that they reach the next."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        """What was added since the last block."""
        self._size = 0
        self._last = ""
        self._open: list[_Open] = []
        self._marks: list[_Closed] = []
        self._pictures: list[Picture] = []
        self.links = 0
        self.linked = 0

    def add(self, raw: str, verbatim: bool = False) -> None:
        safe = sanitise.text(raw.replace("\t", "    ")) if verbatim else self._folded(raw)
        if safe:
            self.parts.append(safe)
            self._size += len(safe)
            self._last = safe[-1]

    def part(self, raw: str, capital: bool) -> None:
        """A blank between what was written so far and what an element of its own begins with, where
        the page leaves it to the style: a word, or with `capital` a new one or a number."""
        before, after = "".join(self.parts[-2:])[-2:], raw[:1]
        inside = any(mark.style is Style.CODE for mark in self._open)
        if inside or not before or not (after.isalnum() or after in "(©£$€"):
            return
        ends = before[-1].isalnum() or before[-1] in '.:)!?”’"»'
        begins = (before[-1].isdigit() or before.islower()) and after.isupper()
        figure = before.islower() and (after.isdigit() or after in "©£$€")
        if ends and (not capital or begins or figure):
            self._push(" ")

    def label(self, raw: str) -> None:
        """The same before a figure that stands right behind an element, which is its label."""
        before = "".join(self.parts[-3:])[-3:]
        told = before[-2:].isalpha() or (before[-1:] == ":" and before[:-1].isalpha())
        if raw[:1] and raw[0] in "0123456789£$€" and told:
            self.part(raw.lstrip(), capital=before[-1:] != ":")

    def line_break(self) -> bool:
        """A line end; True when there was one already, which makes it a paragraph's end."""
        if self._last in ("", "\n"):
            return bool(self._last)
        if self._last == " ":
            self.parts[-1] = self.parts[-1][:-1]
            self._size -= 1
            for mark in self._open:
                mark.start = min(mark.start, self._size)
        self._push("\n")
        return False

    def open(self, style: Style, href: str = "") -> None:
        self._open.append(_Open(style, href, self._size))
        if style is Style.LINK:
            self.links += 1

    def close(self) -> None:
        if self._open:
            self._record(self._open.pop())

    def picture(self, picture: Picture) -> None:
        self._pictures.append(picture)

    def is_empty(self) -> bool:
        """Whether there is nothing to take; the buffer then starts afresh."""
        if self._size > 1 or self._last not in _BLANK:
            return False
        if self._size:
            self.parts, self._size, self._last, self._marks = [], 0, "", []
            for mark in self._open:
                mark.start = 0
        return True

    def take(self, verbatim: bool = False) -> tuple[SafeText, tuple[Mark, ...]]:
        """The block's text and marks; the buffer starts afresh, open styles stay open."""
        for mark in self._open:
            self._record(mark)
            mark.start = 0
        raw, marks = "".join(self.parts), self._marks
        self.parts, self._size, self._last = [], 0, ""
        text = _trimmed_lines(raw) if verbatim else tidy(raw)
        if not marks:
            return text, ()
        self._marks = []
        return text, _fitted(marks[:MAX_MARKS], raw, text)

    def take_pictures(self) -> tuple[Picture, ...]:
        if not self._pictures:
            return ()
        pictures, self._pictures = tuple(self._pictures), []
        return pictures

    def take_links(self) -> tuple[int, int]:
        counts = (self.links, self.linked)
        self.links = self.linked = 0
        return counts

    def _folded(self, raw: str) -> str:
        """Safe text on one line, blanks folded, also with what stands before."""
        raw = raw if raw.isascii() else _ICONS.sub("", raw)
        words, fresh = raw.split(), self._last in _BLANK
        if not words:
            return "" if fresh or not raw else " "
        joined = " ".join(words)
        plain = joined.isascii() and joined.isprintable()  # as most are: then it is safe
        if not plain and sanitise.text(joined) != joined:
            safe = _BLANKS.sub(" ", sanitise.text(raw))
            return safe.lstrip(" ") if fresh else safe
        before = "" if fresh or not raw[0].isspace() else " "
        return f"{before}{joined} " if raw[-1].isspace() else before + joined

    def _push(self, text: str) -> None:
        self.parts.append(text)
        self._size += len(text)
        self._last = text[-1]

    def _record(self, mark: _Open) -> None:
        if mark.start < self._size:
            self._marks.append((mark.start, self._size, mark.style, mark.href))
            if mark.style is Style.LINK:
                self.linked += self._size - mark.start


def _trimmed_lines(raw: str) -> SafeText:
    lines = [line.rstrip() for line in raw.split("\n")]
    return sanitise.text("\n".join(lines).strip("\n"))


def _fitted(marks: list[_Closed], raw: str, text: str) -> tuple[Mark, ...]:
    """The marks moved from the raw text to the tidied one; dropped where that is not exact."""
    offset = raw.find(text) if text else -1
    if offset < 0:
        return ()
    fitted = [moved for mark in marks if (moved := _moved(mark, offset, text))]
    if len(fitted) > 1:
        fitted.sort(key=lambda mark: (mark.start, -mark.end))
    return tuple(fitted)


def _moved(mark: _Closed, offset: int, text: str) -> Mark | None:
    start, end = max(0, mark[0] - offset), min(len(text), mark[1] - offset)
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Mark(start, end, mark[2], mark[3]) if start < end else None
