"""The first frame as the painter would draw it, kept in a file of the cache folder.

While nothing has changed of all that it shows (library, settings, terminal, our own sources), the
next start shows it with the ages of that moment, without a look at the library: what is seen is
what the painter would draw. Owns that file alone; whatever is odd about it, the painter draws.
"""

from __future__ import annotations

import marshal
import os
import sys
import time

from tui_reader import paths
from tui_reader.startup import prepainted
from tui_reader.view import ages

TYPE_CHECKING = False  # `typing` takes long to import: see `list_model.py`
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from tui_reader.paths import Early
    from tui_reader.startup.prepainted import Prepainted

    Stamp = tuple[int, int, int] | None
    """Which file, as old and as long as it was; None for no file, or an empty one."""
    Kept = tuple[tuple[object, ...], list[tuple[str, Stamp]], list[str | int]]
    """For whom and where it is, the sources that drew it, and its parts: texts, and for each age
    the time that it is told of (Unix seconds)."""

NAME = "frame.bin"
ASKED = ("TERM", "COLORTERM", "NO_COLOR", "LC_ALL", "LC_CTYPE", "LANG")
"""What the environment is asked of a terminal by those who draw."""
DRAWN_BY = ("commands", "config", "highlight_colours", "kinds", "list_model", "startup",
            "store.schema", "themes", "view", "wording")  # fmt: skip
"""Modules that have to do with what is drawn, and all below them."""
_WRITABLE_BY_OTHERS = 0o022
_ODD = (OSError, EOFError, ValueError, TypeError)
"""What reading a file may come to that is not as we write it."""


def early() -> Prepainted | None:
    """Show the frame that was kept, if it is what would be drawn now."""
    if not prepainted.possible():
        return None
    parts = _true(paths.glance())
    if parts is None:
        return None
    return prepainted.shown(filled(parts, int(time.time())).encode())


def keep() -> None:
    """Keep the frame that the painter would draw now, or none. For when nobody waits."""
    from tui_reader.startup import bundle, painter

    if sys.dont_write_bytecode or os.name != "posix":
        return
    places = paths.glance()
    if _true(places) is not None:
        return
    before = _asked(places)
    parts = painter.kept(*prepainted.size())
    if parts is None or before != _asked(places):  # somebody wrote meanwhile
        return
    found: Any = (before, _sources(), slots(parts))
    bundle.write(os.path.join(places.cache, NAME), marshal.dumps(found))


def slots(parts: Sequence[str]) -> list[str | int]:
    """The parts as they are kept."""
    found: list[str | int] = []
    texts: list[str] = []
    for part in parts:
        if isinstance(part, ages.Aged):
            found += ("".join(texts), part.at)
            texts = []
        else:
            texts.append(part)
    return [*found, "".join(texts)]


def filled(parts: Sequence[str | int], now: int) -> str:
    """The page of parts as they are kept, with the ages of now."""
    return "".join(ages.column(one, now) if isinstance(one, int) else one for one in parts)


def _true(places: Early) -> list[str | int] | None:
    """The parts of the frame that was kept, if it is what would be drawn now."""
    found = _read(os.path.join(places.cache, NAME))
    if found is None:
        return None
    asked, sources, parts = found
    fits = asked == _asked(places) and all(_stamp(path) == stamp for path, stamp in sources)
    return parts if fits else None


def _asked(places: Early) -> tuple[object, ...]:
    """What the frame depends on, but for who draws it."""
    files = (places.database, f"{places.database}-wal", places.config_file)
    terminal = tuple(os.environ.get(name) for name in ASKED)
    return (prepainted.size(), terminal, *((file, _stamp(file)) for file in files))


def _stamp(path: str) -> Stamp:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return (found.st_ino, found.st_mtime_ns, found.st_size) if found.st_size else None


def _sources() -> list[tuple[str, Stamp]]:
    """The sources of all that has to do with what is drawn."""
    below = tuple(f"tui_reader.{name}" for name in DRAWN_BY)
    files = {
        str(module.__file__)
        for name, module in tuple(sys.modules.items())
        if name.startswith(below) and getattr(module, "__file__", None)
    }
    return [(file, _stamp(file)) for file in sorted(files)]


def _read(path: str) -> Kept | None:
    """What is kept; None for no file, or for one that others may have written."""
    try:
        with open(path, "rb") as file:
            stat = os.fstat(file.fileno())
            if stat.st_mode & _WRITABLE_BY_OTHERS or stat.st_uid != os.getuid():
                return None
            asked, sources, parts = marshal.loads(file.read())
    except _ODD:
        return None
    return asked, sources, parts
