"""Letters -> words and segments. Pure: knows no pdfium.

Owns where a word ends (a blank, a gap), where a segment ends (a wide gap, another line), and in
which order letters of scripts from the right are read.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from tui_reader.documents.pdf.shapes import Segment, Word

WORD_GAP = 0.18
"""Of the line's height: a gap that is a blank which the file does not write."""
SEGMENT_GAP = 0.9
"""Of the line's height: a gap that parts columns or cells; 1.6 joins columns of forms."""
_ON_LINE = 0.45
"""Of the smaller height: how far two letters of one line lie beside each other."""
_LAST_SPACED = "\u2e80"
"""The first sign of the dense scripts."""
_INITIAL = 1.6
"""How much higher than the letters of its word an initial is."""
_RAISED = 0.8
"""Of a word's height: up to which a number behind it is a raised one."""


class Letter(NamedTuple):
    """One sign of a page: a tuple, for a book has a million."""

    text: str
    """One sign; "\x02" for a hyphen that may only be one at the end of a line; "" for a blank."""
    x0: float = 0.0
    y0: float = 0.0
    x1: float = 0.0
    y1: float = 0.0
    bold: bool = False
    unmapped: bool = False
    """The file does not say which sign it is."""
    quarter: int = 0
    """Which way its line runs: to the right, up, to the left, down."""


def is_dense(sign: str) -> bool:
    """Whether a sign is of a script that writes no blanks between words: Chinese, Japanese."""
    code = ord(sign)
    return 0x2E80 <= code < 0xA000 or 0xF900 <= code < 0xFB00 or 0xFE30 <= code < 0xFE50 or (
        0xFF00 <= code < 0xFFA0 or 0x20000 <= code < 0x32000
    )  # fmt: skip


def is_from_right(sign: str) -> bool:
    return unicodedata.bidirectional(sign) in ("R", "AL")


def runs_down(letters: Sequence[Letter]) -> bool:
    """Whether most letters of dense scripts stand below each other, as in Japanese columns."""
    down = along = 0
    if not any(one.text > _LAST_SPACED for one in letters):
        return False
    for a, b in pairwise(letters):
        if not a.text or not b.text or not is_dense(a.text) or not is_dense(b.text):
            continue
        height = max(a.y1 - a.y0, 1.0)
        if (
            abs((a.x0 + a.x1) - (b.x0 + b.x1)) < height
            and 0.4 * height < a.y1 - b.y1 < 2.5 * height
        ):
            down += 1
        elif abs(a.y0 - b.y0) < 0.3 * height:
            along += 1
    return down > 10 and down > 2 * along


Turn = Callable[[float, float, float, float], tuple[float, float, float, float]]


def segments(letters: Sequence[Letter], turn: Turn) -> list[Segment]:
    """The segments of the letters of one direction, in the order of the file."""
    builder = _Builder()
    for letter in letters:
        if letter.text:
            builder.add(letter, *turn(letter.x0, letter.y0, letter.x1, letter.y1))
        else:
            builder.end_word()
    builder.end_segment()
    return builder.made


