"""How the reader opens: library, first frame, then Textual. The door that `cli` calls.

Imports no Textual at its top, so that the first frame need not wait for it.
"""

from __future__ import annotations

import gc
import sys

from tui_reader import library
from tui_reader.config import Config, Loaded
from tui_reader.library import first
from tui_reader.paths import Paths
from tui_reader.ui import prepaint

UPDATING = "Updating the library ..."


def run(paths: Paths, config: Config | Loaded) -> int:
    """Open the reader; returns the exit code. Raises ReaderError when the library cannot open."""
    gc.disable()  # until the first frame: see app.settle
    loaded = config if isinstance(config, Loaded) else Loaded(config)
    shown = prepaint.early(paths, loaded.config)
    try:
        lib = _library(paths, loaded.config, known=shown is not None)
        shown = shown or prepaint.draw(lib)
        from tui_reader.ui import app

        return app.show(lib, loaded.problems, shown)
    except BaseException:
        if shown is not None and not shown.taken:
            shown.restore()
        raise


def _library(paths: Paths, config: Config, known: bool) -> library.Library:
    """The library, with samples in an empty one. `known`: it has stories and is up to date."""
    if not known and first.must_be_updated(paths):
        print(UPDATING, file=sys.stderr, flush=True)
    lib = library.open(paths, config)
    if not known:
        _ensure_samples(lib)
    return lib


def _ensure_samples(lib: library.Library) -> None:
    from tui_reader.library import listing

    if not listing.smart_counts(lib)["all"]:
        from tui_reader.library import files  # knows the cleaner: only for an empty library

        files.ensure_samples(lib)
