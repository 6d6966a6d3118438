"""Names beyond the open story: their pages, the library's list of them, corrections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.kinds import BY_ID, NAMES
from tui_reader.library import concordance, corrections
from tui_reader.library.concordance import LibraryEntity
from tui_reader.model import Entity, OpenStory
from tui_reader.ui.controllers.context import Context, PickerRequest
from tui_reader.ui.controllers.mentions import MentionsController
from tui_reader.ui.controllers.open_story import OpenStoryController
from tui_reader.ui.messages import Done, PageLoaded, StoryLoaded
from tui_reader.view.lists.entity_page import Target
from tui_reader.view.lists.picker_items import PickerItem
from tui_reader.wording import Sentence, counted

if TYPE_CHECKING:
    from tui_reader.ui.screens.entity_page import EntityScreen

MOST_LISTED = 3_000
"""Names in the library's list; typing narrows it."""


class EntitiesController:
    """What is done with names."""

    def __init__(
        self, context: Context, open_story: OpenStoryController, mentions: MentionsController
    ) -> None:
        self.context = context
        self.open_story = open_story
        self.mentions = mentions
        self._screen: EntityScreen | None = None

    # --- pages ----------------------------------------------------------------------------------

    def do_entity_page(self, _count: int) -> None:
        chosen = self._chosen()
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
        choices = [_listed(one) for one in found]
        self.context.offer(
            PickerRequest(
                "Names of the library", choices, lambda id: self._ask(int(id)),
                tabs=tuple(kind.plural for kind in NAMES),
                more=lambda typed: [_listed(one) for one in concordance.beginning(lib, typed)],
            )
        )  # fmt: skip

    def _ask(self, entity_id: int, shown: int = 0) -> None:
        """An entity's page, or with more stories than were shown."""
        lib, limit = self.context.lib, shown + concordance.STORIES
        self.context.start(
            lambda: PageLoaded(concordance.page(lib, entity_id, limit)), "an entity's page"
        )

    def page_loaded(self, message: PageLoaded) -> None:
        """A page has come: show it over the main screen, or in place of the one that is shown."""
        if self._screen is None:
            from tui_reader.ui.screens.entity_page import EntityScreen

            self._screen = EntityScreen(self.context.keys, self.context.inks, self._ask)
            self.context.host.over(self._screen, self._left)
        self._screen.show(message.page)

    def _left(self, target: Target | None) -> None:
        self._screen = None
        if target is not None and target.row is not None:
            self.open_story.open_at(target.row, target.offset)
            self.context.focus("article")

    # --- corrections ----------------------------------------------------------------------------

    def do_correct(self, _count: int) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        story, entity = chosen
        others = [other for other in self._entities(story) if other.id != entity.id]
        choices = [PickerItem("drop", "Not an entity", "it is marked no more")]
        choices += [
            PickerItem(f"kind:{kind.id}", f"Is {kind.one}")
            for kind in NAMES
            if kind.id != entity.kind
        ]
        if others:
            choices.append(PickerItem("merge", "Same as …", "another name of this story"))
        choices += [
            PickerItem(f"split:{at}", f"Split: “{alias}” is another", f"not {entity.name}")
            for at, alias in enumerate(entity.aliases)
        ]

        def done(id: str) -> None:
            action, _, about = id.partition(":")
            if action == "merge":
                self._offer_others(story, entity, others)
            elif action == "split":
                self._offer_scope(story, action, (entity.aliases[int(about)], ""))
            else:
                self._offer_scope(story, action, (entity.name, about))

        self.context.offer(
            PickerRequest(f"{entity.name} ({BY_ID[entity.kind].label})", choices, done)
        )

    def _offer_others(self, story: OpenStory, entity: Entity, others: list[Entity]) -> None:
        choices = [
            PickerItem(str(at), other.name, BY_ID[other.kind].label, also=" ".join(other.aliases))
            for at, other in enumerate(sorted(others, key=lambda one: one.kind != entity.kind))
        ]

        def done(id: str) -> None:
            name = next(choice.title for choice in choices if choice.id == id)
            self._offer_scope(story, "merge", (entity.name, name))

        self.context.offer(PickerRequest(f"{entity.name} is the same as …", choices, done))

    def _offer_scope(self, story: OpenStory, action: str, names: tuple[str, str]) -> None:
        lib, id, host = self.context.lib, story.story.row.id, self.context.host

        def done(scope: str) -> None:
            everywhere = scope == "library"
            where = "in the whole library" if everywhere else "in this story"
            note = Sentence("Corrected {where}; {key:undo} takes it back.", where=where)

            def task() -> StoryLoaded:
                opened = corrections.correct(lib, id, action, names, everywhere=everywhere)
                if everywhere:  # other stories are to be marked anew
                    host.post_message(Done(note))
                return StoryLoaded(opened, note)

            self.context.say("Correcting…")
            self.context.start(task, f"correcting {names[0]}")

        scopes = [
            PickerItem("story", "This story", "the correction holds here"),
            PickerItem("library", "Whole library", "it holds in all stories, those to come, too"),
        ]
        self.context.offer(PickerRequest("Where does this hold?", scopes, done))

    # --- how ------------------------------------------------------------------------------------

    def _chosen(self) -> tuple[OpenStory, Entity] | None:
        """The open story and the name that is meant; says so when there is none."""
        story, row = self.context.shown.story, self.mentions.entity()
        if story is None or row is None or story.annotations is None:
            self.context.say(Sentence("Select a name first; {key:entities} lists all."))
            return None
        if row.entity_id is None:
            self.context.say("This is for names; a figure is what it is.")
            return None
        found = [one for one in self._entities(story) if one.id == row.entity_id]
        return (story, found[0]) if found else None

    def _entities(self, story: OpenStory) -> list[Entity]:
        return list(story.annotations.entities) if story.annotations else []


def _listed(one: LibraryEntity) -> PickerItem:
    counts = f"{counted(one.stories, 'story')}, {counted(one.mentions, 'mention')}"
    if one.also:
        counts += f" · also: {', '.join(one.also)}"
    kind = BY_ID[one.kind]
    return PickerItem(str(one.id), one.name, counts, kind.label, also=kind.plural)
