"""The state of stories: read, starred, tagged; undo and redo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from tui_reader import clock, sanitise
from tui_reader.durations import ago
from tui_reader.library import Library, browser, reading, subscriptions
from tui_reader.library import undo as undoing
from tui_reader.model import Change, Listing, StoryRow
from tui_reader.ui.controllers.context import Context, Question
from tui_reader.ui.controllers.open_story import OpenStoryController
from tui_reader.ui.controllers.story_list import StoryListController
from tui_reader.ui.messages import ManyChanged
from tui_reader.wording import Sentence, counted


@dataclass(frozen=True, slots=True)
class Way:
    """Back through the log of changes, or forth."""

    next: Callable[[Library], Change | None]
    act: Callable[[Library, int], str]
    verb: str
    done: str
    nothing: str
    since: str
    """What is said before how long ago it was."""

    def asked(self, change: Change, now: int) -> str:
        """The question before a change that is not this session's own doing of just now."""
        when = ago(change.at, now)
        whose = " by another program" if change.meanwhile else ""
        upon = "; another program has changed it since" if change.overlaid else ""
        return f"{self.verb} {change.label}, {self.since}{when}{whose}{upon}?"


TAKING_BACK = Way(
    undoing.next_undo, undoing.undo, "Undo", "Undone", "There is nothing to undo.", ""
)
MAKING_AGAIN = Way(
    undoing.next_redo, undoing.redo, "Redo", "Done again", "There is nothing to redo.",
    "taken back ",
)  # fmt: skip

FEW = 400
"""Rows that are changed while a key waits; more are changed in a worker."""


class StoryStateController:
    """Changes what the library keeps of stories."""

    def __init__(
        self, context: Context, story_list: StoryListController, open_story: OpenStoryController
    ) -> None:
        self.context = context
        self.story_list = story_list
        self.open_story = open_story

    def do_toggle_read(self, _count: int) -> None:
        if row := self._row():
            marked = reading.set_read(self.context.lib, [row.id], not row.read)
            self.context.changed(*marked, read=not row.read)
            more = (
                f", and {counted(len(marked) - 1, 'story')} that tell it too" if marked[1:] else ""
            )
            self.context.say("Marked unread." if row.read else f"Marked read{more}.")

    def do_mark_all_read(self, _count: int) -> None:
        self.mark_read(self.context.shown.listing, "All of these are read already.")

    def mark_read(self, listing: Listing, nothing: str) -> None:
        """Mark all stories of a list read; says `nothing` when they were. What came in since the
        shown list was opened, by this program or another, stays as it is."""
        lib, context = self.context.lib, self.context
        seen_of = replace(listing, upto=self.story_list.last)
        came = self.story_list.waiting(listing)
        left = f" {counted(came, 'story')} came in since and {'is' if came == 1 else 'are'} not."

        def show(count: int) -> None:
            self.story_list.reload()
            marked = f"{counted(count, 'story')} marked read"
            said = f"{marked}. {{key:undo}} takes it back." if count else nothing
            context.say(Sentence(said + (left if came else "")))

        if context.panes.stories.row_count() <= FEW and listing == context.shown.listing:
            show(reading.mark_all_read(lib, seen_of))
            return

        def task() -> ManyChanged:
            count = reading.mark_all_read(lib, seen_of)
            return ManyChanged(lambda: show(count))

        context.panes.stories.change_all(read=True)
        context.in_turn(task, "marking stories read")

    def do_star(self, _count: int) -> None:
        if row := self._row():
            reading.set_starred(self.context.lib, [row.id], not row.starred)
            self.context.changed(row.id, starred=not row.starred)
            self.context.say("Star taken away." if row.starred else "Starred.")

    def do_tag(self, _count: int) -> None:
        if self.context.view.place == "feeds":
            self._tag_feed()
        elif row := self._row():
            self._ask_tags(row.tags, lambda tags: self._tag_story(row, tags))

    def do_open_link(self, _count: int) -> None:
        row = self._row()
        if row is None:
            return
        link = reading.story(self.context.lib, row.id).link
        if link is None:
            self.context.say("This story has no link.")
        else:
            self.follow(link)

    def follow(self, link: str) -> None:
        """Open a link in the browser, and say where it goes."""
        host = browser.open_in_browser(self.context.lib, link)
        self.context.say(f"Opened {host} in the browser.")

    def do_undo(self, _count: int) -> None:
        """Take the last change back: one of this session at once, others when they were named and
        Enter was pressed."""
        self._replay(TAKING_BACK)

    def do_redo(self, _count: int) -> None:
        self._replay(MAKING_AGAIN)

    # --- how ------------------------------------------------------------------------------------

    def _row(self) -> StoryRow | None:
        """The story at hand with its state of now; says so when there is none."""
        row = self.context.row_or_say()
        return None if row is None else reading.story(self.context.lib, row.id).row

    def _replay(self, way: Way) -> None:
        """The next change, when those are made that are under way."""
        lib, context = self.context.lib, self.context

        def go_on() -> None:
            change = way.next(lib)
            if change is None:
                context.say(way.nothing)
            elif change.doubtful:
                self._confirm(way.asked(change, clock.seconds()), way.verb, lambda: do(change))
            else:
                do(change)

        def do(change: Change) -> None:
            if change.rows <= FEW:
                show(way.act(lib, change.id))
                return

            def task() -> ManyChanged:
                label = way.act(lib, change.id)
                return ManyChanged(lambda: show(label))

            context.in_turn(task, "taking back")

        def show(label: str) -> None:
            if not label:
                context.say(way.nothing)
                return
            self.story_list.reload()
            self.open_story.reopen()
            context.say(f"{way.done}: {label}.")

        if context.work.turns_left:
            context.in_turn(lambda: ManyChanged(go_on), "taking back")
        else:
            go_on()

    def _confirm(self, question: str, verb: str, act: Callable[[], object]) -> None:
        """Name what is to be done, and do it when it is said yes to, by `verb`."""
        from tui_reader.ui.screens.confirm import Confirm

        def answered(yes: bool) -> None:
            if yes:
                act()
            else:
                self.context.say("Nothing was changed.")

        screen = Confirm(sanitise.line(question), verb, self.context.keys, self.context.inks)
        self.context.host.over(screen, answered)

    def _ask_tags(self, tags: tuple[str, ...], done: Callable[[list[str]], None]) -> None:
        def answer(text: str) -> None:
            done([tag.strip() for tag in text.split(",") if tag.strip()])

        self.context.ask(Question("Tags, separated by commas:", answer, ", ".join(tags)))

    def _tag_story(self, row: StoryRow, tags: list[str]) -> None:
        kept = reading.set_tags(self.context.lib, row.id, tags)
        self.context.changed(row.id, tags=kept)
        self.context.say(f"Tagged {', '.join(kept)}." if kept else "Tags taken away.")

    def _tag_feed(self) -> None:
        row = self.context.panes.feeds.selected()
        feed = row.feed if row else None
        if feed is None:
            self.context.say("Select a feed to tag it.")
            return

        def done(tags: list[str]) -> None:
            subscriptions.set_tags(
                self.context.lib, feed.id, [sanitise.line(tag, 60) for tag in tags]
            )
            self.story_list.count()
            self.context.say("Tags of the feed kept.")

        self._ask_tags(feed.tags, done)
