"""The cores of this machine: as many pools of one process as there are to be workers.

Pools are the standard library's. One of several processes breaks as a whole when one of them is
killed, and does not say over which work; of one process each it is known, costs that work alone,
and the pool is made anew.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import resource_tracker
from multiprocessing.connection import wait as wait_for

from tui_reader.corpus.engines.attempt import TRIES, attempt, lost
from tui_reader.corpus.engines.how import Ended, How
from tui_reader.corpus.job import Job
from tui_reader.corpus.partition import Partition
from tui_reader.corpus.work import Done, Lost

LOOKED = 0.5
"""Seconds after which it is seen at the latest that the user wants it to end."""
SIGNALS = {signal.SIGINT, signal.SIGHUP} if hasattr(signal, "SIGHUP") else {signal.SIGINT}
"""What a terminal tells all its processes: for the run, which then ends its workers."""


def check() -> None:
    """Nothing is needed."""


def run(job: Job, partitions: Sequence[Partition], how: How) -> Ended:
    """Many at once."""
    slots = [_Slot() for _ in range(min(how.workers, len(partitions)))]
    try:
        yield from _shared_out(job, deque(partitions), slots, how)
    finally:
        for slot in slots:
            slot.end()


def _shared_out(
    job: Job, waiting: deque[Partition], slots: list[_Slot], how: How
) -> Iterator[Done | Lost]:
    tries: Counter[Partition] = Counter()
    busy: dict[Future[Done | Lost], tuple[_Slot, Partition]] = {}
    idle = list(slots)
    while (waiting or busy) and not how.stop.is_set():
        while waiting and idle:
            slot, one = idle.pop(), waiting.popleft()
            busy[slot.give(job, one)] = slot, one
        ended, _ = wait(busy, LOOKED, FIRST_COMPLETED)
        for future in ended:
            slot, one = busy.pop(future)
            idle.append(slot)
            tries[one] += 1
            error = future.exception()
            if error is None:
                yield future.result()
                continue
            slot.renew()
            if tries[one] < TRIES:
                waiting.append(one)
            else:
                yield lost(job, one, _why(error))


def _why(error: BaseException) -> str:
    if isinstance(error, BrokenProcessPool):
        return f"Its worker was killed {TRIES} times."
    return f"Its worker failed {TRIES} times ({type(error).__name__})."


class _Slot:
    """A worker, and the next one when it dies."""

    def __init__(self) -> None:
        self._pool: ProcessPoolExecutor | None = None
        self._process: multiprocessing.process.BaseProcess | None = None

    def give(self, job: Job, partition: Partition) -> Future[Done | Lost]:
        """Have it work on a partition."""
        try:
            return self._given(job, partition)
        except BrokenProcessPool:  # it died while it had nothing to do
            self.renew()
            return self._given(job, partition)

    def _given(self, job: Job, partition: Partition) -> Future[Done | Lost]:
        if self._pool is not None:
            return self._pool.submit(attempt, job, partition)
        spawn = multiprocessing.get_context("spawn")
        before = set(multiprocessing.active_children())
        with unheard():
            self._pool = ProcessPoolExecutor(1, spawn, _begin)
            future = self._pool.submit(attempt, job, partition)
        new = set(multiprocessing.active_children()) - before
        self._process = next(iter(new), None)
        return future

    def renew(self) -> None:
        """After a failure: the next partition gets a new process."""
        self.end()

    def end(self) -> None:
        """Ends it at once: what it was at is not there, or is done again."""
        if self._process is not None:
            self._process.kill()
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
        self._pool = self._process = None


@contextmanager
def unheard() -> Iterator[None]:
    """Whatever is started meanwhile hears nothing of what a terminal tells all its processes."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)
    try:
        resource_tracker.ensure_running()  # when it starts its own helper, it hears Ctrl-C again
        signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin() -> None:
    """In the worker: it ends with whoever started it, even if that was killed."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_ends_with, args=(parent.sentinel,), daemon=True).start()


def _ends_with(sentinel: int) -> None:
    wait_for([sentinel])
    os._exit(1)  # nobody is there to be told; what it was at has no name yet
