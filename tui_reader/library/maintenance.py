"""The library's health and size: checking, recovering, pruning. Owns the words of the reports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui_reader.errors import CorruptLibraryError, StoreError
from tui_reader.library import Library
from tui_reader.paths import Paths, no_file

if TYPE_CHECKING:
    from tui_reader.store.journal import Held


@dataclass(frozen=True, slots=True)
class CheckReport:
    sound: bool
    sentences: tuple[str, ...]
    """What was found and done, for the user."""


def prune(lib: Library, days: int | None = None) -> int:
    """Drop read stories older than `days` (None: the setting; 0: none is too old), and what was
    deleted, or came from feeds that were removed, before undo's reach; how many."""
    from tui_reader.store import prune as pruning

    chosen = lib.config.retention.days if days is None else days
    return pruning.prune(lib.store, chosen or None).stories


def check(paths: Paths, *, repair: bool = False) -> CheckReport:
    """Whether the library is sound; with `repair` a damaged one is set aside and recovered."""
    from tui_reader.store import integrity, journal, mirror

    held = journal.read(mirror.path_of(paths.database))
    if not no_file(paths.database) and not paths.database.exists():
        return _without_library(paths, held, repair)
    try:
        faults = integrity.check(paths.database)
    except (CorruptLibraryError, StoreError) as error:
        faults = [str(error)]
    beside = f"Its mirror holds {held}." if held else "It has no mirror yet."
    if other := integrity.stranger(paths.database):
        beside = (
            f"Beside it lies the mirror of {other}. The next start of the reader keeps that aside"
            " and makes its own."
        )
    if held.damaged:
        beside += f" {held.damaged:,} lines of the mirror are damaged and are passed over."
    if not faults:
        return CheckReport(True, (f"The library {paths.database} is sound.", beside))
    if not repair:
        return CheckReport(
            False, (*faults, beside, "`newsreader doctor --repair` recovers what can be read.")
        )
    return CheckReport(True, (*faults, beside, integrity.repair(paths.database).sentence))


def _without_library(paths: Paths, held: Held, repair: bool) -> CheckReport:
    """A library that was never made, or was lost; with `repair` it is made of its mirror."""
    none = f"There is no library yet at {paths.database}."
    if not held:
        return CheckReport(True, (none,))
    if not repair:
        return CheckReport(
            False,
            (
                f"There is no library at {paths.database}, but its mirror holds {held}.",
                "`newsreader doctor --repair` or the next start brings it back.",
            ),
        )
    from tui_reader.store import opening

    store = opening.open(paths.database)
    said = store.brought_back
    store.close()
    return CheckReport(True, (said,))
