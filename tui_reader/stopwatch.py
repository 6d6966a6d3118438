"""What took how long: spans of work added up by stage, and by what they were done for.

Knows no stage by name, and prints nothing.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import NamedTuple


class Took(NamedTuple):
    seconds: float
    processor: float
    """Seconds that the processor was at it."""


@dataclass(slots=True)
class Laps:
    """All spans of one stage."""

    times: int = 0
    seconds: float = 0.0
    processor: float = 0.0


@dataclass(slots=True)
class _Open:
    """A stage that is going on in a thread."""

    of: str
    inner: Took
    """What stages within it took: that is theirs."""


@dataclass(slots=True)
class Stopwatch:
    """May be asked by several threads, as long as each stage is one thread's."""

    laps: dict[str, Laps] = field(default_factory=dict)
    by: dict[str, dict[str, float]] = field(default_factory=dict)
    """For each thing that was worked on the seconds of its stages."""
    _threads: threading.local = field(default_factory=threading.local)

    def add(self, stage: str, took: Took, of: str = "") -> None:
        """A span that somebody else measured."""
        laps = self.laps.setdefault(stage, Laps())
        laps.times += 1
        laps.seconds += took.seconds
        laps.processor += took.processor
        if of:
            stages = self.by.setdefault(of, {})
            stages[stage] = stages.get(stage, 0.0) + took.seconds

    @contextmanager
    def stage(self, name: str, of: str = "") -> Iterator[None]:
        """The block is one span of a stage, less the stages within it, which are done for the same
        thing unless they say so."""
        open_stages: list[_Open] = self._threads.__dict__.setdefault("open", [])
        mine = _Open(of or (open_stages[-1].of if open_stages else ""), Took(0.0, 0.0))
        open_stages.append(mine)
        begun = Took(time.monotonic(), time.thread_time())
        try:
            yield
        finally:
            whole = since(begun)
            open_stages.pop()
            if open_stages:
                inner = open_stages[-1].inner
                open_stages[-1].inner = Took(
                    inner.seconds + whole.seconds, inner.processor + whole.processor
                )
            own = Took(whole.seconds - mine.inner.seconds, whole.processor - mine.inner.processor)
            self.add(name, own, mine.of)


def now() -> Took:
    """Where this thread's clocks stand."""
    return Took(time.monotonic(), time.thread_time())


def since(begun: Took) -> Took:
    """What passed since `now` said so, in the same thread."""
    # Read in the other order: what reading takes is within both, never in the processor's alone.
    processor = time.thread_time() - begun.processor
    return Took(time.monotonic() - begun.seconds, processor)
