"""The order among feeds: titles, folders, intervals; and how the feeds are."""

from __future__ import annotations

from collections.abc import Callable

from tui_reader.errors import UsageError
from tui_reader.library import accounts, browser, health, subscriptions
from tui_reader.library.accounts import Account
from tui_reader.library.health import FeedHealth
from tui_reader.library.subscriptions import folder_path
from tui_reader.model import SafeText
from tui_reader.ui.controllers.context import Context, Question
from tui_reader.ui.controllers.feeds import FeedsController
from tui_reader.ui.controllers.story_list import StoryListController
from tui_reader.ui.messages import Done, HealthKnown
from tui_reader.view.ages import ago
from tui_reader.view.lists.dialog_items import Action, ListDialog
from tui_reader.view.lists.feed_tree import FeedRow
from tui_reader.view.lists.picker_items import PickerItem
from tui_reader.view.lists.rows import day
from tui_reader.wording import Sentence

LONGEST_INTERVAL = 525_600
"""Minutes of a year."""
_TITLES: dict[str, str] = {
    "gone": "Gone for good",
    "dead": "Dead: not found for two weeks and more",
    "failing": "Failing",
    "told to wait": "Told to wait",
    "slow": "Slow",
    "moved": "Moved, and followed",
    "through an account": "Through accounts",
    "silent": "Silent for half a year and more",
    "never asked": "Never asked yet",
    "well": "Well",
}


class FeedOrderController:
    """Renames, moves and times feeds, and shows how they are."""

    def __init__(
        self, context: Context, story_list: StoryListController, feeds: FeedsController
    ) -> None:
        self.context = context
        self.story_list = story_list
        self.feeds = feeds

    # --- titles and folders ---------------------------------------------------------------------

    def do_rename_feed(self, _count: int) -> None:
        folder = self._folder()
        if folder is not None:
            path = folder_path(folder.key)
            self.context.ask(
                Question(
                    "Folder's new name:",
                    lambda name: self._put_folder(path, (*path[:-1], *folder_path(name))),
                    path[-1],
                )
            )
            return
        kept = self.feeds.smart_feeds.chosen()
        if kept is not None:
            self.feeds.smart_feeds.ask_name(kept)
            return
        feed = self.feeds.chosen()
        if feed is None:
            return

        def done(title: str) -> None:
            subscriptions.rename(self.context.lib, feed.id, title)
            self.story_list.reload()
            self.context.say("Renamed." if title.strip() else "It has the feed's own title again.")

        self.context.ask(Question("New title:", done, feed.title))

    def do_move_feed(self, _count: int) -> None:
        folder = self._folder()
        if folder is not None:
            path = folder_path(folder.key)
            self._ask_folder(
                f"Move {path[-1]} into folder:",
                "/".join(path[:-1]),
                lambda into: self._put_folder(path, (*into, path[-1])),
            )
            return
        feed = self.feeds.chosen()
        if feed is None:
            return

        def done(into: tuple[SafeText, ...]) -> None:
            subscriptions.move(self.context.lib, feed.id, into)
            self.story_list.reload()
            self.context.say(f"Moved to {' / '.join(into)}." if into else "Moved to the top.")

        self._ask_folder("Folder (a/b; empty: the top):", "/".join(feed.folder), done)

    def _put_folder(self, old: tuple[SafeText, ...], new: tuple[SafeText, ...]) -> None:
        count = subscriptions.move_folder(self.context.lib, old, new)
        self.story_list.reload()
        self.context.panes.feeds.select("folder:" + "/".join(new))
        where = " / ".join(new) or "no folder"
        said = f"{count} feed{'' if count == 1 else 's'} now in {where}."
        # By the pane's own queue: after the message that the cursor moved, which says nothing.
        self.context.panes.feeds.post_message(Done(said, changed=False))

    def _ask_folder(
        self, label: str, before: str, done: Callable[[tuple[SafeText, ...]], None]
    ) -> None:
        self.context.ask(
            Question(
                label,
                lambda typed: done(folder_path(typed)),
                before,
                complete=self.folders,
            )
        )

    def folders(self, typed: str) -> list[tuple[str, str]]:
        """Folders that begin like what was typed, and all that lie above a feed."""
        every: dict[str, None] = {}
        for feed in self.context.panes.feeds.feeds:
            for depth in range(1, len(feed.folder) + 1):
                every["/".join(feed.folder[:depth])] = None
        low = typed.casefold()
        return [(one, one) for one in every if one.casefold().startswith(low) and one != typed]

    def _folder(self) -> FeedRow | None:
        """The folder under the cursor of the feed pane, if it is one."""
        row = self.context.panes.feeds.selected()
        here = self.context.view.place == "feeds" and row is not None and row.kind == "folder"
        return row if here else None

    # --- intervals ------------------------------------------------------------------------------

    def do_interval(self, _count: int) -> None:
        feed = self.feeds.chosen()
        if feed is None:
            return
        if feed.local:
            self.context.say(f"{feed.title} is not fetched from anywhere.")
            return
        if account := accounts.of_feed(self.context.lib, feed):
            said = f"{feed.title} comes through {account.title}, when that is synced."
            # As above: after the message that the cursor moved.
            self.context.panes.feeds.post_message(Done(said, changed=False))
            return
        usual = self.context.config.refresh.minutes

        def done(typed: str) -> None:
            minutes = interval(typed)
            subscriptions.set_interval(self.context.lib, feed.id, minutes)
            self.story_list.count()
            self.context.say(_said(minutes, usual))

        before = "" if feed.interval_minutes is None else str(feed.interval_minutes)
        label = f"Reload every so many minutes (0: never; empty: {usual}):"
        self.context.ask(Question(label, done, before))

    # --- health ---------------------------------------------------------------------------------

    def do_health(self, _count: int) -> None:
        lib = self.context.lib
        self.context.bring(lambda: HealthKnown(tuple(health.health(lib))), "looking at the feeds")

    def known(self, message: HealthKnown) -> None:
        """The feeds were looked at: show how they are, or say so to who went on."""
        if self.context.late():
            self.context.say(Sentence("The feeds were looked at: {key:health} shows how they are."))
        else:
            self._show(message)

    def _show(self, message: HealthKnown) -> None:
        now = self.context.panes.stories.now
        orders = list(health.ORDERS)
        feeds = self.context.panes.feeds

        def listed(words: str) -> list[PickerItem]:
            rows = [_row(one, now, orders[0]) for one in health.ordered(message.rows, orders[0])]
            return [choice for choice in rows if choice.matches(words.casefold().split())]

        def sort(_id: str) -> None:
            orders.append(orders.pop(0))

        def go(id: str) -> None:
            self.context.focus("feeds")
            feeds.fold(frozenset())
            feeds.select(f"feed:{id}")

        def do(command: str, id: str) -> None:
            go(id)
            self.context.host.run_command(command)

        def site(id: str) -> None:
            feed = next(one.feed for one in message.rows if str(one.feed.id) == id)
            host = browser.open_in_browser(self.context.lib, feed.site or feed.url)
            self.context.say(f"Opened {host} in the browser.")

        actions = (
            Action("open", go, "Go to the feed"),
            Action("health_sort", sort, stays=True),
            Action("health_reload", lambda id: do("reload", id)),
            Action("health_site", site),
            Action("health_interval", lambda id: do("interval", id)),
            Action("health_remove", lambda id: do("remove_feed", id)),
        )
        empty = "No feeds are fetched yet."
        self.context.host.open_dialog(
            ListDialog("How the feeds are", listed, actions, empty, scope="health")
        )


