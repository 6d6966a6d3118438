"""Handler: the state of stories: read, starred, tagged; undo and redo."""

from __future__ import annotations

from collections.abc import Callable

from tui_reader import sanitise
from tui_reader.library import browser, reading, subscriptions
from tui_reader.library import undo as undoing
from tui_reader.model import Listing, StoryRow
from tui_reader.ui.controllers.context import Desk, Question
from tui_reader.ui.controllers.open_story import Opening
from tui_reader.ui.controllers.story_list import Listings
from tui_reader.ui.messages import StoriesChanged

FEW = 400
"""Rows that are changed while a key waits; more are changed in a worker."""


class Marking:
    """Changes what the library keeps of stories."""

    def __init__(self, desk: Desk, listings: Listings, opening: Opening) -> None:
        self.desk = desk
        self.listings = listings
        self.opening = opening
        self.starred: Callable[[StoryRow], None] = lambda row: None
        """Called when a story was starred."""

    def do_toggle_read(self, _count: int) -> None:
        if row := self._row():
            reading.set_read(self.desk.lib, [row.id], not row.read)
            self._changed(row, read=not row.read)
            self.desk.say("Marked unread." if row.read else "Marked read.")

    def do_mark_all_read(self, _count: int) -> None:
        self.mark_read(self.desk.shown.listing, "All of these are read already.")

    def mark_read(self, listing: Listing, nothing: str) -> None:
        """Mark all stories of a list read; says `nothing` when they were."""
        lib, desk = self.desk.lib, self.desk

        def show(count: int) -> None:
            self.listings.reload()
            stories = "story" if count == 1 else "stories"
            undo = desk.keys.hint("undo")
            desk.say(
                f"{count:,} {stories} marked read. {undo} takes it back." if count else nothing
            )

        if desk.panes.stories.line_count() <= FEW and listing == desk.shown.listing:
            show(reading.mark_all_read(lib, listing))
            return

        def task() -> StoriesChanged:
            count = reading.mark_all_read(lib, listing)
            return StoriesChanged(lambda: show(count))

        desk.panes.stories.change_all(read=True)
        desk.in_turn(task, "marking stories read")

    def do_star(self, _count: int) -> None:
        if row := self._row():
            reading.set_starred(self.desk.lib, [row.id], not row.starred)
            self._changed(row, starred=not row.starred)
            self.desk.say("Star taken away." if row.starred else "Starred.")
            if not row.starred:
                self.starred(row)

    def do_tag(self, _count: int) -> None:
        if self.desk.view.place == "feeds":
            self._tag_feed()
        elif row := self._row():
            self._ask_tags(row.tags, lambda tags: self._tag_story(row, tags))

    def do_open_link(self, _count: int) -> None:
        row = self._row()
        if row is None:
            return
        link = reading.story(self.desk.lib, row.id).link
        if link is None:
            self.desk.say("This story has no link.")
        else:
            self.follow(link)

    def follow(self, link: str) -> None:
        """Open a link in the browser, and say where it goes."""
        host = browser.open_in_browser(self.desk.lib, link)
        self.desk.say(f"Opened {host} in the browser.")

    def do_undo(self, _count: int) -> None:
        """Take the last change back; a large one, or one behind another, in a worker."""
        lib = self.desk.lib
        many = undoing.size(lib) > FEW
        self._replay(lambda: undoing.undo(lib), many, ("Undone", "There is nothing to undo."))

    def do_redo(self, _count: int) -> None:
        lib = self.desk.lib
        many = undoing.size(lib, undone=True) > FEW
        self._replay(lambda: undoing.redo(lib), many, ("Done again", "There is nothing to redo."))

    # --- how ------------------------------------------------------------------------------------

    def _row(self) -> StoryRow | None:
        """The story at hand with its state of now; says so when there is none."""
        row = self.desk.row()
        if row is None:
            self.desk.say("No story is selected.")
            return None
        return reading.story(self.desk.lib, row.id).row

    def _changed(self, row: StoryRow, **values: object) -> None:
        self.desk.panes.stories.change(row.id, **values)
        self.listings.count_soon()

    def _replay(self, replay: Callable[[], str], many: bool, words: tuple[str, str]) -> None:
        def show(label: str) -> None:
            if not label:
                self.desk.say(words[1])
                return
            self.listings.reload()
            self.opening.reopen()
            self.desk.say(f"{words[0]}: {label}.")

        def task() -> StoriesChanged:
            label = replay()
            return StoriesChanged(lambda: show(label))

        if many or self.desk.work.turns_left:
            self.desk.in_turn(task, "taking back")
        else:
            show(replay())

    def _ask_tags(self, tags: tuple[str, ...], done: Callable[[list[str]], None]) -> None:
        def answer(text: str) -> None:
            done([tag.strip() for tag in text.split(",") if tag.strip()])

        self.desk.ask(Question("Tags, separated by commas:", answer, ", ".join(tags)))

    def _tag_story(self, row: StoryRow, tags: list[str]) -> None:
        kept = reading.set_tags(self.desk.lib, row.id, tags)
        self._changed(row, tags=kept)
        self.desk.say(f"Tagged {', '.join(kept)}." if kept else "Tags taken away.")

    def _tag_feed(self) -> None:
        row = self.desk.panes.feeds.selected()
        feed = row.feed if row else None
        if feed is None:
            self.desk.say("Select a feed to tag it.")
            return

        def done(tags: list[str]) -> None:
            subscriptions.set_tags(self.desk.lib, feed.id, [sanitise.line(tag, 60) for tag in tags])
            self.listings.count()
            self.desk.say("Tags of the feed kept.")

        self._ask_tags(feed.tags, done)
