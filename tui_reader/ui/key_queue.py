"""The keys, one at a time: each waits until all is done and shown that the one before it began.

Textual hands a key to what has the focus at that moment, which handles it later. Of two quick keys
the second then reaches a screen that the first one leaves, and letters overtake the keys that edit
a line. Here the next key is handed on when nothing of the last one is under way any more: the
screen that it opened has its focus, the prompt that it answered is gone. Knows no command.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

from textual import events
from textual.app import App
from textual.message_pump import MessagePump

Typed = events.Key | events.Paste
LOOK_AGAIN = 0.05
"""Seconds after which it is looked whether who was asked is still there; nothing else waits."""


class KeyQueue:
    """What was typed and pasted, and who gets it when."""

    def __init__(self, app: App[Any], deliver: Callable[[Typed], Awaitable[None]]) -> None:
        self._app = app
        self._deliver = deliver
        """Hands a key to what has the focus."""
        self._waiting: asyncio.Queue[Typed] = asyncio.Queue()
        self._task: asyncio.Task[None] | None = None
        self.busy = False
        """True while what a key began goes on, or another key waits."""

    def begin(self) -> None:
        """From now on keys are handed on."""
        self._task = asyncio.create_task(self._run(), name="keys")

    def end(self) -> None:
        """The reader was left: what is still typed is for nobody."""
        if self._task is not None:
            self._task.cancel()

    def put(self, key: Typed) -> None:
        """A key was typed, or a text pasted."""
        self.busy = True
        self._waiting.put_nowait(key)

    async def _run(self) -> None:
        while True:
            key = await self._waiting.get()
            if self._app.return_code is not None:
                return
            target = self._target()
            await self._deliver(key)
            await self._settled(target)
            self.busy = not self._waiting.empty()

    def _target(self) -> MessagePump:
        return self._app.focused or self._app.screen

    async def _settled(self, target: MessagePump) -> None:
        """Wait until a key that was handed to `target` is handled, and all that came of it."""
        while True:
            for pump in (*_upward(target), self._app):
                await _handled(pump)
            now = self._target()
            if now is target and self._app.screen.is_mounted:
                return
            target = now


def _upward(pump: MessagePump) -> list[MessagePump]:
    """It and those that its messages bubble to, up to its screen."""
    return [pump, *(one for one in getattr(pump, "ancestors", ()) if not isinstance(one, App))]


async def _handled(pump: MessagePump) -> None:
    """Wait until a pump has handled what it has been told."""
    done = asyncio.Event()
    if not pump.post_message(events.Callback(callback=done.set)):
        return  # it is being left
    while pump.is_attached and not done.is_set():
        with suppress(TimeoutError):
            await asyncio.wait_for(done.wait(), LOOK_AGAIN)
