"""Opens the user's library for a headless command. Owns how settings' faults reach stderr."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tui_reader import config, paths

if TYPE_CHECKING:
    from tui_reader.library import Library


@contextmanager
def library() -> Iterator[Library]:
    """The user's library, closed at the end; faults of the settings are told on stderr."""
    from tui_reader import library as rooms

    places = paths.user_paths()
    loaded = config.load(places.config_file)
    for problem in loaded.problems:
        print(f"newsreader: {problem}", file=sys.stderr)
    lib = rooms.open(places, loaded.config)
    if lib.store.brought_back:
        print(f"newsreader: {lib.store.brought_back}", file=sys.stderr)
    try:
        yield lib
        if lib.hooks:
            from tui_reader.library import hooks

            for fault in hooks.faults(lib, hooks.HEARD_SECONDS):
                print(f"newsreader: {fault}", file=sys.stderr)
    finally:
        lib.close()
