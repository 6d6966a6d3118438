"""What time it is: the one place of the package that asks, for all that is dated, aged or due.

A test holds that nothing else asks. How long something takes is measured with `time.monotonic`
where it is measured; how old a file is, its file system says.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime

_source: Callable[[], float] = time.time


def now() -> float:
    """Seconds since the epoch."""
    return _source()


def seconds() -> int:
    """Whole seconds since the epoch, as the library keeps them."""
    return int(_source())


def instant() -> datetime:
    """The present instant, in UTC."""
    return datetime.fromtimestamp(_source(), UTC)


def ask(source: Callable[[], float]) -> None:
    """Let another source tell the time, for the whole process: tests stop it."""
    global _source
    _source = source
