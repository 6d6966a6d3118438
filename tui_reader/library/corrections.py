"""The user's word on names: not an entity, is a place, same as, split. Owns its scope.

A correction holds for one story or for the whole library, applies at once to what is kept, and is
stronger than every recogniser from then on. Undoable.
"""

from __future__ import annotations

from tui_reader import kinds, sanitise
from tui_reader.errors import UsageError
from tui_reader.library import Library, annotation
from tui_reader.model import Correction, OpenStory
from tui_reader.store import corrections as stored_corrections

ACTIONS: tuple[tuple[str, str], ...] = (
    ("drop", "not an entity"),
    ("kind", "is a ..."),
    ("merge", "same as ..."),
    ("split", "split from the others"),
)
"""(action, what the user is asked) of each correction."""


def correct(
    lib: Library, entry_id: int, action: str, names: tuple[str, str], *, everywhere: bool = False
) -> OpenStory:
    """Correct a name: `names` are its surface and the target (a kind, the other name, or "").

    With `everywhere` it holds for the whole library, else for this story. Raises UsageError.
    """
    surface, target = (sanitise.line(name) for name in names)
    if action not in {row[0] for row in ACTIONS}:
        raise UsageError(f"There is no correction {sanitise.line(action)}.")
    if action == "kind" and target not in kinds.NAME_KINDS:
        raise UsageError(f"A name is one of {', '.join(kinds.NAME_KINDS)}.")
    if action == "merge" and not target:
        raise UsageError("Name the other one that it is the same as.")
    correction = Correction(action, surface, target)
    stored_corrections.add(lib.store, correction, None if everywhere else entry_id)
    # The store made the story's annotations stale, so this recognises it anew, corrected.
    return annotation.annotate(lib, entry_id)
