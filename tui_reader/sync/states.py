"""The server's marks, taken over: whole lists only, and no great change that single stories deny.

What a server lists is believed for what it changed since last time. Where that is more than a third
of what there is, some of the stories themselves are asked for: a list that was empty by a fault,
that broke off, or that held everything since the server did not know what it was asked, is refused
in words. Of stories that the server no longer has nothing follows.
"""

from __future__ import annotations

from collections.abc import Awaitable, Collection, Sequence
from dataclasses import dataclass

from tui_reader.errors import FetchError, ParseError, SyncError
from tui_reader.store.accounts import remote
from tui_reader.store.accounts.remote import TAG, Flip
from tui_reader.sync.cycle import Cycle
from tui_reader.sync.sending import carries
from tui_reader.sync.service import READ, STARRED, RemoteItem
from tui_reader.sync.service import TAG as TAGS

ASKED = 20
"""Stories that are asked for before a great change is believed."""
MANY = 500
"""Stories of a change that is great, however many there are."""
TURN = "tag_turn"
"""Kept: which tag is asked for next, when nothing else has happened."""


@dataclass(slots=True)
class Lists:
    """What the server lists; None: it could not, or has not changed."""

    unread: list[str] | None = None
    starred: list[str] | None = None

    def ids(self) -> list[str]:
        return [*(self.unread or ()), *(self.starred or ())]


async def lists(cycle: Cycle) -> Lists:
    cycle.tell("lists")
    found = Lists()
    found.unread = await _listed(cycle, cycle.service.unread())
    if STARRED in cycle.row.carries:
        found.starred = await _listed(cycle, cycle.service.starred())
    return found


async def take_over(cycle: Cycle, found: Lists) -> None:
    """Do here what the server changed."""
    if found.unread is not None:
        await _take(cycle, READ, found.unread, bear=False)
    if found.starred is not None:
        await _take(cycle, STARRED, found.starred)


async def take_over_tags(cycle: Cycle) -> None:
    """Tags: all of them where something has happened, else one request a cycle, in turn."""
    if TAGS not in carries(cycle):
        return
    known = sorted(remote.tags_known(cycle.store, cycle.account.id))
    turn = cycle.kept.get(TURN)
    at = turn if isinstance(turn, int) and turn <= len(known) else 0
    cycle.kept[TURN] = 0 if at >= len(known) else at + 1
    if cycle.out.quiet and at:
        await _take_tag(cycle, known[at - 1])
        return
    try:
        there = await cycle.service.tags()
    except (FetchError, ParseError) as error:
        cycle.problem(error)
        return
    for tag in known:
        if tag not in there:
            await _take(cycle, TAG + tag, ())
    for tag in there:
        if not cycle.out.quiet or tag not in known:
            await _take_tag(cycle, tag)


async def _take_tag(cycle: Cycle, tag: str) -> None:
    listed = await _listed(cycle, cycle.service.tagged(tag))
    if listed is not None:
        await _take(cycle, TAG + tag, listed)


async def _listed(cycle: Cycle, asked: Awaitable[list[str] | None]) -> list[str] | None:
    """A list, whole; None where it is not to be had, which is told."""
    try:
        return await asked
    except (FetchError, ParseError) as error:
        cycle.problem(error)
    except SyncError as error:
        if type(error) is not SyncError:
            raise
        cycle.problem(error)
    return None


async def _take(cycle: Cycle, key: str, listed: Collection[str], *, bear: bool = True) -> None:
    flips = remote.flips(cycle.store, cycle.account.id, key, listed, bear=bear)
    before = remote.bearing(cycle.store, cycle.account.id, key)
    for value in (False, True):
        part = [flip for flip in flips if flip.value is value]
        great = 3 * len(part) > before[not value] or len(part) > MANY
        said = await _said(cycle, part) if great and not cycle.accept else [True]
        if said is None or not all(said):
            cycle.problem(_refusal(cycle, key, value, len(part), before[not value]))
        elif said:
            cycle.out.changed |= remote.take_over(cycle.store, cycle.account.id, part)
        else:  # set up anew: its stories come again, with other numbers
            remote.forget(cycle.store, cycle.account.id, [flip.remote_id for flip in part])


async def _said(cycle: Cycle, flips: Sequence[Flip]) -> list[bool] | None:
    """Whether stories, asked for one by one, say the same as the list; of those that the server
    has. None: it does not answer."""
    if not flips:
        return [True]
    most = min(ASKED, cycle.row.contents_at_once)
    some = {flip.remote_id: flip for flip in flips[:: max(1, -(-len(flips) // most))]}
    try:
        items = await cycle.service.contents(list(some))
    except (FetchError, ParseError):
        return None
    return [_bears(one, some[one.id].key) is some[one.id].value for one in items if one.id in some]


def _bears(item: RemoteItem, key: str) -> bool:
    if key.startswith(TAG):
        return key.removeprefix(TAG) in item.tags
    return item.read if key == READ else item.starred


def _refusal(cycle: Cycle, key: str, value: bool, count: int, of: int) -> str:
    words = {
        (READ, True): ("unread", "read"),
        (READ, False): ("read", "unread"),
        (STARRED, True): ("unstarred", "starred"),
        (STARRED, False): ("starred", "unstarred"),
    }
    was, now = words.get((key, value), ("untagged", "tagged") if value else ("tagged", "untagged"))
    return (
        f"{cycle.account.title} lists {count:,} of {of:,} {was} stories as {now}, which they"
        " themselves do not say; nothing was marked here. If it is right: newsreader sync --accept."
    )
