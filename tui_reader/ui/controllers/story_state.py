"""The state of stories: read, starred, tagged; undo and redo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from tui_reader import sanitise
from tui_reader.library import browser, reading, subscriptions
from tui_reader.library import undo as undoing
from tui_reader.model import Listing, StoryRow
from tui_reader.ui.controllers.context import Context, Question
from tui_reader.ui.controllers.open_story import OpenStoryController
from tui_reader.ui.controllers.story_list import StoryListController
from tui_reader.ui.messages import ManyChanged
from tui_reader.wording import Sentence, counted

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
            reading.set_read(self.context.lib, [row.id], not row.read)
            self.context.changed(row.id, read=not row.read)
            self.context.say("Marked unread." if row.read else "Marked read.")

    def do_mark_all_read(self, _count: int) -> None:
        self.mark_read(self.context.shown.listing, "All of these are read already.")

    def mark_read(self, listing: Listing, nothing: str) -> None:
        """Mark all stories of a list read; says `nothing` when they were. What came in since the
        shown list was opened, and waits to be shown, stays as it is."""
        lib, context = self.context.lib, self.context
        shown = context.shown.listing
        seen = listing == shown or shown.kind in ("all", "unread")
        seen_of = replace(listing, upto=self.story_list.last) if seen else listing

        def show(count: int) -> None:
            self.story_list.reload()
            marked = f"{counted(count, 'story')} marked read"
            context.say(Sentence(f"{marked}. {{key:undo}} takes it back.") if count else nothing)

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
        """Take the last change back; a large one, or one behind another, in a worker."""
        lib = self.context.lib
        many = undoing.size(lib) > FEW
        self._replay(lambda: undoing.undo(lib), many, ("Undone", "There is nothing to undo."))

    def do_redo(self, _count: int) -> None:
        lib = self.context.lib
        many = undoing.size(lib, undone=True) > FEW
        self._replay(lambda: undoing.redo(lib), many, ("Done again", "There is nothing to redo."))

    # --- how ------------------------------------------------------------------------------------

    def _row(self) -> StoryRow | None:
        """The story at hand with its state of now; says so when there is none."""
        row = self.context.row_or_say()
        return None if row is None else reading.story(self.context.lib, row.id).row

    def _replay(self, replay: Callable[[], str], many: bool, words: tuple[str, str]) -> None:
        def show(label: str) -> None:
            if not label:
                self.context.say(words[1])
                return
            self.story_list.reload()
            self.open_story.reopen()
            self.context.say(f"{words[0]}: {label}.")

        def task() -> ManyChanged:
            label = replay()
            return ManyChanged(lambda: show(label))

        if many or self.context.work.turns_left:
            self.context.in_turn(task, "taking back")
        else:
            show(replay())

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
