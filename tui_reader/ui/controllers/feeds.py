"""Handler: feeds: adding, removing, ordering and refreshing them."""

from __future__ import annotations

import threading
import time
from pathlib import Path

from tui_reader import sanitise
from tui_reader.library import listing as rows_of
from tui_reader.library import refresh as refreshing
from tui_reader.library import subscriptions
from tui_reader.library.progress import Progress, RefreshReport
from tui_reader.model import Feed, SafeText
from tui_reader.ui.controllers.context import Desk, Question
from tui_reader.ui.controllers.smart_feeds import Smart
from tui_reader.ui.controllers.story_list import Listings
from tui_reader.ui.messages import Done, RefreshEnded, RefreshMoved
from tui_reader.ui.widgets.bars import progress_bar
from tui_reader.view.lists.feed_tree import FeedRow

TELL_SECONDS = 0.1
"""How often the status line hears of a refresh: a hundred feeds a second would all be painted."""


class Feeding:
    """What is done with feeds."""

    def __init__(self, desk: Desk, listings: Listings, smart: Smart) -> None:
        self.desk = desk
        self.listings = listings
        self.smart = smart
        self._stop: threading.Event | None = None
        """Set to end the refresh that goes on; None when none does."""
        self._tried = ""
        """The address that was typed last and led to no feed: it is there to be mended."""

    # --- refreshing -----------------------------------------------------------------------------

    def do_reload(self, _count: int) -> None:
        feed = self.chosen()
        if feed is None:
            return
        if feed.local:
            self.desk.say(f"{feed.title} is not fetched from anywhere.")
        else:
            self.refresh([feed.id], asked=True)

    def do_reload_all(self, _count: int) -> None:
        self.refresh(None, asked=True)

    def refresh(self, ids: list[int] | None, *, asked: bool) -> None:
        """Refresh feeds in the background, one refresh at a time."""
        desk, lib = self.desk, self.desk.lib
        if self._stop is not None:
            if asked:
                desk.say("A refresh goes on already; Escape stops it.")
            return
        stop = self._stop = threading.Event()
        desk.status.note("refresh", "reloading…")

        told_at = 0.0

        def told(at: Progress) -> None:
            nonlocal told_at
            now = time.monotonic()
            if now - told_at > TELL_SECONDS or at.done == at.total:
                told_at = now
                desk.host.post_message(RefreshMoved(at))

        def task() -> RefreshEnded:
            report = RefreshReport(0, 0, 0, 0, cancelled=True)
            try:
                report = refreshing.refresh(lib, ids, told, stop)
            finally:
                self._stop = None
            return RefreshEnded(report, asked)

        desk.start(task, "reloading")

    def refresh_due(self) -> None:
        """The automatic refresh: feeds whose time has come."""
        minutes = self.desk.config.refresh.minutes
        if minutes and self._stop is None:
            ids = refreshing.due(self.desk.lib, minutes)
            if ids:
                self.refresh(ids, asked=False)

    def stop(self) -> bool:
        """End the refresh that goes on; False when none does."""
        if self._stop is None:
            return False
        self._stop.set()
        self.desk.say("Stopping the reload…")
        return True

    def moved(self, message: RefreshMoved) -> None:
        at = message.progress
        new = f" · {at.new:,} new" if at.new else ""
        self.desk.status.note("refresh", progress_bar(at.done, at.total) + new)

    def ended(self, message: RefreshEnded) -> None:
        desk, report = self.desk, message.report
        desk.status.note("refresh", "")
        self.listings.count()
        if report.updated:
            self.listings.notice_updates()
        if report.new or report.updated:
            self.listings.notice_new()
        for title, sentence in report.failed:
            desk.fail(f"{title}: {sentence}", "reloading", quietly=not message.asked)
        if report.cancelled:
            desk.say("The reload was stopped.")
        elif message.asked and not report.feeds:
            desk.say(f"There is nothing to reload yet; {desk.keys.hint('add_feed')} adds a feed.")
        elif message.asked and (len(report.failed) != 1 or report.feeds > 1):
            desk.say(_summary(report, desk.keys.hint("errors")))

    # --- feeds ----------------------------------------------------------------------------------

    def do_add_feed(self, _count: int) -> None:
        label = "Add a feed, by its address or its site's:"
        self.desk.ask(Question(label, self._add, self._tried))

    def _add(self, address: str) -> None:
        address = address.strip()
        if not address:
            return
        lib, row = self.desk.lib, self.desk.panes.feeds.selected()
        folder = _folder_of(row)
        self._tried = address

        def task() -> Done:
            feed = subscriptions.add(lib, address, folder)
            self._tried = ""
            return Done(f"Added {feed.title}: {feed.total:,} stories.")

        self.desk.say("Looking for the feed…")
        self.desk.start(task, f"adding {sanitise.line(address)}")

    def do_remove_feed(self, _count: int) -> None:
        """Only where the feed is seen to be selected: in newsboat "d" among stories is none of
        the feed's business."""
        row = self.desk.panes.feeds.selected()
        if self.desk.view.place != "feeds":
            keys = self.desk.keys
            self.desk.say(
                f"To remove a feed, go to it in the feeds ({keys.hint('previous_pane')}) and press "
                f"{keys.hint('remove_feed')}."
            )
            return
        if row is not None and row.kind == "kept":
            self.smart.drop(row)
            return
        feed = self.chosen()
        if feed is not None:
            label = subscriptions.remove(self.desk.lib, feed.id)
            self.listings.reload()
            self.desk.say(f"Removed {label}. {self.desk.keys.hint('undo')} takes it back.")

    def do_import_feeds(self, _count: int) -> None:
        self.desk.ask(Question("OPML file, or newsboat's urls:", self._import))

    def _import(self, name: str) -> None:
        if not name.strip():
            return
        lib, path = self.desk.lib, Path(name.strip()).expanduser()
        opml = path.suffix.lower() in (".opml", ".xml")

        def task() -> Done:
            read = subscriptions.import_opml if opml else subscriptions.import_newsboat
            report = read(lib, path)
            wrong = f" {len(report.problems)} lines were left out." if report.problems else ""
            known = f", {report.known} known already" if report.known else ""
            return Done(f"{report.added} feeds added{known}.{wrong} R reloads them.")

        self.desk.start(task, f"importing {sanitise.line(name)}")

    def do_fold(self, _count: int) -> None:
        row = self.desk.panes.feeds.selected()
        if row is not None and row.kind == "folder":
            self.fold(row.key)
        elif row is not None and row.feed is not None and row.feed.folder:
            self.fold("/".join(row.feed.folder))
        else:
            self.desk.say("This is no folder.")

    def fold(self, key: str) -> None:
        """Fold or unfold a folder; remembered."""
        feeds = self.desk.panes.feeds
        feeds.fold(feeds.folded ^ {key})
        feeds.select(f"folder:{key}")
        rows_of.set_state(self.desk.lib, "folded", "\n".join(sorted(feeds.folded)))

    def chosen(self) -> Feed | None:
        """The selected feed, or that of the story at hand; says so when there is none."""
        desk = self.desk
        row = desk.panes.feeds.selected()
        if desk.view.place == "feeds":
            feed = row.feed if row else None
        else:
            story = desk.row()
            wanted = str(story.feed_id) if story else ""
            found = (f for f in desk.panes.feeds.feeds if str(f.id) == wanted)
            feed = next(found, None)
        if feed is None:
            desk.say("Select a feed first.")
        return feed


def _folder_of(row: FeedRow | None) -> tuple[SafeText, ...]:
    """The folder that a row stands in, or is."""
    if row is None:
        return ()
    return row.feed.folder if row.feed else _path(row.key) if row.kind == "folder" else ()


def _path(folder: str) -> tuple[SafeText, ...]:
    parts = (sanitise.line(part, 100) for part in folder.split("/"))
    return tuple(part for part in parts if part)


def _summary(report: RefreshReport, errors_key: str) -> str:
    """A refresh in a sentence."""
    feeds = f"{report.feeds:,} feed{'' if report.feeds == 1 else 's'} reloaded"
    new = f"{report.new:,} new" if report.new else "nothing new"
    new += f", {report.updated:,} updated" if report.updated else ""
    failed = f", {len(report.failed)} failed ({errors_key})" if report.failed else ""
    return f"{feeds}: {new}{failed}."
