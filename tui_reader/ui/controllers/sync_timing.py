"""When accounts are synced unasked: some seconds after the last mark, rarer while it fails.

Knows no clock and no account but their numbers: all times are handed in, in seconds.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

FIRST_SECONDS, MOST_SECONDS = 60.0, 1_800.0
"""How long an account that failed is left alone: twice as long after each failure."""

BUSY_SECONDS = 10.0
"""How long another program is left to sync an account."""


class Timing:
    """What was tried, and what waits to be sent since when."""

    def __init__(self) -> None:
        self._free_at: dict[int, float] = {}
        self._failures: dict[int, int] = {}
        self._pending: dict[int, int] = {}
        self._since = 0.0

    def busy(self, account: int, now: float) -> None:
        """Another program is at it."""
        self._free_at[account] = now + BUSY_SECONDS

    def ended(self, account: int, now: float, *, failed: bool) -> None:
        """It was tried."""
        count = self._failures[account] = self._failures.get(account, 0) + 1 if failed else 0
        rest = min(MOST_SECONDS, FIRST_SECONDS * 2 ** min(count - 1, 10)) if failed else 0.0
        self._free_at[account] = now + rest

    def free(self, accounts: Iterable[int], now: float) -> list[int]:
        """Those that may be tried unasked."""
        return [one for one in accounts if self._free_at.get(one, 0.0) <= now]

    def counted(self, pending: Mapping[int, int], now: float) -> bool:
        """So much waits to be sent, by account; whether that is another number than before."""
        if pending == self._pending:
            return False
        self._pending, self._since = dict(pending), now
        return True

    def due(self, now: float, seconds: float) -> list[int]:
        """Accounts that something waits for, and has for so long."""
        if now - self._since < seconds:
            return []
        return self.free((one for one, count in self._pending.items() if count), now)
