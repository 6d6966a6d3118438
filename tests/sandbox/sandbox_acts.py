"""A made-up task that does what it is asked: what may happen to a child. Children import it too."""

from __future__ import annotations

import contextlib
import os
import resource
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tui_reader.errors import ParseError
from tui_reader.sandbox.task import Task


class Trap:
    """Makes a file wherever it is unpickled."""

    def __init__(self, path: str) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Any, ...]:
        return (Path.touch, (Path(self.path),))


def hang(_: object) -> None:
    while True:
        pass


def flood(_: object) -> None:
    while True:
        sys.stdout.write("x" * 65_536)
        os.write(1, b"x" * 65_536)


def chat(said: str) -> str:
    print("x" * 100_000)
    os.system("echo more")  # noqa: S605
    return said


def forge(said: bytes) -> None:
    for stream in range(3, 30):
        with contextlib.suppress(OSError):
            os.write(stream, said)


def eat(_: object) -> None:
    eaten = []
    while True:
        eaten.append(bytearray(1 << 20))


def nest(_: object) -> None:
    nest(_)


def refuse(sentence: str) -> None:
    raise ParseError(sentence)


def fail(_: object) -> None:
    raise LookupError


def write(path: str) -> None:
    Path(path).write_text("more than nothing")


def limits(_: object) -> dict[str, int]:
    return {
        "memory": resource.getrlimit(resource.RLIMIT_AS)[0],
        "seconds": resource.getrlimit(resource.RLIMIT_CPU)[0],
        "files": resource.getrlimit(resource.RLIMIT_FSIZE)[0],
        "cores": resource.getrlimit(resource.RLIMIT_CORE)[0],
        "nice": os.nice(0),
        "alarm": signal.alarm(0),
    }


def group(nice: int) -> str:
    """What the kernel says of this session, once it says so: it hears one child at a time."""
    told, until = "", time.monotonic() + 20
    while not told.endswith(f" nice {nice}\n") and time.monotonic() < until:
        told = Path("/proc/self/autogroup").read_text()
    return told.partition(" ")[2].strip()


def threads(_: object) -> int:
    """How many this process has when numpy is loaded."""
    import numpy as np

    assert np.ones((300, 300)).dot(np.ones((300, 300))).size
    return len([*Path("/proc/self/task").iterdir()])


ACTS: dict[str, Callable[[Any], object]] = {
    "abort": lambda _: os.abort(),
    "die": lambda _: os.kill(os.getpid(), signal.SIGKILL),
    "leave": lambda _: os._exit(0),
    "echo": lambda value: value,
    "size": len,
    "repeat": lambda count: b"x" * count,
    "set a trap": Trap,
    "chat": chat,
    "eat": eat,
    "fail": fail,
    "flood": flood,
    "forge": forge,
    "group": group,
    "hang": hang,
    "limits": limits,
    "nest": nest,
    "refuse": refuse,
    "threads": threads,
    "write": write,
}


def load() -> Callable[[tuple[str, Any]], Any]:
    return lambda asked: ACTS[asked[0]](asked[1])


ACT = Task(load, seconds=300.0, what="The act", memory=256 << 20, longest=1 << 20, nice=3)
