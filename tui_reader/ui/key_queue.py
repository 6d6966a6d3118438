"""The keys, one at a time: each waits until all is done and shown that the one before it began.

Textual hands a key to what has the focus at that moment, which handles it later. Of two quick keys
the second then reaches a screen that the first one leaves, and letters overtake the keys that edit
a line. Here the next key is handed on when nothing of the last one is under way any more: the
screen that it opened has its focus, the prompt that it answered is gone. Where a
thread is still to bring what was asked for, keys wait for it as well, a little. Knows no command.
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
REST = 0.02
"""Seconds after which a key is no part of a burst: no two come so close from a hand or a repeat."""
TURNS = 4
"""Turns of the loop after which what rests has answered; a timer costs more than they do."""
HELD = 1.5
"""Seconds that keys wait for what a thread is to bring; what comes later than that is only told."""
LOOK_AGAIN = 0.05
"""Seconds after which it is looked whether who was asked is still there; nothing else waits."""


class KeyQueue:
    """What was typed and pasted, and who gets it when."""

    def __init__(
        self,
        app: App[Any],
        deliver: Callable[[Typed], Awaitable[None]],
        attend: Callable[[], None],
    ) -> None:
        self._app = app
        self._deliver = deliver
        """Hands a key to what has the focus."""
        self._attend = attend
        """Gives the focus to what takes what is typed, where nothing has it."""
        self._waiting: asyncio.Queue[Typed] = asyncio.Queue()
        self._task: asyncio.Task[None] | None = None
        self._last: MessagePump | None = None
        """Who got the last key."""
        self._when = 0.0
        """And when, by the loop's time."""
        self.busy = False
        """True while a key waits to be handed on."""
        self._brought = asyncio.Event()
        """Set when nothing is waited for that a thread is to bring."""
        self._brought.set()
        self._until = 0.0
        """When it is waited for no more."""

    def begin(self) -> None:
        """From now on keys are handed on."""
        self._task = asyncio.create_task(self._run(), name="keys")

    def end(self) -> None:
        """The reader was left: what is still typed is for nobody."""
        if self._task is not None:
            self._task.cancel()

    def hold(self) -> None:
        """What was asked for is on its way: keys are for it."""
        self._brought.clear()
        self._until = asyncio.get_running_loop().time() + HELD

    def release(self) -> None:
        """It is there, or does not come."""
        self._brought.set()

    async def take(self, key: Typed) -> None:
        """A key was typed, or a text pasted: it is handed on at once where all rests, else in its
        turn."""
        if self._rests():
            await self._hand_on(key)
        else:
            self.busy = True
            self._waiting.put_nowait(key)

    async def _run(self) -> None:
        while True:
            key = await self._waiting.get()
            if self._last is not None:
                await self._settled(self._last)
                if not self._brought.is_set():
                    await self._wait()
                    await self._settled(self._last)
            await self._hand_on(key)
            self.busy = not self._waiting.empty()

    async def _wait(self) -> None:
        """Until it is there that was asked for, or is too late."""
        left = self._until - asyncio.get_running_loop().time()
        with suppress(TimeoutError):
            await asyncio.wait_for(self._brought.wait(), max(0.0, left))
        self._brought.set()

    async def _hand_on(self, key: Typed) -> None:
        if self._app.return_code is None:
            self._attend()
            self._last, self._when = self._target(), asyncio.get_running_loop().time()
            await self._deliver(key)

    def _rests(self) -> bool:
        """Whether the last key was long ago and nobody has anything to do: to see that takes no
        turn of the loop, so that nothing stands between a key and its frame."""
        if self._task is None or self.busy or not self._brought.is_set():
            return False
        if asyncio.get_running_loop().time() - self._when < REST:
            return False
        pumps = {self._app, self._app.screen, self._target(), self._last or self._app}
        return self._app.screen.is_mounted and not any(p.message_queue_size for p in pumps)

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
    for _ in range(TURNS):
        if done.is_set():
            return
        await asyncio.sleep(0)
    while pump.is_attached and not done.is_set():
        with suppress(TimeoutError):
            await asyncio.wait_for(done.wait(), LOOK_AGAIN)
