"""The briefing as a page: asked for, shown over the screen, left. What was shown counts as read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.library import briefings
from tui_reader.library.briefings import Briefing
from tui_reader.ui.controllers.affairs import AffairsController
from tui_reader.ui.controllers.context import Context
from tui_reader.ui.controllers.entities import EntitiesController
from tui_reader.ui.controllers.open_story import OpenStoryController
from tui_reader.ui.messages import ManyChanged
from tui_reader.view.lists.dossier import Target

if TYPE_CHECKING:
    from tui_reader.ui.screens.briefing_page import BriefingScreen


class BriefingController:
    """What is done with a briefing."""

    def __init__(
        self,
        context: Context,
        open_story: OpenStoryController,
        entities: EntitiesController,
        affairs: AffairsController,
    ) -> None:
        self.context = context
        self.open_story = open_story
        self.entities = entities
        self.affairs = affairs
        self._screen: BriefingScreen | None = None

    def do_briefing(self, _count: int) -> None:
        lib = self.context.lib

        def task() -> ManyChanged:
            found = briefings.make(lib)
            return ManyChanged(lambda: self._loaded(found))

        self.context.bring(task, "the briefing")

    def _loaded(self, found: Briefing) -> None:
        """It has come: show it over the main screen."""
        if self._screen is not None:
            return
        if self.context.late():
            self.context.say("The briefing is there; ask again to see it.")
            return
        from tui_reader.ui.screens.briefing_page import BriefingScreen
        from tui_reader.ui.widgets.briefing_pane import BriefingPane

        pane = BriefingPane(self.context.inks, found)
        self._screen = BriefingScreen(pane, self.context.keys)
        self.context.host.over(self._screen, self._left)

    def _left(self, target: Target | None) -> None:
        """The page was left: the next begins behind it, and what was chosen opens."""
        screen, self._screen = self._screen, None
        if screen is not None:
            briefings.mark(self.context.lib, screen.pane.briefing)
        if target is None:
            return
        if target.kind == "affair":
            self.affairs.show(target.entity_id)
        elif target.kind == "entity":
            self.entities.show(target.entity_id)
        elif target.row is not None and target.offset:
            self.open_story.open_at(target.row, target.offset)
            self.context.focus("article")
        elif target.row is not None:
            self.open_story.open(target.row)
            self.context.focus("article")
