"""Saving stories: one or all that were picked, with a look at each format first."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader import sanitise
from tui_reader.errors import ReaderError
from tui_reader.library import reading, saving
from tui_reader.model import OpenStory
from tui_reader.paths import short
from tui_reader.ui.controllers.context import Context, PickerRequest
from tui_reader.ui.messages import Done, StoriesChanged
from tui_reader.view.lists.picker_items import PickerItem


class SaveController:
    """Saves; owns which stories are picked for it."""

    def __init__(self, context: Context) -> None:
        self.context = context

    # --- picking --------------------------------------------------------------------------------

    def do_pick(self, count: int) -> None:
        """Pick the story under the cursor, or not, and go to the next one."""
        stories = self.context.panes.stories
        for _ in range(max(1, count)):
            row = stories.selected()
            if row is None:
                break
            stories.pick(row.id)
            if not stories.move(1):
                break
        self._tell()

    def unpick(self) -> bool:
        """Pick nothing any more; False when nothing was."""
        stories = self.context.panes.stories
        had = bool(stories.picked)
        if had and self.context.view.place == "stories":
            stories.unpick()
            self._tell()
            return True
        return False

    def _tell(self) -> None:
        count = len(self.context.panes.stories.picked)
        self.context.status.note("picked", f"{count:,} picked" if count else "")

    # --- saving ---------------------------------------------------------------------------------

    def do_save(self, _count: int) -> None:
        self._save("")

    def do_save_as(self, _count: int) -> None:
        picked, ids = self._picked(), self._at_hand()
        if not ids:
            return
        choices = [PickerItem(row.id, row.label, row.id) for row in saving.offered()]
        title = f"Save {len(picked)} stories as" if picked else "Save as"
        offer = PickerRequest(title, choices, self._save, preview=self._preview(ids[0]))
        self.context.offer(offer)

    def _preview(self, id: int) -> _Preview:
        story = self.context.shown.story
        if story is None or story.story.row.id != id:
            story = reading.open_story(self.context.lib, id)
        return _Preview(self.context, story)

    def _picked(self) -> list[int]:
        """What is picked, in the order it was."""
        return list(self.context.panes.stories.picked)

    def _at_hand(self) -> list[int]:
        """What is picked, else the story at hand; says so when there is none."""
        picked = self._picked()
        row = None if picked else self.context.row_or_say()
        return picked or ([row.id] if row else [])

    def _save(self, format_id: str) -> None:
        if ids := self._at_hand():
            self.save(ids, format_id)
            self.context.panes.stories.unpick()
            self._tell()

    def save(self, ids: Sequence[int], format_id: str = "") -> None:
        """Save stories in the background."""
        lib, several = self.context.lib, len(ids) > 1

        def task() -> Done:
            paths = saving.save_many(lib, ids, format_id)
            book = len(paths) == 1
            for id, path in zip(ids, paths * len(ids) if book else paths, strict=book is False):
                fields = {"saved": True, "path": sanitise.line(str(path))}
                self.context.host.post_message(StoriesChanged((id,), fields))
            if book:
                what = f"{len(ids)} stories saved" if several else "Saved"
                return Done(f"{what} as {short(paths[0])}", changed=False)
            return Done(f"{len(paths)} stories saved in {short(paths[0].parent)}", changed=False)

        self.context.say("Saving…")
        self.context.start(task, "saving")

    def starred(self, ids: Sequence[int]) -> None:
        """Stories were starred: save those that are not, if the settings want that."""
        if self.context.config.saving.on_star:
            new = [id for id in ids if not reading.story(self.context.lib, id).row.saved]
            if new:
                self.save(new)


class _Preview:
    """The first lines of a story in each format, made once."""

    def __init__(self, context: Context, story: OpenStory) -> None:
        self.context = context
        self.story = story
        self._made: dict[str, Sequence[str]] = {}

    def __call__(self, format_id: str) -> Sequence[str]:
        if format_id not in self._made:
            try:
                made: Sequence[str] = saving.preview(self.context.lib, self.story, format_id)
            except ReaderError as error:
                made = [str(error)]
            self._made[format_id] = made
        return self._made[format_id]
