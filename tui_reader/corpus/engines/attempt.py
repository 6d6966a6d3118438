"""One partition tried: what was made of it, or why it was not. Every engine calls this.

Owns which failures are a partition's own, and which say that it makes no sense to go on.
"""

from __future__ import annotations

from tui_reader.corpus.job import Job
from tui_reader.corpus.partition import Partition
from tui_reader.corpus.work import Done, Lost, work
from tui_reader.errors import CancelledError, ExportError, FullDiskError, ModelError, ReaderError

TRIES = 3
"""How often a partition is tried that kills its worker, or meets what nobody expected."""
_OF_ALL = (FullDiskError, ExportError, ModelError, CancelledError)
"""Failures that the next partition would meet as well."""


def attempt(job: Job, partition: Partition) -> Done | Lost:
    """Work on a partition; a failure that has words is told in them."""
    try:
        return work(job, partition)
    except ReaderError as error:
        return lost(job, partition, str(error), of_all=isinstance(error, _OF_ALL))


def lost(job: Job, partition: Partition, reason: str, *, of_all: bool = False) -> Lost:
    """A partition that is given up in this run."""
    return Lost(job.name_of(partition), partition.input, reason, of_all)
