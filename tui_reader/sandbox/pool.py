"""A few children for many questions. A child that dies or takes too long costs its one question;
the next gets a new child. Owns which child is asked, and when one is replaced.
"""

from __future__ import annotations

import asyncio
import os
import threading
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from typing import Generic, Self

from tui_reader.errors import CancelledError, ParseError
from tui_reader.sandbox.process import Child
from tui_reader.sandbox.task import A, Q, Task


def cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Pool(Generic[Q, A]):
    """`processes` children, started when first needed. May be used from many threads."""

    def __init__(self, task: Task[Q, A], processes: int = 2) -> None:
        self._task = task
        self._processes = processes
        self._slots = threading.BoundedSemaphore(processes)
        self._lock = threading.Lock()
        self._idle: list[Child[Q, A]] = []
        self._busy: set[Child[Q, A]] = set()
        self._closed = False
        self._threads = ThreadPoolExecutor(processes, thread_name_prefix="sandbox")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def start(self, children: int | None = None) -> None:
        """Starts so many children now, or all: for who is going to ask, and has other things to do
        while they import what they need. Where none can be started, who asks is told."""
        most = self._processes if children is None else children
        with self._lock, suppress(ParseError):
            while not self._closed and len(self._idle) + len(self._busy) < most:
                self._idle.append(Child(self._task))

    @property
    def idle(self) -> bool:
        """Whether it has children that wait for a question."""
        return bool(self._idle)

    def ask(self, question: Q) -> A:
        """The answer; waits for a child and for it. Raises ParseError in words, CancelledError."""
        with self._slots:
            child = self._taken()
            try:
                return child.ask(question)
            except ParseError:
                if self._closed:
                    raise CancelledError("Stopped.") from None
                raise
            finally:
                self._give_back(child)

    async def ask_async(self, question: Q) -> A:
        """As `ask`, without holding up the event loop."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, self.ask, question)

    def asked(self, question: Q) -> Future[A]:
        """As `ask`, for who looks for the answer later; raised by the future as by `ask`."""
        return self._threads.submit(self.ask, question)

    def rest(self) -> None:
        """Ends idle children, to give their memory back; the next question starts new ones."""
        with self._lock:
            resting, self._idle = self._idle, []
        for child in resting:
            child.end()

    def close(self) -> None:
        """Ends every child at once; who waits for an answer gets CancelledError."""
        with self._lock:
            self._closed = True
            for child in self._busy:
                child.kill()
        self.rest()
        self._threads.shutdown(wait=True, cancel_futures=True)

    def _taken(self) -> Child[Q, A]:
        with self._lock:
            if self._closed:
                raise CancelledError("Stopped.")
            child = self._living() or Child(self._task)
            self._busy.add(child)
            return child

    def _living(self) -> Child[Q, A] | None:
        """An idle child, where one is left that nobody killed while it rested."""
        while self._idle:
            child = self._idle.pop()
            if child.alive:
                return child
            child.end()
        return None

    def _give_back(self, child: Child[Q, A]) -> None:
        with self._lock:
            self._busy.discard(child)
            if not child.used_up and not self._closed:
                self._idle.append(child)
                return
        child.end()
