"""Fetches, parses and stores feeds. Owns the order of these steps and their cancelling.

Cleans and annotates nothing: a refresh only stores what came. One feed is one transaction; a
feed's failure is kept in words on the feed and never stops the others.
"""

from __future__ import annotations

import asyncio
import hashlib
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, TypeVar

from tui_reader import clock, sanitise
from tui_reader.durations import DAY, MINUTE
from tui_reader.errors import FetchError, ReaderError
from tui_reader.library import (
    Library,
    error_log,
    hooks,
    ingest,
    linking,
    process,
    rule_runs,
    tasks,
)
from tui_reader.library.connections import client, credentials, remember_place
from tui_reader.library.progress import Progress, RefreshReport, called
from tui_reader.model import Feed, Fetched, ParsedFeed, SafeText
from tui_reader.store import feeds as stored_feeds
from tui_reader.store.ingest import arrivals
from tui_reader.store.types import AddResult, Incoming, Success

if TYPE_CHECKING:
    from tui_reader.fetch.client import Client
    from tui_reader.sandbox.pool import Pool

T = TypeVar("T")

STOP_POLL_SECONDS = 0.1
"""How soon a cancelled refresh notices it."""
LINKED_AFTER = 200
"""Stories that come in before they are linked; the last ones at the end."""
LINKING, LEAST_LINKING = 0.15, 0.3
"""Share of a refresh, and seconds, that linking may take: of a library's first refresh most is left
to the reader's background, or to whatever links next."""
BUSY_WAIT_MINUTES = 30
"""How long a server that said 429 or 503 without Retry-After is left alone."""


def refresh(
    lib: Library,
    feed_ids: Sequence[int] | None = None,
    progress: Callable[[Progress], None] = lambda _: None,
    stop: threading.Event | None = None,
) -> RefreshReport:
    """Refresh these feeds (None: all that are due). Blocks; set `stop` to end it early.

    `progress` is called from this thread after each feed.
    """
    chosen = [feed for feed in stored_feeds.all(lib.store) if _due(feed, feed_ids)]
    run = _Run(lib, len(chosen), progress)
    if chosen:
        asyncio.run(_all(run, chosen, stop or threading.Event()))
        process.give_memory_back()
        hooks.start(lib.config.hooks.after_refresh, {"new": str(run.new)})
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
    success = _success(answer, parsed, _sha(answer))
    remember_place(lib, answer)
    result = _store(lib, feed, success, ingest.prepared(parsed))
    linking.link(lib)
    return result


def _store(lib: Library, feed: Feed, success: Success, rows: Sequence[Incoming]) -> AddResult:
    with lib.store.write():
        result = arrivals.add(lib.store, feed.id, rows)
        stored_feeds.record_success(lib.store, feed.id, success)
    rule_runs.run(lib, result.new)
    return result


def _sha(answer: Fetched) -> str:
    return hashlib.sha256(answer.body).hexdigest() if answer.body else ""


def _success(answer: Fetched, parsed: ParsedFeed | None, sha: str = "") -> Success:
    """What a feed's row keeps of an answer; `parsed` is None when nothing had changed."""
    if parsed is None:
        return Success(
            clock.instant(),
            etag=answer.etag or None,
            last_modified=answer.last_modified or None,
            moved_to=answer.moved_to,
            took_ms=round(answer.took * 1000),
        )
    return Success(
        clock.instant(),
        etag=answer.etag,
        last_modified=answer.last_modified,
        body_sha=sha,
        moved_to=answer.moved_to,
        title=parsed.title,
        site=parsed.site,
        problem=parsed.problem or answer.problem,
        took_ms=round(answer.took * 1000),
    )


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
        self.links = linking.Links(self.lib)

    def finish(self, feed: Feed) -> None:
        self.done += 1
        self.tell(Progress(self.done, self.total, feed.title, self.new, len(self.failed)))

    def report(self) -> RefreshReport:
        failed = tuple(self.failed)
        return RefreshReport(
            self.done, self.new, self.updated, self.unchanged, failed, self.cancelled
        )


