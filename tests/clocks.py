"""The time of the tests: it stands at one instant until a test moves it, however long that takes.

Child processes have the real time.
"""

from __future__ import annotations

from datetime import UTC, datetime

NOW = datetime(2026, 3, 14, 9, 26, 53, tzinfo=UTC)
"""When every test begins. In the past, so that child processes take nothing for the future's."""


class Stopped:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = NOW.timestamp()

    def __call__(self) -> float:
        return self.now

    def move(self, *, hours: float = 0, minutes: float = 0, seconds: float = 0) -> None:
        """Let time pass; back, if it is negative."""
        self.now += hours * 3_600 + minutes * 60 + seconds
