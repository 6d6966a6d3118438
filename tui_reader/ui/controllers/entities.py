"""Names beyond the open story: their pages, the library's list of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.kinds import NAMES
from tui_reader.library import concordance
from tui_reader.ui.controllers.context import Context, PickerRequest
from tui_reader.ui.controllers.corrections import CorrectionsController, listed
from tui_reader.ui.controllers.mentions import MentionsController
from tui_reader.ui.controllers.open_story import OpenStoryController
from tui_reader.ui.controllers.story_state import StoryStateController
from tui_reader.ui.messages import PageLoaded
from tui_reader.view.lists.dossier import Target

if TYPE_CHECKING:
    from tui_reader.ui.screens.entity_page import EntityScreen

MOST_LISTED = 3_000
"""Names in the library's list; typing narrows it."""


class EntitiesController:
    """What is done with names."""

    def __init__(
        self,
        context: Context,
        story_state: StoryStateController,
        mentions: MentionsController,
        corrections: CorrectionsController,
    ) -> None:
        self.context = context
        self.story_state = story_state
        self.open_story: OpenStoryController = story_state.open_story
        self.mentions = mentions
        self.corrections = corrections
        self._screen: EntityScreen | None = None
        self._was: dict[int, int] = {}
        """Row of a page -> the row that it was shown by before it was called otherwise."""

    # --- pages ----------------------------------------------------------------------------------

    def do_entity_page(self, _count: int) -> None:
        chosen = self.mentions.chosen()
        if chosen is None:
            return
        story, entity = chosen
        found = concordance.of_story(self.context.lib, story.story.row.id, entity)
        if found is None:
            self.context.say(f"The library does not know {entity.name} yet.")
        else:
            self._ask(found.id)

    def do_entities(self, _count: int) -> None:
        lib = self.context.lib
        found = concordance.top(lib, limit=MOST_LISTED)
        if not found:
            self.context.say(
                "The library knows no names yet; they are noted as stories are marked."
            )
            return
        choices = [listed(one) for one in found]
        self.context.offer(
            PickerRequest(
                "Names of the library", choices, lambda id: self._ask(int(id)),
                tabs=tuple(kind.plural for kind in NAMES),
                more=lambda typed: [listed(one) for one in concordance.beginning(lib, typed)],
                correct=self._correct_listed,
            )
        )  # fmt: skip

    def _ask(self, entity_id: int, shown: int = 0) -> None:
        """An entity's page, or with as many stories again as were shown."""
        lib, limit = self.context.lib, shown + max(shown, concordance.STORIES)
        self.context.start(
            lambda: PageLoaded(concordance.page(lib, entity_id, limit)), "an entity's page"
        )

    def page_loaded(self, message: PageLoaded) -> None:
        """A page has come: show it over the main screen, or in place of the one that is shown."""
        if self._screen is None:
            from tui_reader.ui.screens.entity_page import EntityScreen

            acts = {"correct": self._correct_page, "undo": self._undo_page}
            self._screen = EntityScreen(self.context.keys, self.context.inks, self._ask, acts)
            self.context.host.over(self._screen, self._left)
        self._screen.show(message.page)

    def _correct_listed(self, id: str) -> None:
        """Correct a name of the list, and go back to the list."""
        entity = concordance.get(self.context.lib, int(id))
        self.corrections.of_library(entity, lambda: self.do_entities(0))

    def _correct_page(self, entity_id: int) -> None:
        """Correct the name whose page is shown, and show the page anew."""
        entity = concordance.get(self.context.lib, entity_id)
        self.corrections.of_library(entity, lambda: self._again(entity_id))

    def _undo_page(self, entity_id: int) -> None:
        self.story_state.do_undo(1)
        while not concordance.is_name(self.context.lib, entity_id) and entity_id in self._was:
            entity_id = self._was.pop(entity_id)
        self._again(entity_id)

    def _again(self, entity_id: int) -> None:
        """The page as it is now; one that is no name any more is left."""
        lib = self.context.lib
        if self._screen is not None and concordance.is_name(lib, entity_id):
            page = concordance.page(lib, entity_id)
            if page.entity.id != entity_id:
                self._was[page.entity.id] = entity_id
            self._screen.show_again(page)
        elif self._screen is not None:
            self._screen.leave()

    def _left(self, target: Target | None) -> None:
        self._screen = None
        if target is not None and target.row is not None:
            self.open_story.open_at(target.row, target.offset)
            self.context.focus("article")
