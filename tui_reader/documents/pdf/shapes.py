"""What a page of a PDF is made of: words, segments of lines, pages, and the paragraphs they become.

Values only. Lengths are points as the page is read: x to the right, y upwards, whichever way the
page was turned (`letters.py` turns it).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Word:
    """Letters that stand close together on one line."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    bold: bool = False
    glued: bool = False
    """No blank stands before it: a raised number behind its word."""
    raised: bool = False
    """Small and above the line, as the signs of notes are."""
    hyphen: bool = False
    """Its last sign is a hyphen, so that the word may go on in the next line."""


@dataclass(frozen=True, slots=True, eq=False)
class Segment:
    """Words that the file writes one after another on one line, without a wide gap."""

    words: tuple[Word, ...]
    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    size: float
    """Height of its usual letter."""
    bold: bool
    hyphen: bool
    """The line ends with a hyphen."""

    @property
    def middle(self) -> float:
        """Height of its middle above the foot of the page."""
        return (self.y0 + self.y1) / 2


@dataclass(frozen=True, slots=True)
class Page:
    number: int
    """From 0, as it stands in the file."""
    label: str
    """As the file calls it ("iv", "12"); else its number from 1."""
    low: float
    """The height at which the page ends below."""
    high: float
    """And above."""
    segments: tuple[Segment, ...]
    """In the order of the file."""
    letters: int
    """Signs on it that are no blanks."""
    unmapped: int
    """Those of them that the file does not say what they are."""


class Kind(StrEnum):
    HEADING = "heading"
    TEXT = "text"
    NOTE = "note"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Paragraph:
    kind: Kind
    text: str
    """Of a table: rows by "\\n", cells by "\\t"."""
    pages: tuple[tuple[int, int], ...]
    """Where pages begin in it: (number of the page, offset in `text`); the first stands at 0."""
    size: float = 0.0
    """Height of its letters."""

    @property
    def page(self) -> int:
        """The page on which it begins."""
        return self.pages[0][0]

    @property
    def last_page(self) -> int:
        """The page on which it ends."""
        return self.pages[-1][0]
