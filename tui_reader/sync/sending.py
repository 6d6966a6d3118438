"""Sends the outbox: alike marks together, each part let go of when the server has taken it.

A part whose answer is lost stays and is sent again, which does no harm. What a server does not take
alone either is given up only where it says that it does not have the story: a server that answers
404 to all that it is asked is one that was set up wrongly, and not the end of what was done.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from tui_reader.errors import FetchError, ParseError, ReaderError, SyncError
from tui_reader.store.accounts import outbox
from tui_reader.store.accounts.outbox import Pending
from tui_reader.store.accounts.remote import TAG
from tui_reader.sync.cycle import Cycle
from tui_reader.sync.service import TAG as TAGS

NO_TAGS, REFUSALS = "no_tags", "tags_refused"
"""Kept of a server that speaks the protocol, but takes no tags: that it does not; and in how many
cycles on end it refused them."""
REFUSED = 3
"""Cycles after which it is believed: a fault of its own passes."""
NO_SUCH_MARK = (400, 404, 405, 500, 501)
"""Statuses of a server that has no tags (Miniflux: 500)."""
HOPELESS = (400, 404, 410, 422)
"""Statuses that say that it will never be taken."""


async def send(cycle: Cycle) -> None:
    """Raises LoginError and QuotaError; whatever else fails is told, and listing goes on."""
    store, account = cycle.store, cycle.account.id
    outbox.keep_only(store, account, carries(cycle))
    waiting = outbox.pending(store, account)
    for (key, _), alike in groupby(waiting, key=lambda one: (one.key, one.value)):
        if key.startswith(TAG) and cycle.refused:
            continue
        marks = list(alike)
        for at in range(0, len(marks), cycle.row.marks_at_once):
            part = marks[at : at + cycle.row.marks_at_once]
            cycle.tell("sending", cycle.out.sent, len(waiting))
            if not await _send(cycle, part):
                return


def carries(cycle: Cycle) -> tuple[str, ...]:
    """The marks that the server has."""
    without = (TAGS,) if cycle.kept.get(NO_TAGS) else ()
    return tuple(mark for mark in cycle.row.carries if mark not in without)


async def _send(cycle: Cycle, part: Sequence[Pending]) -> bool:
    """Whether it makes sense to send more."""
    key, value = part[0].key, part[0].value
    try:
        await cycle.service.mark(key, value, [one.remote_id for one in part])
    except (FetchError, ParseError) as error:
        status = error.status if isinstance(error, FetchError) else 0
        if key.startswith(TAG) and status in NO_SUCH_MARK:
            return _refused_tag(cycle)
        if status not in HOPELESS:
            cycle.problem(error)
            return False  # it is the server, not what it was sent
        if len(part) > 1:
            middle = len(part) // 2
            return await _send(cycle, part[:middle]) and await _send(cycle, part[middle:])
        return await _alone(cycle, part[0], error)
    except SyncError as error:
        if type(error) is not SyncError:
            raise
        cycle.problem(error)
        return False
    outbox.told(cycle.store, cycle.account.id, part)
    cycle.out.sent += len(part)
    if key.startswith(TAG):
        cycle.kept.pop(REFUSALS, None)
    return True


async def _alone(cycle: Cycle, one: Pending, error: ReaderError) -> bool:
    """A mark of one story that is not taken: given up if the server does not have the story, else
    told, and kept. Whether it makes sense to send more."""
    try:
        there = await cycle.service.contents([one.remote_id])
    except (FetchError, ParseError):
        cycle.problem(error)
        return False  # it takes nothing at all
    if any(item.id == one.remote_id for item in there):
        cycle.problem(error)
    else:
        outbox.give_up(cycle.store, cycle.account.id, one)
    return True


def _refused_tag(cycle: Cycle) -> bool:
    """Tags wait, and are given up where they are refused cycle after cycle."""
    if REFUSALS not in cycle.refused:
        cycle.refused.add(REFUSALS)
        before = cycle.kept.get(REFUSALS)
        cycle.kept[REFUSALS] = (before if isinstance(before, int) else 0) + 1
    if cycle.kept[REFUSALS] == REFUSED:
        cycle.kept[NO_TAGS] = True
        outbox.keep_only(cycle.store, cycle.account.id, carries(cycle))
    return True
