"""What surrounds a command that has stories arrive: the library, Ctrl-C, and what follows.

Owns the order afterwards: linking, names and figures if they are asked for, what rules did, the
day's copy of the library.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from tui_reader.cli.library_annotation import RuleReport, annotate_waiting, stopped_by_interrupt
from tui_reader.cli.session import library
from tui_reader.errors import StoreError
from tui_reader.library import Library, backups, linking, timings
from tui_reader.library.timings import Timing


@dataclass(slots=True)
class Arriving:
    lib: Library
    stop: threading.Event
    """Set by Ctrl-C: what is at hand is ended, what was done is kept."""
    timing: Timing
    """What stages took so far."""
    ruled: list[str] = field(default_factory=list)
    """At the end: a sentence for each rule that was applied."""


@contextmanager
def arriving(*, annotate: bool, quiet: bool) -> Iterator[Arriving]:
    """The user's library for whatever brings stories; what follows is done at the end."""
    with library() as lib, stopped_by_interrupt() as stop:
        at = Arriving(lib, stop, Timing())
        rules = RuleReport(lib)
        yield at
        if annotate or linking.at_once(lib):
            with at.timing.watch.stage(timings.LINK.id):
                linking.Links(lib).run(stop.is_set)  # what was not linked while it came
        if annotate and not stop.is_set():
            with at.timing.watch.stage(timings.NAMES.id):
                annotate_waiting(lib, stop, quiet)
        at.ruled = rules.lines()
        rules.notify()
        if not stop.is_set():
            with at.timing.watch.stage(timings.BACKUP.id):
                _back_up(lib)


def _back_up(lib: Library) -> None:
    """Today's copy of the library, if the settings want one. Its faults are none of a feed's."""
    try:
        backups.make_daily(lib)
    except StoreError as error:
        print(f"newsreader: No backup was made. {error}", file=sys.stderr)


def bar(line: str, done: int, total: int) -> None:
    """Show how far something is, over what was shown before, on a terminal."""
    filled = 24 * done // max(1, total)
    drawn = "█" * filled + "░" * (24 - filled)
    print(f"\r\x1b[K{drawn} {line}", end="", file=sys.stderr, flush=True)
