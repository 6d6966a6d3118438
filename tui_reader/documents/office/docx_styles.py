"""What styles and numberings of a DOCX say of a paragraph: a heading, an item and its number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from tui_reader.documents.office import numbers

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BASED = 12
"""Styles that are followed, each based on the next."""
_HEADING = re.compile(
    r"(?:heading|überschrift|titre|título|titolo|kop|rubrik|nagłówek|заголовок|otsikko|overskrift|标题"
    r"|見出し)[ ]?(\d)"
)
_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")


def value(element: Any, *path: str) -> str | None:
    """The attribute `val` of an element below one; None if there is none."""
    found = element.find("/".join(W + name for name in path))
    return None if found is None else found.get(W + "val")


def number(text: str | None, otherwise: int = 0) -> int:
    digits = (text or "").strip()
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 7 else otherwise


def is_on(properties: Any, name: str) -> bool | None:
    """Whether a switch (bold, hidden) is on; None where nothing is said."""
    if properties is None:
        return None
    found = properties.find(W + name)
    if found is None:
        return None
    return (found.get(W + "val") or "1").lower() not in ("0", "false", "off", "none")


@dataclass(frozen=True, slots=True)
class Style:
    name: str
    """In small letters."""
    outline: int | None
    based: str
    numbering: tuple[str, int] | None
    """(id, level)."""


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a numbering counts."""

    format: str
    start: int
    text: str = ""
    """What is written before the text, with %1 for the number of the first level and so on."""

    @property
    def ordered(self) -> bool:
        return self.format not in ("bullet", "none", "")


@dataclass(frozen=True, slots=True)
class Item:
    """A paragraph that is counted."""

    depth: int
    """From 1."""
    level: Level
    number: int
    label: str
    """Its number with those around it ("2.1"); "" where it is but its own."""


class Styles:
    """The styles and numberings of one document, and how far its lists have counted."""

    def __init__(self, styles: Any | None, numbering: Any | None) -> None:
        self._styles = {} if styles is None else dict(map(_style, styles.iter(W + "style")))
        self._levels: dict[tuple[str, int], Level] = {}
        self._counts: dict[tuple[str, int], int] = {}
        self._abstract: dict[str, str] = {}
        self._starts: dict[tuple[str, int], int] = {}
        """Where lists begin that go their own way from those of their kind."""
        if numbering is not None:
            self._read(numbering)

    def name(self, paragraph: Any) -> str:
        """The name of its style, in small letters; "" if it has none."""
        found = self._styles.get(value(paragraph, "pPr", "pStyle") or "")
        return found.name if found else ""

    def heading(self, paragraph: Any) -> int:
        """1 to 6 for a heading; 0 for none."""
        own = value(paragraph, "pPr", "outlineLvl")
        if own is not None:
            return min(number(own, _LEVELS) + 1, 6) if number(own, _LEVELS) < _LEVELS else 0
        for style in self._chain(value(paragraph, "pPr", "pStyle")):
            if style.outline is not None:
                return min(style.outline + 1, 6) if style.outline < _LEVELS else 0
            found = _HEADING.fullmatch(style.name)
            if found:
                return min(max(number(found[1], 1), 1), 6)
            if style.name in ("title", "titel"):
                return 1
        return 0

    def item(self, paragraph: Any) -> Item | None:
        """How a paragraph is counted; None for what is no item of a list."""
        properties = paragraph.find(f"{W}pPr/{W}numPr")
        found = _numbering(properties) if properties is not None else None
        if found is None:
            chain = self._chain(value(paragraph, "pPr", "pStyle"))
            found = next((style.numbering for style in chain if style.numbering), None)
        if found is None or found[0] == "0":
            return None
        level = self._level(*found)
        number = self._count(found, level)
        return Item(found[1] + 1, level, number, self._label(found, level))

    def _level(self, which: str, depth: int) -> Level:
        return self._levels.get((self._abstract.get(which, which), depth), Level("bullet", 1))

    def _label(self, at: tuple[str, int], level: Level) -> str:
        """The number as it is written, if it is of several levels or stands before a heading."""
        if not level.ordered:
            return ""

        def written(found: re.Match[str]) -> str:
            depth = int(found[1]) - 1
            inner = self._level(at[0], depth)
            return numbers.written(self._counts.get((at[0], depth), inner.start), inner.format)

        return _PLACE.sub(written, level.text[:40]).strip()

    def _count(self, at: tuple[str, int], level: Level) -> int:
        start = self._starts.get(at, level.start)
        self._counts[at] = self._counts.get(at, start - 1) + 1
        for deeper in range(at[1] + 1, _LEVELS):
            self._counts.pop((at[0], deeper), None)
        return self._counts[at]

    def _chain(self, style: str | None) -> list[Style]:
        found: list[Style] = []
        while style and style in self._styles and len(found) < _BASED:
            found.append(self._styles[style])
            style = found[-1].based
        return found

    def _read(self, numbering: Any) -> None:
        for abstract in numbering.iter(W + "abstractNum"):
            for level in abstract.iter(W + "lvl"):
                at = number(level.get(W + "ilvl"))
                told = value(level, "lvlText") or ""
                made = Level(value(level, "numFmt") or "", number(value(level, "start"), 1), told)
                self._levels[abstract.get(W + "abstractNumId") or "", at] = made
        for one in numbering.iter(W + "num"):
            which = one.get(W + "numId") or ""
            self._abstract[which] = value(one, "abstractNumId") or ""
            for own in one.iter(W + "lvlOverride"):
                start = value(own, "startOverride")
                if start is not None:
                    self._starts[which, number(own.get(W + "ilvl"))] = number(start, 1)


def _style(style: Any) -> tuple[str, Style]:
    outline = value(style, "pPr", "outlineLvl")
    properties = style.find(f"{W}pPr/{W}numPr")
    return style.get(W + "styleId") or "", Style(
        (value(style, "name") or "").lower(),
        None if outline is None else number(outline, _LEVELS),
        value(style, "basedOn") or "",
        None if properties is None else _numbering(properties),
    )


def _numbering(properties: Any) -> tuple[str, int] | None:
    which = value(properties, "numId")
    return None if which is None else (which, min(number(value(properties, "ilvl")), _LEVELS - 1))
