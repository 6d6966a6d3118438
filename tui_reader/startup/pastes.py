"""A paste while it comes: where it ends, and when nobody will say any more that it has ended.

A terminal writes one sequence before what is pasted and one after it. The second may be lost, with
the line or with the terminal. Then what came is the paste, and keys are keys again. Time is handed
in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

BEGIN, END = "\x1b[200~", "\x1b[201~"
ESCAPE_SECONDS = 0.1
"""After this a lone ESC was the key, not the beginning of something."""
SECONDS = 1.0
"""After this, without much of it coming, the end of a paste does not come any more."""
MUCH = 200
"""Characters that keep it open for so long again: no hand types them."""
MOST = 4_000_000
"""Characters of one paste that are taken; what follows belongs to it, and is dropped."""

_KEYS = re.compile(r"(?:\x1b\[[\d:;]*[uABCDEFH]|\x1b\[(?!20[01]~)[\d;]+~|\x1bO[A-Z])+")
"""A read with nothing but such keys was typed: terminals take sequences out of what they paste."""


@dataclass(frozen=True, slots=True)
class Ended:
    """A paste that is at its end."""

    text: str
    """What was pasted."""
    behind: str
    """What came after it."""


class Paste:
    """One paste, from its first character on."""

    def __init__(self, now: float) -> None:
        self._pieces: list[str] = []
        self._size = 0
        self._tail = ""
        """The last few characters: the sequence that ends it may be cut."""
        self._last = self._open = now
        """When the last character came; when enough of them had come last."""
        self._much = 0

    def take(self, text: str, now: float) -> Ended | None:
        """More of it came; what is ended by that, if it is."""
        if self._pieces and _KEYS.fullmatch(text):
            return Ended(self._text(), text)
        seen = len(self._tail)
        at = (self._tail + text).find(END)
        if at >= 0:
            self._add(text[: max(0, at - seen)])
            return Ended(self._text(min(0, at - seen)), text[at - seen + len(END) :])
        self._add(text)
        self._tail = (self._tail + text)[1 - len(END) :]
        self._last, self._much = now, self._much + len(text)
        if self._much >= MUCH:
            self._open, self._much = now, 0
        return None

    def given_up(self, now: float) -> Ended | None:
        """What it was, if its end does not come any more: nothing came for a while, or only what
        is typed by hand, or the key that leads out of everything."""
        if self._tail.endswith("\x1b") and now - self._last >= ESCAPE_SECONDS:
            return Ended(self._text(-1), "\x1b")
        return Ended(self._text(), "") if now - self._open >= SECONDS else None

    def _add(self, text: str) -> None:
        fits = text[: MOST - self._size]
        self._pieces.append(fits)
        self._size += len(fits)

    def _text(self, without: int = 0) -> str:
        """All of it, without so many characters of its end (negative)."""
        whole = "".join(self._pieces)
        return whole[:without] if without and self._size < MOST else whole
