"""The library's health and size: checking, recovering, pruning. Owns the words of the reports."""

from __future__ import annotations

from dataclasses import dataclass

from tui_reader.errors import CorruptLibraryError, StoreError
from tui_reader.library import Library
from tui_reader.paths import Paths


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
    from tui_reader.store import integrity

    if not paths.database.exists():
        return CheckReport(True, (f"There is no library yet at {paths.database}.",))
    try:
        faults = integrity.check(paths.database)
    except (CorruptLibraryError, StoreError) as error:
        faults = [str(error)]
    if not faults:
        return CheckReport(True, (f"The library {paths.database} is sound.",))
    if not repair:
        return CheckReport(
            False, (*faults, "`newsreader doctor --repair` recovers what can be read.")
        )
    return CheckReport(True, (*faults, integrity.repair(paths.database).sentence))
