"""What is done inside an open article: mentions, links."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from tui_reader import sanitise
from tui_reader.kinds import BY_ID
from tui_reader.model import Entity, OpenStory
from tui_reader.ui.controllers.context import Context, PickerRequest
from tui_reader.ui.controllers.cuts import CutsController
from tui_reader.ui.controllers.open_story import OpenStoryController
from tui_reader.ui.controllers.story_state import StoryStateController
from tui_reader.ui.messages import TextTouched
from tui_reader.view.article.marks import Layer, entity_layer
from tui_reader.view.lists.entity_sections import SideRow
from tui_reader.view.lists.picker_items import PickerItem
from tui_reader.wording import Sentence


class MentionsController:
    """Moves among the marks of the open story."""

    def __init__(
        self,
        context: Context,
        open_story: OpenStoryController,
        story_state: StoryStateController,
        cuts: CutsController,
    ) -> None:
        self.context = context
        self.open_story = open_story
        self.story_state = story_state
        self.cuts = cuts
        self._at: tuple[int, int] | None = None
        """(story id, offset of the current mention)."""

    # --- mentions -------------------------------------------------------------------------------

    def do_next_mention(self, count: int) -> None:
        self._step(max(1, count))

    def do_previous_mention(self, count: int) -> None:
        self._step(-max(1, count))

    def do_next_of_entity(self, count: int) -> None:
        self._step_entity(max(1, count))

    def do_previous_of_entity(self, count: int) -> None:
        self._step_entity(-max(1, count))

    def _step(self, steps: int) -> None:
        """From mark to mark; while cuts are shown, from cut to cut."""
        story = self.context.story_or_say()
        if story is None or self.cuts.step(steps):
            return
        marked = self._marked(story)
        if not marked:
            waiting = story.annotations is None
            self.context.say(
                "The marks are on their way…" if waiting else "Nothing is marked here."
            )
            return
        at = self._from_here(story, marked, steps)
        if not 0 <= at < len(marked):
            self.context.say("No more mentions." if steps > 0 else "No mention before this one.")
            return
        self._go(story, marked[at])
        self._select_entry(marked[at])

    def _marked(self, story: OpenStory) -> list[int]:
        """Indexes of the mentions that are marked."""
        notes = story.annotations
        return [] if notes is None else self.context.panes.sidebar.sight.marked(notes)

    def _from_here(self, story: OpenStory, marked: Sequence[int], steps: int) -> int:
        """Which of the marked mentions is so many steps from the current one, or from what is
        seen."""
        assert story.annotations is not None
        starts = [story.annotations.items[index].span.start for index in marked]
        article = self.context.panes.article
        current = self.current
        if current in marked and article.sees(starts[marked.index(current)]):
            return marked.index(current) + steps
        seen = article.position()
        if steps > 0:
            return bisect_left(starts, seen) + steps - 1
        return bisect_right(starts, seen) + steps

    @property
    def current(self) -> int | None:
        """Index of the current mention of the open story."""
        story = self.context.shown.story
        if story is None or story.annotations is None or self._at is None:
            return None
        id, offset = self._at
        items = story.annotations.items
        at = bisect_left(items, offset, key=lambda item: item.span.start)
        here = id == story.story.row.id and at < len(items) and items[at].span.start == offset
        return at if here else None

    def marks_shown(self) -> None:
        """The story's marks were laid: the current mention is found again, by its place."""
        story, at = self.context.shown.story, self.current
        self.context.panes.sidebar.set_current(at)
        if story is not None and at is not None:
            self._lay_current(story, at)

    def arrive(self, offset: int) -> None:
        """The story was opened at a mention: show it in the upper third, and its entity."""
        story, article = self.context.shown.story, self.context.panes.article
        if story is None:
            return
        self._at = (story.story.row.id, offset)
        article.scroll_top(article.line_of(offset) - article.rows // 3)
        at = self.current
        if at is not None:
            self._go(story, at)
            self._select_entry(at)

    def _go(self, story: OpenStory, at: int) -> None:
        """Make a mention the current one and show it."""
        assert story.annotations is not None
        self._at = (story.story.row.id, story.annotations.items[at].span.start)
        self.context.panes.sidebar.set_current(at)
        self.context.panes.article.reveal(self._lay_current(story, at))

    def _lay_current(self, story: OpenStory, at: int) -> int:
        """Paint the current mention; where it stands on the page."""
        assert story.annotations is not None
        article = self.context.panes.article
        span = story.annotations.items[at].span
        start, end = article.page.span(span.start, span.end)
        article.lay("current", Layer([(start, end, "current")]))
        return start

    def _select_entry(self, at: int) -> SideRow | None:
        """Put the sidebar's cursor on a mention's entry, unfolding its section."""
        side = self.context.panes.sidebar
        row = side.entry_of(at)
        if row is None:
            row = side.hidden_entry_of(at)
            group = BY_ID[row.mark].group if row else ""
            if row is not None and group in side.sight.folded:
                side.see(replace(side.sight, folded=side.sight.folded - {group}))
        if row is not None:
            side.select(row)
        return row

    # --- the mentions of one entity ---------------------------------------------------------------

    def chosen(self) -> tuple[OpenStory, Entity] | None:
        """The open story and the name that is meant; says so when there is none."""
        story, row = self.context.shown.story, self.entity()
        if story is None or row is None or story.annotations is None:
            self.context.say(Sentence("Select a name first; {key:entities} lists all."))
            return None
        if row.entity_id is None:
            self.context.say("This is for names; a figure is what it is.")
            return None
        found = [one for one in story.annotations.entities if one.id == row.entity_id]
        return (story, found[0]) if found else None

    def entity(self) -> SideRow | None:
        """The entry that is meant: the sidebar's, in the article that of the current mention."""
        side, current = self.context.panes.sidebar, self.current
        if self.context.view.place != "sidebar" and current is not None:
            return side.entry_of(current) or side.hidden_entry_of(current)
        row = side.selected()
        return row if row is not None and row.kind == "entity" else None

    def next_of(self, row: SideRow) -> None:
        """The next mention of an entry of the sidebar; all its mentions are marked."""
        self._step_of(row, 1)

    def _step_entity(self, steps: int) -> None:
        if self.context.story_or_say() is None:
            return
        side = self.context.panes.sidebar.selected()
        row = side if side is not None and side.kind == "entity" else self.entity()
        if row is None:
            self.context.say("Select a name or a figure first.")
        else:
            self._step_of(row, steps, seen=self.context.panes.article.position())

    def _step_of(self, row: SideRow, steps: int, seen: int = 0) -> None:
        """So many mentions of an entry on or back, round and round; if the current mention is
        another's, from what is seen of the text."""
        story = self.context.story_or_say()
        if story is None or story.annotations is None or not row.mentions:
            return
        current = self.current
        if current in row.mentions:
            at = row.mentions.index(current) + steps
        else:
            items = story.annotations.items
            at = bisect_left(row.mentions, seen, key=lambda index: items[index].span.start)
            at += steps - 1 if steps > 0 else steps
        self._tell(story, row, row.mentions[at % len(row.mentions)])

    def _tell(self, story: OpenStory, row: SideRow, at: int) -> None:
        """Go to a mention, mark all of its entity, say which of how many it is."""
        article = self.context.panes.article
        layer = entity_layer(article.page, story.annotations, frozenset(row.mentions))
        article.lay("chosen", layer)
        self._go(story, at)
        self.context.say(f"{row.label}: {row.mentions.index(at) + 1} of {len(row.mentions)}")

    def touched(self, message: TextTouched) -> None:
        """The text was clicked: a mention selects its entity, a link says where it goes."""
        story = self.context.shown.story
        if story is None or (message.offset < 0 and not message.link):
            return
        items = story.annotations.items if story.annotations else ()
        at = bisect_right(items, message.offset, key=lambda item: item.span.start) - 1
        if at >= 0 and message.offset < items[at].span.end:
            row = self._select_entry(at)
            if row is not None:
                self._tell(story, row, at)
        elif message.link:
            leads = "Link to {host}: {key:follow_link} follows links."
            self.context.say(Sentence(leads, host=sanitise.host(message.link)))

    # --- the text -------------------------------------------------------------------------------

    def do_follow_link(self, _count: int) -> None:
        links = self.context.panes.article.page.links
        if not links:
            self.context.say("There are no links in this text.")
            return
        choices = [
            PickerItem(link, sanitise.host(link), f"[{number}] {link}")
            for number, link in enumerate(links, 1)
        ]
        self.context.offer(
            PickerRequest("Follow a link", choices, self.story_state.follow, letters=True)
        )
