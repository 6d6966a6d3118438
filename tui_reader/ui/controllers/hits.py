"""The places found in the open story: by a find in it, or by the search whose list is shown.

Owns which place is the current one, and how one goes from place to place: of a search on into the
next story, past the last place of this one.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice

from tui_reader import word_places
from tui_reader.library import matches
from tui_reader.ui.controllers.context import Context, Question
from tui_reader.ui.controllers.open_story import OpenStoryController
from tui_reader.view.article.marks import Layer
from tui_reader.wording import Sentence

WAYS = "{key:next_hit} next, {key:previous_hit} previous, {key:cancel} ends"


class HitsController:
    """What `/` does in the article, and `n` and `N` while hits are shown."""

    def __init__(self, context: Context, open_story: OpenStoryController) -> None:
        self.context = context
        self.open_story = open_story
        self._hits: list[tuple[int, int]] = []
        self._at = -1
        self._searched = False
        """Whether the hits are of the search whose list is shown."""
        self._wanted: tuple[str, matches.Wanted] | None = None
        """What the last search asked for, and what it is by its words."""
        self._arrived = (0, "")
        """The story, and the search, that was last opened at a place."""
        self._backwards = 0
        """Id of the story that one comes to from the one after it: at its last place."""

    # --- commands -------------------------------------------------------------------------------

    def do_next_hit(self, count: int) -> None:
        self._step(max(1, count))

    def do_previous_hit(self, count: int) -> None:
        self._step(-max(1, count))

    def ask(self) -> None:
        """Ask what is to be found in the article."""
        top = self.context.panes.article.top

        def back() -> None:
            self.clear()
            self.context.panes.article.scroll_top(top)

        self.context.ask(Question("Find:", self.found, "", lambda text: self._mark(text), back))

    # --- a find in the article ------------------------------------------------------------------

    def found(self, text: str) -> None:
        """What was typed is to be found."""
        self._mark(text)
        if not self._hits:
            self.clear()
            self.context.say(f"“{text}” is not in this text." if text else "")
            return
        self.context.shown.finding = text
        self.context.show_keys()
        self._say()

    def _mark(self, text: str) -> None:
        """Mark all places that hold the words, and show the first at or after what is seen."""
        article = self.context.panes.article
        typed = word_places.part(text)
        found = word_places.places(typed, article.page.text) if typed else iter(())
        self._searched = False
        self._lay_hits(list(islice(found, matches.MOST)))
        self._at = self._seen() % len(self._hits) if self._hits else -1
        self._show()

    # --- a search of the library ----------------------------------------------------------------

    def story_shown(self) -> None:
        """A story was shown: from a search all that answers it is marked, and it opens there."""
        self._hits, self._at, self._searched = [], -1, False
        self.context.shown.finding = ""
        if self.context.shown.listing.kind == "search":
            self._answer()

    def marks_shown(self) -> None:
        """Its names and figures are known now; a search may have asked for some of them."""
        if self.context.shown.listing.kind == "search" and self._asked().recognised:
            at = self._hits[self._at] if self._at >= 0 else None
            self._answer()
            if at in self._hits:
                self._at = self._hits.index(at)

    def _answer(self) -> None:
        """Mark what answers the search that found the open story; the first time, go there."""
        story, listing = self.context.shown.story, self.context.shown.listing
        if story is None:
            return
        asked = self._asked()
        page = self.context.panes.article.page
        found = matches.places(asked, story.article.text, story.annotations)
        self._lay_hits(
            [(page.to_display(one.start), page.to_display(one.end - 1) + 1) for one in found]
        )
        # With nothing to mark `n` still goes on: a title, a feed or a tag may be what was found.
        self._searched = asked.words is not None or asked.recognised
        self.context.shown.finding = listing.key if self._searched else ""
        here = (story.story.row.id, listing.key)
        if self._hits and here != self._arrived:
            self._arrived = here
            below = story.article.blocks[0].span.end if story.article.title else 0
            inside = (at for at, one in enumerate(found) if one.start >= below)
            self._at = len(found) - 1 if self._backwards == here[0] else next(inside, 0)
            self._show()
            self._say()
            self.context.shown.brought_to = (here[0], self.context.panes.article.position())
        elif self._searched and not self._hits and not self._awaited():
            ways = f"Not in this text: it was found by what is said of it · {WAYS}"
            self.context.say(Sentence(ways))

    def _asked(self) -> matches.Wanted:
        """What the search asks for whose list is shown."""
        typed = self.context.shown.listing.key
        if self._wanted is None or self._wanted[0] != typed:
            self._wanted = typed, matches.wanted(self.context.lib, typed)
        return self._wanted[1]

    def _awaited(self) -> bool:
        """Whether places may still come, with the story's marks."""
        story = self.context.shown.story
        return self._asked().recognised and (story is None or story.annotations is None)

    # --- from place to place --------------------------------------------------------------------

    def _step(self, steps: int) -> None:
        """So many places on or back: of a find round and round, of a search on to other stories."""
        stories, story = self.context.panes.stories, self.context.shown.story
        if story is None:
            return
        row = stories.selected()
        if self._searched and self.context.view.place == "stories":
            if row is not None and row.id != story.story.row.id:
                self.open_story.open(row)
                return
            self.context.focus("article")
        # Of a story that was read before, from what is seen.
        at = self._at + steps if self._at >= 0 else self._seen() + steps - (steps > 0)
        if not self._searched and self._hits:
            at %= len(self._hits)
        if 0 <= at < len(self._hits):
            self._at = at
            self._show()
            self._say()
        elif self._searched:
            self._other_story(1 if steps > 0 else -1)

    def _other_story(self, step: int) -> None:
        """The story that the search found after the open one, or before it."""
        stories, story = self.context.panes.stories, self.context.shown.story
        assert story is not None
        self.open_story.go_to(story.story.row)
        if not stories.move(step):
            last, first = "the last place of the last story", "the first place of the first story"
            self.context.say(f"That was {last}." if step > 0 else f"This is {first}.")
            return
        row = stories.selected()
        if row is not None:
            self._arrived, self._backwards = (0, ""), row.id if step < 0 else 0
            self.open_story.open(row)

    def _seen(self) -> int:
        """Which place is the first at or after what is seen."""
        article = self.context.panes.article
        lines = article.lines.lines.starts
        seen = lines[article.top] if article.top < len(lines) else 0
        return bisect_left([start for start, _ in self._hits], seen)

    def _show(self) -> None:
        article = self.context.panes.article
        if self._at < 0:
            article.lay("current", Layer())
            return
        start, end = self._hits[self._at]
        article.lay("current", Layer([(start, end, "current")]))
        article.reveal(start)

    def _say(self) -> None:
        self.context.say(Sentence(f"{self._at + 1} of {len(self._hits)} · {WAYS}"))

    def _lay_hits(self, hits: list[tuple[int, int]]) -> None:
        self._hits = hits
        self.context.panes.article.lay("hits", Layer((a, b, "hit") for a, b in hits))

    def clear(self) -> bool:
        """Hide the hits; False when none were shown."""
        finding, self.context.shown.finding = self.context.shown.finding, ""
        had = bool(finding or self._hits)
        self._hits, self._at, self._searched = [], -1, False
        if had:
            self.context.panes.article.lay("hits", Layer())
            self.context.panes.article.lay("current", Layer())
            self.context.status.say("")
            self.context.show_keys()
        return had
