"""The command that fetches: feeds, then accounts. Owns what it prints, and how its timings look."""

from __future__ import annotations

import argparse
import json
import sys
import threading
from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING

from tui_reader.cli.arriving import Arriving, arriving, bar
from tui_reader.library import Library, refresh_writer
from tui_reader.library import refresh as refreshing
from tui_reader.library.progress import Progress, RefreshReport
from tui_reader.library.timings import SlowFeed, Timings
from tui_reader.model import Feed
from tui_reader.store.accounts import rows as accounts
from tui_reader.wording import counted

if TYPE_CHECKING:
    from tui_reader.library.accounts import SyncReport


def refresh(args: argparse.Namespace) -> int:
    """Fetch all feeds and bring all accounts together, or those named; 1 if any failed."""
    quiet = args.quiet or args.json
    with arriving(annotate=args.annotate, quiet=quiet) as at:
        lib = at.lib
        named = _named(lib, args.feed)
        chosen = [feed.id for feed in named if not feed.served] if named else None
        report = refreshing.refresh(
            lib, chosen, _shown(quiet), at.stop, watch=at.timing.watch, hold=refresh_writer.ALONE
        )
        ids = {feed.account for feed in named if feed.account} if named else None
        reports = _synced(lib, ids, at.stop, quiet=quiet)
    timings = at.timing.told() if args.timings else None
    if args.json:
        print(json.dumps(_object(report, reports, timings)))
    code = _told(report, reports, at, quiet=quiet)
    if timings is not None and not args.json:
        print(_table(timings))
    return code


def _named(lib: Library, names: Sequence[str]) -> list[Feed]:
    if not names:
        return []
    from tui_reader.library import subscriptions

    return [subscriptions.resolve(lib, name) for name in names]


def _synced(
    lib: Library, ids: Collection[int] | None, stop: threading.Event, *, quiet: bool
) -> list[SyncReport]:
    """What came of the accounts. Who has none does not wait for what syncs to be imported."""
    if not accounts.all(lib.store):
        return []
    from tui_reader.cli import accounts as syncing

    return syncing.sync_some(lib, ids, stop, quiet=quiet)


def _told(
    report: RefreshReport, reports: Sequence[SyncReport], at: Arriving, *, quiet: bool
) -> int:
    """What came and what failed, in words; the exit code."""
    for title, sentence in report.failed:
        print(f"{title}: {sentence}", file=sys.stderr)
    if at.stop.is_set():
        print("Stopped; what had arrived is kept.", file=sys.stderr)
        return 130
    if not quiet and (report.feeds or not reports):
        nothing = "" if report.feeds else " `newsreader add URL` adds a feed."
        new, feeds = counted(report.new, "new story"), counted(report.feeds, "feed")
        print(f"{new} in {feeds}, {len(report.failed)} failed.{nothing}")
    failed = _accounts_told(reports, quiet=quiet)
    if not quiet:
        print("\n".join(at.ruled), end="\n" if at.ruled else "")
    return 1 if report.failed or failed else 0


def _accounts_told(reports: Sequence[SyncReport], *, quiet: bool) -> bool:
    if not reports:
        return False
    from tui_reader.cli import accounts as syncing

    return syncing.told(reports, quiet=quiet)


def _accounts_object(reports: Sequence[SyncReport]) -> list[dict[str, object]]:
    if not reports:
        return []
    from tui_reader.cli import accounts as syncing

    return [syncing.reported(one) for one in reports]


def _object(
    report: RefreshReport, reports: Sequence[SyncReport], timings: Timings | None
) -> dict[str, object]:
    return {
        "feeds": report.feeds,
        "new": report.new,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "failed": [{"feed": feed, "error": error} for feed, error in report.failed],
        "accounts": _accounts_object(reports),
        "timings": _timed(timings) if timings is not None else None,
    }


def _timed(timings: Timings) -> dict[str, object]:
    return {
        "seconds": round(timings.seconds, 3),
        "processor": round(timings.processor, 3),
        "stages": [
            {
                "stage": stage.id,
                "times": laps.times,
                "seconds": round(laps.seconds, 4),
                "processor": round(laps.processor, 4),
                "meaning": stage.meaning,
            }
            for stage, laps in timings.stages
        ],
        "slowest": [_slow(feed) for feed in timings.slowest],
    }


def _slow(feed: SlowFeed) -> dict[str, object]:
    return {"feed": feed.name, "seconds": round(feed.seconds, 4), "stage": feed.stage}


def _table(timings: Timings) -> str:
    """Stages in their order, and the slowest feeds."""
    lines = [f"{'':10}{'times':>8}{'seconds':>10}{'processor':>11}"]
    for stage, laps in timings.stages:
        figures = f"{laps.times:8,}{laps.seconds:10.2f}{laps.processor:11.2f}"
        lines.append(f"{stage.id:10}{figures}  {stage.meaning}")
    lines.append(
        f"{'in all':10}{'':8}{timings.seconds:10.2f}{timings.processor:11.2f}"
        "  feeds go side by side: their seconds add up to more"
    )
    lines += ["", "The slowest feeds:"] if timings.slowest else []
    lines += [f"{one.seconds:9.2f} s  {one.stage:10} {one.name}" for one in timings.slowest]
    return "\n".join(lines)


def _shown(quiet: bool) -> Callable[[Progress], None]:
    """A bar with counts on a terminal; nothing for a cron job's mail."""
    if quiet or not sys.stderr.isatty():
        return lambda _: None

    def show(at: Progress) -> None:
        bar(f"{at.done}/{at.total}  {at.new} new  {at.feed_title[:40]}", at.done, at.total)
        if at.done == at.total:
            print(file=sys.stderr, flush=True)

    return show
