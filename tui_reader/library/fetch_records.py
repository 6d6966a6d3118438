"""What a feed's row keeps of a fetch: its validators, or why it failed and how long it waits."""

from __future__ import annotations

import hashlib
from datetime import timedelta

from tui_reader import clock, sanitise
from tui_reader.durations import DAY, MINUTE
from tui_reader.errors import FetchError, ReaderError
from tui_reader.library import Library, error_log
from tui_reader.model import Feed, Fetched, ParsedFeed
from tui_reader.store import feeds as stored_feeds
from tui_reader.store.types import Success

BUSY_WAIT_MINUTES = 30
"""How long a server that said 429 or 503 without Retry-After is left alone."""


def sha(answer: Fetched) -> str:
    return hashlib.sha256(answer.body).hexdigest() if answer.body else ""


def success(answer: Fetched, parsed: ParsedFeed | None, sha: str = "") -> Success:
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


def record_failure(lib: Library, feed: Feed, error: ReaderError) -> None:
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
