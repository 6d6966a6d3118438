"""The clock of acts: one that never goes back, and is never far from the wall's (a hybrid logical
clock). Triggers take their stamps from it, one more each.

A stamp is milliseconds since the epoch times 65,536, and a counter. An act that was made knowing
another has the greater stamp, whatever the clocks say; so a clock that is behind loses nothing. One
that is ahead is not followed further than `AHEAD`: what was stamped beyond waits (`sync/folder`).
"""

from __future__ import annotations

import sqlite3

from tui_reader import clock
from tui_reader.durations import DAY

PER_SECOND = 1_000 << 16
AHEAD = DAY
"""Seconds that another device's clock may be ahead of ours: a wrong time zone, or a wrong date."""
WEAK = 1
"""What a rule did on arrival, or what was so before anybody said when: any act is later."""
_MOST = 1 << 62


def wall() -> int:
    """The wall clock's stamp."""
    return max(WEAK + 1, min(int(clock.now() * 1_000) << 16, _MOST))


def at(seconds: int) -> int:
    """The stamp of an instant (epoch seconds)."""
    return max(WEAK, min(seconds * PER_SECOND, _MOST))


def limit() -> int:
    """Stamps beyond this lie in the future."""
    return wall() + AHEAD * PER_SECOND


def advance(db: sqlite3.Connection) -> None:
    """To be called at the beginning of each transaction: what it does has happened now."""
    now = wall()
    db.execute("UPDATE shared_device SET last = ? WHERE last < ?", (now, now))


def follow(db: sqlite3.Connection, stamp: int) -> None:
    """Another device's act is known: ours from now on are later."""
    db.execute("UPDATE shared_device SET last = ? WHERE last < ?", (stamp, stamp))
