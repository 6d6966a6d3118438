"""The other side of `apart.run`: one task, its input on stdin, its answer on stdout.

Limits its own memory, time and files before it reads anything. The answer begins with "." or, with
a sentence for the user, "!".
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence
from importlib import import_module

from tui_reader.errors import ParseError

TASKS: dict[str, str] = {
    "colours": "tui_reader.sandbox.colours",
    "differences": "tui_reader.sandbox.differences",
    "picture": "tui_reader.sandbox.pictures",
}
"""Name of a task and the module whose `answer(bytes) -> bytes` does it."""


def main(argv: Sequence[str]) -> None:
    """Does the task `argv[0]` with so many bytes of memory and seconds."""
    out = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # whatever prints is no answer
    limit(int(argv[1]), int(argv[2]))
    out.write(_answer(argv[0], sys.stdin.buffer.read()))
    out.flush()


def limit(memory: int, seconds: int) -> None:
    """No more memory and time than this, no file written, the processor left to others first."""
    if hasattr(signal, "alarm"):
        signal.alarm(seconds + 2)  # should nobody be left to kill us
    if hasattr(os, "nice"):
        os.nice(5)
    try:
        import resource
    except ImportError:
        return  # not every system has limits; the deadline still stands
    for what, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, seconds + 1),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(what)
        few = most if hard == resource.RLIM_INFINITY else min(most, hard)
        try:
            resource.setrlimit(what, (few, hard))
        except (ValueError, OSError):
            continue  # macOS knows the limit on memory but does not let it be set


def _answer(task: str, data: bytes) -> bytes:
    try:
        found: bytes = import_module(TASKS[task]).answer(data)
    except ParseError as error:
        return b"!" + str(error).encode()
    except MemoryError:
        return b"!It needs too much memory to be read."
    return b"." + found
