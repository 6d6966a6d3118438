"""The signs that the reader draws with, and what stands for them where only ASCII can be shown.

Owns the one table, and whether it is used: set once when the reader opens. Each sign has one
character of one cell for it, so that nothing on the screen moves. Letters of stories lose their
accents where the terminal cannot show them, so that names stay readable; the rest becomes question
marks of the same width. No Textual.
"""

from __future__ import annotations

TABLE: dict[str, str] = {
    "•": "o", "★": "*", "↓": "v", "✓": "x", "▸": "+", "▾": "-", "›": ">", "‹": "<", "▎": "#",
    "▌": "#", "▐": ":", "│": "|", "━": "=", "─": "-", "↪": "\\", "▣": "#", "✂": "%", "·": "-",
    "…": "~", "⋯": "~", "“": '"', "”": '"', "‘": "'", "’": "'", "—": "-", "–": "-", "−": "-",
    "×": "x", "↑": "^", "←": "<", "→": ">", "⇧": "^", "\xa0": " ", "‐": "-", "‑": "-",
    "▁": ".", "▂": ".", "▃": ":", "▄": "-", "▅": "=", "▆": "+", "▇": "*", "█": "#",
}  # fmt: skip
LETTERS: dict[str, str] = {
    "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "t",
    "Þ": "T", "ß": "s", "æ": "a", "Æ": "A", "œ": "o", "Œ": "O", "ı": "i", "€": "E", "£": "L",
}  # fmt: skip
"""Letters that no decomposition leads to; of two cells' worth the first."""
_TABLE = str.maketrans(TABLE)
_WORDS = str.maketrans({**TABLE, "…": "..."})


class _Spelling:
    ascii = False


def use(ascii: bool) -> None:
    """Draw with ASCII from now on, or not."""
    if ascii != _Spelling.ascii:
        from tui_reader.view.text import cells

        _Spelling.ascii = ascii
        cells.fit.cache_clear()  # it knows cut texts with the other ellipsis


def ascii_only() -> bool:
    return _Spelling.ascii


def drawn(text: str) -> str:
    """What is not story text, as it is drawn: as wide as before."""
    return text.translate(_TABLE) if _Spelling.ascii else text


def said(sentence: str) -> str:
    """A sentence of ours; it may become wider."""
    return sentence.translate(_WORDS) if _Spelling.ascii else sentence


def spelled(text: str, codec: str) -> str:
    """Any output as a terminal of this encoding can show it: as wide as before, nothing lost of
    the escape sequences (which are ASCII)."""
    if codec == "utf-8" or text.isascii():
        return text
    import re

    return re.sub("[^\x00-\x7f]+", lambda run: _spelled(run.group(), codec), text)


def _spelled(run: str, codec: str) -> str:
    from tui_reader.view.text.cells import graphemes

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
