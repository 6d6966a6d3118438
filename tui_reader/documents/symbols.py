"""Signs of the fonts Symbol and Wingdings that texts are written with, by their codes there.

Old programs write them as codes of private use (U+F0B7), which no other font shows.
"""

from __future__ import annotations

_PRIVATE = 0xF000
_SIGNS = {
    0xB7: "•", 0xA7: "▪", 0xD8: "➢", 0xFC: "✓", 0xFB: "✗", 0x6C: "●", 0x6E: "■", 0x6F: "□",
    0x71: "❑", 0x75: "◆", 0x76: "❖", 0xA8: "□", 0xFE: "☑", 0x4A: "☺", 0xE0: "→", 0xDF: "←",
    0xF0: "⇨", 0xAE: "→", 0xAC: "←", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xA3: "≤", 0xB9: "≠",
    0x2D: "−", 0x2B: "+", 0x3D: "=", 0x28: "(", 0x29: ")",
}  # fmt: skip


def sign(code: int) -> str:
    """What a code of private use is written for; "" where nobody knows."""
    return _SIGNS.get(code - _PRIVATE, "")
