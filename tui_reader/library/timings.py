"""The stages of a refresh, one row each, and what of them is told. Measures nothing itself.

Stages of many feeds go on side by side: their seconds add up to more than passed.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from tui_reader.stopwatch import Laps, Stopwatch, Took

SLOWEST = 10
"""Feeds that are told by name."""


@dataclass(frozen=True, slots=True)
class Stage:
    id: str
    """As it is printed, and as it is called in JSON: never changed."""
    meaning: str
    ours: bool = False
    """Whether a feed waits in it for other feeds: that is not its own slowness."""


SLOT: Final = Stage("slot", "until its host might be asked (per_host, connections)", ours=True)
CONNECT: Final = Stage("connect", "the name looked up, a connection made")
WAIT: Final = Stage("wait", "asked, until the answer began")
READ: Final = Stage("read", "the answer's bytes")
FAILED: Final = Stage("failed", "feeds that could not be had: until that was known")
NETWORK: Final = Stage("network", "what the processor did for all these")
QUEUE: Final = Stage("queue", "until a parser was free, and handing over", ours=True)
PARSE: Final = Stage("parse", "bytes to entries, on other cores")
PREPARE: Final = Stage("prepare", "entries to rows, on other cores")
TURN: Final = Stage("turn", "until the writer was free", ours=True)
IDENTITY: Final = Stage("identity", "which story each entry is")
ROWS: Final = Stage("rows", "their rows in the library")
INDEX: Final = Stage("index", "their words in the search index")
COMMIT: Final = Stage("commit", "the feed's own row")
KEEP: Final = Stage("keep", "what waited together, kept: one transaction each")
RELIEVE: Final = Stage("log", "the log copied into the library")
RULES: Final = Stage("rules", "rules run on what came")
LINK: Final = Stage("link", "which stories tell one event")
NAMES: Final = Stage("names", "cleaning, names and figures (--annotate)")
BACKUP: Final = Stage("backup", "the day's copy of the library")
STAGES: Final = (
    SLOT, CONNECT, WAIT, READ, FAILED, NETWORK, QUEUE, PARSE, PREPARE, TURN, IDENTITY, ROWS, INDEX,
    COMMIT, KEEP, RELIEVE, RULES, LINK, NAMES, BACKUP,
)  # fmt: skip
"""In the order in which a feed passes through them."""


@dataclass(frozen=True, slots=True)
class SlowFeed:
    name: str
    """Its title and address."""
    seconds: float
    stage: str
    """Where most of them went."""


@dataclass(frozen=True, slots=True)
class Timings:
    """What a refresh took, all told."""

    seconds: float
    processor: float
    """Of this process and of the parsers'."""
    stages: tuple[tuple[Stage, Laps], ...]
    """Those that there were, in their order."""
    slowest: tuple[SlowFeed, ...]


class Timing:
    """One run that is timed, from the moment it is made."""

    def __init__(self) -> None:
        self.watch = Stopwatch()
        self._begun = Took(time.monotonic(), _processor())

    def told(self) -> Timings:
        """What it took so far; children count once they have ended."""
        laps = self.watch.laps
        return Timings(
            time.monotonic() - self._begun.seconds,
            _processor() - self._begun.processor,
            tuple((stage, laps[stage.id]) for stage in STAGES if stage.id in laps),
            tuple(sorted(self._feeds(), key=lambda feed: -feed.seconds)[:SLOWEST]),
        )

    def _feeds(self) -> Iterator[SlowFeed]:
        for name, took in self.watch.by.items():
            own = {
                stage.id: took[stage.id] for stage in STAGES if stage.id in took and not stage.ours
            }
            if own:
                yield SlowFeed(name, sum(own.values()), max(own, key=own.__getitem__))


def _processor() -> float:
    return sum(os.times()[:4])
