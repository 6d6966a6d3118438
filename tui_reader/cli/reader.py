"""How the reader opens: first frame, library, Textual, in this order. The door that `cli` calls.

What is imported at its top is waited for by the first frame.
"""

from __future__ import annotations

import sys

from tui_reader import paths
from tui_reader.startup import kept_frame

TYPE_CHECKING = False  # `typing` takes long to import: see `list_model.py`
if TYPE_CHECKING:
    from tui_reader import library
    from tui_reader.startup.prepainted import Prepainted

UPDATING = "Updating the library ..."


def run() -> int:
    """Open the reader; returns the exit code. Raises ReaderError when the library cannot open."""
    shown = kept_frame.early() or _drawn()
    from tui_reader.startup import bundle  # the first frame would wait for it

    bundle.use(paths.glance().cache)
    try:
        lib, problems = _library(known=shown is not None)
        shown = shown or _drawn(lib)
        from tui_reader.ui import app

        code = app.show(lib, problems, shown)
        kept_frame.keep()
        return code
    except BaseException:
        if shown is not None and not shown.taken:
            shown.restore()
        raise


def _drawn(lib: library.Library | None = None) -> Prepainted | None:
    """The first frame as it is drawn: of an open library, else by a first look at it."""
    from tui_reader.startup import painter  # a frame that was kept needs no drawing

    return painter.early() if lib is None else painter.draw(lib)


def _library(known: bool) -> tuple[library.Library, tuple[str, ...]]:
    """The library, with samples in an empty one, and what is wrong with the settings. `known`: it
    has stories and is up to date."""
    from tui_reader import config, library
    from tui_reader.startup import snapshot

    places = paths.user_paths()
    loaded = config.load(places.config_file)
    if not known and snapshot.must_be_updated(places):
        print(UPDATING, file=sys.stderr, flush=True)
    lib = library.open(places, loaded.config)
    lib.apart = True
    if not known:
        _ensure_samples(lib)
    return lib, (*loaded.problems, *filter(None, [lib.store.brought_back]))


def _ensure_samples(lib: library.Library) -> None:
    from tui_reader.library import listing

    if not listing.smart_counts(lib)["all"]:
        from tui_reader.library import files  # knows the cleaner: only for an empty library

        files.ensure_samples(lib)
