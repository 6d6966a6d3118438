"""Ways through the library that skip what is read: other feeds, tags, chance, links.

Moves and opens; changes nothing that is kept.
"""

from __future__ import annotations

import random

from tui_reader.library import listing as rows_of
from tui_reader.library import places
from tui_reader.model import Listing, StoryRow
from tui_reader.ui.controllers.context import Context, PickerRequest
from tui_reader.ui.controllers.open_story import OpenStoryController
from tui_reader.ui.controllers.story_list import StoryListController
from tui_reader.ui.controllers.story_state import StoryStateController
from tui_reader.view.lists.feed_tree import FeedRow
from tui_reader.view.lists.picker_items import PickerItem
from tui_reader.wording import Sentence


class JumpsController:
    """Goes on to other feeds, tags, stories and links."""

    def __init__(
        self,
        context: Context,
        story_list: StoryListController,
        open_story: OpenStoryController,
        story_state: StoryStateController,
    ) -> None:
        self.context = context
        self.story_list = story_list
        self.open_story = open_story
        self.story_state = story_state

    # --- feeds ----------------------------------------------------------------------------------

    def do_next_feed(self, count: int) -> None:
        self._feed(max(1, count))

    def do_previous_feed(self, count: int) -> None:
        self._feed(-max(1, count))

    def _feed(self, steps: int) -> None:
        """From the feed whose stories are listed to the next that has unread ones."""
        pane = self.context.panes.feeds
        here = next((i for i, row in enumerate(pane.listed) if row.id == pane.current), 0)
        if steps > 0:
            found = [row for row in pane.listed[here + 1 :] if _waits(row)]
        else:
            found = [row for row in reversed(pane.listed[:here]) if _waits(row)]
        if not found:
            where = "after" if steps > 0 else "before"
            self.context.say(f"No feed {where} this one has unread stories.")
            return
        row = found[min(abs(steps), len(found)) - 1]
        self.story_list.open(row.listing())
        pane.select(row.id)
        self.context.list_stories()

    def do_read_feeds(self, _count: int) -> None:
        pane = self.context.panes.feeds
        pane.hide_read(not pane.unread_only)
        self.context.say(
            Sentence("Feeds without unread stories are hidden; {key:read_feeds} shows them.")
            if pane.unread_only
            else "All feeds are shown."
        )

    # --- tags, chance, links --------------------------------------------------------------------

    def do_tags(self, _count: int) -> None:
        found = rows_of.tags(self.context.lib)
        if not found:
            sets = "{key:tag} sets those of a story or of the selected feed"
            self.context.say(Sentence(f"No tags yet; {sets}."))
            return
        choices = [PickerItem(tag, tag, said) for tag, said in found]
        self.context.offer(PickerRequest("Stories by tag", choices, self._tagged))

    def _tagged(self, tag: str) -> None:
        self.story_list.open(Listing("tag", tag))
        self.context.list_stories()

    def do_random_unread(self, _count: int) -> None:
        found = self._by_chance()
        if found is None:
            self.context.say("Nothing in this list is unread.")
        else:
            self.open_story.go_to(found)
            self.open_story.open_selected()

    def _by_chance(self) -> StoryRow | None:
        """The first unread story from a place of the list on that is drawn by lot."""
        lib, listing = self.context.lib, self.context.shown.listing
        total = rows_of.count(lib, listing)
        drawn = rows_of.at(lib, listing, random.randrange(total), 1) if total else []
        if drawn and not drawn[0].read:
            return drawn[0]
        start = drawn[0] if drawn else None
        return rows_of.next_unread(lib, listing, start, False) or rows_of.next_unread(
            lib, listing, None, False
        )

    def do_contents(self, _count: int) -> None:
        story = self.context.story_or_say()
        if story is None:
            return
        found = places.of(self.context.lib, story)
        if not found:
            self.context.say("There are no headings or pages in this text.")
            return
        choices = [PickerItem(str(place.at), place.label, "") for place in found]
        self.context.offer(PickerRequest("Contents", choices, self._go_to_place))

    def _go_to_place(self, offset: str) -> None:
        article = self.context.panes.article
        self.context.focus("article")
        article.scroll_top(article.line_of(int(offset)))

    def do_link_number(self, count: int) -> None:
        """A digit is the number itself; "0" is the tenth, as in newsboat."""
        key, links = self.context.key, self.context.panes.article.page.links
        number = (int(key) or 10) if key.isdecimal() else max(1, count)
        if number > len(links):
            has = f"{len(links)} {'link' if len(links) == 1 else 'links'}" if links else "none"
            self.context.say(f"There is no link {number}: the text has {has}.")
        else:
            self.story_state.follow(links[number - 1])


def _waits(row: FeedRow) -> bool:
    """True for a feed, or a folded folder, with something unread."""
    return row.count > 0 and (row.kind == "feed" or (row.kind == "folder" and row.folded))
