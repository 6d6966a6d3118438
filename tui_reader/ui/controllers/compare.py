"""A story beside its source, and beside what stood in it before."""

from __future__ import annotations

from tui_reader.library import comparison, revisions
from tui_reader.library.revisions import Change
from tui_reader.model import OpenStory
from tui_reader.ui.controllers.context import Context
from tui_reader.ui.messages import ViewerReady
from tui_reader.view.article import differences
from tui_reader.view.article.page import local_time


class CompareController:
    """Shows what was cut from a story, and what its publisher changed."""

    def __init__(self, context: Context) -> None:
        self.context = context

    def do_compare(self, _count: int) -> None:
        """Original and cleaned text side by side."""
        story, lib = self.context.story_or_say(), self.context.lib
        if story is None:
            return
        id, seen = story.story.row.id, _seen(story, self.context.panes.article.position())

        def task() -> ViewerReady:
            pairs = comparison.compare(lib, id)
            at = next((key for key, pair in enumerate(pairs) if seen and pair.kept == seen), 0)
            return ViewerReady(id, differences.compared(pairs), start=at)

        self.context.bring(task, "comparing with the original")

    def do_changes(self, _count: int) -> None:
        """What the publisher changed since the story came."""
        story, lib = self.context.story_or_say(), self.context.lib
        if story is None:
            return
        id = story.story.row.id

        def task() -> ViewerReady:
            found = revisions.changes(lib, id)
            if not found:
                return ViewerReady(id, None, "This story was not changed since it came.")
            text = differences.changed(found, _when)
            return ViewerReady(id, lambda cells: [text])

        self.context.bring(task, "looking for changes")

    def ready(self, message: ViewerReady) -> None:
        """The leaves have come; shown if their story is still the open one."""
        story = self.context.shown.story
        if message.note:
            self.context.say(message.note)
        if message.texts is None or story is None or story.story.row.id != message.story_id:
            return
        if self.context.late():
            self.context.say("The texts are there now; ask again to see them.")
            return
        from tui_reader.ui.screens.text_viewer import TextViewer

        screen = TextViewer(self.context.keys, self.context.inks, message.texts)
        screen.pane.start = message.start
        self.context.host.over(screen, lambda _left: None)


def _seen(story: OpenStory, offset: int) -> str:
    """The block of the article that is read now; "" at its beginning."""
    article = story.article
    spans = [block.span for block in article.blocks if block.span.start <= offset]
    return article.text[spans[-1].start : spans[-1].end] if offset and spans else ""


def _when(change: Change) -> str:
    return local_time(change.when)
