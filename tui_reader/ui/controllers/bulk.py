"""Taking stories off the pile: deleted, marked read in all feeds, read in the browser."""

from __future__ import annotations

from tui_reader.library import reading
from tui_reader.model import Listing
from tui_reader.ui.controllers.context import Context
from tui_reader.ui.controllers.story_list import StoryListController
from tui_reader.ui.controllers.story_state import StoryStateController
from tui_reader.wording import Sentence, counted


class BulkController:
    """Every change of it can be taken back."""

    def __init__(
        self, context: Context, story_list: StoryListController, story_state: StoryStateController
    ) -> None:
        self.context = context
        self.story_list = story_list
        self.story_state = story_state

    def do_mark_everything_read(self, _count: int) -> None:
        self.story_state.mark_read(Listing("all"), "Everything is read already.")

    def do_delete_story(self, _count: int) -> None:
        """The story under the cursor, or all that are picked."""
        stories = self.context.panes.stories
        row = stories.selected()
        ids = list(stories.picked) or ([row.id] if row else [])
        if not ids:
            self.context.say("No story is selected.")
            return
        reading.delete(self.context.lib, ids)
        stories.unpick()
        self.context.status.note("picked", "")
        self.story_list.reload()
        deleted = f"{counted(len(ids), 'story')} deleted"
        self.context.say(Sentence(f"{deleted}. {{key:undo}} takes it back."))

    def do_open_link_read(self, count: int) -> None:
        row = self.context.row()
        if row is not None and not reading.story(self.context.lib, row.id).row.read:
            self.story_state.do_toggle_read(1)
        self.story_state.do_open_link(count)
