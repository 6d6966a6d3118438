"""The full text of stories, from their web pages: once, or always for a feed."""

from __future__ import annotations

from tui_reader.library import listing as rows_of
from tui_reader.library import reading, subscriptions
from tui_reader.model import Article, StoryRow
from tui_reader.ui.controllers.context import Context
from tui_reader.ui.controllers.open_story import OpenStoryController
from tui_reader.ui.controllers.story_list import StoryListController
from tui_reader.ui.messages import GoingOn, StoryLoaded
from tui_reader.wording import Sentence, counted

ABOUT = "page"
"""Under which name the status line says that a page is fetched."""
SAME = "The page says no more than what is shown."


class FullTextController:
    """Fetches pages, one at a time for each story."""

    def __init__(
        self, context: Context, story_list: StoryListController, open_story: OpenStoryController
    ) -> None:
        self.context = context
        self.story_list = story_list
        self.open_story = open_story
        self._wanted: set[int] = set()
        """Ids of the stories whose pages are on their way."""

    def do_full_text(self, _count: int) -> None:
        row = self.context.row_or_say()
        if row is None:
            return
        shown = self.context.shown.story
        self.fetch(row)
        if shown is None or shown.story.row.id != row.id:
            self.open_story.open(row)

    def do_always_full_text(self, _count: int) -> None:
        context, row = self.context, self.context.row()
        selected = context.panes.feeds.selected() if context.view.place == "feeds" else None
        id = selected.feed.id if selected and selected.feed else row.feed_id if row else 0
        feed = next((feed for feed in rows_of.feeds(context.lib) if feed.id == id), None)
        if feed is None or (context.view.place == "feeds" and (not selected or not selected.feed)):
            context.say("Select a feed, or a story of one.")
            return
        if feed.local:
            context.say(f"{feed.title} is not fetched from anywhere.")
            return
        subscriptions.set_full_text(context.lib, feed.id, not feed.full_text)
        self.story_list.count()
        if feed.full_text:
            context.say(f"{feed.title}: stories are shown as the feed gives them.")
            return
        context.say(f"{feed.title}: the full text is fetched whenever a story is opened.")
        shown = context.shown.story
        if shown is not None and shown.story.row.feed_id == feed.id:
            self.opened(shown.story.row)

    def opened(self, row: StoryRow) -> None:
        """A story was opened: its feed may want the page."""
        feeds = self.context.panes.feeds.feeds
        if any(feed.full_text and feed.id == row.feed_id for feed in feeds):
            self.fetch(row, asked=False)

    def fetch(self, row: StoryRow, *, asked: bool = True) -> None:
        """Fetch a story's page in the background; what came of it is said in words."""
        lib, id, host = self.context.lib, row.id, self.context.host
        if id in self._wanted:
            return
        self._wanted.add(id)
        shown = self.context.shown.story
        before = shown.article if shown and shown.article.entry_id == id else None
        if asked:
            self.context.status.note(ABOUT, "fetching the page…")

        def task() -> StoryLoaded | None:
            try:
                if not asked and not reading.wants_page(lib, id):
                    return None
                host.post_message(GoingOn(ABOUT, "fetching the page…"))
                opened = reading.full_text(lib, id, asked=asked)
            finally:
                self._wanted.discard(id)
                host.post_message(GoingOn(ABOUT, "fetching the page…" if self._wanted else ""))
            notice = opened.article.notice
            return StoryLoaded(opened, Sentence(notice or gained(before, opened.article)))

        self.context.start(task, f"full text of “{row.title}”")


def gained(before: Article | None, now: Article) -> str:
    """What the page gives beyond the text that was shown, in a sentence."""
    if before is not None and before.text_sha == now.text_sha:
        return SAME
    words = len(now.text.split())
    more = words - len(before.text.split()) if before is not None else 0
    told = f"This is the page's full text: {counted(words, 'word')}"
    if more > 0:
        told += f", {more:,} more than before"
    elif more < 0:
        told += f", {-more:,} fewer than before"
    return f"{told}."
