"""What a story is called that has no title: by its first words, else by its address or its day.

Owns that choice and how a text is shortened to a name: at a word's end, within no character and no
figure, in scripts without blanks too. Knows no markup: it is given text as it is read.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime

from tui_reader import sanitise
from tui_reader.list_model import SafeText
from tui_reader.sentences import UNBLANKED

LONGEST = 80
"""Cells of a name, roughly: a sign of a script that writes without blanks counts for two."""
READ = 12_000
"""Characters of a source that are looked at for its first words."""
ELLIPSIS = "…"

_WIDE = re.compile("[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60]")
_UNBLANKED = re.compile(f"[{UNBLANKED}]")
_CLAUSE = "、。，！？；：」』）"
_TRAILING = " ,;:–—-(\"'“‘«¿¡([{「『（、，；：/·|"
_JOINERS = "\u200c\u200d\ufe0e\ufe0f\u0e33\u0eb3"
"""Signs that go with the one before them; the last two are vowels of Thai and Lao."""
_LEADING = "\u200d\u0e40\u0e41\u0e42\u0e43\u0e44\u0ec0\u0ec1\u0ec2\u0ec3\u0ec4"
"""Signs that go with the one behind them: a joiner, vowels of Thai and Lao."""
_VIRAMA = 9
_TONES, _REGIONS = range(0x1F3FB, 0x1F400), range(0x1F1E6, 0x1F200)
_TAGS = range(0xE0020, 0xE0080)
_IN_FIGURE = ".,'’ :/-\u00a0\u202f"
_SCHEME = re.compile(r"^(?:https?://(?:www\.)?|mailto:)", re.I)


def called(text: str, link: str | None, at: int) -> SafeText:
    """The name of a story without a title: its `text` as it is read, its address, when it came."""
    if words := first_words(text):
        return words
    if link and (bare := _SCHEME.sub("", link).rstrip("/")):
        return shortened(sanitise.line(bare), LONGEST)
    day = datetime.fromtimestamp(max(0, min(at, 253_402_300_799)), UTC).date().isoformat()
    return sanitise.line(f"Story of {day}")


def first_words(text: str) -> SafeText:
    """The first line that has a word, as much of it as a name may hold; "" where there is none."""
    lines = [line for line in map(_line, text[:READ].split("\n")) if line]
    told = (line for line in lines if any(char.isalnum() for char in line))
    return shortened(next(told, lines[0] if lines else sanitise.line("")), LONGEST)


def shortened(line: SafeText, cells: int) -> SafeText:
    """A line of at most so many cells, cut at a word's end if it is longer."""
    end = _fitting(line, cells)
    if end == len(line):
        return line
    cut = _word_end(line, boundary(line, _fitting(line, cells - 1)))
    kept = line[:cut].rstrip(_TRAILING) or line[:cut]
    return sanitise.line(kept + ELLIPSIS)


def boundary(text: str, at: int) -> int:
    """The nearest place at or before `at` where a text may be cut: between two characters as a
    reader sees them."""
    while 0 < at < len(text) and _is_within(text, at):
        at -= 1
    return at


def _line(raw: str) -> SafeText:
    return sanitise.line(raw, READ)


def _fitting(line: str, cells: int) -> int:
    """How many characters of a line so many cells hold."""
    if len(line) <= cells and line.isascii():
        return len(line)
    used = 0
    for at, char in enumerate(line[: cells + 1]):
        used += 2 if _WIDE.match(char) or ord(char) > 0x1F000 else 1
        if used > cells:
            return at
    return min(len(line), cells + 1)


def _word_end(line: str, at: int) -> int:
    """The last end of a word at or before `at`; `at` where all that stands before is one word."""
    for ends in (_ends_clause, _ends_word):
        for end in range(at, at // 2, -1):
            if not _is_within(line, end) and not _is_in_figure(line, end) and ends(line, end):
                return end
    bare = boundary(line, at)
    while bare > at // 2 and (_is_in_figure(line, bare) or boundary(line, bare) < bare):
        bare -= 1
    return bare if bare > at // 2 else at


def _ends_clause(line: str, end: int) -> bool:
    before = line[end - 1]
    return before in _CLAUSE or (line[end : end + 1] in (" ", "") and before != " ")


def _ends_word(line: str, end: int) -> bool:
    """In a script without blanks: as near as one comes without a dictionary."""
    sides = line[end - 1], line[end]
    unblanked = any(_UNBLANKED.match(side) for side in sides)
    return unblanked and not any(_is_digit(side) for side in sides)


def _is_in_figure(line: str, at: int) -> bool:
    """Whether a cut at `at` would leave a part of a figure: "30 000", "1,5", "2024"."""
    before, rest = line[:at].rstrip(_IN_FIGURE), line[at:].lstrip(_IN_FIGURE)
    gap = len(line) - len(before) - len(rest)
    return gap <= 1 and _is_digit(before[-1:]) and _is_digit(rest[:1])


def _is_digit(char: str) -> bool:
    return char.isdigit()


def _is_within(text: str, at: int) -> bool:
    before, after = text[at - 1], text[at]
    if after < "\u0300" and before < "\u0300":
        return False
    if after in _JOINERS or before in _LEADING or unicodedata.category(after)[0] == "M":
        return True
    if ord(after) in _TONES or ord(after) in _TAGS:
        return True
    if ord(after) in _REGIONS and ord(before) in _REGIONS:  # a flag is two of them
        start = at
        while start and ord(text[start - 1]) in _REGIONS:
            start -= 1
        return (at - start) % 2 == 1
    return unicodedata.combining(before) == _VIRAMA and unicodedata.category(after)[0] == "L"
