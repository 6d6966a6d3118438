"""This process: one partition after the other."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.corpus import reader
from tui_reader.corpus.engines.attempt import attempt
from tui_reader.corpus.engines.how import Ended, How
from tui_reader.corpus.job import Job
from tui_reader.corpus.partition import Partition


def check() -> None:
    """Nothing is needed."""


def run(job: Job, partitions: Sequence[Partition], how: How) -> Ended:
    """One after the other."""
    try:
        for partition in partitions:
            if how.stop.is_set():
                return
            yield attempt(job, partition)
    finally:
        reader.rest()
