"""Names beyond the open story: their pages, the library's list of them."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import TYPE_CHECKING

from tui_reader import kinds
from tui_reader.fast_dataclasses import replace
from tui_reader.library import concordance, name_list
from tui_reader.library.concordance import LibraryEntity
from tui_reader.library.name_list import NameList, Wish
from tui_reader.model import Listing
from tui_reader.ui.controllers.context import Context
from tui_reader.ui.controllers.corrections import CorrectionsController, listed
from tui_reader.ui.controllers.mentions import MentionsController
from tui_reader.ui.controllers.open_story import OpenStoryController
from tui_reader.ui.controllers.story_list import StoryListController
from tui_reader.ui.controllers.story_state import StoryStateController
from tui_reader.ui.messages import PageLoaded
from tui_reader.view.lists import names
from tui_reader.view.lists.dialog_items import Action, ListDialog
from tui_reader.view.lists.dossier import Target
from tui_reader.view.lists.picker_items import PickerItem
from tui_reader.view.lists.rows import Parts
from tui_reader.wording import Sentence, counted

if TYPE_CHECKING:
    from tui_reader.ui.screens.entity_page import EntityScreen

MOST_LISTED = 3_000
"""Names in the library's list; typing finds all."""
TITLE = "Names of the library"
NONE = Sentence("There is no such name; {key:next_kind} lists another kind, {key:find} narrows.")


