"""Handler: what is done inside an open article: mentions, cuts, links, full text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from tui_reader import sanitise
from tui_reader.library import reading
from tui_reader.model import OpenStory
from tui_reader.ui.choice import Choice
from tui_reader.ui.desk import Desk, Offer
from tui_reader.ui.marking import Marking
from tui_reader.ui.marks import Layer, entity_layer
from tui_reader.ui.messages import StoryLoaded, TextTouched
from tui_reader.ui.opening import Opening
from tui_reader.ui.sections import SideRow


class Articles:
    """Moves among the marks of the open story."""

    def __init__(self, desk: Desk, opening: Opening, marking: Marking) -> None:
        self.desk = desk
        self.opening = opening
        self.marking = marking
        self._at: tuple[int, int] | None = None
        """(story id, index of the current mention)."""

    # --- mentions -------------------------------------------------------------------------------

    def do_next_mention(self, count: int) -> None:
        self._step(max(1, count))

    def do_previous_mention(self, count: int) -> None:
        self._step(-max(1, count))

    def _step(self, steps: int) -> None:
        story = self._story()
        if story is None:
            return
        items = story.annotations.items if story.annotations else ()
        if not items:
            waiting = story.annotations is None
            self.desk.say("The marks are on their way…" if waiting else "Nothing is marked here.")
            return
        at = self._from_here(story, steps)
        if not 0 <= at < len(items):
            self.desk.say("No more mentions." if steps > 0 else "No mention before this one.")
            return
        self._go(story, at)
        self.desk.panes.sidebar.select_mention(at)

    def _from_here(self, story: OpenStory, steps: int) -> int:
        """Index of the mention so many steps from the current one, or from what is seen."""
        assert story.annotations is not None
        starts = [item.span.start for item in story.annotations.items]
        article = self.desk.panes.article
        current = self.current
        if current is not None and current < len(starts):
            line = article.line_of(starts[current])
            if article.top <= line < article.top + article.rows:
                return current + steps
        seen = article.position()
        if steps > 0:
            return bisect_left(starts, seen) + steps - 1
        return bisect_right(starts, seen) + steps

    @property
    def current(self) -> int | None:
        """Index of the current mention of the open story."""
        story = self.desk.shown.story
        if story is None or self._at is None or self._at[0] != story.story.row.id:
            return None
        return self._at[1]

    def _go(self, story: OpenStory, at: int) -> None:
        """Make a mention the current one and show it."""
        assert story.annotations is not None
        article = self.desk.panes.article
        span = story.annotations.items[at].span
        self._at = (story.story.row.id, at)
        start, end = article.page.span(span.start, span.end)
        article.lay("current", Layer([(start, end, "current")]))
        article.reveal(start)

    def next_of(self, row: SideRow) -> None:
        """The next mention of an entry of the sidebar; all its mentions are marked."""
        story = self._story()
        if story is None or story.annotations is None or not row.mentions:
            return
        article = self.desk.panes.article
        chosen = frozenset(row.mentions)
        article.lay("chosen", entity_layer(article.page, story.annotations, chosen))
        current = self.current
        later = [at for at in row.mentions if current is None or at > current]
        again = current not in row.mentions
        at = row.mentions[0] if again or not later else later[0]
        self._go(story, at)
        self.desk.say(f"{row.label}: {row.mentions.index(at) + 1} of {len(row.mentions)}")

    def touched(self, message: TextTouched) -> None:
        """The text was clicked: a mention selects its entity, a link says where it goes."""
        story = self.desk.shown.story
        if story is None or (message.offset < 0 and not message.link):
            return
        items = story.annotations.items if story.annotations else ()
        at = bisect_right(items, message.offset, key=lambda item: item.span.start) - 1
        if at >= 0 and message.offset < items[at].span.end:
            self._go(story, at)
            row = self.desk.panes.sidebar.select_mention(at)
            if row is not None:
                layer = entity_layer(
                    self.desk.panes.article.page, story.annotations, frozenset(row.mentions)
                )
                self.desk.panes.article.lay("chosen", layer)
                self.desk.say(f"{row.label}: {row.mentions.index(at) + 1} of {len(row.mentions)}")
        elif message.link:
            key = self.desk.keys.hint("follow_link")
            self.desk.say(f"Link to {sanitise.host(message.link)}: {key} follows links.")

    # --- the text -------------------------------------------------------------------------------

    def do_show_cuts(self, _count: int) -> None:
        story = self._story()
        if story is None:
            return
        shown = self.desk.shown
        shown.cuts = not shown.cuts
        self.opening.recompose()
        count = len(story.article.cuts)
        if not count:
            self.desk.say("Nothing was removed from this story.")
        else:
            blocks = "block" if count == 1 else "blocks"
            verb = "shown in place" if shown.cuts else "hidden"
            self.desk.say(f"{count} removed {blocks} {verb}.")

    def do_restore_cut(self, _count: int) -> None:
        story = self._story()
        if story is None or not story.article.cuts:
            self.desk.say("Nothing was removed from this story.")
            return
        cuts = story.article.cuts
        choices = [Choice(str(i), cut.text[:300], cut.rule) for i, cut in enumerate(cuts)]

        def done(id: str) -> None:
            new = reading.restore_cut(self.desk.lib, story.story.row.id, cuts[int(id)])
            self.opening.update(new, keep=False)
            self.desk.say("The block is back, and stays in this story.")

        self.desk.offer(Offer("Restore which block?", choices, done))

    def do_full_text(self, _count: int) -> None:
        row = self.desk.row()
        if row is None:
            self.desk.say("No story is selected.")
            return
        lib, id = self.desk.lib, row.id
        if self.desk.shown.story is None or self.desk.shown.story.story.row.id != id:
            self.opening.open(row)
        self.desk.say("Fetching the page…")

        def task() -> StoryLoaded:
            opened = reading.full_text(lib, id)
            note = opened.article.notice or "This is the page's full text."
            return StoryLoaded(opened, note)

        self.desk.start(task, f"full text of “{row.title}”")

    def do_follow_link(self, _count: int) -> None:
        links = self.desk.panes.article.page.links
        if not links:
            self.desk.say("There are no links in this text.")
            return
        choices = [
            Choice(link, sanitise.host(link), f"[{number}] {link}")
            for number, link in enumerate(links, 1)
        ]
        self.desk.offer(Offer("Follow a link", choices, self.marking.follow, letters=True))

    def _story(self) -> OpenStory | None:
        if self.desk.shown.story is None:
            self.desk.say("No story is open.")
        return self.desk.shown.story
