"""Taking changes back and making them again. Owns nothing: the log stands in the store."""

from __future__ import annotations

from tui_reader import sanitise
from tui_reader.library import Library
from tui_reader.model import SafeText
from tui_reader.store import undo as log


def undo(lib: Library) -> SafeText:
    """Take the last change back; its label, or "" when there is none."""
    return sanitise.stored(log.undo(lib.store) or "")


def redo(lib: Library) -> SafeText:
    """Make the change again that was taken back last; its label, or ""."""
    return sanitise.stored(log.redo(lib.store) or "")


def size(lib: Library, *, undone: bool = False) -> int:
    """How many rows `undo` (or `redo`, for `undone`) will write: many want a worker."""
    return log.size(lib.store, undone=undone)


def history(lib: Library, limit: int = 50) -> list[SafeText]:
    """Labels of the changes that can be taken back, the newest first."""
    return [sanitise.stored(label) for label in log.history(lib.store, limit)]
