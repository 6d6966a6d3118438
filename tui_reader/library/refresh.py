"""Fetches, parses and stores feeds. Owns the order of these steps and their cancelling.

Cleans and annotates nothing: a refresh only stores what came. A feed is stored whole or not at all;
its failure is kept in words on it and never stops the others.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from tui_reader import clock, sanitise, stopwatch
from tui_reader.errors import ReaderError
from tui_reader.library import (
    Library,
    fetch_records,
    hooks,
    ingest,
    linking,
    process,
    rule_runs,
    tasks,
    timings,
)
from tui_reader.library.connections import client, credentials, remember_place
from tui_reader.library.progress import Progress, RefreshReport, called
from tui_reader.library.refresh_writer import ALONE, BESIDE_KEYS, FILLING, Hold, Words, Writer
from tui_reader.model import Feed, Fetched, ParsedFeed, SafeText
from tui_reader.stopwatch import Stopwatch, Took
from tui_reader.store import feeds as stored_feeds
from tui_reader.store.ingest import arrivals
from tui_reader.store.types import AddResult, Incoming, Success

if TYPE_CHECKING:
    from tui_reader.fetch.client import Client
    from tui_reader.library.ingest import Ingested
    from tui_reader.sandbox.pool import Pool

STOP_POLL_SECONDS = 0.1
"""How soon a cancelled refresh notices it."""
LINKED_AFTER = 200
"""Stories that come in before they are linked; the last ones at the end."""
LINKING, LEAST_LINKING = 0.15, 0.3
"""Share of a refresh, and seconds, that linking may take: the rest is left to the reader's
background, or to whatever links next."""
MANY = 50
"""Feeds of which none ever answered: then all of it is left."""


def refresh(
    lib: Library,
    feed_ids: Sequence[int] | None = None,
    progress: Callable[[Progress], None] = lambda _: None,
    stop: threading.Event | None = None,
    *,
    watch: Stopwatch | None = None,
    hold: Hold = BESIDE_KEYS,
) -> RefreshReport:
    """Refresh these feeds (None: all that are due). Blocks; set `stop` to end it early.

    `progress` is called from this thread after each feed; `watch` is told what its stages took.
    `hold`: how far feeds may be written together, while others wait to write.
    """
    chosen = [feed for feed in stored_feeds.all(lib.store) if _due(feed, feed_ids)]
    run = _Run(lib, len(chosen), progress, watch or Stopwatch(), hold)
    run.all_new = len(chosen) > MANY and not any(feed.body_sha for feed in chosen)
    run.hold = FILLING if run.all_new and hold is ALONE else hold
    if chosen:
        asyncio.run(_all(run, chosen, stop or threading.Event()))
        process.give_memory_back()
        hooks.start(lib, lib.config.hooks.after_refresh, {"new": str(run.new)})
    return run.report()


def due(lib: Library, minutes: int) -> list[int]:
    """Feeds whose automatic refresh is due: the feed's own interval, else every `minutes`."""
    now = clock.instant()

    def is_due(feed: Feed) -> bool:
        every = minutes if feed.interval_minutes is None else feed.interval_minutes
        fresh = feed.checked_at and now - feed.checked_at < timedelta(minutes=every)
        return bool(every) and not fresh

    return [feed.id for feed in stored_feeds.all(lib.store) if is_due(feed) and _due(feed, None)]


def store_body(lib: Library, feed: Feed, answer: Fetched, parsed: ParsedFeed) -> AddResult:
    """Store what a feed said, with its validators, in one transaction; then link it."""
    success = fetch_records.success(answer, parsed, fetch_records.sha(answer))
    remember_place(lib, answer)
    result = _store(lib, feed, success, ingest.prepared(parsed), Stopwatch())
    rule_runs.run(lib, result.new)
    linking.link(lib)
    return result


def _store(
    lib: Library,
    feed: Feed,
    success: Success,
    rows: Sequence[Incoming],
    watch: Stopwatch,
    words: Words | None = None,
) -> AddResult:
    with watch.stage(timings.COMMIT.id, called(feed)), lib.store.write():
        result = arrivals.add(lib.store, feed.id, rows, watch=watch, words=words)
        stored_feeds.record_success(lib.store, feed.id, success)
    return result


def _due(feed: Feed, feed_ids: Sequence[int] | None) -> bool:
    """A feed named by the user is always asked; of all, those gone or told to wait are not."""
    if feed.local or feed.served:
        return False
    if feed_ids is not None and len(feed_ids) == 1:
        return feed.id == feed_ids[0]
    waits = feed.not_before is not None and feed.not_before > clock.instant()
    return not feed.gone and not waits and (feed_ids is None or feed.id in feed_ids)


@dataclass(slots=True)
class _Run:
    """The running totals of one refresh; touched by its event loop only."""

    lib: Library
    total: int
    tell: Callable[[Progress], None]
    watch: Stopwatch
    hold: Hold
    all_new: bool = False
    """A library's first refresh: all that comes is news, and none of it is linked meanwhile."""
    done: int = 0
    new: int = 0
    updated: int = 0
    unchanged: int = 0
    failed: list[tuple[SafeText, SafeText]] = field(default_factory=list)
    cancelled: bool = False
    relieve: Callable[[int], None] = lambda _: None
    """Of the store's `bulk`."""
    links: linking.Links = field(init=False)
    unlinked: int = 0
    linked_seconds: float = 0.0
    began: float = field(default_factory=time.monotonic)

    def __post_init__(self) -> None:
        self.links = linking.Links(self.lib, held=self.hold.seconds)

    def finish(self, feed: Feed) -> None:
        self.done += 1
        self.tell(Progress(self.done, self.total, feed.title, self.new, len(self.failed)))

    def report(self) -> RefreshReport:
        counts = self.done, self.new, self.updated, self.unchanged
        return RefreshReport(*counts, tuple(self.failed), self.cancelled)


