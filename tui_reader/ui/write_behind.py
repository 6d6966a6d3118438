"""What comes of reading (a place, that a story is read), written in the background and in order.

A key that opens a story does not wait for who writes at the time, a refresh above all; whatever is
done next and asks for it waits until it is written, so that it finds the library as if it had been
at once.
Touches no widget.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from functools import partial

from tui_reader.errors import ReaderError
from tui_reader.fast_dataclasses import dataclass
from tui_reader.list_model import StoryRow
from tui_reader.ui.messages import ManyChanged
from tui_reader.ui.workers import Workers


@dataclass(frozen=True, slots=True)
class _Act:
    """Something to be written."""

    story: int
    """Of which story."""
    act: Callable[[], object]
    then: Callable[[], object]


class WriteBehind:
    """Acts that are done one after the other in a thread, and what is told of each."""

    def __init__(self, work: Workers, fail: Callable[[str], object]) -> None:
        self._work = work
        self._fail = fail
        self._refused = False
        """True since the library could not keep something, as on a full disk, which was said:
        one reads on."""
        self._waiting: deque[_Act] = deque()
        """Those that are not done, in order; the one that is being done is the first of them."""
        self._told: deque[Callable[[], object]] = deque()
        self._lock = threading.Lock()
        self._writer: threading.Thread | None = None

    def put(
        self, story: int, act: Callable[[], object], then: Callable[[], object] = lambda: None
    ) -> None:
        """Have something of a story written; `then` is called by `settle`, or soon after."""
        with self._lock:
            self._waiting.append(_Act(story, act, then))
            # One that has died of a fault of ours writes nothing any more.
            if self._writer is None or not self._writer.is_alive():
                self._writer = self._work.start(self._write, "keeping what was read")

    def has(self, story: int) -> bool:
        """Whether something of a story is still to be written."""
        with self._lock:
            return any(one.story == story for one in self._waiting)

    def found(self, find: Callable[[], StoryRow | None]) -> StoryRow | None:
        """The story that is found; asked again if it is about to be another one, by what waits."""
        row = find()
        if row is not None and self.has(row.id):
            self.settle()
            row = find()
        return row

    def settle(self) -> None:
        """Wait until all is written, and tell what came of it. At once where nothing waits."""
        with self._lock:
            writer = self._writer
        if writer is not None:
            writer.join()
        self._tell()

    def _write(self) -> ManyChanged:
        """In the thread, as long as there is something."""
        while True:
            with self._lock:
                if not self._waiting:
                    self._writer = None
                    return ManyChanged(self._tell)
                one = self._waiting[0]
            then = one.then
            try:
                one.act()
                self._refused = False
            except ReaderError as error:
                then = partial(self._refuse, error)
            finally:
                with self._lock:
                    self._waiting.popleft()
            self._told.append(then)

    def _refuse(self, error: ReaderError) -> None:
        if not self._refused:
            self._fail(f"{error.sentence} You can read on.")
        self._refused = True

    def _tell(self) -> None:
        while self._told:
            self._told.popleft()()
