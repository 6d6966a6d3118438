"""What the process gives back late. Changes nothing of the library."""

from __future__ import annotations

import sys
from contextlib import suppress


def give_memory_back() -> None:
    """Let go of memory that nothing uses any more. A reader that is open for days needs it: glibc
    keeps a heap for each of its threads, and what a refresh has freed there stays with the
    program. Call it in a worker, after long work: it takes some milliseconds. Only glibc knows it.
    """
    if sys.platform == "linux":
        import ctypes

        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).malloc_trim(0)
