"""The parent's side: one child process, its questions and its end. Blocks: call it in a worker.

Plain subprocesses, not `multiprocessing`: nothing of the program is imported again, and it works
from any thread under a full-screen program.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Generic

from tui_reader.errors import NoProcessError, ParseError
from tui_reader.sandbox.child import serve
from tui_reader.sandbox.messages import Answer, receive_answer, send
from tui_reader.sandbox.task import A, Q, T, Task

BIG = 2 * 1024 * 1024
"""Bytes of a question after which a child is used up: Python seldom gives memory back."""

_ENDING = 5.0
"""Seconds that a child may take to end when its answers have."""
_TRIM = "MALLOC_TRIM_THRESHOLD_"
"""Dask sets it for its workers: a model would give pages back only to get them anew."""
_ROOT = str(Path(__file__).resolve().parent.parent.parent)


def started(work: Callable[[], None]) -> subprocess.Popen[bytes]:
    """A process of Python that does nothing but call this function of a module of ours; both ends
    of what it hears and says are pipes. Raises NoProcessError where none can be had."""
    name = work.__name__
    code = (
        f"import sys; sys.path.append(sys.argv[1]); from {work.__module__} import {name}; {name}()"
    )
    try:
        # -P: a file in the user's folder must not be taken for a module of ours.
        return subprocess.Popen(
            [sys.executable, "-P", "-c", code, _ROOT],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={name: value for name, value in os.environ.items() if name != _TRIM},
            start_new_session=True,  # Ctrl-C is for the reader, which then ends its children
        )
    except OSError as error:
        raise NoProcessError(f"No process could be started: {error.strerror}.") from error


def run(task: Task[Q, A], question: Q) -> A:
    """The task's answer, in a child of its own. Raises ParseError in words."""
    child = Child(task)
    try:
        return child.ask(question)
    finally:
        child.end()


def stream(task: Task[Q, Iterator[T]], question: Q) -> Iterator[T]:
    """The answers of a task of many, as they come, from a child of its own. Raises ParseError in
    words where it stops: what came before has come."""
    child = Child(task)
    try:
        yield from child.answers(question)
    finally:
        child.end()


class Child(Generic[Q, A]):
    """Asked by one thread at a time; any thread may kill it."""

    def __init__(self, task: Task[Q, A]) -> None:
        self._task = task
        self._timed_out = False
        self.took_too_long = False
        """True when its time was over, by whichever clock: another child would take as long."""
        self.used_up = False
        """True when it must not be asked again."""
        self.broke_down = False
        """True when it ended in the midst of a question, and not by a limit of its task: somebody
        killed it, or the work did. Another child may have the answer."""
        self._process = started(serve)
        assert self._process.stdin is not None and self._process.stdout is not None
        self._questions, self._answers = self._process.stdin, self._process.stdout
        with contextlib.suppress(OSError):  # it died already: seen when it is asked
            send(self._questions, task)

    def ask(self, question: Q) -> A:
        """The answer; waits for it. Raises ParseError in words."""
        answer = self._asked(question)
        if answer is None:
            raise ParseError(f"{self._task.what} {self._fault()}")
        if answer.sentence:
            raise ParseError(answer.sentence)
        found: A = answer.value
        return found

    def answers(self: Child[Q, Iterator[T]], question: Q) -> Iterator[T]:
        """All answers of a task of many; waits for each. Raises ParseError in words."""
        answer = self._asked(question)
        while answer is not None and answer.more:
            found: T = answer.value
            yield found
            answer = self._heard()
        if answer is None:
            raise ParseError(f"{self._task.what} {self._fault()}")
        if answer.sentence:
            raise ParseError(answer.sentence)

    @property
    def alive(self) -> bool:
        """False when it has ended, as one does that somebody killed while it rested."""
        return self._process.poll() is None

    def kill(self) -> None:
        self._process.kill()

    def end(self) -> None:
        """Kills it and clears up; only when nobody asks it any more."""
        self._process.kill()
        for stream in (self._questions, self._answers):
            with contextlib.suppress(OSError):
                stream.close()
        self._process.wait()

    def _asked(self, question: Q) -> Answer | None:
        """The answer, or None if the child died, was killed or answered what is none."""
        return self._heard(lambda: send(self._questions, question))

    def _heard(self, ask: Callable[[], int] = lambda: 0) -> Answer | None:
        """The next answer, once asked, within the time for one; or None."""
        clock = threading.Timer(self._task.deadline, self._give_up)
        clock.daemon = True
        clock.start()
        try:
            size = ask()
            answer = receive_answer(self._answers, self._task.longest)
        except (OSError, EOFError):
            self.used_up = True
            return None
        finally:
            clock.cancel()
        self.used_up = self.used_up or answer.spent or size > BIG or self._timed_out
        return answer

    def _fault(self) -> str:
        self.took_too_long = self._timed_out or self._spent_processor()
        if self._timed_out:
            return f"took longer than {self._task.deadline:g} seconds to read."
        if self.took_too_long:
            return f"took longer than {self._task.seconds:g} seconds to read."
        self.broke_down = True
        return "could not be read: its reader broke down on it."

    def _spent_processor(self) -> bool:
        """Whether it ended since its time of the processor was over."""
        over = getattr(signal, "SIGXCPU", None)
        with contextlib.suppress(subprocess.TimeoutExpired):
            return over is not None and self._process.wait(_ENDING) == -over
        return False

    def _give_up(self) -> None:
        self._timed_out = True
        self._process.kill()
