"""Stories that tell one event, in the list: unfolded below their row, taken out of it, joined."""

from __future__ import annotations

from tui_reader.library import listing as rows_of
from tui_reader.library import subscriptions, told
from tui_reader.model import Feed
from tui_reader.ui.controllers.context import Context, PickerRequest
from tui_reader.ui.controllers.feeds import FeedsController
from tui_reader.ui.controllers.open_story import OpenStoryController
from tui_reader.ui.controllers.story_list import StoryListController
from tui_reader.view.lists.picker_items import PickerItem
from tui_reader.wording import Sentence, counted

STANDINGS: dict[str, tuple[bool, int, str, str]] = {
    "first": (True, 1, "Shown before others", "its stories are shown where others tell them too"),
    "usual": (True, 0, "As they arrive", "the story that arrived first is shown"),
    "last": (True, -1, "Shown after others", "others' stories are shown where they tell the same"),
    "apart": (False, 0, "Rows of their own", "its stories never share a row"),
}
"""How a feed's stories stand in rows: told once, rank, title, and what comes of it."""


class ToldController:
    """What is done with the stories of one row."""

    def __init__(
        self, context: Context, story_list: StoryListController, open_story: OpenStoryController,
        feeds: FeedsController,
    ) -> None:  # fmt: skip
        self.context = context
        self.story_list = story_list
        self.open_story = open_story
        self.feeds = feeds

    # --- seeing ---------------------------------------------------------------------------------

    def do_unfold(self, _count: int) -> None:
        stories = self.context.panes.stories
        if stories.fold() or self.unfold() or (row := stories.selected()) is None:
            return
        # A list that shows every story has the others in rows of their own, if at all.
        others = dict.fromkeys(one.feed_title for one in rows_of.others(self.context.lib, row.id))
        if others:
            self.context.say(f"Also told by {', '.join(others)}.")
        elif more := rows_of.beside(self.context.lib, row.id):
            said = f"Nobody else tells this story; {counted(more, 'other story')} of its affair"
            self.context.say(Sentence(f"{said}: {{key:affair}} shows them."))
        else:
            self.context.say("Nobody else tells this story.")

    def unfold(self) -> bool:
        """Show who else tells the selected story; False where nobody does, or they are shown."""
        stories = self.context.panes.stories
        window, row = stories.window, stories.selected()
        if window is None or row is None or not row.told or window.unfolded(stories.cursor):
            return False
        stories.unfold(rows_of.others(self.context.lib, row.id))
        return True

    def open(self, id: int) -> None:
        """Open another story that tells the same, from the sidebar."""
        if (row := rows_of.row(self.context.lib, id)) is not None:
            self.open_story.open(row)

    # --- the user's word ------------------------------------------------------------------------

    def do_not_same(self, _count: int) -> None:
        row = self.context.row_or_say()
        if row is None:
            return
        if not told.take_out(self.context.lib, row.id):
            self.context.say("Nobody else tells this story: it has a row of its own.")
            return
        self.renew(row.id)
        said = "Not the same story: it has a row of its own now"
        self.context.say(Sentence(f"{said}. {{key:undo}} takes it back."))

    def renew(self, left: int) -> None:
        """Show rows as they are now that a story has left one."""
        self.story_list.reload(left=left)
        self._tell_open()

    def do_same(self, _count: int) -> None:
        """The picked stories and the selected one, or all that are picked where it is one."""
        stories, row = self.context.panes.stories, self.context.panes.stories.selected()
        ids = list(dict.fromkeys((*stories.picked, *((row.id,) if row else ()))))
        if not stories.picked or len(ids) < 2:
            ways = "{key:pick} picks a story; {key:same} joins it with the one you go to"
            self.context.say(Sentence(f"{ways}."))
            return
        told.put_together(self.context.lib, ids)
        stories.unpick()
        self.context.status.note("picked", "")
        self.story_list.reload()
        self._tell_open()
        self._go_to_row(ids[-1])
        joined = f"{counted(len(ids), 'story')} in one row from now on"
        self.context.say(Sentence(f"The same story: {joined}. {{key:undo}} takes it back."))

    def _go_to_row(self, id: int) -> None:
        """Put the cursor on the row that has this story."""
        window = self.context.panes.stories.window
        others = (row.id for row in rows_of.others(self.context.lib, id))
        at = (window.loaded(one) for one in (id, *others)) if window else ()
        if (found := next((place for place in at if place is not None), None)) is not None:
            self.context.panes.stories.go_to(found)

    def _tell_open(self) -> None:
        """The open story says who else tells it: nobody any more, or others."""
        story = self.context.shown.story
        if story is not None:
            self.open_story.update(story, keep=True)

    # --- feeds ----------------------------------------------------------------------------------

    def do_told_feed(self, _count: int) -> None:
        if (feed := self.feeds.chosen()) is None:
            return
        now = next((id for id, (once, rank, *_) in STANDINGS.items()
                    if (once, rank) == (feed.told_once, feed.rank)), "usual")  # fmt: skip
        choices = [PickerItem(id, title, detail) for id, (_, _, title, detail) in STANDINGS.items()]
        title = f"{feed.title}, where others tell the same"
        self.context.offer(
            PickerRequest(title, choices, lambda id: self._set_feed(feed, id), start=now)
        )

    def _set_feed(self, feed: Feed, standing: str) -> None:
        once, rank, _, comes = STANDINGS[standing]
        subscriptions.set_told(self.context.lib, feed.id, once, rank)
        self.story_list.reload()
        self.context.say(f"{feed.title}: {comes}.")
