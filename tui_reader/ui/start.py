"""How the reader opens: library, first frame, then Textual. The door that `cli` calls.

Imports no Textual at its top, so that the first frame need not wait for it.
"""

from __future__ import annotations

import gc

from tui_reader import library
from tui_reader.config import Config, Loaded
from tui_reader.library import listing
from tui_reader.paths import Paths
from tui_reader.ui import prepaint


def run(paths: Paths, config: Config | Loaded) -> int:
    """Open the reader; returns the exit code. Raises ReaderError when the library cannot open."""
    gc.disable()  # until the first frame: see app.settle
    loaded = config if isinstance(config, Loaded) else Loaded(config)
    lib = library.open(paths, loaded.config)
    _ensure_samples(lib)
    first = prepaint.draw(lib)
    try:
        from tui_reader.ui import app

        return app.show(lib, loaded.problems, first)
    except BaseException:
        if first is not None and not first.taken:
            first.restore()
        raise


def _ensure_samples(lib: library.Library) -> None:
    if not listing.smart_counts(lib)["all"]:
        from tui_reader.library import files  # knows the cleaner: only for an empty library

        files.ensure_samples(lib)