@dataclass(frozen=True, slots=True)
class _Stages:
    """What every feed passes through: the connections, the parser's processes, the one writer."""

    http: Client
    pool: Pool[Fetched, tuple[ParsedFeed, list[Incoming]]]
    writer: Executor

    async def write(self, work: Callable[..., T], *given: object) -> T:
        """Have something written, after what waits to be written before it."""
        return await asyncio.get_running_loop().run_in_executor(self.writer, work, *given)


async def _all(run: _Run, feeds: Sequence[Feed], stop: threading.Event) -> None:
    from tui_reader.sandbox.pool import Pool

    waiting = iter(feeds)
    with (
        run.lib.store.bulk() as run.relieve,
        Pool(tasks.INGEST) as pool,
        ThreadPoolExecutor(1, "write") as writer,
    ):
        async with client(run.lib) as http:
            stages = _Stages(http, pool, writer)
            # As many workers as connections: no body waits in memory for its turn.
            workers = [
                asyncio.create_task(_worker(run, waiting, stages))
                for _ in range(min(len(feeds), run.lib.config.refresh.connections))
            ]
            watcher = asyncio.create_task(_watch(run, stop, workers))
            try:
                await asyncio.gather(*workers)
            except asyncio.CancelledError:
                if not run.cancelled:
                    raise
            finally:
                watcher.cancel()
            if not run.cancelled:  # who stops it does not wait; the background links it then
                await stages.write(_link, run)


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
            await stages.write(_record_failure, run.lib, feed, error)
        run.finish(feed)


async def _one(run: _Run, feed: Feed, stages: _Stages) -> None:
    """Fetch one feed; parse and store it if it has changed."""
    answer = await stages.http.get(
        feed.url,
        etag=feed.etag,
        last_modified=feed.last_modified,
        credentials=credentials(run.lib, feed.url),
        typed=not feed.body_sha,  # it never answered
    )
    if answer.private:
        await stages.write(remember_place, run.lib, answer)
    sha = _sha(answer)
    if answer.status == 304 or (sha and sha == feed.body_sha):
        run.unchanged += 1
        done = _success(answer, None)
        await stages.write(stored_feeds.record_success, run.lib.store, feed.id, done)
        return
    parsed, rows = await stages.pool.ask_async(answer)
    success = _success(answer, parsed, sha)
    result = await stages.write(_store_and_relieve, run, feed, success, rows)
    run.new += len(result.new)
    run.updated += len(result.updated)


def _store_and_relieve(
    run: _Run, feed: Feed, success: Success, rows: Sequence[Incoming]
) -> AddResult:
    result = _store(run.lib, feed, success, rows)
    run.relieve(len(result.new) + len(result.updated))
    run.unlinked += len(result.new)
    if run.unlinked >= LINKED_AFTER:
        _link(run)
    return result


def _link(run: _Run) -> None:
    run.unlinked = 0
    begun = time.monotonic()
    end = begun + max(LINKING * (begun - run.began), LEAST_LINKING) - run.linked_seconds
    run.links.run(lambda: time.monotonic() > end)
    run.linked_seconds += time.monotonic() - begun


def _record_failure(lib: Library, feed: Feed, error: ReaderError) -> None:
    now, sentence = clock.instant(), sanitise.line(str(error))
    error_log.note(lib.paths, feed.url, error)
    if isinstance(error, FetchError) and error.status == 410:
        stored_feeds.mark_gone(lib.store, feed.id, sentence, now)
        return
    wait = error.retry_after if isinstance(error, FetchError) else None
    if wait is None and isinstance(error, FetchError) and error.status in (429, 503):
        wait = BUSY_WAIT_MINUTES * MINUTE
    # A server that asks for a year off has a wrong clock: a day at the most.
    not_before = None if wait is None else now + timedelta(seconds=min(wait, DAY))
    stored_feeds.record_failure(lib.store, feed.id, sentence, now, not_before)
