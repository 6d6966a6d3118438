"""The engines, a row each: who does `work.work` for every partition, where, and how many at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from tui_reader.corpus.engines.how import How
from tui_reader.corpus.job import Job
from tui_reader.corpus.partition import Partition
from tui_reader.corpus.work import Done


class Engine(Protocol):
    """What the module of an engine has."""

    def check(self) -> None:
        """Raises UsageError in words where a package is missing."""

    def run(self, job: Job, partitions: Sequence[Partition], how: How) -> Iterator[Done]:
        """Work on all of them, in any order; tell of each as it is done. Whoever asks counts: an
        engine may lose some. Raises ReaderError in words where it makes no sense to go on."""


@dataclass(frozen=True, slots=True)
class EngineRow:
    id: str
    label: str
    """For people to read."""
    engine: Callable[[], Engine]
    """Imports the module that is it."""


def _here() -> Engine:
    from tui_reader.corpus.engines import here

    return here


HERE = EngineRow("here", "this process, one partition after the other", _here)
ENGINES: tuple[EngineRow, ...] = (HERE,)
