"""The signs that the reader draws with, and what stands for them where only ASCII can be shown.

Owns the one table, and whether it is used: set once when the reader opens. Each sign has one
character of one cell for it, so that nothing on the screen moves. Stories' own letters are
`spelling`'s. No Textual.
"""

from __future__ import annotations

TABLE: dict[str, str] = {
    "•": "o", "★": "*", "↓": "v", "✓": "x", "▸": "+", "▾": "-", "›": ">", "‹": "<", "▎": "#",
    "▌": "#", "▐": ":", "│": "|", "━": "=", "─": "-", "↪": "\\", "▣": "#", "✂": "%", "·": "-",
    "├": "|", "└": "`",
    "…": "~", "⋯": "~", "“": '"', "”": '"', "‘": "'", "’": "'", "—": "-", "–": "-", "−": "-",
    "×": "x", "↑": "^", "←": "<", "→": ">", "⇧": "^", "\xa0": " ", "‐": "-", "‑": "-",
    "▁": ".", "▂": ".", "▃": ":", "▄": "-", "▅": "=", "▆": "+", "▇": "*", "█": "#",
    "✎": "n", "↻": "@", "╭": "+", "╮": "+", "╰": "+", "╯": "+",
}  # fmt: skip
_TABLE = str.maketrans(TABLE)
_WORDS = str.maketrans({**TABLE, "…": "..."})


class _Spelling:
    ascii = False


def use(ascii: bool) -> None:
    """Draw with ASCII from now on, or not."""
    _Spelling.ascii = ascii


def ascii_only() -> bool:
    return _Spelling.ascii


def drawn(text: str) -> str:
    """What is not story text, as it is drawn: as wide as before."""
    return text.translate(_TABLE) if _Spelling.ascii else text


def said(sentence: str) -> str:
    """A sentence of ours; it may become wider."""
    return sentence.translate(_WORDS) if _Spelling.ascii else sentence
