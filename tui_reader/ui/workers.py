"""Threads for what may block: each runs one task and posts what came of it.

Threads are daemons of our own, not Textual's workers: leaving the reader must not wait for a slow
server, and `asyncio.run` waits for its executor. Touches no widget.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from textual.message import Message

from tui_reader.errors import ReaderError
from tui_reader.ui.messages import Failed

Task = Callable[[], Message | None]


class Workers:
    """All that goes on in the background."""

    def __init__(self, post: Callable[[Message], object]) -> None:
        self.post = post
        self.stop = threading.Event()
        """Set when the reader is left: long tasks end soon after."""
        self._threads: list[threading.Thread] = []
        self._last: threading.Thread | None = None
        """The task that was begun last of those in turn."""

    def start(self, task: Task, about: str, then: Message | None = None) -> threading.Thread:
        """Run a task in a thread; its message, or its failure in words, is posted; `then` that it
        is over."""

        def run() -> None:
            try:
                message = task()
            except ReaderError as error:
                message = Failed(error.sentence, about)
            for said in (message, then):
                if said is not None and not self.stop.is_set():
                    self.post(said)

        self._threads = [thread for thread in self._threads if thread.is_alive()]
        thread = threading.Thread(target=run, name=about, daemon=True)
        self._threads.append(thread)
        thread.start()
        return thread

    def in_turn(self, task: Task, about: str) -> None:
        """As `start`, but after the task that was begun in turn before it."""
        before = self._last

        def turn() -> Message | None:
            if before is not None:
                before.join()
            return task()

        self._last = self.start(turn, about)

    @property
    def turns_left(self) -> bool:
        """True while a task that was begun in turn runs or waits."""
        return self._last is not None and self._last.is_alive()

    @property
    def busy(self) -> bool:
        """True while any task runs."""
        return any(thread.is_alive() for thread in self._threads)

    def end(self, seconds: float) -> bool:
        """Tell all tasks to stop and wait a little; True when they did."""
        self.stop.set()
        until = time.monotonic() + seconds
        for thread in self._threads:
            thread.join(max(0.0, until - time.monotonic()))
        return not self.busy
