"""How accounts stand, in the few words that the status line has for it. Pure; no Textual."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Standing:
    """An account, as far as the status line tells of it."""

    pending: int
    """Changes that the server does not know yet."""
    synced: int
    """When all was last well, epoch seconds; 0: never."""
    failed: bool
    offline: bool
    waits: bool = False
    """The server asked to be left alone for a while."""


def word(accounts: Sequence[Standing]) -> str:
    """ "synced 12:04", "offline, 12 to send"; "" without accounts."""
    if not accounts:
        return ""
    pending = sum(one.pending for one in accounts)
    state = _state(accounts)
    more = f"{pending:,} to send" if pending else ""
    if not state and not more:
        at = min(one.synced for one in accounts)
        return f"synced {clock_of(at)}" if at else ""
    return ", ".join(part for part in (state, more) if part)


def _state(accounts: Sequence[Standing]) -> str:
    if any(one.failed and not one.offline for one in accounts):
        return "sync failed"
    if any(one.offline for one in accounts):
        return "offline"
    return "told to wait" if any(one.waits for one in accounts) else ""


def clock_of(at: int) -> str:
    """The time of day here."""
    return time.strftime("%H:%M", time.localtime(at))
