"""What comes by itself when time has passed: the reader's only timers, and how a rest is measured.

Tests make the app with timers of their own, which run when the test says so. Knows nothing of what
is done.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from textual.message_pump import MessagePump


class Timers:
    """Timers of the main screen, by the real time."""

    def __init__(self, screen: MessagePump) -> None:
        self._screen = screen
        self._pressed_at = 0.0
        """When the user's hands were last on the keys, by `elapsed`."""

    def elapsed(self) -> float:
        """Seconds since some moment; what lies between two calls is measured by it."""
        return time.monotonic()

    def touch(self) -> None:
        """The user's hands are on the keys."""
        self._pressed_at = self.elapsed()

    def rested(self) -> float:
        """Seconds since they were."""
        return self.elapsed() - self._pressed_at

    def later(self, seconds: float, act: Callable[[], object]) -> None:
        """Do something once, when so many seconds have passed."""
        self._screen.set_timer(seconds, act)

    def every(self, seconds: float, act: Callable[[], object]) -> None:
        """Do something each time so many seconds have passed."""
        self._screen.set_interval(seconds, act)
