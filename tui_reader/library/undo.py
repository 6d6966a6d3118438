"""Taking changes back and making them again. Owns nothing: the log stands in the store."""

from __future__ import annotations

from dataclasses import replace

from tui_reader import sanitise
from tui_reader.library import Library
from tui_reader.model import Change, SafeText
from tui_reader.store import undo as log


def next_undo(lib: Library) -> Change | None:
    """What is taken back next, its label safe; None when there is nothing."""
    return _safe(log.next_undo(lib.store))


def next_redo(lib: Library) -> Change | None:
    """What is made again next."""
    return _safe(log.next_redo(lib.store))


def undo(lib: Library, id: int = 0) -> SafeText:
    """Take a change back (0: the next one); its label, or "" when there is none."""
    return sanitise.stored(log.undo(lib.store, id) or "")


def redo(lib: Library, id: int = 0) -> SafeText:
    """Make again what was taken back (0: the next one); its label, or ""."""
    return sanitise.stored(log.redo(lib.store, id) or "")


def history(lib: Library, limit: int = 50) -> list[SafeText]:
    """Labels of the changes that can be taken back, the newest first."""
    return [sanitise.stored(label) for label in log.history(lib.store, limit)]


def _safe(change: Change | None) -> Change | None:
    return replace(change, label=sanitise.stored(change.label)) if change else None
