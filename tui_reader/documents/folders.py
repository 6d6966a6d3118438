"""The files of a folder that may be documents. Owns what is left out; opens none."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from tui_reader.documents.table import suffixes


def walk(path: Path) -> Iterator[Path]:
    """The documents of a folder and its folders, by name; of a file, the file itself.

    Links to folders are not followed; hidden, special and empty files are left out, and those that
    are called as no document is.
    """
    if path.is_file():
        yield path
        return
    taken = suffixes()
    for folder, folders, names in os.walk(path, followlinks=False):
        folders[:] = sorted(one for one in folders if not one.startswith("."))
        for name in sorted(names):
            found = Path(folder, name)
            if not name.startswith(".") and found.suffix.lower() in taken and _holds_any(found):
                yield found


def _holds_any(found: Path) -> bool:
    try:
        return found.is_file() and found.stat().st_size > 0
    except OSError:
        return False
