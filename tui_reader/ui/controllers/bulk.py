"""Handler: taking stories off the pile: deleted, marked read in all feeds, read in the browser."""

from __future__ import annotations

from tui_reader.library import reading
from tui_reader.model import Listing
from tui_reader.ui.controllers.context import Desk
from tui_reader.ui.controllers.story_list import Listings
from tui_reader.ui.controllers.story_state import Marking


class Sweeping:
    """Every change of it can be taken back."""

    def __init__(self, desk: Desk, listings: Listings, marking: Marking) -> None:
        self.desk = desk
        self.listings = listings
        self.marking = marking

    def do_mark_everything_read(self, _count: int) -> None:
        self.marking.mark_read(Listing("all"), "Everything is read already.")

    def do_delete_story(self, _count: int) -> None:
        """The story under the cursor, or all that are picked."""
        stories = self.desk.panes.stories
        row = stories.selected()
        ids = list(stories.picked) or ([row.id] if row else [])
        if not ids:
            self.desk.say("No story is selected.")
            return
        reading.delete(self.desk.lib, ids)
        stories.unpick()
        self.desk.status.note("picked", "")
        self.listings.reload()
        what = "1 story" if len(ids) == 1 else f"{len(ids):,} stories"
        self.desk.say(f"{what} deleted. {self.desk.keys.hint('undo')} takes it back.")

    def do_open_link_read(self, count: int) -> None:
        row = self.desk.row()
        if row is not None and not reading.story(self.desk.lib, row.id).row.read:
            self.marking.do_toggle_read(1)
        self.marking.do_open_link(count)
