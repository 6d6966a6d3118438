"""The user's word on names: not an entity, is a place, same as, split, is called, was missed.

A correction holds for one story or for the whole library, applies at once to what is kept, and is
stronger than every recogniser from then on. Undoable: one change each. What is said of names with
no story at hand is `names`'.
"""

from __future__ import annotations

from tui_reader import sanitise
from tui_reader.errors import UsageError
from tui_reader.library import Library, annotation, reading
from tui_reader.library.names import check_kind, check_length
from tui_reader.model import Correction, OpenStory, SafeText
from tui_reader.store import corrections as stored_corrections
from tui_reader.store import entities, joins

ACTIONS: tuple[tuple[str, str], ...] = (
    ("drop", "not an entity"),
    ("kind", "is a ..."),
    ("merge", "same as ..."),
    ("split", "split from the others"),
    ("rename", "is called ..."),
    ("add", "is a name that was missed"),
)
"""(action, what the user is asked) of each correction."""


def correct(
    lib: Library, entry_id: int, action: str, names: tuple[str, str], *, everywhere: bool = False
) -> OpenStory:
    """Correct a name: `names` are its surface and the target (a kind, the other name, or "").

    With `everywhere` it holds for the whole library, else for this story. Raises UsageError.
    """
    surface, target = (sanitise.line(name) for name in names)
    reading.story(lib, entry_id)  # a number of no story is refused
    _check(action, surface, target)
    correction = Correction(action, surface, target)
    with lib.store.write(f"Correct {surface}"):
        if everywhere:
            _join_rows(lib, entry_id, correction)
        stored_corrections.add(lib.store, correction, None if everywhere else entry_id)
    # The store made the story's annotations stale, so this recognises it anew, corrected.
    return annotation.annotate(lib, entry_id)


def marked(opened: OpenStory, name: str) -> bool:
    """Whether a name is marked in a story: within a longer one it is not."""
    found = opened.annotations.entities if opened.annotations else ()
    key = entities.fold(name)
    return any(key in map(entities.fold, (one.name, *one.aliases)) for one in found)


def _check(action: str, surface: SafeText, target: SafeText) -> None:
    if action not in {row[0] for row in ACTIONS}:
        raise UsageError(f"There is no correction {sanitise.line(action)}.")
    if not surface.strip():
        raise UsageError("A name has letters.")
    if target or action == "add":  # what was marked may be dropped, however long
        check_length(surface if action == "add" else target)
    if action in ("kind", "add"):
        check_kind(target)
    if action == "merge" and not target:
        raise UsageError("Name the other one that it is the same as.")
    if action == "rename" and not target.strip():
        raise UsageError("Say what it is called.")


def _join_rows(lib: Library, entry_id: int, correction: Correction) -> None:
    """What is said for the whole library holds for its lists at once, too."""
    rows = entities.in_story(lib.store, entry_id)
    action, surface, target = correction.action, correction.surface, correction.target
    key = entities.fold(surface)
    found = {kind: id for (kind, name), id in rows.items() if name == key}
    with lib.store.write() as db:
        if action == "add":
            joins.keep(db, joins.row_of(db, target, surface))
        for kind, id in found.items():
            if action == "merge":
                goals = [i for (_, name), i in rows.items() if name == entities.fold(target)]
                goals += [one.id for one in entities.find(lib.store, target, kind)]
                if goals:
                    joins.join(db, id, goals[0])
            elif action == "rename":
                joins.rename(db, id, kind, target)
            elif action == "kind":
                joins.rename(db, id, target, surface)
