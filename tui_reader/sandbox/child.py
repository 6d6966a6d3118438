"""The child's side: one task, its questions on stdin and its answers on stdout, until stdin ends.

Limits its own memory, time and files before it reads any question.
"""

from __future__ import annotations

import math
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

from tui_reader.errors import ParseError
from tui_reader.sandbox.messages import Answer, receive, send
from tui_reader.sandbox.task import Task

_IDLE = 86_400
"""Seconds of the processor between two questions: none, but what is set is never taken away."""

_TRIES, _AGAIN = 50, 0.07
"""How often a kernel that is asked too much is asked again, and seconds until then."""


def serve() -> None:
    """The child's whole life. The first message is the task."""
    questions, answers = streams()
    task: Task[Any, Any] = receive(questions)
    # Each of its threads reserves 40 MB of that, and it has one for each core: with sixteen nothing
    # that needs numpy would start.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    _limit("AS", task.memory)
    stand_behind(task.nice)
    if task.watched:
        _end_with(questions.fileno())
    work = task.load()
    _limit("FSIZE", 0)  # only now: Python keeps what it compiled of a module
    _limit("CORE", 0)
    while True:
        try:
            question = receive(questions)
        except EOFError:
            return
        _until(task)
        for answer in _answers(work, question, task):
            _until(None)  # the parent may take its time over what it got
            send(answers, answer)
            if answer.spent:
                return
            _until(task)
        _until(None)


def stand_behind(nice: int) -> None:
    """Let other programs go before this one, by so much of niceness.

    Under Linux a session is a group of its own, and niceness counts among the members of a group
    only (sched(7), "The autogroup feature"): a child alone in its session is nice as a group.
    """
    if not nice or not hasattr(os, "nice"):
        return
    os.nice(nice)
    if os.getsid(0) == os.getpid() and not _group_is_nice(nice):
        threading.Thread(target=_asked_again, args=(nice,), daemon=True).start()


def _group_is_nice(nice: int) -> bool:
    """Whether that is settled: the kernel hears one a tenth of a second, of all that ask."""
    try:
        Path("/proc/self/autogroup").write_text(str(nice))
    except BlockingIOError:
        return False
    except OSError:
        return True  # there are no such groups here
    return True


def _asked_again(nice: int) -> None:
    for _ in range(_TRIES):
        time.sleep(_AGAIN)
        if _group_is_nice(nice):
            return


def streams() -> tuple[IO[bytes], IO[bytes]]:
    """stdin, and a private copy of stdout: whatever prints must not be taken for an answer."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return sys.stdin.buffer, answers


def _end_with(questions: int) -> None:
    """Ends this process when nobody holds the other end of its questions any more."""
    import select

    if not hasattr(select, "poll"):
        return  # it ends when it has answered

    def watch() -> None:
        gone = select.poll()
        gone.register(questions, 0)  # asks for nothing: an end that was closed is told anyway
        gone.poll()
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _limit(name: str, most: int) -> None:
    """No more of a resource than this."""
    try:
        import resource

        what = getattr(resource, f"RLIMIT_{name}")
        _, hard = resource.getrlimit(what)
        few = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (few, hard))
    except (ImportError, AttributeError, ValueError, OSError):
        return  # not every system has the limit, or lets it be set; the deadline still stands


def _until(task: Task[Any, Any] | None) -> None:
    """Ends this process when its processor time is over, which nobody else sees, and a little after
    the deadline, should nobody be left to kill it."""
    seconds = _IDLE if task is None else task.seconds + (0 if task.wall else 2)
    _limit("CPU", math.ceil(time.process_time() + seconds))
    if hasattr(signal, "alarm"):
        signal.alarm(0 if task is None else int(task.deadline) + 5)


def _answers(work: Callable[[Any], Any], question: Any, task: Task[Any, Any]) -> Iterator[Answer]:
    """The one answer; of a task of many each value as it comes, and at the end an empty one."""
    if not task.many:
        yield _answer(lambda: Answer(work(question)), task.what)
        return
    values = _lazily(work, question)
    more = True
    while more:
        answer = _answer(lambda: _next(values), task.what)
        more = answer.more
        yield answer


def _lazily(work: Callable[[Any], Any], question: Any) -> Iterator[Any]:
    yield from work(question)


def _next(values: Iterator[Any]) -> Answer:
    for value in values:
        return Answer(value, more=True)
    return Answer(None)


def _answer(act: Callable[[], Answer], what: str) -> Answer:
    try:
        return act()
    except ParseError as error:
        return Answer(None, str(error))
    except MemoryError:
        return Answer(None, f"{what} needs too much memory to be read.", spent=True)
    except RecursionError:
        return Answer(None, f"{what} is nested too deeply to be read.", spent=True)
    except Exception as error:  # noqa: BLE001 - a reader's own faults must not end the refresh
        if "alloc" in str(error)[:2000].lower():  # of C++: onnxruntime's, Arrow's
            return Answer(None, f"{what} needs too much memory to be read.", spent=True)
        return Answer(None, f"{what} is damaged in a way we cannot read ({type(error).__name__}).")
