"""The reader with two clocks: each key's frame (`timed_reader`), and how late its loop beats."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
import time
from pathlib import Path
from typing import Any

import timed_reader

from tui_reader import cli

BEAT_SECONDS = 0.01
LATE: list[float] = []
TASKS: list[float] = []
"""How many tasks the loop had at each beat."""


async def beat() -> None:
    while True:
        before = time.perf_counter()
        await asyncio.sleep(BEAT_SECONDS)
        LATE.append((time.perf_counter() - before - BEAT_SECONDS) * 1000)
        TASKS[:] = [len(asyncio.all_tasks())]


def watch() -> None:
    from textual.app import App  # behind ours: see `timed_reader`

    process = App._process_messages

    async def processed(self: Any, *given: Any, **named: Any) -> None:
        beating = asyncio.create_task(beat())
        try:
            await process(self, *given, **named)
        finally:
            beating.cancel()

    App._process_messages = processed  # type: ignore[method-assign]


def write(*_: object) -> None:
    target = Path(os.environ["FRAMES"])
    part = target.with_suffix(".part")
    part.write_text(json.dumps({"keys": timed_reader.TIMES, "late": LATE, "tasks": TASKS}))
    part.replace(target)
    timed_reader.TIMES.clear()
    LATE.clear()


if __name__ == "__main__":
    timed_reader.watch(stories=False)
    watch()
    signal.signal(signal.SIGUSR1, write)
    sys.exit(cli.main([]))