class EntitiesController:
    """What is done with names."""

    def __init__(
        self,
        context: Context,
        story_state: StoryStateController,
        mentions: MentionsController,
        corrections: CorrectionsController,
        story_list: StoryListController,
    ) -> None:
        self.context = context
        self.story_state = story_state
        self.open_story: OpenStoryController = story_state.open_story
        self.mentions = mentions
        self.corrections = corrections
        self.story_list = story_list
        self._wish = Wish()
        """How the list of names is sorted and narrowed."""
        self._words = ""
        self._listed: NameList | None = None
        """What the list shows; None: to be looked up."""
        self._back: Callable[[int], None] | None = None
        """Shows what a page was opened from, and is come back to: the list, an affair. It is given
        the name whose page was left."""
        self._screen: EntityScreen | None = None
        self._was: dict[int, int] = {}
        """Row of a page -> the row that it was shown by before it was called otherwise."""

    def tell_selected(self) -> None:
        """Where the library has the name that is selected in the sidebar."""
        side, story = self.context.panes.sidebar, self.context.shown.story
        row = side.selected()
        found = None
        if row is not None and story is not None and story.annotations is not None:
            for entity in story.annotations.entities:
                if entity.id == row.entity_id:
                    found = concordance.of_story(self.context.lib, story.story.row.id, entity)
        side.set_known(f"in {counted(found.stories, 'story')}" if found else "")

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
            self.show(found.id)

    def show(self, entity_id: int, back: Callable[[int], None] | None = None) -> None:
        """The page of a name of the library; `back` shows what it is left for, if anything."""
        self._back = back
        self._ask(entity_id)

    # --- the list -------------------------------------------------------------------------------

    def do_entities(self, _count: int) -> None:
        self._wish, self._words = Wish(), ""
        self._list()

    def _list(self, start: int = 0) -> None:
        """The names as they were sorted and narrowed, the cursor on one of them."""
        if name_list.is_empty(self.context.lib):
            self.context.say(
                "The library knows no names yet; they are noted as stories are marked."
            )
            return
        self._listed = None
        actions = (
            Action("open", self._open_listed, "Open"),
            Action("names_correct", self._correct_listed),
            Action("names_sort", lambda _id: self._sort(), stays=True, needs_row=False),
            Action("names_rising", lambda _id: self._only_rising(), stays=True, needs_row=False),
            Action("next_kind", lambda _id: self._turn(1), stays=True, needs_row=False),
            Action("previous_kind", lambda _id: self._turn(-1), stays=True, needs_row=False),
            Action("undo", lambda _id: self._undo_listed(), stays=True, needs_row=False),
        )
        self.context.host.open_dialog(
            ListDialog(
                TITLE, self._rows, actions, NONE, head=self._head, words=self._words,
                start=str(start), scope="names",
            )
        )  # fmt: skip

    def _rows(self, typed: str) -> list[PickerItem]:
        self._words = typed
        if self._listed is None:
            self._listed = NameList(self.context.lib, self._wish, MOST_LISTED)
        return [self._row(self._listed, one) for one in self._listed.narrowed(typed)]

    def _row(self, of: NameList, one: LibraryEntity) -> PickerItem:
        def drawn(cells: int) -> Parts:
            return names.row(one, of.weeks(one.id), of.rises(one.id), cells)

        said = listed(one)
        up = " · rising" if of.rises(one.id) else ""
        return replace(said, detail=f"{said.key} · {said.detail}{up}", key="", drawn=drawn)

    def _head(self, cells: int) -> Parts:
        wish = self._wish
        said = [name_list.ORDERS[wish.order]]
        said += [kinds.BY_ID[wish.kind].plural] if wish.kind else []
        said += ["rising only"] if wish.rising else []
        return names.heading(said, cells)

    def _list_by(self, wish: Wish) -> None:
        self._wish, self._listed = wish, None

    def _sort(self) -> None:
        orders = tuple(name_list.ORDERS)
        order = orders[(orders.index(self._wish.order) + 1) % len(orders)]
        self._list_by(dataclasses.replace(self._wish, order=order))

    def _only_rising(self) -> None:
        self._list_by(dataclasses.replace(self._wish, rising=not self._wish.rising))

    def _turn(self, step: int) -> None:
        every = ("", *kinds.NAME_KINDS)
        kind = every[(every.index(self._wish.kind) + step) % len(every)]
        self._list_by(dataclasses.replace(self._wish, kind=kind))

    def _undo_listed(self) -> None:
        self.story_state.do_undo(1)
        self._listed = None

    def _open_listed(self, id: str) -> None:
        self.show(int(id), self._list)

    def _correct_listed(self, id: str) -> None:
        """Correct a name of the list, and go back to the list."""
        entity = concordance.get(self.context.lib, int(id))

        def back() -> None:
            self._list(entity.id)

        self.corrections.of_library(entity, back, back)

    # --- a page ---------------------------------------------------------------------------------

    def _ask(self, entity_id: int, shown: int = 0) -> None:
        """An entity's page, or with as many stories again as were shown."""
        lib, limit = self.context.lib, shown + max(shown, concordance.STORIES)
        self.context.bring(
            lambda: PageLoaded(concordance.page(lib, entity_id, limit)), "an entity's page"
        )

    def page_loaded(self, message: PageLoaded) -> None:
        """A page has come: show it over the main screen, or in place of the one that is shown."""
        if self._screen is None and self.context.late():
            name = message.page.entity.name
            self.context.say(
                Sentence("The page of {name} is there; ask again to see it.", name=name)
            )
            return
        if self._screen is None:
            from tui_reader.ui.screens.entity_page import EntityScreen

            acts = {"correct": self._correct_page, "undo": self._undo_page}
            self._screen = EntityScreen(self.context.keys, self.context.inks, self._ask, acts)
            self.context.host.over(self._screen, self._left)
        self._screen.show(message.page)

    def _correct_page(self, entity_id: int) -> None:
        """Correct the name whose page is shown, and show the page anew."""
        entity = concordance.get(self.context.lib, entity_id)
        self.corrections.of_library(entity, lambda: self._again(entity_id), lambda: None)

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
        screen, self._screen = self._screen, None
        if target is None and self._back is not None and screen is not None:
            self._back(screen.entity)
        if target is not None and target.kind == "affair":
            self.story_list.open(Listing("search", f"affair:{target.entity_id}"))
            self.context.focus("stories")
        if target is not None and target.row is not None:
            self.open_story.open_at(target.row, target.offset)
            self.context.focus("article")
