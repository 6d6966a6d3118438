"""The reader with a clock; SIGUSR1 writes milliseconds to $FRAMES and forgets them.

From a key's event to its frame's bytes; with `--stories` to the bytes of the first frame that shows
the story the key asked for, which is seldom the first after the key.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from pathlib import Path
from typing import Any

from tui_reader import cli

TIMES: list[float] = []
_pressed: list[float] = []
_shown: list[bool] = []
"""Whether a story was shown since the last frame of one."""


def _as_the_reader_runs() -> None:
    """Its app is imported before Textual, for which it says how often it paints."""
    import tui_reader.ui.app  # noqa: F401


def watch(stories: bool) -> None:
    """Put the clock around Textual's reading of keys and painting of frames."""
    _as_the_reader_runs()
    from textual import constants, events
    from textual.app import App
    from textual.driver import Driver

    from tui_reader.ui.widgets.page_pane import PagePane

    assert constants.MAX_FPS > 60, "not as the reader runs"
    process, display, show = Driver.process_message, App._display, PagePane.show

    def processed(self: Driver, message: Any) -> None:
        if isinstance(message, events.Key):
            _pressed[:] = [time.perf_counter()]
        process(self, message)

    def displayed(self: App[Any], screen: Any, renderable: Any) -> None:
        display(self, screen, renderable)
        if renderable is not None and _pressed and (_shown or not stories):
            TIMES.append((time.perf_counter() - _pressed.pop()) * 1000)
            _shown.clear()

    def shown(self: PagePane, *given: Any, **named: Any) -> None:
        show(self, *given, **named)
        _shown[:] = [True]

    Driver.process_message = processed  # type: ignore[method-assign]
    App._display = displayed  # type: ignore[method-assign]
    PagePane.show = shown  # type: ignore[method-assign]


def write(*_: object) -> None:
    target = Path(os.environ["FRAMES"])
    part = target.with_suffix(".part")
    part.write_text(json.dumps(TIMES))
    part.replace(target)
    TIMES.clear()


if __name__ == "__main__":
    watch(stories="--stories" in sys.argv)
    signal.signal(signal.SIGUSR1, write)
    sys.exit(cli.main([]))
