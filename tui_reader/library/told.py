"""Stories that tell one event as one: what is read with them, and what the user says of them.

Which stories they are is told by what they say (`cluster`) or by the user; `store.affairs` has it.
"""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader import clock
from tui_reader.durations import DAY
from tui_reader.library import Library
from tui_reader.model import Listing
from tui_reader.store.affairs import doubles, groups
from tui_reader.store.lists import selection

LATELY = 2 * DAY
"""Seconds for which a row that was read takes those with it that join it."""


def read_with(lib: Library, ids: Sequence[int]) -> list[int]:
    """Who else tells these stories and is read when they are."""
    return doubles.read_with(lib.store, ids) if _together(lib) else []


def read_with_list(lib: Library, listing: Listing) -> list[int]:
    """The same of all stories of a list, where it shows them once."""
    once = _together(lib) and selection.tells_once(listing)
    return doubles.read_with_list(lib.store, listing) if once else []


def joined(lib: Library, ids: Sequence[int]) -> None:
    """Stories have joined others that tell the same: they are read where their row was lately. Not
    a change of the user's, so not undone by itself."""
    if _together(lib) and ids:
        doubles.read_as_their_row(lib.store, ids, clock.seconds() - LATELY)


def take_out(lib: Library, entry_id: int) -> bool:
    """The user's word: this is not the same story as the others of its row. False when it stands
    alone. Undoable."""
    return groups.take_out(lib.store, entry_id)


def put_together(lib: Library, ids: Sequence[int]) -> None:
    """The user's word: these are the same story. Undoable."""
    groups.put_together(lib.store, ids)


def _together(lib: Library) -> bool:
    settings = lib.config.reading
    return settings.told_once and settings.read_doubles == "together"
