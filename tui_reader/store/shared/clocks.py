"""What is done when a clock that was ahead is set right: what it stamped is brought back to now.

A device whose clock was a year ahead would win for a year, and the others do not take what is dated
in the future. So, once its clock agrees with a witness, it dates its own words anew, in their
order, the last one now; all is read and compared anew, and its file is written anew. Words of
others that are dated in the future were taken by a clock that was as wrong: they count for nothing
until they are read again.
"""

from __future__ import annotations

from tui_reader.durations import DAY
from tui_reader.store.connection import Store
from tui_reader.store.shared import positions, stamps
from tui_reader.store.shared.device import Device

WITNESS = 30 * DAY
"""Seconds: another device said something within these, by our clock as it is now."""


def mend(store: Store, one: Device) -> bool:
    """Whether our file is to be written anew."""
    wall, limit = stamps.wall(), stamps.limit()
    with store.read() as db:
        (newest,) = db.execute("SELECT ifnull(max(stamp), 0) FROM shared_words").fetchone()
    if max(newest, one.last) <= limit or not _is_witnessed(store, one, wall, limit):
        return False
    with store.write() as db:
        last = max(one.last, wall)
        db.execute(
            "UPDATE shared_words SET stamp = max(?, stamp - ?), told = 0"
            " WHERE device = ? AND stamp > ?",
            (stamps.WEAK, last - wall, one.name, limit),
        )
        db.execute("UPDATE shared_words SET stamp = ? WHERE stamp > ?", (stamps.WEAK, limit))
        db.execute("UPDATE shared_device SET last = ?", (wall,))
        positions.forget(store)
    return True


def _is_witnessed(store: Store, one: Device, wall: int, limit: int) -> bool:
    since = wall - WITNESS * stamps.PER_SECOND
    return any(
        since < known.newest <= limit
        for known in positions.all(store).values()
        if one.name not in known.name
    )
