"""Correcting names: in the open story, on a name's page, in the list of names, from a selection.

Owns what is asked and in which order; what is said of a name is kept by the library (`corrections`
with a story at hand, `names` with none).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui_reader.kinds import BY_ID, NAMES
from tui_reader.library import concordance, corrections
from tui_reader.library import names as library_names
from tui_reader.library.concordance import LibraryEntity
from tui_reader.model import Entity, OpenStory
from tui_reader.ui.controllers.context import Context, PickerRequest
from tui_reader.ui.controllers.mentions import MentionsController
from tui_reader.ui.messages import Done, StoryLoaded
from tui_reader.view.lists.picker_items import PickerItem
from tui_reader.wording import Sentence, counted

if TYPE_CHECKING:
    from tui_reader.ui.controllers.selection import SelectionController

OF_LIBRARY = "library:"
"""Begins the id of a row that is an entity of the library."""
SCOPES = (
    PickerItem("story", "This story", "the correction holds here"),
    PickerItem("library", "Whole library", "it holds in all stories, those to come, too"),
)
Said = tuple[str, tuple[str, str]]
"""(action, surface and target), as `corrections.correct` takes them."""


class CorrectionsController:
    """What is said of names."""

    def __init__(
        self, context: Context, mentions: MentionsController, selection: SelectionController
    ) -> None:
        self.context = context
        self.mentions = mentions
        self.selection = selection

    # --- in the open story ----------------------------------------------------------------------

    def do_correct(self, _count: int) -> None:
        chosen = self.mentions.chosen()
        if chosen is None:
            return
        story, entity = chosen
        choices = [
            PickerItem("drop", "Not an entity", "it is marked no more"),
            *_kinds(entity.kind),
            PickerItem("merge", "Same as …", "another name of this story, or of the library"),
            PickerItem("rename", "Is called …", "a name that you type"),
        ]
        choices += [
            PickerItem(f"split:{at}", f"Split: “{alias}” is another", f"not {entity.name}")
            for at, alias in enumerate(entity.aliases)
        ]

        def done(id: str) -> None:
            action, _, about = id.partition(":")
            if action == "merge":
                self._offer_others(story, entity)
            elif action == "rename":
                self._ask_name(
                    entity.name, lambda name: self._scoped(story, ("rename", (entity.name, name)))
                )
            elif action == "split":
                self._scoped(story, (action, (entity.aliases[int(about)], "")))
            else:
                self._scoped(story, (action, (entity.name, about)))

        self.context.offer(
            PickerRequest(f"{entity.name} ({BY_ID[entity.kind].label})", choices, done, bare=True)
        )

    def do_add_name(self, _count: int) -> None:
        """What is selected is a name that was missed."""
        held = self.selection.held()
        if held is None:
            return
        story, span = held
        selected = story.article.text[span.start : span.end].strip()
        if "\n\n" in selected:
            self.context.say("A name stands in one paragraph: select less.")
            return
        name = " ".join(selected.split())

        def done(id: str) -> None:
            said: Said = ("add", (name, id.partition(":")[2]))
            self._scoped(story, said, self.selection.clear)

        self.context.offer(PickerRequest(f"{name} …", _kinds(""), done))

    def _offer_others(self, story: OpenStory, entity: Entity) -> None:
        """The story's other names, then by typing every name of the library."""
        assert story.annotations is not None
        lib = self.context.lib
        others = [other for other in story.annotations.entities if other.id != entity.id]
        choices = [
            PickerItem(str(at), other.name, BY_ID[other.kind].label, also=" ".join(other.aliases))
            for at, other in enumerate(sorted(others, key=lambda one: one.kind != entity.kind))
        ]
        known = {other.name.casefold() for other in story.annotations.entities}

        def more(typed: str) -> list[PickerItem]:
            found = concordance.beginning(lib, typed)
            return [listed(one, OF_LIBRARY) for one in found if one.name.casefold() not in known]

        def done(id: str) -> None:
            if id.startswith(OF_LIBRARY):
                self._is_known(story, entity, int(id.removeprefix(OF_LIBRARY)))
            else:
                name = next(choice.title for choice in choices if choice.id == id)
                self._scoped(story, ("merge", (entity.name, name)))

        self.context.offer(
            PickerRequest(f"{entity.name} is the same as …", choices, done, more=more, bare=True)
        )

    def _is_known(self, story: OpenStory, entity: Entity, other: int) -> None:
        """The name of the story is one of the library: in this story alone, or wherever it is."""
        lib = self.context.lib

        def joined() -> str:
            found = concordance.of_story(lib, story.story.row.id, entity)
            if found is None:
                return f"The library does not know {entity.name} yet."
            now = library_names.join(lib, found.id, other)
            return Sentence("{name} is {now} now; {key:undo} takes it back.",
                            name=entity.name, now=now.name)  # fmt: skip

        def done(scope: str) -> None:
            if scope == "library":
                self._library(joined, entity.name)
                return
            found = concordance.get(lib, other)
            self._correct(story, ("rename", (entity.name, found.name)), everywhere=False)

        self.context.offer(PickerRequest("Where does this hold?", SCOPES, done))

    def _scoped(
        self, story: OpenStory, said: Said, then: Callable[[], object] = lambda: None
    ) -> None:
        def done(scope: str) -> None:
            then()
            self._correct(story, said, everywhere=scope == "library")

        self.context.offer(PickerRequest("Where does this hold?", SCOPES, done))

    def _correct(self, story: OpenStory, said: Said, *, everywhere: bool) -> None:
        lib, id, host = self.context.lib, story.story.row.id, self.context.host
        action, names = said
        where = "in the whole library" if everywhere else "in this story"
        note = Sentence("Corrected {where}; {key:undo} takes it back.", where=where)

        def task() -> StoryLoaded:
            opened = corrections.correct(lib, id, action, names, everywhere=everywhere)
            if action == "add" and not corrections.marked(opened, names[0]):
                within = "{name} is kept as a name, but stands within a longer one here"
                return StoryLoaded(
                    opened, Sentence(f"{within}; {{key:undo}} takes it back.", name=names[0])
                )
            if everywhere:  # other stories are to be marked anew
                host.post_message(Done(note))
            return StoryLoaded(opened, note)

        self.context.say("Correcting…")
        self.context.start(task, f"correcting {names[0]}")

    # --- of the library -------------------------------------------------------------------------

    def of_library(
        self, entity: LibraryEntity, after: Callable[[], None], left: Callable[[], None]
    ) -> None:
        """Correct a name with no story at hand; `after` is called when something was said, `left`
        when nothing was."""
        lib, id = self.context.lib, entity.id
        choices = [
            PickerItem("drop", "Not a name", "no longer marked or listed"),
            *_kinds(entity.kind),
            PickerItem("join", "Same as …", "another name of the library"),
            PickerItem("rename", "Is called …", "a name that you type"),
        ]
        choices += _splits(entity)

        def say(act: Callable[[], object]) -> None:
            self._said(act, entity.name, after)

        def done(choice: str) -> None:
            action, _, about = choice.partition(":")
            if action == "join":
                self._offer_library(
                    entity, lambda other: say(lambda: library_names.join(lib, id, other)), left
                )
            elif action == "rename":
                self._ask_name(
                    entity.name, lambda name: say(lambda: library_names.rename(lib, id, name)), left
                )
            elif action == "split":
                say(lambda: library_names.split(lib, int(about)))
            elif action == "kind":
                say(lambda: library_names.change_kind(lib, id, about))
            else:
                say(lambda: library_names.drop(lib, id))

        title = f"{entity.name} ({BY_ID[entity.kind].label}), in the whole library"
        self.context.offer(PickerRequest(title, choices, done, bare=True, left=left))

    def _offer_library(
        self, entity: LibraryEntity, join: Callable[[int], None], left: Callable[[], None]
    ) -> None:
        lib = self.context.lib

        def more(typed: str) -> list[PickerItem]:
            return [listed(one) for one in concordance.beginning(lib, typed) if one.id != entity.id]

        near = concordance.top(lib, entity.kind, limit=8)
        choices = [listed(one) for one in near if one.id != entity.id]
        title = f"{entity.name} is the same as …"
        self.context.offer(
            PickerRequest(title, choices, lambda id: join(int(id)), more=more, bare=True, left=left)
        )

    def _said(self, act: Callable[[], object], name: str, after: Callable[[], None]) -> None:
        """Say it at once: it is a few rows, and what is shown follows it."""
        act()
        after()
        note = Sentence("{name} is corrected in the library; {key:undo} takes it back.", name=name)
        self.context.host.post_message(Done(note))

    def _library(self, act: Callable[[], str], name: str) -> None:
        self.context.start(lambda: Done(act()), f"correcting {name}")

    def _ask_name(
        self, name: str, named: Callable[[str], None], left: Callable[[], None] | None = None
    ) -> None:
        """Ask what it is called: whatever is typed may be taken, and names of the library."""
        lib = self.context.lib

        def more(typed: str) -> list[PickerItem]:
            found = concordance.beginning(lib, typed, limit=5)
            own = PickerItem(f"={typed.strip()}", f"“{typed.strip()}”", "as it is typed")
            return [own, *(PickerItem(f"={one.name}", one.name, _counts(one)) for one in found)]

        title, asks = f"{name} is called …", "Type its name"
        self.context.offer(
            PickerRequest(title, (), lambda id: named(id[1:]), more=more, left=left, asks=asks)
        )


def _kinds(present: str) -> list[PickerItem]:
    return [PickerItem(f"kind:{kind.id}", f"Is {kind.one}") for kind in NAMES if kind.id != present]


def _counts(one: LibraryEntity) -> str:
    counts = f"{counted(one.stories, 'story')}, {counted(one.mentions, 'mention')}"
    return counts + (f" · also: {', '.join(one.also)}" if one.also else "")


def listed(one: LibraryEntity, lead: str = "") -> PickerItem:
    """A name of the library, as lists have it."""
    kind = BY_ID[one.kind]
    return PickerItem(f"{lead}{one.id}", one.name, _counts(one), kind.label, also=kind.plural)


def _splits(entity: LibraryEntity) -> list[PickerItem]:
    """A row for each name that is joined, however often it is."""
    distinct = {one.name: one.id for one in reversed(entity.joined)}
    return [
        PickerItem(f"split:{distinct[name]}", f"Split: “{name}” is another", f"not {entity.name}")
        for name in dict.fromkeys(one.name for one in entity.joined)
    ]
