"""Syncing accounts while the reader is open: asked for, at start, with reloads, after marks.

One worker at a time; the reader never waits for it. What came of it is told where it is shown, and
no list is read again for it.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from tui_reader.durations import MINUTE
from tui_reader.errors import ReaderError
from tui_reader.library import account_state, account_words, accounts, linking, process
from tui_reader.library import listing as rows_of
from tui_reader.library.accounts import Account, Step, SyncReport, Teller
from tui_reader.model import StoryRow
from tui_reader.ui.controllers.context import Context
from tui_reader.ui.controllers.story_list import StoryListController
from tui_reader.ui.controllers.sync_timing import Timing
from tui_reader.ui.messages import Failed, GoingOn, ManyChanged, StoriesChanged
from tui_reader.view import sync_words
from tui_reader.view.sync_words import Standing
from tui_reader.wording import Sentence

TELL_SECONDS = 0.1
"""How often the status line hears of a sync."""
REST_SECONDS = 1.0
"""What waits to be sent is counted when no key was pressed for so long."""
LINKING_SECONDS = 2.0
"""That linking what came may take here; the background does the rest."""
MANY = 500
"""Stories after which memory is given back."""
SHOWN = ("read", "starred", "tags")
"""What of a row a server may change."""


@dataclass(frozen=True, slots=True)
class Ended:
    """Accounts were synced, well or not."""

    reports: tuple[SyncReport, ...]
    asked: bool
    """The user started it."""
    broken: tuple[int, ...] = ()
    """Accounts of which it did not come to an end, by a fault of this side."""


class SyncController:
    """Brings accounts and library together in the background."""

    def __init__(self, context: Context, story_list: StoryListController) -> None:
        self.context = context
        self.story_list = story_list
        self.timing = Timing()
        self.arrived: Callable[[bool], None] = lambda _new: None
        """Called when accounts were synced, and whether stories came."""
        self.known: list[Account] = []
        """The accounts, as they were last looked up."""
        self.offline: set[int] = set()
        """Of these nobody answered, the last time."""
        self._stop: threading.Event | None = None
        """Set to end the sync that goes on; None when none does."""
        self._next: tuple[set[int], bool] | None = None
        """What was asked for while one went on: accounts, and whether a change is accepted."""
        self._told: dict[int, str] = {}
        """What went wrong with an account and was said already."""
        self._tried_at = 0.0
        """When it was last tried, whatever came of it."""

    # --- commands -------------------------------------------------------------------------------

    def do_sync(self, _count: int) -> None:
        self.look_up()
        if not self.known:
            none = "There is no account yet: {key:add_feed} takes the address of a news server."
            self.context.say(Sentence(none))
            return
        if self._stop is not None:
            self.context.say(Sentence("A sync goes on already; {key:cancel} stops it."))
            return
        self.start((one.id for one in self.known), asked=True)

    # --- when -----------------------------------------------------------------------------------

    def begin(self) -> None:
        """The reader has begun: say how the accounts stand, and sync them if that is wanted."""
        self.look_up()
        if self.known and self.context.config.sync.at_start and not self._tried_at:
            self.start(self._free(), asked=False)

    def with_reload(self, *, asked: bool) -> None:
        """All feeds are reloaded: all accounts, too."""
        self.look_up()
        self.start((one.id for one in self.known) if asked else self._free(), asked=asked)

    def tick(self) -> None:
        """A minute has passed."""
        minutes = self.context.config.refresh.minutes
        now = self.context.host.timers.elapsed()
        if minutes and self.known and now - self._tried_at >= minutes * MINUTE:
            self.start(self._free(), asked=False)

    def look(self, *, changed: bool) -> None:
        """A moment has passed; another program may have `changed` the library. What is to be sent
        is, some seconds after the last mark."""
        if changed:
            self.look_up()
        timers = self.context.host.timers
        if not self.known or self._stop is not None or timers.rested() < REST_SECONDS:
            return
        now = timers.elapsed()
        if self.timing.counted(self._pending(), now):
            self.show()
        seconds = self.context.config.sync.seconds
        if seconds and (due := self.timing.due(now, seconds)):
            self.start(self._free(due), asked=False)

    def _free(self, of: Collection[int] | None = None) -> list[int]:
        """Accounts that may be asked unasked."""
        now = self.context.host.timers.elapsed()
        ids = [one.id for one in self.known if not accounts.left_alone(one)]
        return self.timing.free((id for id in ids if of is None or id in of), now)

    def _pending(self) -> dict[int, int]:
        return {one.id: account_state.pending(self.context.lib, one) for one in self.known}

    # --- doing ----------------------------------------------------------------------------------

    def start(self, ids: Iterable[int], *, asked: bool, accept: bool = False) -> None:
        """Sync these accounts in the background; what is asked for while one goes on, after it."""
        wanted = set(ids)
        lib = self.context.lib
        if not wanted or (lib.store.read_only and not asked):
            return
        if self._stop is not None:
            if asked:
                before = self._next or (set(), False)
                self._next = before[0] | wanted, before[1] or accept
            return
        stop = self._stop = threading.Event()
        chosen = [one for one in self.known if one.id in wanted]
        self._tried_at = self.context.host.timers.elapsed()
        self.context.status.note("sync", "syncing…")

        def task() -> ManyChanged:
            reports: list[SyncReport] = []
            broken: tuple[int, ...] = ()
            try:
                reports = accounts.sync(lib, chosen, self._teller(), stop, accept=accept,
                                        asked=asked)  # fmt: skip
                self._link(reports, stop)
            except (
                ReaderError
            ) as error:  # this side's: a full disk, a library that is not to be had
                self.context.host.post_message(Failed(error.sentence, "syncing"))
                broken = tuple(wanted)
            finally:
                self._stop = None
            ended = Ended(tuple(reports), asked, broken)
            return ManyChanged(lambda: self._ended(ended))

        self.context.start(task, "syncing")

    def _teller(self) -> Teller:
        """Tells the status line how far it is, not too often."""
        host, told_at = self.context.host, 0.0

        def tell(_account: Account, at: Step) -> None:
            nonlocal told_at
            now = host.timers.elapsed()
            if now - told_at > TELL_SECONDS:
                told_at = now
                host.post_message(GoingOn("sync", account_words.short_step(at)))

        return tell

    def _link(self, reports: Sequence[SyncReport], stop: threading.Event) -> None:
        """Have what came stand in one row with what tells the same."""
        if new := sum(report.out.new for report in reports):
            timers = self.context.host.timers
            end = timers.elapsed() + LINKING_SECONDS
            links = linking.Links(self.context.lib, held=linking.BESIDE_KEYS)
            links.run(lambda: stop.is_set() or timers.elapsed() > end)
        if new >= MANY:
            process.give_memory_back()

    def stop(self) -> bool:
        """End the sync that goes on; False when none does."""
        if self._stop is None:
            return False
        self._stop.set()
        self._next = None
        self.context.say("Stopping the sync…")
        return True

    # --- what came of it ------------------------------------------------------------------------

    def _ended(self, message: Ended) -> None:
        now = self.context.host.timers.elapsed()
        for id in message.broken:
            self.timing.ended(id, now, failed=True)
        for report in message.reports:
            if report.elsewhere:
                self.timing.busy(report.account, now)
            elif not report.cancelled:
                self.timing.ended(report.account, now, failed=bool(report.problems))
                self._note_offline(report)
        self.look_up()
        self._show_changes(message.reports)
        self.arrived(any(report.out.new for report in message.reports))
        for report in message.reports:
            self._tell_problems(report, asked=message.asked)
        if message.asked:
            self._say(message.reports)
        if self._next is not None:
            (ids, accept), self._next = self._next, None
            self.start(ids, asked=True, accept=accept)

    def _note_offline(self, report: SyncReport) -> None:
        if report.out.offline:
            self.offline.add(report.account)
        else:
            self.offline.discard(report.account)

    def _show_changes(self, reports: Sequence[SyncReport]) -> None:
        if any(report.out.feeds_removed for report in reports):
            self.story_list.reload()
        elif any(not report.out.quiet for report in reports):
            self._tell_rows({id for report in reports for id in report.out.changed})
            self.story_list.count()
        if any(report.out.new for report in reports):
            self.story_list.notice_new()

    def _tell_rows(self, changed: set[int]) -> None:
        """What changed of the rows that are at hand; all others are read when they are shown."""
        window = self.context.panes.stories.window
        here = [id for id in window.ids() if id in changed] if window else []
        before = {row.id: row for row in window.at_hand()} if window else {}
        alike: dict[tuple[tuple[str, object], ...], list[int]] = {}
        for row in rows_of.rows(self.context.lib, here):
            if differs := _differences(before[row.id], row):
                alike.setdefault(differs, []).append(row.id)
        for differs, ids in alike.items():
            message = StoriesChanged(tuple(ids), dict(differs), elsewhere=True)
            self.context.tell(message)

    def _tell_problems(self, report: SyncReport, *, asked: bool) -> None:
        """What went wrong, once; that nobody answers stands in the status line anyway."""
        if report.elsewhere and not asked:
            return
        said = report.problems[0] if report.problems else ""
        known, self._told[report.account] = self._told.get(report.account, ""), said
        for at, problem in enumerate(report.problems):
            if asked or (not at and said != known):
                quietly = not asked and report.out.offline
                self.context.fail(f"{report.title}: {problem}", "syncing", quietly=quietly)

    def _say(self, reports: Sequence[SyncReport]) -> None:
        """What came of a sync that was asked for."""
        if any(report.cancelled for report in reports):
            self.context.say("The sync was stopped.")
        elif reports and not any(report.problems for report in reports):
            came = [f"{report.title}: {account_words.came(report)}." for report in reports]
            self.context.say(" ".join(came))

    # --- how they stand -------------------------------------------------------------------------

    def look_up(self) -> None:
        """The accounts as the library has them now."""
        self.known = accounts.all(self.context.lib)
        now = self.context.host.timers.elapsed()
        for one in self.known:
            if not one.error and one.id in self.offline:  # another program got through
                self.offline.discard(one.id)
                self.timing.ended(one.id, now, failed=False)
        self.timing.counted(self._pending(), now)
        self.show()

    def show(self) -> None:
        """The word in the status line."""
        if self._stop is None:
            self.context.status.note("sync", sync_words.word(self.standing()))

    def standing(self) -> list[Standing]:
        pending = self._pending()
        return [
            Standing(
                pending[one.id], one.succeeded_at or 0,
                bool(one.error) and not accounts.left_alone(one),
                one.id in self.offline, accounts.left_alone(one),
            )
            for one in self.known
        ]  # fmt: skip


def _differences(before: StoryRow, now: StoryRow) -> tuple[tuple[str, object], ...]:
    pairs = ((name, getattr(now, name)) for name in SHOWN)
    return tuple((name, value) for name, value in pairs if value != getattr(before, name))