def interval(typed: str) -> int | None:
    """Minutes as typed; None for the usual. Raises UsageError."""
    typed = typed.strip()
    if not typed:
        return None
    if not typed.isdecimal() or int(typed) > LONGEST_INTERVAL:
        raise UsageError("That is no number of minutes.")
    return int(typed)


def _said(minutes: int | None, usual: int) -> str:
    if minutes is None:
        return (
            f"Reloaded as all feeds are: every {usual} minutes." if usual else "As all feeds are."
        )
    return f"Reloaded every {minutes} minutes while open." if minutes else "Reloaded by hand only."


def _row(one: FeedHealth, now: int, order: str) -> PickerItem:
    feed = one.feed
    if one.account is not None:
        return _through(one, one.account, now, order)
    said: list[str] = [part for part in (one.cause, one.cure) if part]
    if one.moved_from and one.state != "moved":
        said.append(f"moved from {one.moved_from}")
    if feed.failures:
        times = "once" if feed.failures == 1 else f"{feed.failures} times in a row"
        said.append(f"failed {times}")
    if feed.succeeded_at is not None:
        said.append(f"last success {ago(int(feed.succeeded_at.timestamp()), now)}")
    if one.newest:
        said.append(f"newest story {day(one.newest)}")
    if one.period_days:
        said.append(f"a story every {_period(one.period_days)}")
    if one.took_ms:
        took = f"{one.took_ms} ms" if one.took_ms < 1_000 else f"{one.took_ms / 1000:.1f} s"
        said.append(f"answers in {took}")
    section = _TITLES[one.state] if order == "state" else f"By {order}"
    return PickerItem(str(feed.id), feed.title, " · ".join(said), section=section, also=feed.url)


def _through(one: FeedHealth, account: Account, now: int, order: str) -> PickerItem:
    """A feed that comes through an account, with how that is."""
    said: list[str] = [f"through {account.title}", *filter(None, (one.cause, one.cure))]
    if account.succeeded_at:
        said.append(f"last synced {ago(account.succeeded_at, now)}")
    if one.newest:
        said.append(f"newest story {day(one.newest)}")
    if one.period_days:
        said.append(f"a story every {_period(one.period_days)}")
    section = _TITLES[one.state] if order == "state" else f"By {order}"
    feed = one.feed
    return PickerItem(str(feed.id), feed.title, " · ".join(said), section=section, also=feed.url)


def _period(days: float) -> str:
    hours = round(days * 24)
    if hours < 1:
        return f"{max(2, round(days * 24 * 60))} minutes"
    if hours == 1:
        return "hour"
    return f"{hours} hours" if hours < 48 else f"{round(days)} days"
