"""The page of an affair: asked for, shown over the screen, its stories opened, taken out, saved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tui_reader import sanitise
from tui_reader.errors import ReaderError
from tui_reader.library import affairs, saving
from tui_reader.library.affairs import Affair, Figures
from tui_reader.paths import short
from tui_reader.ui.controllers.context import Context
from tui_reader.ui.controllers.entities import EntitiesController
from tui_reader.ui.controllers.open_story import OpenStoryController
from tui_reader.ui.controllers.story_state import StoryStateController
from tui_reader.ui.controllers.told import ToldController
from tui_reader.ui.messages import ManyChanged
from tui_reader.view.lists.dossier import Target
from tui_reader.wording import Sentence, counted

if TYPE_CHECKING:
    from tui_reader.ui.screens.affair_page import AffairScreen

AT_ONCE = 40
"""Stories whose figures are compared before the page is shown: fewer than a key's time."""


class AffairsController:
    """What is done with an affair."""

    def __init__(
        self,
        context: Context,
        story_state: StoryStateController,
        told: ToldController,
        entities: EntitiesController,
    ) -> None:
        self.context = context
        self.story_state = story_state
        self.open_story: OpenStoryController = story_state.open_story
        self.told = told
        self.entities = entities
        self._screen: AffairScreen | None = None
        self._number = 0
        """Of the affair that is shown."""

    def do_affair(self, _count: int) -> None:
        """The page of the affair that the story at hand is of."""
        row = self.context.row_or_say()
        if row is None:
            return
        number = affairs.of_story(self.context.lib, row.id)
        if number:
            self.show(number)
        else:
            self.context.say("Nobody else tells of what this story tells.")

    def show(self, number: int) -> None:
        """The page of an affair."""
        lib = self.context.lib

        def task() -> ManyChanged:
            affair = affairs.get(lib, number)
            found = affairs.figures(lib, affair) if affair.known <= AT_ONCE else None
            return ManyChanged(lambda: self._loaded(affair, found))

        self.context.bring(task, "an affair's page")

    def _loaded(self, affair: Affair, figures: Figures | None) -> None:
        """A page has come: show it over the main screen, its figures as soon as they are known."""
        if self._screen is not None:
            return
        if self.context.late():
            self.context.say("The page of the affair is there; ask again to see it.")
            return
        from tui_reader.ui.screens.affair_page import AffairScreen
        from tui_reader.ui.widgets.affair_pane import AffairPane

        self._number = affair.number
        self._screen = AffairScreen(
            AffairPane(self.context.inks, affair, figures), self.context.keys,
            {
                "affair_out": self._guarded(self._take_out),
                "undo": self._guarded(self._undo),
                "affair_save": self._save,
            },
        )  # fmt: skip
        self.context.host.over(self._screen, self._left)
        if figures is None:
            self._compare(affair)

    def _left(self, target: Target | None) -> None:
        self._screen = None
        if target is not None and target.row is not None:
            if target.offset:
                self.open_story.open_at(target.row, target.offset)
            else:
                self.open_story.open(target.row)
            self.context.focus("article")
        elif target is not None and target.entity_id:
            number = self._number
            self.entities.show(target.entity_id, lambda _id: self.show(number))

    # --- what is done on the page ---------------------------------------------------------------

    def _guarded(self, act: Callable[[int], None]) -> Callable[[int], None]:
        """The same; what cannot be done is said in words, on the page."""

        def do(id: int) -> None:
            try:
                act(id)
            except ReaderError as error:
                if self._screen is not None:
                    self._screen.say(error.sentence)

        return do

    def _take_out(self, id: int) -> None:
        if id and affairs.take_out(self.context.lib, id):
            self.told.renew(id)
            self._again(Sentence("taken out; {key:undo} takes it back"))
        elif self._screen is not None:
            self._screen.say("go to a story first")

    def _undo(self, _id: int) -> None:
        self.story_state.do_undo(1)
        self._again("")

    def _again(self, said: str) -> None:
        """The page as it is now."""
        if self._screen is not None:
            affair = affairs.get(self.context.lib, self._number)
            self._screen.show(affair, self._screen.pane.figures)
            self._screen.say(self._screen.told(said))
            self._compare(affair)

    def _compare(self, affair: Affair) -> None:
        """Have the figures of what is shown compared; the page takes them when they are there."""
        lib = self.context.lib

        def task() -> ManyChanged:
            found = affairs.figures(lib, affair)
            return ManyChanged(lambda: self._compared(affair, found))

        self.context.start(task, "looking what the sources say")

    def _compared(self, affair: Affair, found: Figures) -> None:
        screen = self._screen
        if screen is not None and screen.affair is affair:
            screen.show(affair, found)

    def _save(self, _id: int) -> None:
        """All its stories as one file, the oldest first."""
        screen, lib = self._screen, self.context.lib
        if screen is None or not screen.affair.rows:
            return
        name = screen.affair.name
        ids = [row.id for row in reversed(screen.affair.rows)]

        def task() -> ManyChanged:
            path = saving.save_as_one(lib, ids, name)
            return ManyChanged(lambda: self._saved(ids, path))

        screen.say(f"saving {counted(len(ids), 'story')} …")
        self.context.start(task, "saving")

    def _saved(self, ids: Sequence[int], path: Path) -> None:
        self.context.changed(*ids, saved=True, path=sanitise.line(str(path)))
        self.context.say(f"{counted(len(ids), 'story')} saved as {short(path)}")
        if self._screen is not None:
            self._screen.say(f"saved as {path.name}")
