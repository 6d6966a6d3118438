"""The four panes, by their places, and what is shown in them now."""

from __future__ import annotations

from tui_reader.fast_dataclasses import dataclass, field
from tui_reader.model import Listing, OpenStory
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


@dataclass
class Shown:
    """What is shown now."""

    listing: Listing = field(default_factory=Listing)
    story: OpenStory | None = None
    wanted: int = 0
    """Id of the story that was asked for last; its text may still be on its way."""
    cuts: bool = False
    captions: bool = True
    """False folds them away."""
    brought_to: tuple[int, int] = (0, 0)
    """(story id, offset) where a search opened it: no place that the reader went to."""
    read_at: int = 0
    """When a story was last marked read by opening it (epoch seconds)."""
    finding: str = ""
    """What was found in the article, while its hits are shown."""
    selecting: bool = False
    """True while a selection is made in the article."""
