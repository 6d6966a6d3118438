"""What styles of an OpenDocument text say: hidden, bold, a heading; how its lists count."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_BASED = 12
"""Styles that are followed, each based on the next."""
_HEADING = re.compile(r"Heading(?:_20_(\d{1,2}))?")


def number(text: str | None, otherwise: int) -> int:
    digits = (text or "").strip()
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 7 else otherwise


@dataclass(frozen=True, slots=True)
class Style:
    hidden: bool = False
    bold: bool = False
    italic: bool = False
    level: int = 0
    """Of a paragraph that is styled as a heading though it is none."""
    quote: bool = False

    def marked(self, inner: str) -> str:
        """Text with its emphasis."""
        if not inner.strip():
            return inner
        inner = f"<em>{inner}</em>" if self.italic else inner
        return f"<strong>{inner}</strong>" if self.bold else inner


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list counts."""

    ordered: bool = False
    format: str = ""
    start: str = "1"


class Styles:
    """The styles of one document, those of its own over those of its template."""

    def __init__(self, roots: Sequence[Any]) -> None:
        self._styles: dict[str, Any] = {}
        self._levels: dict[tuple[str, int], Level] = {}
        self._known: dict[str, Style] = {}
        for root in roots:
            for style in root.iter(_STYLE + "style"):
                self._styles[style.get(_STYLE + "name") or ""] = style
            for listed in root.iter(TEXT + "list-style"):
                self._read(listed)

    def of(self, element: Any) -> Style:
        """The style of a paragraph or span."""
        name = element.get(TEXT + "style-name") or ""
        if name not in self._known:
            self._known[name] = self._resolved(name)
        return self._known[name]

    def level(self, style: str | None, depth: int) -> Level:
        return self._levels.get((style or "", depth), Level())

    def _resolved(self, name: str) -> Style:
        told: dict[str, str] = {}
        level, quote = 0, False
        for _ in range(_BASED):
            style = self._styles.get(name)
            found = _HEADING.fullmatch(name)
            level = level or (number(found[1], 1) if found else 0) or (1 if name == "Title" else 0)
            quote = quote or name in ("Quotations", "Quote")
            if style is None:
                break
            properties = style.find(_STYLE + "text-properties")
            for key in () if properties is None else properties.attrib:
                told.setdefault(str(key), properties.get(key))
            name = style.get(_STYLE + "parent-style-name") or ""
            if not name:
                break
        weight = told.get(_FO + "font-weight", "normal")
        return Style(
            told.get(TEXT + "display") == "none",
            weight == "bold" or number(weight, 0) >= 600,
            told.get(_FO + "font-style") in ("italic", "oblique"), level, quote,
        )  # fmt: skip

    def _read(self, listed: Any) -> None:
        for level in listed:
            depth = number(level.get(TEXT + "level"), 1)
            ordered = level.tag == TEXT + "list-level-style-number"
            form = level.get(_STYLE + "num-format") or ""
            start = level.get(TEXT + "start-value") or "1"
            made = Level(ordered and bool(form), form, start)
            self._levels[listed.get(_STYLE + "name") or "", depth] = made
