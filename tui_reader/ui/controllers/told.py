"""Stories that tell one event, in the list: unfolded below their row."""

from __future__ import annotations

from tui_reader.library import listing as rows_of
from tui_reader.ui.controllers.context import Context
from tui_reader.ui.controllers.story_list import StoryListController


class ToldController:
    """What is done with the stories of one row."""

    def __init__(self, context: Context, story_list: StoryListController) -> None:
        self.context = context
        self.story_list = story_list

    def do_unfold(self, _count: int) -> None:
        if not self.context.panes.stories.fold() and not self.unfold():
            self.context.say("Nobody else tells this story.")

    def unfold(self) -> bool:
        """Show who else tells the selected story; False where nobody does, or they are shown."""
        stories = self.context.panes.stories
        window, row = stories.window, stories.selected()
        if window is None or row is None or not row.told or window.unfolded(stories.cursor):
            return False
        stories.unfold(rows_of.others(self.context.lib, row.id))
        return True
