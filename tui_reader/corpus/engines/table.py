"""The engines, a row each: who does `work.work` for every partition, where, and how many at once.

Owns which one the user's words ask for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from tui_reader.corpus.engines.how import Ended, How, Said
from tui_reader.corpus.job import Job
from tui_reader.corpus.partition import Partition
from tui_reader.errors import UsageError
from tui_reader.sandbox.pool import cores


class Engine(Protocol):
    """What the module of an engine has."""

    def check(self) -> None:
        """Raises UsageError in words where a package is missing."""

    def run(self, job: Job, partitions: Sequence[Partition], how: How) -> Ended:
        """Work on all of them, in any order; tell of each as it is done or given up. Whoever asks
        counts: an engine may lose some in silence. When the iterator ends or is closed, nothing of
        it works on. Raises ReaderError in words where it cannot be had at all."""


@dataclass(frozen=True, slots=True)
class EngineRow:
    id: str
    label: str
    """For people to read."""
    engine: Callable[[], Engine]
    """Imports the module that is it."""
    asked: Callable[[Said], How | None]
    """How it is to be used, if it is what the user asks for."""


def _here() -> Engine:
    from tui_reader.corpus.engines import here

    return here


def _processes() -> Engine:
    from tui_reader.corpus.engines import processes

    return processes


def _cluster() -> Engine:
    from tui_reader.corpus.engines import cluster

    return cluster


HERE = EngineRow(
    "here", "this process, one partition after the other", _here,
    lambda said: How() if said.workers == 1 else None,
)  # fmt: skip
ENGINES: tuple[EngineRow, ...] = (
    EngineRow(
        "dask", "a Dask cluster that is there", _cluster,
        lambda said: How(0, said.scheduler) if said.scheduler else None,
    ),
    EngineRow(
        "dask-here", "a Dask cluster on this machine, for as long as the run", _cluster,
        lambda said: How(said.dask) if said.dask else None,
    ),
    HERE,
    EngineRow(
        "processes", "processes of this machine", _processes,
        lambda said: How(said.workers or cores()),
    ),
)  # fmt: skip
"""The first that is asked for does it: the last is what is used when nothing is said."""


def chosen(said: Said) -> tuple[EngineRow, How]:
    """The engine that is asked for, and how. Raises UsageError."""
    words = (said.workers is not None, bool(said.scheduler), said.dask is not None)
    if sum(words) > 1:
        raise UsageError("Give one of --workers, --scheduler and --dask.")
    for number in (said.workers, said.dask):
        if number is not None and not 1 <= number <= 1024:
            raise UsageError(f"{number} is no number of workers: say 1 to 1024.")
    for row in ENGINES:
        if (how := row.asked(said)) is not None:
            return row, how
    raise UsageError("There is no engine of that kind.")
