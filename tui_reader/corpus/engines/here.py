"""This process: one partition after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui_reader.corpus.engines.how import How
from tui_reader.corpus.job import Job
from tui_reader.corpus.partition import Partition
from tui_reader.corpus.work import Done, work


def check() -> None:
    """Nothing is needed."""


def run(job: Job, partitions: Sequence[Partition], how: How) -> Iterator[Done]:
    """One after the other."""
    for partition in partitions:
        if how.stopped():
            return
        yield work(job, partition)