class _Open:
    """A word that is still being read."""

    __slots__ = ("bold", "glued", "letters", "raised", "x0", "x1", "y0", "y1")

    def __init__(self, box: tuple[float, float, float, float], bold: bool) -> None:
        self.x0, self.y0, self.x1, self.y1 = box
        self.letters: list[tuple[str, float, float]] = []
        """Sign, left and right edge."""
        self.bold, self.glued, self.raised = bold, False, False

    @property
    def is_initial(self) -> bool:
        """Whether it is one capital, as a large one begins the first word of a chapter."""
        return len(self.letters) == 1 and self.letters[0][0].isupper()

    def take(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """Make room for one more letter."""
        if x0 < self.x0:
            self.x0 = x0
        if x1 > self.x1:
            self.x1 = x1
        if y0 < self.y0:
            self.y0 = y0
        if y1 > self.y1:
            self.y1 = y1


class _Builder:
    """Takes letters one by one and makes segments of them."""

    def __init__(self) -> None:
        self.made: list[Segment] = []
        self._words: list[_Open] = []
        self._word: _Open | None = None

    def add(self, letter: Letter, x0: float, y0: float, x1: float, y1: float) -> None:
        word = self._word
        last = word or (self._words[-1] if self._words else None)
        raised = glued = False
        if last is not None:
            tall, high = last.y1 - last.y0, y1 - y0
            height = max(tall, high, 1.0)
            overlap = (last.y1 if last.y1 < y1 else y1) - (last.y0 if last.y0 > y0 else y0)
            gap = x0 - last.x1 if x0 > last.x0 else last.x0 - x1
            if overlap < _ON_LINE * (tall if tall < high else high) or gap > SEGMENT_GAP * height:
                self.end_segment()
            elif tall > _INITIAL * high and last.is_initial and gap < 0.5 * tall:
                self.end_word()
                glued = True
            elif word is not None:
                raised = (high < tall or word.raised) and _is_raised(letter.text, y0, y1, word)
                if raised != word.raised:
                    self.end_word()
                elif gap > WORD_GAP * height and not is_dense(letter.text):
                    self.end_word()
                    raised = False
        word = self._word
        if word is None:
            word = self._word = _Open((x0, y0, x1, y1), letter.bold)
            word.raised, word.glued = raised, raised or glued
        else:
            word.take(x0, y0, x1, y1)
        word.letters.append((letter.text, x0, x1))

    def end_word(self) -> None:
        if self._word is not None:
            self._words.append(self._word)
            self._word = None

    def end_segment(self) -> None:
        self.end_word()
        words = _closed(self._words)
        self._words = []
        if words:
            self.made.append(_segment(words))


def _is_raised(sign: str, y0: float, y1: float, word: _Open) -> bool:
    """Whether a sign is a small number or star above the line of the word before it."""
    if word.raised:
        return y1 - y0 <= 1.1 * (word.y1 - word.y0) and y0 > word.y0 - 0.2 * (y1 - y0)
    small = y1 - y0 < _RAISED * (word.y1 - word.y0)
    above = y0 > word.y0 + 0.15 * (word.y1 - word.y0)
    return small and above and (sign.isdigit() or sign in "*†‡§")


def _closed(opened: Sequence[_Open]) -> list[Word]:
    """The words of a segment: in reading order, hyphens that are none left out."""
    words: list[Word] = []
    for at, word in enumerate(opened):
        text = "".join([sign for sign, _, _ in word.letters])
        if not text.isascii():
            text = "".join(sign for sign, _, _ in _logical(word.letters))
        last = at == len(opened) - 1
        ends = text.endswith(("\x02", "-", "\u00ad", "\u2010"))
        text = text.rstrip("\x02") + "-" if last and text.endswith("\x02") else text
        text = text.replace("\x02", " ").strip()  # inside a line it is a blank of an odd font
        if text:
            words.append(
                Word(text, word.x0, word.y0, word.x1, word.y1, word.bold,
                     word.glued and bool(words), word.raised, last and ends)
            )  # fmt: skip
    return _from_right(_spelled(words))


def _logical(letters: list[tuple[str, float, float]]) -> list[tuple[str, float, float]]:
    """Letters of a script from the right that the file writes as they are seen, turned round."""
    if not any(is_from_right(sign) for sign, _, _ in letters):
        return letters
    steps = [b[1] - a[1] for a, b in pairwise(letters)
             if is_from_right(a[0]) and is_from_right(b[0])]  # fmt: skip
    seen = sum(1 for step in steps if step > 0.3)
    return letters[::-1] if seen > sum(1 for step in steps if step < -0.3) else letters


def _from_right(words: list[Word]) -> list[Word]:
    """Words of a line that is read from the right, in that order."""
    mine = [
        word
        for word in words
        if not word.text.isascii() and any(is_from_right(sign) for sign in word.text)
    ]
    if len(mine) < 2 or 2 * len(mine) < len(words):
        return words
    steps = [b.x0 - a.x0 for a, b in pairwise(mine)]
    return words[::-1] if sum(1 for step in steps if step > 0) > len(steps) / 2 else words


def _spelled(words: list[Word]) -> list[Word]:
    """Words whose letters stand apart ("T I T L E") as words again."""
    if len(words) < 4 or sum(len(word.text) for word in words) > 1.3 * len(words):
        return words
    if not all(word.text.isalpha() or len(word.text) > 1 for word in words):
        return words
    gaps = [b.x0 - a.x1 for a, b in pairwise(words)]
    usual = median(gaps)
    if usual > 0.7 * (words[0].y1 - words[0].y0):
        return words
    made = [words[0]]
    for gap, word in zip(gaps, words[1:], strict=True):
        if gap > 1.8 * max(usual, 0.5):
            made.append(word)
        else:
            last = made[-1]
            made[-1] = replace(last, text=last.text + word.text, x1=word.x1, hyphen=word.hyphen)
    cased = all(one.text.isupper() or one.text[1:] == one.text[1:].lower() for one in made)
    return made if cased else words


def joined(words: Sequence[Word]) -> str:
    """The text of words, with blanks where their script has them."""
    text = ""
    for word in words:
        close = word.glued or not text or (is_dense(text[-1]) and is_dense(word.text[0]))
        text += word.text if close else " " + word.text
    return text


def _segment(words: list[Word]) -> Segment:
    letters = sum(len(word.text) for word in words)
    bold = sum(len(word.text) for word in words if word.bold) * 2 > letters
    heights = [word.y1 - word.y0 for word in words if not word.raised]
    return Segment(
        tuple(words), joined(words),
        min(word.x0 for word in words), min(word.y0 for word in words),
        max(word.x1 for word in words), max(word.y1 for word in words),
        median(heights or [words[0].y1 - words[0].y0]), bold, words[-1].hyphen,
    )  # fmt: skip
