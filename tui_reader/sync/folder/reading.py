"""Reads what is new of the others' files, and has the library take it over.

A place is behind us only when all before it was taken. A line that is not as it was written may be
half copied, and what is stamped in the future waits for its time or for a clock that is set right;
what stands after either is taken all the same, and read again with it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from tui_reader import sanitise
from tui_reader.durations import DAY
from tui_reader.store.shared import incoming, positions, stamps, waiting
from tui_reader.store.shared.incoming import Taken
from tui_reader.store.shared.positions import Position
from tui_reader.store.shared.words import Said
from tui_reader.sync.cycle import FolderCycle
from tui_reader.sync.folder import files, lines
from tui_reader.sync.folder.files import Seen

AT_ONCE = 50
"""Lines in one transaction: a key press waits for no more."""


BREATH = 0.001
"""Seconds between two transactions, in which who waits for the library gets it, and who wants to
stop the cycle is heard: a lock that is let go and taken again at once is no one else's."""


@dataclass(slots=True)
class _Reading:
    """One file being read."""

    upto: int
    stuck: bool = False
    """Something before the next line is not done with."""
    damaged: int = 0
    newest: int = 0
    ahead: int = 0
    said: list[Said] = field(default_factory=list)


async def read(cycle: FolderCycle, there: Sequence[Seen], own: str, taken: Taken) -> None:
    """Every file but our own. Raises SyncError where one cannot be read at all."""
    known = positions.all(cycle.store)
    gone = known.keys() - {seen.name for seen in there}
    if gone:
        positions.forget(cycle.store, gone)
    others = [seen for seen in there if seen.name != own]
    for number, seen in enumerate(others):
        cycle.tell("lists", number, len(others))
        with files.told(seen.path.parent):
            await _read(cycle, seen, known, taken)


async def _read(
    cycle: FolderCycle, seen: Seen, known: Mapping[str, Position], taken: Taken
) -> None:
    before = known.get(seen.name)
    if before is not None and _is_done(seen, before):
        return
    at = _begin(seen, before)
    tried = before is not None and at.upto == before.upto and before.changed != seen.changed
    first, start = tried, at.upto
    for place, raw in files.lines(seen.path, start):
        found = lines.read(raw)
        taken.unknown += found.unknown
        if not found.sound:
            at.damaged += 1
            at.stuck = at.stuck or not first  # it was so the last time, and the file is another
        elif found.said is not None:
            _sort(at, found.said)
        first = first and not found.sound
        if not at.stuck:
            at.upto = place
        if len(at.said) >= AT_ONCE:
            await _flush(cycle, at, taken)
    await _flush(cycle, at, taken)
    if at.damaged:
        name = sanitise.line(seen.name, 200)
        cycle.problem(f"Lines of {name} are not as they were written: {at.damaged:,}, passed over.")
    total = files.sum_before(seen.path, at.upto)
    newest = max(at.newest, before.newest if before and start else 0)
    put = Position(seen.name, seen.size, seen.changed, at.upto, total, newest, at.ahead)
    positions.put(cycle.store, put)


def _is_done(seen: Seen, before: Position) -> bool:
    same = (seen.size, seen.changed) == (before.size, before.changed)
    return same and not 0 < before.ahead <= stamps.limit()


def _begin(seen: Seen, before: Position | None) -> _Reading:
    """From where it was left, if it is still the same file up to there."""
    if before is None or before.upto > seen.size:
        return _Reading(0)
    same = files.sum_before(seen.path, before.upto) == before.sum
    return _Reading(before.upto if same else 0)


def _sort(at: _Reading, said: Said) -> None:
    """What can be taken, and what lies in the future."""
    limit = stamps.limit()
    now = tuple(word for word in said.words if word.stamp <= limit)
    if len(now) < len(said.words):
        at.stuck = True
        at.ahead = max(at.ahead, *(word.stamp for word in said.words))
    if now:
        at.newest = max(at.newest, *(word.stamp for word in now))
        at.said.append(replace(said, words=now))


async def _flush(cycle: FolderCycle, at: _Reading, taken: Taken) -> None:
    if at.said:
        incoming.take(cycle.store, at.said, taken)
        at.said.clear()
    await asyncio.sleep(BREATH)


async def look_again(cycle: FolderCycle, taken: Taken, looked: str) -> str:
    """What waited for stories or feeds that have come since; what there is now."""
    there = waiting.there(cycle.store)
    if there == looked:
        return there
    found = waiting.come(cycle.store)
    for at in range(0, len(found), AT_ONCE):
        incoming.look_again(cycle.store, found[at : at + AT_ONCE], taken)
        await asyncio.sleep(BREATH)
    return there


def tell_ahead(cycle: FolderCycle) -> None:
    """Whose clock, or ours, is wrong."""
    limit = stamps.limit()
    for one in positions.all(cycle.store).values():
        if one.ahead > limit:
            days = (one.ahead - stamps.wall()) // (DAY * stamps.PER_SECOND)
            cycle.problem(
                f"What {sanitise.line(one.name, 200)} says is dated {days:,} days ahead of this"
                " computer's clock; it waits until one of the two clocks is set right."
            )
