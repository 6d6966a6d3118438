"""The next three stories made ready while one is read: cleaned, read, laid out, marked.

Owns what is at hand. What is shown of a story is always what it is made of now: what was made
before is taken only where it was made of the very same.
"""

from __future__ import annotations

from dataclasses import dataclass

from tui_reader.errors import ReaderError
from tui_reader.library import annotation, ready_stories
from tui_reader.model import Annotations, Article, OpenStory
from tui_reader.ui.controllers.context import Context
from tui_reader.ui.messages import ManyChanged
from tui_reader.view.article import page as pages
from tui_reader.view.article.drawn import Drawn, drawn
from tui_reader.view.article.marks import Layer, annotation_layer
from tui_reader.view.lists.mark_filter import MarkFilter

AHEAD = 3
"""Stories."""
MOST = 8
"""Of these are kept: the next ones, and those that were just read."""
DELAY = 0.15
"""Seconds that a story is shown before the next ones are looked at: nobody leafs so slowly."""

Header = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a page is made of, beside its article."""

    header: Header
    cuts: bool
    captions: bool
    ending: Header


@dataclass(frozen=True, slots=True)
class Ready:
    """A story as it is going to be shown, and what that was made of."""

    article: Article
    asked: Asked
    drawn: Drawn
    annotations: Annotations | None
    sight: MarkFilter
    marks: Layer


@dataclass(frozen=True, slots=True)
class Pane:
    """How the panes are, as a worker is told: it touches none."""

    width: int
    fold: bool
    sight: MarkFilter


class ReadyAhead:
    """What is at hand of the stories that are likely to be opened next."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.stories = ready_stories.ReadyStories(context.lib)
        self._ready: dict[int, Ready] = {}
        self._wanted: tuple[int, ...] = ()
        """Ids of the next stories, as the worker finds them."""
        self._refused: set[int] = set()
        """Ids of those that cannot be opened: who opens them is told why."""
        self._at_work = self._looking = False
        self.backwards = False
        """The next one is the one above."""

    # --- what is at hand ------------------------------------------------------------------------

    def page(self, story: OpenStory) -> pages.Page:
        """The page of a story."""
        return self._page(story, self._asked(story))

    def drawn(self, story: OpenStory) -> Drawn:
        """The page of a story, laid out for a pane that is as wide as this one was lately."""
        asked, known = self._asked(story), self._ready.get(story.story.row.id)
        if known is not None and known.article is story.article and known.asked == asked:
            return known.drawn
        self._ready.pop(story.story.row.id, None)  # of what it is no more
        return self._draw(self._page(story, asked), self._pane())

    def marks(self, story: OpenStory, page: pages.Page, sight: MarkFilter) -> Layer:
        """The names and figures of a story on its page."""
        known = self._ready.get(story.story.row.id)
        same = known is not None and known.drawn.page is page and known.sight == sight
        if known is not None and same and known.annotations is story.annotations:
            return known.marks
        return annotation_layer(page, story.annotations, sight)

    def _asked(self, story: OpenStory) -> Asked:
        language = annotation.language(story.annotations)
        header = pages.header(story, language, self.context.keys.hint)
        shown = self.context.shown
        return Asked(header, shown.cuts, shown.captions, pages.ending(story))

    def _page(self, story: OpenStory, asked: Asked) -> pages.Page:
        return pages.compose(story, asked.header, asked.cuts, asked.captions, asked.ending)

    def _draw(self, page: pages.Page, pane: Pane) -> Drawn:
        return drawn(page, pane.width, pane.fold)

    def _pane(self) -> Pane:
        panes = self.context.panes
        return Pane(panes.article.text_width, panes.article.fold, panes.sidebar.sight)

    # --- making it ------------------------------------------------------------------------------

    def look(self) -> None:
        """A story was shown: make the next ones ready when it has stood for a moment."""
        if not self._looking:
            self._looking = True
            self.context.host.later(DELAY, self._begin)

    def _begin(self) -> None:
        self._looking = False
        stories, step = self.context.panes.stories, -1 if self.backwards else 1
        at, window = stories.cursor, stories.window
        places = range(at + step, at + step * (AHEAD + 1), step)
        rows = [window.row(place) for place in places] if window else []
        self._wanted = tuple(row.id for row in rows if row is not None)
        if not self._at_work and self._next() is not None:
            self._at_work = True
            pane = self._pane()
            self.context.work.start(lambda: self._work(pane), "getting stories ready")

    def _next(self) -> int | None:
        known = {*self._ready, *self._refused}
        return next((id for id in self._wanted if id not in known), None)

    def _work(self, pane: Pane) -> ManyChanged:
        """In a worker: one after the other, as long as others are wanted."""
        while (id := self._next()) is not None and not self.context.work.stop.is_set():
            try:
                self._make(id, pane)
            except ReaderError:
                self._refused.add(id)
        return ManyChanged(self._rested)

    def _make(self, id: int, pane: Pane) -> None:
        story = self.stories.make(id)
        asked = self._asked(story)
        made = self._draw(self._page(story, asked), pane)
        layer = annotation_layer(made.page, story.annotations, pane.sight)
        self._ready[id] = Ready(story.article, asked, made, story.annotations, pane.sight, layer)

    def _rested(self) -> None:
        """The worker has ended. What was read before goes."""
        self._at_work = False
        for old in list(self._ready)[:-MOST]:
            del self._ready[old]
        if self._next() is not None:
            self.look()
