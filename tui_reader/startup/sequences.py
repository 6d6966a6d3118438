"""What a terminal sends, taken apart: keys, what was pasted, and answers that nobody asked for.

A sequence may come in two reads, late, or never to its end: the line was cut, the terminal ended
in the midst of a paste, a program beside us asked the terminal something. None of it may swallow
the keys that are typed after it, and no part of it may be taken for keys. Time is handed in, and
so is which sequences are keys: knows no Textual.
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass

from tui_reader.startup.pastes import BEGIN, ESCAPE_SECONDS, Paste

ESC = "\x1b"
LATE_SECONDS = 0.4
"""For so long what belongs behind an ESC that was taken for a key, and comes in one read, is
taken so."""
SEQUENCE_SECONDS = 1.0
"""After this the rest of a sequence does not come any more."""
MOST, LONGEST = 65_536, 32
"""Characters of a sequence that are waited for, and of one that Textual reads."""
BULK = 64
"""Characters of a read that no hand typed: behind a paste that was given up, they belong to it."""
BULK_SECONDS = 30.0

_CSI = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]")
_CSI_BEGUN = re.compile(r"\x1b\[[0-?]*[ -/]*")
_SHORT = re.compile(r"\x1b\[\[[A-E]|\x1b\[\d+\$(?!y)")
"""Keys that break the grammar of sequences: function keys of Linux, shifted ones of rxvt."""
_KNOWN = re.compile(
    r"\x1b\[[\d:]*(?:;[\d:]*){0,2};?[u~ABCDEFHPQRS]|\x1b\[<?[-\d;]+[Mm]|\x1b\[\?\d+;\d\$y"
    r"|\x1b\[48(?:;\d[:\d]*){4}t"
)
"""What is read besides the keys of the table: more keys, the mouse, modes, sizes."""
_STRING = re.compile(r"\x1b[]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)")
_STRING_BEGUN = re.compile(r"\x1b(?:\][\dlL]|P[\d>!$+|?;=]|_G)[^\x07\x1b]*(?:\x1b\Z)?")
"""One without its end; any other letter behind ESC was typed while Alt was held."""
_LATE = re.compile(r"\x1b(?:\[[A-H]|\[[<\d?][\d;:<]*[@-~]|O[A-S])")


@dataclass(frozen=True, slots=True)
class Keys:
    """Text for the parser of keys: letters, or a sequence that is complete."""

    text: str


@dataclass(frozen=True, slots=True)
class Pasted:
    """A text that was pasted, whole or as far as it came."""

    text: str


Part = Keys | Pasted


class Sequences:
    """Text in, parts out, however it was cut."""

    def __init__(self, keys: Container[str]) -> None:
        self._keys = keys
        """The sequences that are keys, besides those of a grammar."""
        self._paste: Paste | None = None
        self._torn = -BULK_SECONDS
        """When a paste was last given up."""
        self._held, self._since = "", 0.0
        """A sequence without its end, and when it began."""
        self._first = 0
        """Characters of it that came with the read which began it."""
        self._late, self._when = "", 0.0
        """The ESC that was last taken for a key, and when."""

    def feed(self, text: str, now: float) -> list[Part]:
        """What was read, taken apart."""
        if self._paste is None and self._is_bulk(text, now):
            self._paste = Paste(now)
        if self._paste is not None:
            return self._pasted(self._paste, text, now)
        late, self._late = self._late, ""
        if late and now - self._when < LATE_SECONDS and _LATE.match(late + text):
            text = late + text
        held, self._held = self._held, ""
        return self._apart(held + text, now, len(held))

    def rest(self, now: float) -> list[Part]:
        """What is given up by now, since nothing more came of it."""
        if self._paste is not None:
            ended = self._paste.given_up(now)
            if ended is None:
                return []
            self._paste, self._torn = None, now
            return [Pasted(ended.text), *([Keys(ended.behind)] if ended.behind else ())]
        held, waited = self._held, now - self._since
        if not held or waited < (ESCAPE_SECONDS if _is_key(held) else SEQUENCE_SECONDS):
            return []
        self._held = ""
        if _is_key(held):
            self._late, self._when = held, now
            return [Keys(held)]
        return self._apart(held[self._first :], now)

    def _is_bulk(self, text: str, now: float) -> bool:
        return now - self._torn < BULK_SECONDS and len(text) >= BULK and ESC not in text

    def _pasted(self, paste: Paste, text: str, now: float) -> list[Part]:
        ended = paste.take(text, now)
        if ended is None:
            return []
        self._paste, self._torn = None, -BULK_SECONDS
        return [Pasted(ended.text), *self._apart(ended.behind, now)]

    def _apart(self, text: str, now: float, held: int = 0) -> list[Part]:
        """The parts of a text, of which so many characters were held until now."""
        parts: list[Part] = []
        typed = held > 0 and not _is_key(text[:held]) and len(text) == held + 1
        while text:
            at = text.find(ESC)
            if at:
                parts.append(Keys(text[:at] if at > 0 else text))
                text = text[at:] if at > 0 else ""
            elif text.startswith(BEGIN):
                self._paste = Paste(now)
                return parts + self._pasted(self._paste, text[len(BEGIN) :], now)
            else:
                length, part = _sequence(text, self._keys)
                if not length:
                    self._hold(text, typed, held > 0, now)
                    return parts
                if part is None and text[1] == "[" and typed:
                    length = self._first  # a key came before its end did
                parts += [] if part is None else [part]
                text, held, typed = text[length:], 0, False
        return parts

    def _hold(self, text: str, typed: bool, again: bool, now: float) -> None:
        """Wait for the rest. A single key that comes meanwhile may be for itself."""
        if len(text) <= MOST:
            self._first = self._first if typed else len(text)
            self._since = self._since if again and not _is_key(text) else now
            self._held = text


def _is_key(held: str) -> bool:
    """Whether it is a key, if nothing comes behind it."""
    return held == ESC or (len(held) == 2 and held[1] in "[O]PX^_")


def _sequence(text: str, keys: Container[str]) -> tuple[int, Part | None]:
    """How long the sequence is that a text begins with, and what it is to the reader, if it is
    anything; 0 if it goes on beyond the text."""
    if len(text) == 1 or _is_key(text):
        return 0, None
    if text[1] == ESC:
        return 1, Keys(ESC)
    if text[1] in "]PX^_":
        return _string(text)
    if text[1] == "[":
        return _control(text, keys)
    return 2 + (text[1] == "O"), Keys(text[: 2 + (text[1] == "O")])


def _string(text: str) -> tuple[int, Part | None]:
    """An answer of the terminal; or a key that was held with Alt."""
    whole = _STRING.match(text) or _STRING_BEGUN.match(text)
    if whole is None:
        return 2, Keys(text[:2])
    ended = whole.group().endswith(("\x07", "\x1b\\")) or whole.end() < len(text)
    return (whole.end() if ended else 0), None


def _control(text: str, keys: Container[str]) -> tuple[int, Part | None]:
    short = _SHORT.match(text)
    if short is not None and short.group() in keys:
        return short.end(), Keys(short.group())
    whole = _CSI.match(text)
    if whole is None:
        begun = _CSI_BEGUN.match(text)
        assert begun is not None
        return (begun.end() if begun.end() < len(text) else 0), None
    read = whole.group()
    known = len(read) == len("\x1b[A") or read in keys
    known = known or (len(read) <= LONGEST and bool(_KNOWN.fullmatch(read)))
    return whole.end(), Keys(read) if known else None
