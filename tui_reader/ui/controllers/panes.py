"""The four panes, by their places. Owns none of what they show."""

from __future__ import annotations

from tui_reader.fast_dataclasses import dataclass
from tui_reader.ui.widgets.article_pane import ArticlePane
from tui_reader.ui.widgets.feed_pane import FeedPane
from tui_reader.ui.widgets.pane import Pane
from tui_reader.ui.widgets.sidebar import Sidebar
from tui_reader.ui.widgets.story_list import StoryList


@dataclass
class Panes:
    """What all controllers find them by."""

    feeds: FeedPane
    stories: StoryList
    article: ArticlePane
    sidebar: Sidebar

    def of(self, place: str) -> Pane:
        """The pane of a place."""
        pane: Pane = getattr(self, place)
        return pane

    def all(self) -> tuple[Pane, ...]:
        return (self.feeds, self.stories, self.article, self.sidebar)
