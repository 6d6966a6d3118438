"""The other side of the pool: a process that reads jobs on stdin and answers on stdout.

Started by `pool` only. It limits its own memory and time, and ends when its parent does.
"""

from __future__ import annotations

import os
import pickle
import signal
import struct
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib import import_module
from typing import IO, Any

from tui_reader.errors import ParseError
from tui_reader.model import ParsedFeed

LENGTH = struct.Struct("!Q")
"""Every message is its length and a pickle."""


@dataclass(frozen=True, slots=True)
class Job:
    body: bytes
    content_type: str
    url: str
    seconds: int
    """The worker ends itself then, should nobody be left to kill it."""


@dataclass(frozen=True, slots=True)
class Answer:
    feed: ParsedFeed | None
    sentence: str = ""
    """Why there is no feed."""
    spent: bool = False
    """True if the worker ends itself now: its memory is used up."""
    rows: Any = None
    """What the pool's `prepare` made of the feed, which then comes without its entries."""


def send(stream: IO[bytes], message: Job | Answer) -> None:
    data = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
    stream.write(LENGTH.pack(len(data)))
    stream.write(data)
    stream.flush()


def receive(stream: IO[bytes]) -> Job | Answer | None:
    """The next message, or None at the end of the stream."""
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    (length,) = LENGTH.unpack(head)
    data = stream.read(length)
    if len(data) < length:
        return None
    found = pickle.loads(data)
    return found if isinstance(found, Job | Answer) else None


def main(max_memory: int, prepare: str = "") -> None:
    """Answers jobs until stdin ends. `prepare` is "module:function", called on each feed."""
    jobs, answers = _streams()
    _limit_memory(max_memory)
    from tui_reader.feeds import document

    document.preload()
    made_ready = _function(prepare)
    while isinstance(job := receive(jobs), Job):
        _alarm(job.seconds)
        answer = _answer(job, made_ready)
        _alarm(0)
        send(answers, answer)
        if answer.spent:
            return


def _function(name: str) -> Callable[[ParsedFeed], Any] | None:
    """The function of a higher floor that the pool was given, by its name: no import of ours."""
    module, _, function = name.partition(":")
    found: Callable[[ParsedFeed], Any] | None = None
    if module:
        found = getattr(import_module(module), function)
    return found


def _answer(job: Job, made_ready: Callable[[ParsedFeed], Any] | None) -> Answer:
    from tui_reader.feeds import document

    try:
        feed = document.parse(job.body, content_type=job.content_type, url=job.url)
        if made_ready is None:
            return Answer(feed)
        return Answer(replace(feed, entries=()), rows=made_ready(feed))
    except ParseError as error:
        return Answer(None, str(error))
    except MemoryError:
        return Answer(None, "The feed needs too much memory to be read.", spent=True)
    except RecursionError:
        return Answer(None, "The feed is nested too deeply to be read.", spent=True)
    except Exception as error:  # noqa: BLE001 - the parser's own faults must not end the refresh
        return Answer(
            None, f"The feed is damaged in a way we cannot read ({type(error).__name__})."
        )


def _streams() -> tuple[IO[bytes], IO[bytes]]:
    """stdin, and a private copy of stdout: whatever prints must not be taken for an answer."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return sys.stdin.buffer, answers


def _limit_memory(size: int) -> None:
    try:
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        most = size if hard == resource.RLIM_INFINITY else min(size, hard)
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))
    except (ImportError, ValueError, OSError):
        return  # not every system has the limit; the deadline still stands


def _alarm(seconds: int) -> None:
    if hasattr(signal, "alarm"):
        signal.alarm(seconds)
