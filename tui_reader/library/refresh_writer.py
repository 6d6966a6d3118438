"""The one writer of a refresh. Owns which writes share a transaction, and for how long they may.

What waits to be written when its turn comes is written together, until the library was held for
`hold` seconds: a transaction costs as much as the rows of ten feeds. Nobody is told that something
is done before it is kept. Where one of them fails all are rolled back, and each is tried alone.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import Any, TypeVar

from tui_reader.library import timings
from tui_reader.stopwatch import Stopwatch, Took
from tui_reader.store import index
from tui_reader.store.connection import Store

T = TypeVar("T")
R = TypeVar("R")

Words = list[index.Change]
"""What goes into the search index when all that is written together is written."""


@dataclass(frozen=True, slots=True)
class Hold:
    """How long the library may be held by several writes together, and the machine."""

    seconds: float
    """That a transaction goes on taking what waits. Words and commit come on top."""
    gather: int = 1
    """Writes that a transaction waits for, ..."""
    patience: float = 0.0
    """... for so many seconds."""
    waiting: int = 0
    """Feeds that may wait in memory to be written, beside those that are fetched and parsed."""
    nice: int = 0
    """How far others go before the children that parse."""
    pause: float = 0.0
    """Seconds from one transaction to the next: a program that waits to write comes in."""


BESIDE_KEYS = Hold(0.005, nice=10, pause=0.003)
"""Of a reader, where a key may wait for it: one feed's, mostly."""
ALONE = Hold(0.025, gather=10, patience=0.03)
"""Of a command, beside which nobody types."""
FILLING = Hold(0.1, gather=20, patience=0.2, waiting=40)
"""Of a command that fills a library, in which there is nothing to read yet: by twenties a
transaction costs half as much as by tens."""


@dataclass(slots=True, eq=False)
class _Job:
    """Something to be written that may share a transaction."""

    work: Callable[[Words], Any]
    """Called in the transaction, and again where that is rolled back: does nothing else."""
    kept: Callable[[Any], Any]
    """Called when it is kept, by the same thread; what it returns is the answer."""
    of: str
    asked: float
    answer: asyncio.Future[Any]
    found: Any = None


class Writer:
    """Asked by one event loop; writes in the one thread of `thread`."""

    def __init__(
        self, store: Store, thread: Executor, watch: Stopwatch, hold: Hold, askers: int
    ) -> None:
        """`askers`: how many may wait for it at the same time."""
        self._store = store
        self._thread = thread
        self._watch = watch
        self._hold = hold
        self._gather = min(hold.gather, askers // 2)
        self._waiting: deque[_Job] = deque()
        self._enough = threading.Event()

    async def alone(self, work: Callable[..., T], *given: object) -> T:
        """Have something written, after what waits to be written before it."""
        asked = time.monotonic()

        def begin() -> T:
            self._turn_came(asked)
            return work(*given)

        return await asyncio.get_running_loop().run_in_executor(self._thread, begin)

    async def joined(
        self, work: Callable[[Words], T], kept: Callable[[T], R], of: str = ""
    ) -> R:  # fmt: skip
        """Have something written with what else waits; `kept` is called when it is. What was
        cancelled before its turn is not written."""
        loop = asyncio.get_running_loop()
        job = _Job(work, kept, of, time.monotonic(), loop.create_future())
        self._waiting.append(job)
        if len(self._waiting) >= self._gather:
            self._enough.set()
        self._thread.submit(self._turn, loop)  # each has one, whichever it is written in
        found: R = await job.answer
        return found

    def hurry(self) -> None:
        """The last ones are coming: nobody waits for more from now on."""
        self._gather = 1
        self._enough.set()

    def _turn(self, loop: asyncio.AbstractEventLoop) -> None:
        """Write what waits, as far as the time allows."""
        self._wait_for_more()
        jobs: list[_Job] = []
        answers: list[tuple[_Job, Callable[[], None]]]
        try:
            self._write(jobs)
            answers = [(job, self._settled(job)) for job in jobs]
        except Exception:  # noqa: BLE001 - whose fault it is, is told by writing each alone
            answers = [(job, self._by_itself(job)) for job in jobs]
        if answers:
            loop.call_soon_threadsafe(_tell, answers)

    def _write(self, jobs: list[_Job]) -> None:
        """One transaction; what it takes from those that wait is put into `jobs`."""
        job = self._next()
        if job is None:
            return
        words: Words = []
        begun = time.monotonic()
        with self._watch.stage(timings.KEEP.id), self._store.write() as db:
            while job is not None:
                jobs.append(job)
                self._turn_came(job.asked, job.of)
                job.found = job.work(words)
                job = self._next() if time.monotonic() - begun < self._hold.seconds else None
            if words:
                with self._watch.stage(timings.INDEX.id):
                    index.change(db, words)
        time.sleep(self._hold.pause)

    def _wait_for_more(self) -> None:
        if self._is_worth_waiting():
            self._enough.clear()
            if self._is_worth_waiting():
                self._enough.wait(self._hold.patience)

    def _is_worth_waiting(self) -> bool:
        return 0 < len(self._waiting) < self._gather

    def _next(self) -> _Job | None:
        while self._waiting:
            job = self._waiting.popleft()
            if not job.answer.cancelled():
                return job
        return None

    def _by_itself(self, job: _Job) -> Callable[[], None]:
        words: Words = []
        try:
            with self._store.write() as db:
                job.found = job.work(words)
                index.change(db, words)
        except Exception as error:  # noqa: BLE001 - it is raised where the write was asked for
            return _raising(job, error)
        return self._settled(job)

    def _settled(self, job: _Job) -> Callable[[], None]:
        """What follows when a write is kept, and how whoever asked is told."""
        try:
            found = job.kept(job.found)
        except Exception as error:  # noqa: BLE001 - it is raised where the write was asked for
            return _raising(job, error)
        return lambda: job.answer.set_result(found)

    def _turn_came(self, asked: float, of: str = "") -> None:
        self._watch.add(timings.TURN.id, Took(time.monotonic() - asked, 0.0), of)


def _raising(job: _Job, error: Exception) -> Callable[[], None]:
    return lambda: job.answer.set_exception(error)


def _tell(answers: list[tuple[_Job, Callable[[], None]]]) -> None:
    for job, tell in answers:
        if not job.answer.done():  # who asked may have gone meanwhile
            tell()
