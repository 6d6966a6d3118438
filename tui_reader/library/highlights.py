"""The user's highlights and notes: making, changing and listing them. Undoable."""

from __future__ import annotations

from tui_reader import sanitise
from tui_reader.errors import UsageError
from tui_reader.highlight_colours import IDS, USUAL
from tui_reader.library import Library, anchoring, reading
from tui_reader.model import Highlight, OpenStory, SafeText, Span
from tui_reader.store import highlights as stored_highlights
from tui_reader.store.highlights import Noted as Noted

COLOURS = IDS
"""What `colour` may be, in the order they are offered."""
LONGEST_NOTE = 10_000


def add(lib: Library, entry_id: int, span: Span, colour: str = USUAL, note: str = "") -> OpenStory:
    """Highlight a stretch of a story, with or without a note. Undoable."""
    article = reading.open_story(lib, entry_id).article
    if not 0 <= span.start < span.end <= len(article.text):
        raise UsageError("Nothing is selected.")
    if colour not in COLOURS:
        raise UsageError(f"A highlight is {', '.join(COLOURS)}.")
    made = anchoring.anchored(article, Highlight(0, span, *_nothing(), colour, _note(note)))
    stored_highlights.add(lib.store, entry_id, made)
    return reading.open_story(lib, entry_id)


def change(
    lib: Library, highlight_id: int, *, note: str | None = None, colour: str | None = None
) -> None:
    """Give a highlight another note or colour. Undoable."""
    if colour is not None and colour not in COLOURS:
        raise UsageError(f"A highlight is {', '.join(COLOURS)}.")
    safe = None if note is None else _note(note)
    stored_highlights.change(lib.store, highlight_id, note=safe, colour=colour)


def remove(lib: Library, highlight_id: int) -> None:
    """Take a highlight and its note away. Undoable."""
    stored_highlights.remove(lib.store, highlight_id)


def all_notes(lib: Library, words: str = "", before: int = 0, limit: int = 50) -> list[Noted]:
    """Highlights of the whole library, the newest first, page by page."""
    return stored_highlights.all(lib.store, words, before, limit)


def _nothing() -> tuple[SafeText, SafeText, SafeText]:
    empty = sanitise.line("")
    return empty, empty, empty


def _note(raw: str) -> SafeText:
    return sanitise.text(raw[:LONGEST_NOTE])
