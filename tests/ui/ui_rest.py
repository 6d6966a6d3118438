"""Waiting in the tests of the screen: for work to end, never for seconds to pass.

The reader's own time stands still between two keys, so that nothing comes by itself however slow
the machine is. It goes on while a test waits (`until`, `settled`): at once to the next timer when
nothing else goes on. What does not come then would never come.
"""

from __future__ import annotations

import asyncio
import heapq
import itertools
import time
from collections.abc import Callable
from typing import Any

from patience import CEILING
from textual.app import App
from textual.message_pump import MessagePump
from textual.pilot import Pilot

from tui_reader.ui.timers import Timers

TURN = 0.02
"""Seconds of the reader's time in a turn of waiting for a thread."""


class HandTimers(Timers):
    """Time that passes only when it is let."""

    def __init__(self, screen: MessagePump) -> None:
        super().__init__(screen)
        self._passed = 1_000.0
        self._waiting: list[tuple[float, int, Callable[[], object]]] = []
        """(when, in which order they were set, what is done)."""
        self._order = itertools.count()
        self.each: list[Callable[[], object]] = []
        """What is done again and again: never by itself, a test calls it."""

    def elapsed(self) -> float:
        return self._passed

    def later(self, seconds: float, act: Callable[[], object]) -> None:
        heapq.heappush(self._waiting, (self._passed + seconds, next(self._order), act))

    def every(self, seconds: float, act: Callable[[], object]) -> None:
        self.each.append(act)

    def let_pass(self, seconds: float) -> None:
        """Time goes on; what was to be done meanwhile is done."""
        self._passed += seconds
        while self._waiting and self._waiting[0][0] <= self._passed:
            self._screen.call_next(heapq.heappop(self._waiting)[2])

    def jump(self) -> bool:
        """Time goes on to the next thing that is to be done; False when there is none."""
        if not self._waiting:
            return False
        self.let_pass(max(0.0, self._waiting[0][0] - self._passed))
        return True


def main_of(app: App[Any]) -> Any:
    """The main screen, whatever lies over it."""
    return app.screen_stack[0]


def _pending(app: App[Any]) -> bool:
    """Whether a message waits to be handled, or something to be painted."""
    pumps = [app, *(pump for screen in app.screen_stack for pump in screen.walk_children())]
    screens = app.screen_stack
    return (
        app.keys.busy  # type: ignore[attr-defined]
        or any(
            not pump._message_queue.empty() or pump._next_callbacks for pump in (*pumps, *screens)
        )
        or bool(app.screen._callbacks)  # a screen that is covered does its own when it is shown
        or app.screen._layout_required
        or bool(app.screen._dirty_widgets)
    )


def _why(app: App[Any]) -> str:
    """What is waited for, in a line."""
    waiting = [pump for screen in app.screen_stack for pump in (screen, *screen.walk_children())]
    named = [f"{pump!r}" for pump in waiting if not pump._message_queue.empty()]
    return f"{named}, {app.screen!r}, {app.screen._callbacks}, {app.screen._dirty_widgets}"


async def drained(pilot: Pilot[Any]) -> None:
    """All messages are handled, with those that came of them, and the screen is painted."""
    app, quiet, end = pilot.app, 0, time.monotonic() + CEILING
    while quiet < 2 and app._running and not app._exit and app._exception is None:
        assert time.monotonic() < end, f"messages that do not end: {_why(app)}"
        for _ in range(4):  # a key goes by way of the loop before it is a message
            await asyncio.sleep(0)
        await pilot._wait_for_screen(CEILING)
        if app._exit or not app.screen_stack:
            return
        app.screen._on_timer_update()
        quiet = 0 if _pending(app) else quiet + 1


async def _worked(pilot: Pilot[Any]) -> bool:
    """Handle all messages; False when nothing went on meanwhile that may still post one."""
    work = main_of(pilot.app).context.work
    begun, busy = work._threads, work.busy  # what ended later has told before it is drained
    await drained(pilot)
    return bool(busy or work.busy or work._threads is not begun)


def _over(pilot: Pilot[Any]) -> bool:
    return pilot.app._exit or pilot.app._exception is not None


async def idle(pilot: Pilot[Any]) -> None:
    """Let the reader work until no thread runs and all they told is painted; its time stands still,
    so that nothing comes, and nothing goes, that was to be later."""
    end = time.monotonic() + CEILING
    while await _worked(pilot) and not _over(pilot):
        assert time.monotonic() < end, "work that does not end"
        await asyncio.sleep(0.004)


async def reached(pilot: Pilot[Any], true: Callable[[], object]) -> bool:
    """Let the reader work until something is so; False when it came to rest without it."""
    end = time.monotonic() + CEILING
    while True:
        timers, goes_on = main_of(pilot.app).timers, await _worked(pilot)
        if true():
            return True
        if _over(pilot):
            return False
        assert time.monotonic() < end, "work that does not end"
        if goes_on:
            await asyncio.sleep(0.004)
            timers.let_pass(TURN)
        elif not timers.jump():
            return False


async def settled(pilot: Pilot[Any]) -> None:
    """Let the reader work until it rests: no thread runs, nothing is to be done later."""
    await reached(pilot, lambda: False)
