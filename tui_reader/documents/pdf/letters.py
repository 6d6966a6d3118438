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
from dataclasses import replace
from typing import Any

from tui_reader.documents import symbols
from tui_reader.documents.pdf import lines, upright
from tui_reader.documents.pdf.lines import Letter
from tui_reader.documents.pdf.shapes import Page, Segment

Turn = Callable[[float, float, float, float], tuple[float, float, float, float]]

MAX_PAGE_LETTERS = 400_000
"""Signs of one page that are read: a page of a newspaper has 30,000."""
_BLANKS = frozenset((9, 10, 13, 32, 160, 0x2028, 0x2029, 0x3000))
_SLANT = 0.15
"""Of a quarter turn: how far a line may be off the level, as lines of scans are."""
_STAMP = 0.2
"""Share of a page's signs that letters across it have at most."""
_LAST = 0x10FFFF
"""The last code there is; damaged maps give others."""
_ODD = frozenset(range(32))
"""Codes of controls."""
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
        read, box = [one._replace(quarter=0) for one in read], _TURNS[_DOWN](*box)
    elif lines.runs_down(read):
        read = [one._replace(quarter=_DOWN) if one.quarter == 0 else one for one in read]
    read = _without_slanted(read)
    signs = [one for one in read if one.text]
    quarter = _direction(signs)
    quarters = {one.quarter for one in signs}
    mine = read if quarters <= {quarter} else [one for one in read if one.quarter == quarter]
    segments = lines.segments(mine, _TURNS[quarter])
    _x0, low, _x1, high = _TURNS[quarter](*box)
    for other in quarters - {quarter}:
        segments += _aside([one for one in read if one.quarter == other], other, quarter, box)
    unmapped = sum(1 for letter in signs if letter.unmapped)
    if stood.lost > len(signs):
        unmapped = len(signs)
    return Page(number, label, low, high, tuple(segments), len(signs), unmapped)


def _letters(raw: Any) -> list[Letter]:
    """The signs of a page in the order of the file. What is asked of each sign is asked a million
    times in a book: the font and the direction once a word."""
    import pypdfium2.raw as c

    get_sign, get_box, rect = c.FPDFText_GetUnicode, c.FPDFText_GetLooseCharBox, c.FS_RECTF()
    get_angle, is_bold = c.FPDFText_GetCharAngle, _bold_of(raw)
    is_unmapped = c.FPDFText_HasUnicodeMapError
    found: list[Letter] = []
    high, bold, quarter, begins = 0, False, 0, True
    for at in range(min(c.FPDFText_CountChars(raw), MAX_PAGE_LETTERS)):
        code = get_sign(raw, at)
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if code > 0x7E:
            code, high = _whole(code, high), 0
        unmapped = not (0x20 < code < 0x7F or 0xA0 < code < 0x100) and bool(is_unmapped(raw, at))
        if code in _BLANKS and not (unmapped and code < 32):
            found.append(Letter("", quarter=quarter))
            begins = True
            continue
        if not get_box(raw, at, rect):
            continue
        if begins:
            bold, begins = is_bold(at), False
            quarter = _quarter(get_angle(raw, at))
        left, right = rect.left, rect.right
        right = right if right > left else left + 0.1
        text = chr(code)
        if code in _ODD or code >= 0x7F:
            text, unmapped = _sign(code, unmapped)
        found.append(Letter(text, left, rect.bottom, right, rect.top, bold, unmapped, quarter))
    return found


def _quarter(angle: float) -> int:
    """Which way a line runs, by its angle in radians; -1 if it is neither level nor upright."""
    turns = -angle / (math.pi / 2)
    return round(turns) % 4 if abs(turns - round(turns)) < _SLANT else -1


def _without_slanted(read: Sequence[Letter]) -> list[Letter]:
    """Without letters across the page, if they are few: a stamp, DRAFT; else they are its text."""
    slanted = sum(1 for one in read if one.quarter < 0)
    if slanted <= _STAMP * len(read):
        return [one for one in read if one.quarter >= 0]
    return [one._replace(quarter=0) if one.quarter < 0 else one for one in read]


def _whole(code: int, high: int) -> int:
    """A sign's code: of two halves, and none beyond the last there is."""
    if 0xDC00 <= code < 0xE000:
        code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00) if high else 0xFFFD
    return code if code <= _LAST else 0xFFFD


def _sign(code: int, unmapped: bool) -> tuple[str, bool]:
    """What is taken for a sign, and whether the file does not say what it is. Codes of old fonts
    are those of ASCII and Latin-1, map or no map: whether such make words is `gibberish`'s to
    tell."""
    known = symbols.sign(code)
    if known:
        return known, False
    if code == 0 or (code in _END_HYPHENS and not unmapped):
        return "\x02", False
    return chr(code), unmapped or _is_unknown(code)


def _bold_of(raw: Any) -> Callable[[int], bool]:
    """Whether a sign, by its place in the page's text, is of a bold font."""
    import pypdfium2.raw as c

    name, flags = ctypes.create_string_buffer(128), ctypes.c_int()

    def is_bold(at: int) -> bool:
        c.FPDFText_GetFontInfo(raw, at, name, len(name), flags)
        return bool(flags.value & _FORCED) or _BOLD.search(name.value) is not None

    return is_bold


def _is_unknown(code: int) -> bool:
    """Whether a sign says nothing: of private use, a control, or the sign for a lost one."""
    return (
        0xE000 <= code < 0xF900 or code == 0xFFFD or (code < 32 and code != 2) or 127 <= code < 160
    )


def _direction(signs: Sequence[Letter]) -> int:
    """Which way most of the page's lines run."""
    quarters = Counter(one.quarter for one in signs)
    return quarters.most_common(1)[0][0] if quarters else 0


def _aside(
    letters: Sequence[Letter], quarter: int, page: int, box: tuple[float, float, float, float]
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
