"""What an engine is told besides its work, and what it tells. Values."""

from __future__ import annotations

import threading
from collections.abc import Generator
from dataclasses import dataclass, field

from tui_reader.corpus.work import Done, Lost

Ended = Generator[Done | Lost, None, None]
"""Partitions as they end."""


@dataclass(frozen=True, slots=True)
class How:
    """What the user said of an engine."""

    workers: int = 1
    address: str = ""
    """Of a scheduler."""
    stop: threading.Event = field(default_factory=threading.Event)
    """Set when the user wants it to end: looked at often."""


@dataclass(frozen=True, slots=True)
class Said:
    """The words of the command line that say where the work is to be done."""

    workers: int | None = None
    scheduler: str = ""
    dask: int | None = None
