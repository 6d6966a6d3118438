"""The reader with a clock: from a key's event to its frame's bytes; SIGUSR1 writes $FRAMES."""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from pathlib import Path
from typing import Any

from textual import events
from textual.app import App
from textual.driver import Driver

from tui_reader import cli

TIMES: list[float] = []
_pressed: list[float] = []


def watch() -> None:
    """Put the clock around Textual's reading of keys and painting of frames."""
    process, display = Driver.process_message, App._display

    def processed(self: Driver, message: Any) -> None:
        if isinstance(message, events.Key):
            _pressed[:] = [time.perf_counter()]
        process(self, message)

    def displayed(self: App[Any], screen: Any, renderable: Any) -> None:
        display(self, screen, renderable)
        if renderable is not None and _pressed:
            TIMES.append((time.perf_counter() - _pressed.pop()) * 1000)

    Driver.process_message = processed  # type: ignore[method-assign]
    App._display = displayed  # type: ignore[method-assign]


def write(*_: object) -> None:
    target = Path(os.environ["FRAMES"])
    part = target.with_suffix(".part")
    part.write_text(json.dumps(TIMES))
    part.replace(target)
    TIMES.clear()


if __name__ == "__main__":
    watch()
    signal.signal(signal.SIGUSR1, write)
    sys.exit(cli.main([]))
