"""Fetches the stories that never came, and has them arrive as those of feeds do.

The server's list is endless, so only what is unread, starred or new is asked for. A batch is
stored before the next but one is asked for: what came stays, whatever happens.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence

from tui_reader import sanitise
from tui_reader.errors import ParseError
from tui_reader.store import feeds as stored_feeds
from tui_reader.store.accounts import remote, remote_feeds
from tui_reader.store.accounts.remote import Arrived
from tui_reader.store.ingest import arrivals
from tui_reader.store.types import Incoming
from tui_reader.sync.cycle import Cycle
from tui_reader.sync.service import RemoteItem
from tui_reader.sync.states import Lists

NEWEST = 1_000
"""Of the newest stories, read or not, that are asked for when something has happened: those that
arrived and were read elsewhere meanwhile."""
MISSING, MOST_MISSING, TRIES = "missing", 1_000, 3
"""Kept: stories that are listed and yet not there, with how many cycles asked for them in vain.
After the last they are known as gone, and are not asked for again and again."""
AT_ONCE = 20
"""Stories of one transaction, so that no key press waits for more."""

Ready = tuple[RemoteItem, Incoming]


async def fetch(cycle: Cycle, found: Lists) -> None:
    """Raises what the server raises; what was fetched before is stored."""
    ids = found.ids()
    missing = remote.unknown(cycle.store, cycle.account.id, ids)
    if missing or not cycle.out.quiet or "asked" not in cycle.kept:
        cycle.kept["asked"] = True
        ids += await cycle.service.recent(NEWEST)
        missing = remote.unknown(cycle.store, cycle.account.id, ids)
    size = cycle.row.contents_at_once
    parts = [missing[at : at + size] for at in range(0, len(missing), size)]
    ahead = _ask(cycle, parts[0]) if parts else None
    done = 0
    try:
        for number, part in enumerate(parts):
            assert ahead is not None
            items = await ahead
            ahead = _ask(cycle, parts[number + 1]) if number + 1 < len(parts) else None
            gone = await _store(cycle, part, items)
            remote.enter(cycle.store, cycle.account.id, [_absent(found, id) for id in gone])
            done += len(part)
            cycle.tell("stories", done, len(missing))
    finally:
        if ahead is not None:
            ahead.cancel()
    if missing:
        remote.forget_gone(cycle.store, cycle.account.id, ids)


def _ask(cycle: Cycle, part: Sequence[str]) -> asyncio.Task[list[RemoteItem]]:
    return asyncio.create_task(_items(cycle, part))


async def _items(cycle: Cycle, part: Sequence[str]) -> list[RemoteItem]:
    """All stories of a part that the server has. One that gives fewer at a time than it is asked
    for is asked for the rest, until it gives nothing more."""
    found: dict[str, RemoteItem] = {}
    missing = list(part)
    while missing:
        came = {item.id: item for item in await cycle.service.contents(missing)}
        found |= came
        rest = [id for id in missing if id not in came]
        if len(rest) == len(missing):
            break
        missing = rest
    return list(found.values())


def _absent(found: Lists, id: str) -> Arrived:
    """A story that is not here, as the server lists it."""
    unread, starred = found.unread or (), found.starred or ()
    return Arrived(id, 0, read=id not in unread, starred=id in starred)


async def _store(cycle: Cycle, asked: Sequence[str], items: Sequence[RemoteItem]) -> list[str]:
    """Those that are not to be asked for again."""
    wanted = set(asked)
    ready = await _prepared(cycle, [item for item in items if item.id in wanted])
    by_feed: dict[str, list[Ready]] = {}
    for item, row in ready:
        by_feed.setdefault(item.feed_id, []).append((item, row))
    joined = remote_feeds.joined(cycle.store, cycle.account.id)
    for remote_id, group in by_feed.items():
        known = joined.get(remote_id)
        feed_id = known.feed_id if known else _once(cycle, group[0][0])
        for at in range(0, len(group), AT_ONCE):
            _arrive(cycle, feed_id, group[at : at + AT_ONCE])
            await asyncio.sleep(0)
    came = {item.id for item, _ in ready}
    there = {item.id for item in items}
    spoiled = [id for id in asked if id in there and id not in came]
    return [*spoiled, *_given_up(cycle, [id for id in asked if id not in there])]


def _given_up(cycle: Cycle, missing: Sequence[str]) -> list[str]:
    """Those of the stories that are listed and yet not there which were asked for often enough."""
    found = cycle.kept.get(MISSING)
    before: dict[str, int] = found if isinstance(found, dict) else {}
    now = {id: int(before.get(id, 0)) + 1 for id in missing}
    waiting = {id: count for id, count in now.items() if count < TRIES}
    cycle.kept[MISSING] = dict(list({**before, **waiting}.items())[-MOST_MISSING:])
    return [id for id in missing if id not in waiting]


async def _prepared(cycle: Cycle, items: Sequence[RemoteItem]) -> list[Ready]:
    """Stories with their rows. One that could hang or fill us costs itself only, and is told."""
    try:
        rows = await cycle.ports.prepare([item.entry for item in items])
    except ParseError as error:
        if len(items) < 2:
            cycle.problem(f"A story could not be taken: {error}")
            return []
        middle = len(items) // 2
        return [
            *await _prepared(cycle, items[:middle]),
            *await _prepared(cycle, items[middle:]),
        ]
    return list(zip(items, rows, strict=True))


def _arrive(cycle: Cycle, feed_id: int, group: Sequence[Ready]) -> None:
    items = [item for item, _ in group]
    with cycle.store.write():
        result = arrivals.add(
            cycle.store, feed_id, [row for _, row in group], listed=False, first_hand=False
        )
        remote.enter(cycle.store, cycle.account.id, _arrived(items, result.placed))
    cycle.out.new += len(result.new)
    cycle.ports.arrived(result)


def _arrived(items: Sequence[RemoteItem], stories: Iterable[int]) -> list[Arrived]:
    return [
        Arrived(item.id, story_id, item.read, item.starred, item.tags)
        for item, story_id in zip(items, stories, strict=True)
    ]


def _once(cycle: Cycle, item: RemoteItem) -> int:
    """The feed of a story whose feed the account is no longer subscribed to, as one that was
    removed: what is starred of it is shown."""
    url = f"local:account-{cycle.account.id}-{sanitise.line(item.feed_id, 200)}"
    found = remote_feeds.by_url(cycle.store).get(url)
    if found is not None:
        return found
    title = sanitise.line(item.feed_title or item.feed_id, 200)
    feed = stored_feeds.add_local(cycle.store, url, title)
    remote_feeds.take_off(cycle.store, feed.id)
    return feed.id
