"""Widths in terminal cells: measuring, cutting and padding by grapheme. Imports no Textual.

Shared by the widgets and the pre-painter, so that both put every column in the same place. Rich
says how wide a grapheme is; it is asked only about what is not certain, for its tables take longer
to import than the first frame to draw. A test holds that what is certain here is so there.
"""

from __future__ import annotations

from functools import cache, lru_cache

from tui_reader.view.text import glyphs

TYPE_CHECKING = False  # `typing` takes long to import: see `list_model.py`
if TYPE_CHECKING:
    from re import Pattern

ONE_CELL = (
    *((" ", "~"), ("\u00a1", "\u00ac"), ("\u00ae", "\u02ff"), ("\u0370", "\u0482")),
    *(("\u2010", "\u2027"), ("\u2030", "\u205e"), ("\u2190", "\u21ff"), ("\u2500", "\u25fc")),
    *(("⋯", "⋯"), ("★", "★"), ("✎", "✎"), ("✓", "✓"), ("−", "−")),
)
"""Ranges of characters that are graphemes of one cell: all that we draw lists with are among them,
since what is drawn with others is taken apart first."""
TWO_CELLS = (
    *(("\u3001", "\u3029"), ("\u3041", "\u3096"), ("\u30a1", "\u30fe"), ("\u3400", "\u4dbf")),
    *(("\u4e00", "\u9fff"), ("\uac00", "\ud7a3"), ("\uff01", "\uff60")),
    *(("\U0001f600", "\U0001f64f"), ("\U0001f680", "\U0001f6c5")),
)
"""Ranges of characters that are graphemes of two cells, unless something joins them."""
_ONES = frozenset(chr(c) for a, b in ONE_CELL for c in range(ord(a), ord(b) + 1))
RIGHT_TO_LEFT = (
    *(("\u0590", "\u08ff"), ("\ufb1d", "\ufdff"), ("\ufe70", "\ufefc")),
    *(("\U00010800", "\U00010fff"), ("\U0001e800", "\U0001eeff")),
)
"""Hebrew, Arabic, Syriac, Thaana, N'Ko and the other scripts whose letters run to the left."""

ELLIPSIS = "…"


def simple(text: str) -> bool:
    """True when each character is certain to take one cell."""
    return (text.isascii() and text.isprintable()) or _ONES.issuperset(text)


def simple_part(text: str, start: int, end: int) -> bool:
    """The same of a part of a long text."""
    part = text[start:end]
    return (part.isascii() and part.isprintable()) or _not_simple().search(part) is None


@cache
def _not_simple() -> Pattern[str]:
    import re

    return re.compile(f"[^{''.join(f'{a}-{b}' for a, b in ONE_CELL)}]")


class _Sizes(dict[str, int]):
    """Cells of the characters that were asked for; 0 where it is not certain."""

    def __missing__(self, char: str) -> int:
        size = 1 if char in _ONES else 2 if any(a <= char <= b for a, b in TWO_CELLS) else 0
        self[char] = size
        return size


_SIZES = _Sizes()


def is_certain(char: str) -> bool:
    """Whether every terminal takes a character to be as wide."""
    return char < "\x80" or _SIZES[char] > 0


def are_certain(drawing: str) -> bool:
    """The same of all characters of a drawing."""
    return drawing.isascii() or all(map(is_certain, set(drawing)))


def widest(text: str) -> int:
    """Cells that `text` takes in the terminals that need most: where a vowel sign and the colour of
    an emoji are drawn beside what they belong to."""
    if simple(text):
        return len(text)
    return width(text) + sum(map(_more, text))


@cache
def _more(char: str) -> int:
    """Cells that some terminals need for a character beyond those that Rich counts."""
    if _SIZES[char] or char < "\u0300":
        return 0
    from unicodedata import category

    if category(char) == "Mc":
        return 1
    return 2 if "\U0001f3fb" <= char <= "\U0001f3ff" else 0


def graphemes(text: str) -> list[tuple[int, int, int]]:
    """(start, end, cells) of each grapheme."""
    sizes = [_SIZES[char] for char in text]
    if 0 in sizes:
        from rich.cells import split_graphemes

        return split_graphemes(text)[0]
    return [(at, at + 1, size) for at, size in enumerate(sizes)]


def at_most(text: str) -> list[tuple[int, int, int]]:
    """(start, end, cells) of each grapheme, the cells of the terminals that need most."""
    found = graphemes(text)
    if len(found) == len(text):
        return found
    return [
        (start, end, size if end == start + 1 else size + sum(map(_more, text[start:end])))
        for start, end, size in found
    ]


def width(text: str) -> int:
    """Cells that `text` takes."""
    if simple(text):
        return len(text)
    sizes = [_SIZES[char] for char in text]
    if 0 in sizes:
        from rich.cells import cell_len

        return cell_len(text)
    return sum(sizes)


def cut(text: str, cells: int) -> str:
    """As much of `text` as fits, with an ellipsis where something is missing."""
    if cells <= 0:
        return ""
    # A title of a thousand characters need not be measured whole.
    text = text[: 8 * cells + 8]
    if widest(text) <= cells:
        return text
    end = ".."[:cells] if glyphs.ascii_only() else ELLIPSIS
    return head(text, cells - len(end)).rstrip() + end


def head(text: str, cells: int) -> str:
    """The longest beginning of `text` that is not wider than `cells`, in any terminal."""
    if simple(text):
        return text[: max(0, cells)]
    used = 0
    for start, _end, size in at_most(text):
        used += size
        if used > cells:
            return text[:start]
    return text


def fit(text: str, cells: int, right: bool = False) -> str:
    """`text` in exactly `cells` cells: cut or padded."""
    return _fit(text, cells, right, glyphs.ascii_only())


@lru_cache(2048)
def _fit(text: str, cells: int, right: bool, _ascii: bool) -> str:
    """Kept by what it depends on: cut texts have another ellipsis in ASCII."""
    shown = cut(text, cells)
    pad = " " * (max(0, cells) - width(shown))
    shown = isolated(shown)
    return pad + shown if right else shown + pad


def isolated(text: str) -> str:
    """Text that is written from right to left as a unit of its own: a terminal that reorders a
    line (UAX 9) must not take the age or the title beside it along. As wide as before."""
    if simple(text) or glyphs.ascii_only():
        return text
    turned = any(a <= char <= b for char in text for a, b in RIGHT_TO_LEFT)
    return f"\u2068{text}\u2069" if turned else text


def window(text: str, first: int, cells: int) -> tuple[int, int, int]:
    """What of a line is seen in `cells` columns from column `first` on: (start, end, blanks at
    the left, where half of a wide character would stand)."""
    past = first + cells
    if simple(text):
        return min(first, len(text)), min(past, len(text)), 0
    start = end = None
    used = blanks = 0
    for at, until, size in graphemes(text):
        if start is None and used >= first:
            start, blanks = at, used - first
        used += size
        if used <= past:
            end = until
    start = len(text) if start is None else start
    return start, max(start, end or 0), min(blanks, cells)


def offset_at(text: str, cell: int) -> int:
    """Code point index of the grapheme that covers column `cell` of `text`; len(text) past it."""
    if simple(text):
        return min(max(0, cell), len(text))
    used = 0
    for start, _end, size in graphemes(text):
        if cell < used + size:
            return start
        used += size
    return len(text)
