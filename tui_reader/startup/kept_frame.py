"""The first frame as the painter would draw it, kept in a file of the cache folder.

While nothing has changed of all that it shows (library, settings, terminal, our own sources), the
next start shows it with the ages of that moment, without a look at the library: what is seen is
what the painter would draw. Owns that file alone; whatever is odd about it, the painter draws.
"""

from __future__ import annotations

import binascii
import os
import sys
import time

from tui_reader import paths
from tui_reader.startup import cache_file, prepainted
from tui_reader.view import ages

TYPE_CHECKING = False  # `typing` takes long to import: see `list_model.py`
if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.paths import Early
    from tui_reader.startup.prepainted import Prepainted

    Stamp = tuple[int, int, int] | None
    """Which file, as old and as long as it was; None for no file, or an empty one."""
    Kept = tuple[str, list[str], list[str | int]]
    """For whom and where it is, the sources that drew it, and its parts: a text, the time that an
    age is told of (Unix seconds), a text, and so on."""

NAME = "frame.bin"
ASKED = ("TERM", "COLORTERM", "NO_COLOR", "LC_ALL", "LC_CTYPE", "LANG")
"""What the environment is asked of a terminal by those who draw."""
DRAWN_BY = ("commands", "config", "highlight_colours", "kinds", "list_model", "startup",
            "store.schema", "themes", "view", "wording")  # fmt: skip
"""Modules that have to do with what is drawn, and all below them."""


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
    from tui_reader.startup import painter

    if sys.dont_write_bytecode or os.name != "posix":
        return
    places = paths.glance()
    if _true(places) is not None:
        return
    before = _asked(places)
    parts = painter.kept(*prepainted.size())
    if parts is None or before != _asked(places):  # somebody wrote meanwhile
        return
    kept = _packed(before, _sources(), slots(parts))
    cache_file.write(os.path.join(places.cache, NAME), kept)


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
    same = (_stamped(one.partition(" ")[2]) == one for one in sources)
    return parts if asked == _asked(places) and all(same) else None


def _asked(places: Early) -> str:
    """What the frame depends on, but for who draws it."""
    files = (places.database, f"{places.database}-wal", places.config_file)
    terminal = tuple(os.environ.get(name) for name in ASKED)
    return repr((prepainted.size(), terminal, *map(_stamped, files)))


def _stamp(path: str) -> Stamp:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return (found.st_ino, found.st_mtime_ns, found.st_size) if found.st_size else None


def _stamped(path: str) -> str:
    stamp = _stamp(path)
    return f"{','.join(map(str, stamp)) if stamp else '-'} {path}"


def _sources() -> list[str]:
    """The sources of all that has to do with what is drawn."""
    below = tuple(f"tui_reader.{name}" for name in DRAWN_BY)
    files = {
        str(module.__file__)
        for name, module in tuple(sys.modules.items())
        if name.startswith(below) and getattr(module, "__file__", None)
    }
    return [_stamped(file) for file in sorted(files)]


def _packed(asked: str, sources: Sequence[str], parts: Sequence[str | int]) -> bytes:
    """What is kept, as text, behind its sum: `marshal` ends the program at a byte that is another
    one by now."""
    data = "\0".join((asked, "\n".join(sources), *map(str, parts))).encode()
    return _sum(data) + data


def _sum(data: bytes) -> bytes:
    return b"%08x" % binascii.crc32(data)


def _read(path: str) -> Kept | None:
    """What is kept; None for no file, or for one that others may have written."""
    try:
        found = cache_file.read(path) or b""
        if found[:8] != _sum(found[8:]):
            return None
        asked, sources, *texts = found[8:].decode().split("\0")
        parts = [int(one) if at % 2 else one for at, one in enumerate(texts)]
    except (OSError, ValueError):  # it is not as we write it
        return None
    return asked, sources.split("\n"), parts
