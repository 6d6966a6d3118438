"""pdfium's letters -> words -> segments: runs that follow each other in the file on one line.

Owns what pdfium is asked for. Pictures are never drawn and nothing of a page is run. Which way a
page is to be read (turned by a quarter, in columns of Japanese) is told by its letters, and the
page is turned here, so that all that follows sees lines from the left to the right.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from tui_reader.documents import symbols
from tui_reader.documents.pdf import lines, upright
from tui_reader.documents.pdf.lines import Letter
from tui_reader.documents.pdf.shapes import Page, Segment

Turn = Callable[[float, float, float, float], tuple[float, float, float, float]]

MAX_PAGE_LETTERS = 400_000
"""Signs of one page that are read: a page of a newspaper has 30,000."""
_BLANKS = frozenset((9, 10, 13, 32, 160, 0x2028, 0x2029, 0x3000))
_LAST = 0x10FFFF
"""The last code there is; damaged maps give others."""
_BREAKS = frozenset((10, 13))
_END_HYPHENS = frozenset((2, 0xFFFE))
"""What pdfium gives for a hyphen with which it thinks a line ends."""
_BOLD = re.compile(rb"bold|black|heavy|demi|semib|-medi$|(?:cm|sf)bx", re.IGNORECASE)
"""In the name of a font. The weight that pdfium gives is guessed from the width of stems."""
_FORCED = 1 << 18
"""The flag of a font that is to be drawn bold."""
_TURNS: tuple[Turn, ...] = (
    lambda x0, y0, x1, y1: (x0, y0, x1, y1),
    lambda x0, y0, x1, y1: (y0, -x1, y1, -x0),
    lambda x0, y0, x1, y1: (-x1, -y1, -x0, -y0),
    lambda x0, y0, x1, y1: (-y1, x0, -y0, x1),
)
"""How a box is turned so that text which runs to the right, up, to the left, down is upright."""
_DOWN = 3


@dataclass(frozen=True, slots=True)
class _Read:
    """One sign and the direction in which its line runs."""

    letter: Letter
    quarter: int


def read_page(document: Any, number: int, label: str) -> Page:
    """The segments of a page. Raises pypdfium2's PdfiumError where the page cannot be read."""
    page = document[number]
    try:
        box = page.get_bbox()
        stood = upright.stood_up(page)
        textpage = page.get_textpage()
        try:
            read = _letters(textpage.raw)
        finally:
            textpage.close()
    finally:
        page.close()
    if stood.turned:
        read, box = [_Read(one.letter, 0) for one in read], _TURNS[_DOWN](*box)
    elif lines.runs_down([one.letter for one in read]):
        read = [_Read(one.letter, _DOWN) if one.quarter == 0 else one for one in read]
    quarter = _direction(read)
    segments = lines.segments(
        [one.letter for one in read if one.quarter == quarter], _TURNS[quarter]
    )
    _x0, low, _x1, high = _TURNS[quarter](*box)
    for other in {one.quarter for one in read} - {quarter}:
        aside = [one.letter for one in read if one.quarter == other]
        segments += _aside(aside, other, quarter, box)
    signs = [one.letter for one in read if not one.letter.blank]
    unmapped = sum(1 for letter in signs if letter.unmapped)
    if stood.lost > len(signs):
        unmapped = len(signs)
    return Page(number, label, low, high, tuple(segments), len(signs), unmapped)


def _letters(raw: Any) -> list[_Read]:
    """The signs of a page in the order of the file."""
    import pypdfium2.raw as c

    get_sign, get_box, rect = c.FPDFText_GetUnicode, c.FPDFText_GetLooseCharBox, c.FS_RECTF()
    get_angle, is_bold = c.FPDFText_GetCharAngle, _bold_of(raw)
    is_unmapped = c.FPDFText_HasUnicodeMapError
    found: list[_Read] = []
    high, bold = 0, False
    for at in range(min(c.FPDFText_CountChars(raw), MAX_PAGE_LETTERS)):
        code = get_sign(raw, at)
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00) if high else 0xFFFD
        high = 0
        code = code if code <= _LAST else 0xFFFD
        unmapped = bool(is_unmapped(raw, at)) and not _is_usual(code)
        if code in _BLANKS and not (unmapped and code < 32):
            quarter = found[-1].quarter if found else 0
            found.append(_Read(lines.BREAK if code in _BREAKS else lines.BLANK, quarter))
            continue
        if not get_box(raw, at, rect):
            continue
        if not found or found[-1].letter.blank:
            bold = is_bold(at)
        known = symbols.sign(code)
        letter = Letter(
            "\x02" if code == 0 or (code in _END_HYPHENS and not unmapped) else known or chr(code),
            rect.left, rect.bottom, max(rect.right, rect.left + 0.1), rect.top,
            bold, not known and (unmapped or _is_unknown(code)),
        )  # fmt: skip
        found.append(_Read(letter, round(-get_angle(raw, at) / (math.pi / 2)) % 4))
    return found


def _bold_of(raw: Any) -> Callable[[int], bool]:
    """Whether a sign, by its place in the page's text, is of a bold font."""
    import pypdfium2.raw as c

    name, flags = ctypes.create_string_buffer(128), ctypes.c_int()

    def is_bold(at: int) -> bool:
        c.FPDFText_GetFontInfo(raw, at, name, len(name), flags)
        return bool(flags.value & _FORCED) or _BOLD.search(name.value) is not None

    return is_bold


def _is_usual(code: int) -> bool:
    """Whether a sign without a map may be what its code says all the same: codes of old fonts are
    those of ASCII and Latin-1. Whether such signs make words is `gibberish`'s to tell."""
    return 0x20 < code < 0x7F or 0xA0 < code < 0x100


def _is_unknown(code: int) -> bool:
    """Whether a sign says nothing: of private use, a control, or the sign for a lost one."""
    return (
        0xE000 <= code < 0xF900 or code == 0xFFFD or (code < 32 and code != 2) or 127 <= code < 160
    )


def _direction(read: Sequence[_Read]) -> int:
    """Which way most of the page's lines run."""
    quarters = Counter(one.quarter for one in read if not one.letter.blank)
    if not quarters:
        return 0
    return quarters.most_common(1)[0][0]


def _aside(
    letters: list[Letter], quarter: int, page: int, box: tuple[float, float, float, float]
) -> list[Segment]:
    """Text that is turned otherwise than its page, each line as one segment where it stands; what
    stands at the page's edge is a stamp or a printer's note, and left out."""
    kept: list[Segment] = []
    back = _TURNS[(4 - quarter) % 4]
    width, height = box[2] - box[0], box[3] - box[1]
    for segment in lines.segments(letters, _TURNS[quarter]):
        x0, y0, x1, y1 = back(segment.x0, segment.y0, segment.x1, segment.y1)
        at_edge = x1 < box[0] + 0.09 * width or x0 > box[2] - 0.09 * width
        at_edge = at_edge or (
            page % 2 == 1 and (y1 < box[1] + 0.09 * height or y0 > box[3] - 0.09 * height)
        )
        if not at_edge:
            x0, y0, x1, y1 = _TURNS[page](x0, y0, x1, y1)
            kept.append(replace(segment, x0=x0, y0=y0, x1=x1, y1=y1))
    return kept
