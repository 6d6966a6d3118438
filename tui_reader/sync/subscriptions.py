"""Which feeds there are, in which folder and under which title: both sides brought together.

Each side is held against what it was when both were alike. What one changed is done on the other;
what both changed, our later word stands and is sent. A feed of ours joins one of the server's by
its address and keeps its title, tags, notes and place.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable

from tui_reader import sanitise
from tui_reader.errors import FetchError, ParseError, SyncError
from tui_reader.store.accounts import remote_feeds
from tui_reader.store.accounts.remote_feeds import Coming, Joint, Side
from tui_reader.store.feeds import SEPARATOR
from tui_reader.sync.cycle import Cycle
from tui_reader.sync.service import RemoteFeed
from tui_reader.tracking import one_of_all

FEW = 3
"""Feeds that may go at once, however few there are."""


async def bring_together(cycle: Cycle) -> None:
    """Raises what the server's list raises; a change that is not taken is told."""
    cycle.tell("feeds")
    listed = await cycle.service.feeds()
    joined = remote_feeds.joined(cycle.store, cycle.account.id)
    if listed is None:  # as last time: only what we changed is to be done
        listed = [_as_said(one) for one in joined.values()]
    there = {feed.id: feed for feed in listed}
    _adopt(cycle, [feed for feed in listed if feed.id not in joined])
    _remove_gone(cycle, [one for id, one in joined.items() if id not in there])
    for id, one in joined.items():
        if id in there:
            await _compare(cycle, one, there[id])
    if await _subscribe(cycle):
        again = await cycle.service.feeds() or []
        known = remote_feeds.joined(cycle.store, cycle.account.id)
        _adopt(cycle, [feed for feed in again if feed.id not in known])


def _as_said(one: Joint) -> RemoteFeed:
    url = sanitise.url(one.url)
    assert url is not None
    title, folder = (sanitise.stored(said) for said in one.said)
    return RemoteFeed(one.remote_id, url, title, sanitise.line(_flat(folder)))


def _adopt(cycle: Cycle, new: Iterable[RemoteFeed]) -> None:
    """Feeds of the server that we did not know to be there."""
    new = list(new)
    if not new:
        return
    ours = {one_of_all(url): id for url, id in remote_feeds.by_url(cycle.store).items()}
    for feed in new:
        folder = (feed.folder,) if feed.folder else ()
        feed_id = ours.get(one_of_all(feed.url))
        coming = Coming(feed.id, feed.url, feed.title, folder, feed.site)
        ours[one_of_all(feed.url)] = remote_feeds.take_in(
            cycle.store, cycle.account.id, coming, feed_id
        )
        cycle.out.feeds_added += 1


def _remove_gone(cycle: Cycle, gone: list[Joint]) -> None:
    """Feeds that the server no longer lists. Not most of them at once: a server that was set up
    anew, or fails, lists none."""
    lost = [one for one in gone if not one.removed]
    count = len(remote_feeds.joined(cycle.store, cycle.account.id))
    if len(lost) > max(FEW, count // 2) and not cycle.accept:
        cycle.problem(
            f"{cycle.account.title} no longer lists {len(lost)} of {count} feeds; nothing was"
            " removed here. If that is right: newsreader sync --accept."
        )
        return
    remote_feeds.removed_there(cycle.store, cycle.account.id, lost)
    cycle.out.feeds_removed += len(lost)
    for one in gone:
        if one.removed:
            remote_feeds.forget(cycle.store, cycle.account.id, one)


async def _compare(cycle: Cycle, one: Joint, there: RemoteFeed) -> None:
    store, account = cycle.store, cycle.account.id
    if one.removed:
        telling = remote_feeds.telling(store, account, one.remote_id, "title", "folder")
        if cycle.row.subscribes and await _done(cycle, cycle.service.unsubscribe(there), telling):
            remote_feeds.forget(store, account, one)
        return
    title, folder = await _title(cycle, one, there), await _folder(cycle, one, there)
    if (title, folder) != (_as_before(one, 0), _as_before(one, 1)):
        cycle.out.feeds_changed += title.take or folder.take
        remote_feeds.settle(store, account, one, title, folder)


def _as_before(one: Joint, at: int) -> Side:
    return Side(one.said[at], take=False, sure=one.told[at] == one.ours[at])


async def _title(cycle: Cycle, one: Joint, there: RemoteFeed) -> Side:
    """What the server calls a feed, once it is told what we do."""
    ours, told = one.ours[0], one.told[0]
    if ours == told or not ours or not cycle.row.renames:
        return Side(there.title, take=there.title != one.said[0], sure=True)
    if ours == there.title:
        return Side(ours, take=False, sure=True)
    telling = remote_feeds.telling(cycle.store, cycle.account.id, one.remote_id, "title")
    if await _done(cycle, cycle.service.rename(there, ours), telling):
        return Side(ours, take=False, sure=True)
    return Side(there.title, take=False, sure=False)


async def _folder(cycle: Cycle, one: Joint, there: RemoteFeed) -> Side:
    """Where the server has a feed, once it is told where we do. A path of folders is one there."""
    ours, told = one.ours[1], one.told[1]
    if ours == told or not cycle.row.moves:
        changed = there.folder != _flat(one.said[1])
        return Side(there.folder if changed else one.said[1], take=changed, sure=True)
    if _flat(ours) == there.folder:
        return Side(ours, take=False, sure=True)
    telling = remote_feeds.telling(cycle.store, cycle.account.id, one.remote_id, "folder")
    if await _done(cycle, cycle.service.move(there, _flat(ours)), telling):
        return Side(ours, take=False, sure=True)
    return Side(there.folder, take=False, sure=False)


async def _done(cycle: Cycle, act: Awaitable[None], telling: Callable[[], None]) -> bool:
    """Whether the server took a change. Until it has, what it knows is noted as not sure."""
    telling()
    try:
        await act
    except (FetchError, ParseError) as error:
        cycle.problem(error)
        return False
    cycle.out.sent += 1
    return True


async def _subscribe(cycle: Cycle) -> bool:
    """Tell the server of feeds that were added here; whether any is new there."""
    done = False
    if not cycle.row.subscribes:
        return False
    for feed in remote_feeds.unjoined(cycle.store, cycle.account.id):
        try:
            await cycle.service.subscribe(feed.url, feed.title, _flat(feed.folder))
        except FetchError as error:
            cycle.problem(f"{feed.url} could not be added there: {error}")
            if error.status >= 400:  # it will not have it: it is fetched here
                remote_feeds.join_account(cycle.store, [feed.feed_id], None)
            continue
        except SyncError as error:
            if type(error) is not SyncError:
                raise
            cycle.problem(f"{feed.url} could not be added there: {error}")
            remote_feeds.join_account(cycle.store, [feed.feed_id], None)
            continue
        done = True
        cycle.out.sent += 1
    return done


def _flat(folder: str) -> str:
    """A path of folders as the one folder that servers have."""
    return folder.replace(SEPARATOR, "/")
