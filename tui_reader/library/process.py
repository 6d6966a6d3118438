"""What the process readies early and gives back late. Changes nothing of the library."""

from __future__ import annotations

import sys
from contextlib import suppress

from tui_reader import sanitise
from tui_reader.model import Source


def ready_for_cleaning(*, wholly: bool) -> None:
    """Import what the first story needs, while nobody waits for it: 0.2 s in a worker, of which
    that story is then spared. Not `wholly`: without numpy, which is half of the time and of the
    20 MB."""
    from tui_reader import clean

    if wholly:
        clean.article(
            Source(sanitise.line("A title"), content="<p>A story of a few words.</p>" * 4)
        )
    else:
        from tui_reader.clean import source_reader

        assert source_reader


def give_memory_back() -> None:
    """Let go of memory that nothing uses any more. A reader that is open for days needs it: glibc
    keeps a heap for each of its threads, and what a refresh has freed there stays with the
    program. Call it in a worker, after long work: it takes some milliseconds. Only glibc knows it.
    """
    if sys.platform == "linux":
        import ctypes

        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).malloc_trim(0)
