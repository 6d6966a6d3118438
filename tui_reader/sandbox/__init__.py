"""What strangers' bytes could hang or fill: done in a process of its own that can be killed.

Owns the start of that process, its limits and its end; the tasks are rows of `child.TASKS`. One
process for each call: these are rare acts (a picture was asked for, a story shows code). Blocks:
call it in a worker.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tui_reader.errors import ParseError

MAX_MEMORY = 640 * 1024 * 1024
"""Address space of the process, in bytes."""
MAX_ANSWER = 64 * 1024 * 1024
"""Longest answer taken, in bytes."""

_ROOT = str(Path(__file__).resolve().parent.parent.parent)
_START = (
    "import sys; sys.path.append(sys.argv[1]); "
    "from tui_reader.sandbox.child import main; main(sys.argv[2:])"
)


def run(task: str, data: bytes, *, seconds: float, max_memory: int = MAX_MEMORY) -> bytes:
    """What a task makes of `data`. Raises ParseError, in words, if it fails or has to be ended."""
    # -P: a file in the user's folder must not be taken for a module of ours.
    command = [sys.executable, "-P", "-c", _START, _ROOT, task, str(max_memory), str(int(seconds))]
    try:
        done = subprocess.run(
            command,
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
            check=False,
            start_new_session=True,  # Ctrl-C is for the reader
        )
    except subprocess.TimeoutExpired as error:
        raise ParseError(f"It took longer than {seconds:g} seconds to read.") from error
    except OSError as error:
        raise ParseError(f"No process could be started: {error.strerror}.") from error
    if done.returncode or not done.stdout or len(done.stdout) > MAX_ANSWER:
        raise ParseError("It could not be read: its reader broke down on it.")
    if done.stdout[:1] == b"!":
        raise ParseError(done.stdout[1:400].decode("utf-8", "replace"))
    return done.stdout[1:]