@dataclass(frozen=True, slots=True)
class _Stages:
    """What every feed passes through: the connections, the parser's processes, the one writer."""

    http: Client
    pool: Pool[Fetched, Ingested]
    writer: Writer
    watch: Stopwatch

    async def fetch(self, lib: Library, feed: Feed) -> Fetched:
        asked, of = time.monotonic(), called(feed)
        try:
            answer = await self.http.get(
                feed.url,
                etag=feed.etag,
                last_modified=feed.last_modified,
                credentials=credentials(lib, feed.url),
                typed=not feed.body_sha,  # it never answered
            )
        except ReaderError:
            self.watch.add(timings.FAILED.id, Took(time.monotonic() - asked, 0.0), of)
            raise
        for stage, took in (
            (timings.SLOT, time.monotonic() - asked - answer.took),
            (timings.CONNECT, answer.connecting),
            (timings.WAIT, answer.waiting),
            (timings.READ, answer.took - answer.connecting - answer.waiting),
        ):
            self.watch.add(stage.id, Took(took, 0.0), of)
        return answer

    async def parse(self, feed: Feed, answer: Fetched) -> Ingested:
        asked, of = time.monotonic(), called(feed)
        ready = await self.pool.ask_async(answer)
        handing = time.monotonic() - asked - ready.parsing.seconds - ready.preparing.seconds
        self.watch.add(timings.QUEUE.id, Took(handing, 0.0), of)
        self.watch.add(timings.PARSE.id, ready.parsing, of)
        self.watch.add(timings.PREPARE.id, ready.preparing, of)
        return ready


async def _all(run: _Run, feeds: Sequence[Feed], stop: threading.Event) -> None:
    from tui_reader.sandbox.pool import Pool

    waiting, begun = iter(feeds), stopwatch.now()
    with (
        run.lib.store.bulk() as run.relieve,
        Pool(replace(tasks.INGEST, nice=run.hold.nice)) as pool,
        ThreadPoolExecutor(1, "write") as thread,
    ):
        if run.all_new:
            pool.start()  # beside what follows: all that comes will be parsed
        async with client(run.lib) as http:
            # As many workers as connections: no body waits in memory for its turn to be parsed.
            many = min(len(feeds), run.lib.config.refresh.connections + run.hold.waiting)
            writer = Writer(run.lib.store, thread, run.watch, run.hold, many)
            stages = _Stages(http, pool, writer, run.watch)
            workers = [asyncio.create_task(_worker(run, waiting, stages)) for _ in range(many)]
            watcher = asyncio.create_task(_watch(run, stop, workers))
            try:
                await asyncio.gather(*workers)
            except asyncio.CancelledError:
                if not run.cancelled:
                    raise
            finally:
                watcher.cancel()
            if not run.cancelled:  # who stops it does not wait; the background links it then
                await writer.alone(_link, run)
            run.watch.add(timings.NETWORK.id, Took(own := stopwatch.since(begun).processor, own))


async def _watch(run: _Run, stop: threading.Event, workers: list[asyncio.Task[None]]) -> None:
    while not stop.is_set():
        await asyncio.sleep(STOP_POLL_SECONDS)
    run.cancelled = True
    for worker in workers:
        worker.cancel()


async def _worker(run: _Run, waiting: object, stages: _Stages) -> None:
    for feed in waiting:  # type: ignore[attr-defined]
        try:
            await _one(run, feed, stages)
        except ReaderError as error:
            run.failed.append((called(feed), sanitise.line(str(error))))
            await stages.writer.alone(fetch_records.record_failure, run.lib, feed, error)
        run.finish(feed)
    stages.writer.hurry()


async def _one(run: _Run, feed: Feed, stages: _Stages) -> None:
    """Fetch one feed; parse and store it if it has changed."""
    answer = await stages.fetch(run.lib, feed)
    if answer.private:
        await stages.writer.alone(remember_place, run.lib, answer)
    sha = fetch_records.sha(answer)
    if answer.status == 304 or (sha and sha == feed.body_sha):
        run.unchanged += 1
        done = fetch_records.success(answer, None)

        def unchanged(_words: Words) -> None:
            stored_feeds.record_success(run.lib.store, feed.id, done)

        await stages.writer.joined(unchanged, lambda _: None, called(feed))
        return
    ready = await stages.parse(feed, answer)
    success = fetch_records.success(answer, ready.feed, sha)

    def store(words: Words) -> AddResult:
        return _store(run.lib, feed, success, ready.rows, run.watch, words)

    result = await stages.writer.joined(store, partial(_stored, run, feed), called(feed))
    run.new += len(result.new)
    run.updated += len(result.updated)


def _stored(run: _Run, feed: Feed, result: AddResult) -> AddResult:
    """What follows when a feed's stories are kept."""
    with run.watch.stage(timings.RULES.id, called(feed)):
        rule_runs.run(run.lib, result.new)
    with run.watch.stage(timings.RELIEVE.id):
        run.relieve(len(result.new) + len(result.updated))
    run.unlinked += len(result.new)
    if run.unlinked >= LINKED_AFTER:
        _link(run)
    return result


def _link(run: _Run) -> None:
    run.unlinked = 0
    if run.all_new or not run.new:
        return
    begun = time.monotonic()
    end = begun + max(LINKING * (begun - run.began), LEAST_LINKING) - run.linked_seconds
    with run.watch.stage(timings.LINK.id):
        run.links.run(lambda: time.monotonic() > end)
    run.linked_seconds += time.monotonic() - begun
