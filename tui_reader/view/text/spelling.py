"""Any output as a terminal of another encoding than UTF-8 can show it, as wide as before."""

from __future__ import annotations

from tui_reader.view.text.cells import graphemes
from tui_reader.view.text.glyphs import TABLE

LETTERS: dict[str, str] = {
    "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "t",
    "Þ": "T", "ß": "s", "æ": "a", "Æ": "A", "œ": "o", "Œ": "O", "ı": "i", "€": "E", "£": "L",
}  # fmt: skip
"""Letters that no decomposition leads to; of two cells' worth the first."""


def spelled(text: str, codec: str) -> str:
    """Any output as a terminal of this encoding can show it: as wide as before, nothing lost of
    the escape sequences (which are ASCII)."""
    if codec == "utf-8" or text.isascii():
        return text
    import re

    return re.sub("[^\x00-\x7f]+", lambda run: _spelled(run.group(), codec), text)


def _spelled(run: str, codec: str) -> str:
    found = []
    for start, end, size in graphemes(run):
        piece = run[start:end]
        try:
            piece.encode(codec)
        except UnicodeEncodeError:
            piece = TABLE.get(piece) or _plain(piece, size)
        found.append(piece)
    return "".join(found)


def _plain(piece: str, size: int) -> str:
    """A letter without its accents; question marks for what has no such letter."""
    import unicodedata

    base = LETTERS.get(piece) or unicodedata.normalize("NFD", piece)[:1]
    return base if size == 1 and base.isascii() and base.isprintable() and base else "?" * size
