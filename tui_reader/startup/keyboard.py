"""What a terminal sends, as text: bytes that are none are shown as such, old mouse reports dropped.

A terminal may send whatever it is told to: text of another encoding that was pasted, half a
character, or mouse reports as X10 had them, whose coordinates are bytes and no text. None of it
may end the reader.
"""

from __future__ import annotations

import codecs
import re

_X10 = re.compile(rb"\x1b\[M[\x20-\xff]{3}")
_BEGUN = re.compile(rb"\x1b(\[(M[\x20-\xff]{0,2})?)?\Z")
"""The beginning of one, where a read has cut it."""
MARK = b"\x1b[M"
SECONDS = 1.0
"""After this the rest of a report does not come any more."""


class Decoder:
    """Bytes in, text out, however they are cut."""

    def __init__(self) -> None:
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self._held, self._since = b"", 0.0

    def rest(self, now: float) -> str:
        """What was typed behind a report that is not completed any more."""
        if not self._held or now - self._since < SECONDS:
            return ""
        typed, self._held = self._held[len(MARK) :], b""
        return self._decode(typed)

    def text(self, read: bytes, now: float = 0.0) -> str:
        """The text of what was read, without what is still to be completed."""
        if not self._held:
            self._since = now
        read, self._held = self._held + read, b""
        if MARK in read:
            read = _X10.sub(b"", read)
            begun = _BEGUN.search(read)
            if begun is not None and begun.group().startswith(MARK):
                read, self._held = read[: begun.start()], begun.group()
        return self._decode(read)
