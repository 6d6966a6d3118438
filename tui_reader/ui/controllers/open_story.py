"""Which story is open. Opens from the store at once, else in a thread; then its marks.

Keeps the reading position of each story, and marks a story read when it was opened.
"""

from __future__ import annotations

from collections.abc import Callable

from tui_reader import clock
from tui_reader.library import annotation, reading
from tui_reader.library import listing as rows_of
from tui_reader.model import Listing, OpenStory, StoryRow
from tui_reader.ui.controllers.context import Context
from tui_reader.ui.controllers.ready_ahead import ReadyAhead
from tui_reader.ui.controllers.story_list import StoryListController
from tui_reader.ui.messages import ModelChanged, RulesRan, StoryLoaded
from tui_reader.view.article import page as pages
from tui_reader.view.article.marks import highlight_layer
from tui_reader.view.text.positions import carried

MARKS_DELAY = 0.08
"""Seconds before marks are asked for: leafing through stories asks for the last one's only."""
NOWHERE = (0, 0)
GAP = 2
"""Code points between two blocks of a text."""


class OpenStoryController:
    """Opens stories."""

    def __init__(self, context: Context, story_list: StoryListController) -> None:
        self.context = context
        self.story_list = story_list
        self._marking = 0
        """Id of the story whose marks are on their way."""
        self.then: Callable[[], None] = lambda: None
        """Called when a story was shown."""
        self.marks_shown: Callable[[], None] = lambda: None
        """Called when a story's marks were laid."""
        self.arrive: Callable[[int], None] = lambda offset: None
        """Called with the mention a story was opened for, once its marks are there."""
        self.opened: Callable[[StoryRow], None] = lambda row: None
        """Called when a story is opened."""
        self.ahead = ReadyAhead(context)
        self._kept_at = 0
        """The place in the open story that the library has."""
        self._turn = 0
        """How many stories were opened."""
        self._arriving = NOWHERE
        """(story id, offset) of the mention that a story was opened for."""

    # --- commands -------------------------------------------------------------------------------

    def do_next_story(self, count: int) -> None:
        self._step(max(1, count))

    def do_previous_story(self, count: int) -> None:
        self._step(-max(1, count))

    def do_next_unread(self, _count: int) -> None:
        self._unread(backwards=False)

    def do_previous_unread(self, _count: int) -> None:
        self._unread(backwards=True)

    def _step(self, rows: int) -> None:
        stories = self.context.panes.stories
        reading_now = self.context.view.place in ("article", "sidebar")
        if not stories.move(rows):
            self.context.say("That was the last story." if rows > 0 else "This is the first story.")
        elif reading_now:
            self.ahead.backwards = rows < 0
            self.open_selected(stepped=True)

    def _unread(self, *, backwards: bool) -> None:
        """The next unread story of the list, else of the whole library."""
        context, stories = self.context, self.context.panes.stories
        here = stories.selected()
        lib, listing, behind = context.lib, context.shown.listing, context.behind
        found = None
        if here is not None and not backwards and context.view.place == "stories" and not here.read:
            found = here  # the selected story itself was never opened
        after = stories.window.over(stories.cursor) if stories.window else None
        found = found or behind.found(lambda: rows_of.next_unread(lib, listing, after, backwards))
        if found is None:
            everywhere = self.story_list.once(Listing("unread"))
            found = behind.found(lambda: rows_of.next_unread(lib, everywhere, None, backwards))
            if found is None:
                context.say("Nothing unread is left.")
                return
            self.story_list.open(Listing("unread"))
        self.go_to(found)
        self.open_selected()

    # --- opening --------------------------------------------------------------------------------

    def go_to(self, row: StoryRow) -> None:
        """Put the list's cursor on a story."""
        self.context.panes.stories.go_to(self.story_list.index_of(row))

    def open_selected(self, *, stepped: bool = False) -> None:
        """Open the story under the cursor."""
        row = self.context.panes.stories.selected()
        if row is not None:
            self.open(row, stepped=stepped)

    def open_at(self, row: StoryRow, offset: int) -> None:
        """Open a story at a mention."""
        self._arriving = (row.id, offset)
        self.open(row)

    def open(self, row: StoryRow, *, stepped: bool = False) -> None:
        """Open a story: its text at once if it is at hand, else as soon as it is cleaned. One that
        was `stepped` to is read when it stood for a moment."""
        context = self.context
        self.leave()
        if context.behind.has(row.id):
            context.behind.settle()  # it is opened where it was left
        self._turn += 1
        turn = self._turn
        context.shown.wanted = row.id
        context.status.say("")
        cached = self.ahead.stories.get(row.id)
        if cached is not None:
            self.show(cached)
        else:
            lib = context.lib
            context.start(lambda: StoryLoaded(reading.open_story(lib, row.id)), "opening a story")
        self.opened(row)
        if not row.read and stepped and (moment := context.config.reading.moment):
            context.host.later(moment, lambda: self._read(row) if turn == self._turn else None)
        elif not row.read:
            self._read(row)
        context.focus("sidebar" if context.view.place == "sidebar" else "article")

    def _read(self, row: StoryRow) -> None:
        """A story was opened: it is read."""
        lib, read = self.context.lib, list[int]()

        def mark() -> None:
            if not reading.story(lib, row.id).row.read:  # by another program, meanwhile
                read.extend(reading.mark_opened(lib, row.id))

        def tell() -> None:
            if read:
                self.context.shown.read_at = clock.seconds()
                self.context.changed(*read, read=True)

        self.context.behind.put(row.id, mark, tell)

    def leave(self) -> None:
        """The open story is left: keep where it was read, if anybody moved in it."""
        lib, story = self.context.lib, self.context.shown.story
        if story is None:
            return
        id, behind = story.story.row.id, self.context.behind
        if story.story.row.updated:
            behind.put(id, lambda: reading.update_seen(lib, id))
            self.context.changed(id, updated=False)
        at, (brought, offset) = self.context.panes.article.position(), self.context.shown.brought_to
        known = offset if id == brought else self._kept_at
        if not self._stayed(at, known):
            self._kept_at = at
            behind.put(id, lambda: reading.remember_position(lib, id, at))

    def _stayed(self, at: int, known: int) -> bool:
        """By its line, or next to a gap: the pane may have been made wider or narrower since."""
        article = self.context.panes.article
        return article.line_of(at) == article.line_of(known) or abs(at - known) <= GAP

    # --- what workers bring ---------------------------------------------------------------------

    def loaded(self, message: StoryLoaded) -> None:
        """A story's text or marks have come; shown only if it is still the wanted one."""
        context, story = self.context, message.story
        id = story.story.row.id
        if self._marking == id:
            self._marking = 0
        if message.note:
            context.say(message.note)
        context.panes.stories.ask_again(id)
        if id != context.shown.wanted:
            return
        now = context.shown.story
        if now is None or now.story.row.id != id:
            self.show(story)
        else:
            self.update(story, keep=now.article.text_sha == story.article.text_sha)

    def show(self, story: OpenStory) -> None:
        """Show a story from its remembered position."""
        context = self.context
        context.shown.story = story
        self._kept_at = story.story.position
        ready = self.ahead.drawn(story)
        named = (story.story.row.feed_title, pages.local_time(story.story.published))
        title = " · ".join(part for part in named if part)
        context.panes.article.show(ready.page, title, story.story.position, ready)
        self._lay(story)
        self.then()
        self.ahead.look()
        context.show_keys()
        stale = story.annotations is None or not annotation.fresh(context.lib, story.story.row.id)
        if stale and context.config.reading.annotate:
            context.host.later(MARKS_DELAY, self._ask_marks)

    def update(self, story: OpenStory, *, keep: bool) -> None:
        """The same story with marks, or with another text: the place in it is kept."""
        context = self.context
        old, new = context.shown.story, story.article.text

        def moved(offset: int) -> int:
            return carried(old.article.text, new, offset) if old is not None else offset

        context.shown.story = story
        context.panes.stories.ask_again(story.story.row.id)
        if not keep or story.annotations is None or story.annotations.notice:
            context.panes.article.replace(self.ahead.page(story), moved)
            self.then()
        self._lay(story)
        if story.annotations is None and context.config.reading.annotate:
            context.host.later(MARKS_DELAY, self._ask_marks)

    def recompose(self) -> None:
        """The open story composed anew: cuts were shown or hidden."""
        story = self.context.shown.story
        if story is not None:
            self.context.panes.article.replace(self.ahead.page(story))
            self._lay(story)
            self.then()
            self.context.show_keys()

    def reopen(self) -> None:
        """The open story as the library has it now: a change to it was taken back, or others made
        one."""
        story, lib = self.context.shown.story, self.context.lib
        if story is not None:
            id = story.story.row.id
            wanted = self.context.config.reading.annotate or annotation.ready(lib)

            def task() -> StoryLoaded | None:
                """A correction, or one that was taken back, makes the marks stale."""
                found = annotation.annotate(lib, id) if wanted else reading.open_story(lib, id)
                return None if found == story else StoryLoaded(found)

            self.context.start(task, "opening a story")

    def _lay(self, story: OpenStory) -> None:
        article, side = self.context.panes.article, self.context.panes.sidebar
        article.lay("marks", self.ahead.marks(story, article.page, side.sight))
        article.lay("own", highlight_layer(article.page, story.highlights))
        empty = "Looking for names…" if story.annotations is None else "Nothing found."
        side.show(story, empty, *self._others(story))
        self.marks_shown()
        if self._arriving[0] == story.story.row.id and story.annotations is not None:
            offset, self._arriving = self._arriving[1], NOWHERE
            self.arrive(offset)

    def _others(self, story: OpenStory) -> tuple[list[StoryRow], int]:
        """Who else tells it, and how many others there are of its affair."""
        lib, id = self.context.lib, story.story.row.id
        if not lib.config.reading.told_once:
            return [], 0
        return rows_of.company(lib, id)

    # --- marks ----------------------------------------------------------------------------------

    def _ask_marks(self) -> None:
        context, story = self.context, self.context.shown.story
        if story is None or self._marking:
            return
        if story.annotations is not None and annotation.fresh(context.lib, story.story.row.id):
            return
        id = self._marking = story.story.row.id
        lib = context.lib

        def task() -> RulesRan | None:
            if not annotation.ready(lib):
                context.host.post_message(ModelChanged("loading"))
                annotation.warm(lib)
                context.host.post_message(ModelChanged("ready", annotation.problem(lib)))
            context.host.post_message(StoryLoaded(annotation.annotate(lib, id)))
            from tui_reader.library import rule_runs  # searching: not before the first key

            hits = rule_runs.run_known(lib)
            return RulesRan(hits) if hits else None

        context.start(task, "recognising names")

    def model_changed(self, message: ModelChanged) -> None:
        """Tell how the model is."""
        loading = message.state == "loading"
        self.context.status.note("model", "loading the entity model…" if loading else "")
        if message.sentence:
            self.context.fail(message.sentence, "entity model")

    def marks_failed(self) -> None:
        """The marks of a story could not be had; the next story may ask again."""
        self._marking = 0
