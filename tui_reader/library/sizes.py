"""What the user's data takes on the disk: the library, and the files beside it. Changes nothing."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tui_reader.paths import Paths
from tui_reader.store import mirror
from tui_reader.store import sizes as stored
from tui_reader.store.sizes import Sizes


@dataclass(frozen=True, slots=True)
class Beside:
    what: str
    path: Path
    size: int
    """Bytes; of a folder all that is in it."""


@dataclass(frozen=True, slots=True)
class Disk:
    library: Sizes
    beside: tuple[Beside, ...]
    """Those that there are."""


def measure(paths: Paths) -> Disk:
    """Raises StoreError in words."""
    library = stored.measure(paths.database)
    found = (Beside(what, path, _size(path)) for what, path in _places(paths))
    return Disk(library, tuple(one for one in found if one.size))


def _places(paths: Paths) -> Iterator[tuple[str, Path]]:
    database = paths.database
    known = {
        database: "",
        Path(f"{database}-wal"): "what was written last, not yet in the library",
        Path(f"{database}-shm"): "",
        mirror.path_of(database): "mirror of what you made yourself",
    }
    yield from ((what, path) for path, what in known.items() if what)
    if database.parent.is_dir():
        for path in sorted(database.parent.glob(f"{database.stem}.*")):
            if path.is_file() and path not in known:
                yield "copy that was kept aside", path
    yield "backups", paths.backups
    yield "saved stories", paths.saved
    yield "pictures and the like, for a while", paths.cache
    yield "log", paths.log


def _size(path: Path) -> int:
    """Of what goes meanwhile nothing is counted."""
    try:
        if not path.is_dir():
            return path.stat().st_size
        with os.scandir(path) as inside:
            return sum(_size(Path(one.path)) for one in inside if not one.is_symlink())
    except OSError:
        return 0
