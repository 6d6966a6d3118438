"""A reader's articles are made in a child: what reads strangers' pages takes 40 MB that no
process gives back, and a page that brings it down does not end the reader. Owns its children.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from tui_reader.errors import NoProcessError
from tui_reader.library import Library
from tui_reader.library.cleaning import Asked, made
from tui_reader.model import Article

if TYPE_CHECKING:
    from tui_reader.sandbox.pool import Pool

CHILDREN = 2
"""The story that somebody waits for does not stand behind one that is made ready."""
_COMING = threading.Lock()
"""Held while it is settled which children a library has."""


def make(lib: Library, asked: Asked) -> Article:
    """The article; for a reader a child makes it. Blocks: call it in a worker. Raises ParseError in
    words for a story that brings the child down, or takes it too long."""
    if not lib.apart:
        return made(asked)
    try:
        return _children(lib).ask(asked)
    except NoProcessError:  # stories can be read where no process can be had
        return made(asked)


def ready(lib: Library) -> None:
    """Let a child import what stories need, which takes it some 0.3 s, before one is opened."""
    if lib.apart:
        _children(lib).start(1)


def rest(lib: Library) -> None:
    """Nothing is to be cleaned for now: give back what that took. The next story takes it again."""
    if lib.cleaner is not None:
        lib.cleaner.rest()


def loaded(lib: Library) -> bool:
    """Whether a child waits for stories."""
    return lib.cleaner is not None and lib.cleaner.idle


def _children(lib: Library) -> Pool[Asked, Article]:
    with _COMING:
        if lib.cleaner is None:
            from tui_reader.library import tasks  # processes: not before the first key
            from tui_reader.sandbox.pool import Pool

            lib.cleaner = Pool(tasks.CLEAN, CHILDREN)
        return lib.cleaner
