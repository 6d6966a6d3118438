"""Where a place in a text is after the text has changed: a block came back or went. Pure."""

from __future__ import annotations

from tui_reader.library.anchoring import alike

NEAR = 48
"""Code points by which a place is known."""


def carried(old: str, new: str, offset: int) -> int:
    """The offset in `new` of what stands at `offset` in `old`."""
    if old == new or offset <= 0:
        return offset
    before = alike(old, new)
    if offset < before:
        return offset
    after = alike(old[before:][::-1], new[before:][::-1])
    if offset >= len(old) - after:
        return offset + len(new) - len(old)
    words = old[offset : offset + NEAR]
    places = [new.find(words, max(0, offset - 4 * NEAR)), new.find(words)] if words.strip() else []
    return next((place for place in places if place >= 0), min(before, len(new)))
