"""Feeds: adding, removing, ordering and refreshing them."""

from __future__ import annotations

import threading
from collections.abc import Callable

from tui_reader import sanitise
from tui_reader.errors import FetchError, ParseError
from tui_reader.library import account_state, accounts, shared_folder, subscriptions, work_apart
from tui_reader.library import listing as rows_of
from tui_reader.library import refresh as refreshing
from tui_reader.library.progress import Progress, RefreshReport
from tui_reader.library.subscriptions import folder_path
from tui_reader.model import Feed, SafeText
from tui_reader.ui.controllers.context import Context, PickerRequest, Question
from tui_reader.ui.controllers.smart_feeds import SmartFeedsController
from tui_reader.ui.controllers.story_list import StoryListController
from tui_reader.ui.controllers.sync import SyncController
from tui_reader.ui.messages import Done, FeedsOffered, ManyChanged, RefreshEnded, RefreshMoved
from tui_reader.view import progress
from tui_reader.view.lists.feed_tree import FeedRow
from tui_reader.view.lists.picker_items import PickerItem
from tui_reader.wording import Sentence, counted

TELL_SECONDS = 0.1
"""How often the status line hears of a refresh: a hundred feeds a second would all be painted."""


class FeedsController:
    """What is done with feeds."""

    def __init__(
        self, context: Context, story_list: StoryListController, smart_feeds: SmartFeedsController,
        sync: SyncController,
    ) -> None:  # fmt: skip
        self.context = context
        self.sync = sync
        self.server_found: Callable[[str], None] = lambda _address: None
        """Called with an address at which a news server answers, and no feed is; or a folder."""
        self.story_list = story_list
        self.smart_feeds = smart_feeds
        self._stop: threading.Event | None = None
        """Set to end the refresh that goes on; None when none does."""
        self._offered: FeedsOffered | None = None
        """A site's feeds that came too late to be shown unasked."""
        self._since = 0.0
        """When it was started."""
        self._tried = ""
        """The address that was typed last and led to no feed: it is there to be mended."""

    # --- refreshing -----------------------------------------------------------------------------

    def do_reload(self, _count: int) -> None:
        feed = self.chosen()
        if feed is None:
            return
        if feed.local:
            self.context.say(f"{feed.title} is not fetched from anywhere.")
        elif feed.account:
            self.sync.start([feed.account], asked=True)
        else:
            self.refresh([feed.id], asked=True)

    def do_reload_all(self, _count: int) -> None:
        self.sync.with_reload(asked=True)
        self.refresh(None, asked=True)

    def refresh(self, ids: list[int] | None, *, asked: bool) -> None:
        """Refresh feeds in the background, one refresh at a time."""
        context, lib = self.context, self.context.lib
        if self._stop is not None:
            if asked:
                context.say(Sentence("A refresh goes on already; {key:cancel} stops it."))
            return
        stop = self._stop = threading.Event()
        self._since = context.host.timers.elapsed()
        context.status.note("refresh", "reloading…")

        told_at = 0.0

        def told(at: Progress) -> None:
            nonlocal told_at
            now = context.host.timers.elapsed()
            if now - told_at > TELL_SECONDS or at.done == at.total:
                told_at = now
                context.host.post_message(RefreshMoved(at))

        def task() -> RefreshEnded:
            report = RefreshReport(0, 0, 0, 0, cancelled=True)
            try:
                report = work_apart.refresh(lib, ids, told, stop)
            finally:
                self._stop = None
            return RefreshEnded(report, asked)

        context.start(task, "reloading")

    def refresh_due(self) -> None:
        """The automatic refresh: feeds whose time has come."""
        minutes = self.context.config.refresh.minutes
        if minutes and self._stop is None:
            ids = refreshing.due(self.context.lib, minutes)
            if ids:
                self.refresh(ids, asked=False)

    @property
    def going(self) -> bool:
        """True while a refresh goes on."""
        return self._stop is not None

    def stop(self) -> bool:
        """End the refresh that goes on; False when none does."""
        synced = self.sync.stop()
        if self._stop is None:
            return synced
        self._stop.set()
        self.context.say("Stopping the reload…")
        return True

    def moved(self, message: RefreshMoved) -> None:
        at = message.progress
        new = f"{at.new:,} new" if at.new else ""
        failed = f"{at.failed:,} failed" if at.failed else ""
        seconds = self.context.host.timers.elapsed() - self._since
        said = progress.words("↻", at.done, at.total, seconds, new, failed)
        self.context.status.note("refresh", said)

    def ended(self, message: RefreshEnded) -> None:
        context, report = self.context, message.report
        context.status.note("refresh", "")
        self.story_list.count()
        if report.updated:
            self.story_list.notice_updates()
        if report.new or report.updated:
            self.story_list.notice_new()
        for title, sentence in report.failed:
            context.fail(f"{title}: {sentence}", "reloading", quietly=not message.asked)
        if report.cancelled:
            context.say("The reload was stopped.")
        elif message.asked and not report.feeds and self.sync.known:
            return  # all that there is comes through accounts
        elif message.asked and not report.feeds:
            context.say(Sentence("There is nothing to reload yet; {key:add_feed} adds a feed."))
        elif message.asked and (len(report.failed) != 1 or report.feeds > 1):
            context.say(_summary(report))

    # --- feeds ----------------------------------------------------------------------------------

    def do_add_feed(self, _count: int) -> None:
        offered, self._offered = self._offered, None
        if offered is not None:
            self._offer(offered)
            return
        label = "Add a feed, by its address or its site's:"
        self.context.ask(Question(label, self._add, self._tried))

    def _add(self, address: str) -> None:
        address = address.strip()
        if not address:
            return
        if shared_folder.is_meant(address):
            self.server_found(address)
            return
        lib, row = self.context.lib, self.context.panes.feeds.selected()
        folder = _folder_of(row)
        self._tried = address

        def task() -> Done | FeedsOffered | ManyChanged:
            try:
                found = subscriptions.find(lib, address)
            except (FetchError, ParseError):
                if account_state.answers(lib, address):
                    return ManyChanged(lambda: self.server_found(address))
                raise
            if found.others:
                self._tried = ""
                return FeedsOffered(found, folder)
            return self._added(subscriptions.take(lib, found, folder))

        self.context.say("Looking for the feed…")
        self.context.bring(task, f"adding {sanitise.line(address)}")

    def _added(self, feed: Feed) -> Done:
        self._tried = ""
        account = accounts.of_feed(self.context.lib, feed)
        there = f" It goes to {account.title}." if account else ""
        added = f"Added {feed.title}: {counted(feed.total, 'story')}.{there} {feed.error}"
        return Done(added.strip())

    def offered(self, message: FeedsOffered) -> None:
        """A site has several feeds: which is it to be?"""
        if self.context.late():
            self._offered = message
            several = "The site has several feeds: {key:add_feed} shows them."
            self.context.say(Sentence(several))
        else:
            self._offer(message)

    def _offer(self, message: FeedsOffered) -> None:
        lib, found = self.context.lib, message.found
        rows = [PickerItem(found.url, found.parsed.title or found.url, found.url)]
        rows += [PickerItem(one.url, one.title or one.url, one.url) for one in found.others]

        def chosen(url: str) -> None:
            def task() -> Done:
                if url == found.url:
                    return self._added(subscriptions.take(lib, found, message.folder))
                return self._added(subscriptions.add(lib, url, message.folder))

            self.context.start(task, f"adding {sanitise.line(url)}")

        self.context.say(f"The site has {len(rows)} feeds.")
        self.context.offer(PickerRequest("Which of the site's feeds?", rows, chosen))

    def do_remove_feed(self, _count: int) -> None:
        """Only where the feed is seen to be selected: in newsboat "d" among stories is none of
        the feed's business."""
        row = self.context.panes.feeds.selected()
        if self.context.view.place != "feeds":
            way = "go to it in the feeds ({key:previous_pane}) and press {key:remove_feed}"
            self.context.say(Sentence(f"To remove a feed, {way}."))
            return
        if row is not None and row.kind == "kept":
            self.smart_feeds.drop(row)
            return
        feed = self.chosen()
        if feed is not None:
            label = subscriptions.remove(self.context.lib, feed.id)
            self.story_list.reload()
            self.context.say(Sentence("Removed {label}. {key:undo} takes it back.", label=label))

    def do_fold(self, _count: int) -> None:
        row = self.context.panes.feeds.selected()
        if row is not None and row.kind == "folder":
            self.fold(row.key)
        elif row is not None and row.feed is not None and row.feed.folder:
            self.fold("/".join(row.feed.folder))
        else:
            self.context.say("This is no folder.")

    def fold(self, key: str) -> None:
        """Fold or unfold a folder; remembered."""
        feeds = self.context.panes.feeds
        feeds.fold(feeds.folded ^ {key})
        feeds.select(f"folder:{key}")
        rows_of.set_state(self.context.lib, "folded", "\n".join(sorted(feeds.folded)))

    def chosen(self) -> Feed | None:
        """The selected feed, or that of the story at hand; says so when there is none."""
        context = self.context
        row = context.panes.feeds.selected()
        if context.view.place == "feeds":
            feed = row.feed if row else None
        else:
            story = context.row()
            wanted = str(story.feed_id) if story else ""
            found = (f for f in context.panes.feeds.feeds if str(f.id) == wanted)
            feed = next(found, None)
        if feed is None:
            context.say("Select a feed first.")
        return feed


def _folder_of(row: FeedRow | None) -> tuple[SafeText, ...]:
    """The folder that a row stands in, or is."""
    if row is None:
        return ()
    return row.feed.folder if row.feed else folder_path(row.key) if row.kind == "folder" else ()


def _summary(report: RefreshReport) -> Sentence:
    """A refresh in a sentence."""
    feeds = f"{counted(report.feeds, 'feed')} reloaded"
    new = f"{report.new:,} new" if report.new else "nothing new"
    new += f", {report.updated:,} updated" if report.updated else ""
    failed = f", {len(report.failed)} failed ({{key:errors}})" if report.failed else ""
    return Sentence(f"{feeds}: {new}{failed}.")
