"""Handler: the ledger of cuts: showing them in place, giving one back, cutting a block by hand.

While cuts are shown `]` and `[` go from cut to cut, and Enter gives the selected one back. While
a block is picked to be cut, `j` and `k` pick another one. Each decision is undoable.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from tui_reader.library import reading
from tui_reader.model import Block, Cut, OpenStory, Role
from tui_reader.ui.controllers.context import Desk, Offer
from tui_reader.ui.controllers.open_story import Opening
from tui_reader.ui.messages import StoryLoaded
from tui_reader.view.article.marks import Layer
from tui_reader.view.article.page import Piece
from tui_reader.view.lists.picker_items import Choice


class Cutting:
    """What of the open story is cut."""

    def __init__(self, desk: Desk, opening: Opening) -> None:
        self.desk = desk
        self.opening = opening
        self._cut: Cut | None = None
        """The selected cut."""
        self._picked: int | None = None
        """Index of the block that is picked to be cut, into `_blocks`."""

    # --- commands -------------------------------------------------------------------------------

    def do_show_cuts(self, _count: int) -> None:
        story = self._story()
        if story is None:
            return
        count = len(story.article.cuts)
        shown = self.desk.shown
        shown.cuts = not shown.cuts
        self.opening.recompose()
        if not count:
            self.desk.say("Nothing was removed from this story.")
            return
        blocks = f"{count} removed {'block' if count == 1 else 'blocks'}"
        hint = self.desk.keys.hint
        ways = f"{hint('next_mention')} goes to the next, {hint('open')} gives one back"
        self.desk.say(f"{blocks} shown in place: {ways}." if shown.cuts else f"{blocks} hidden.")

    def do_captions(self, _count: int) -> None:
        shown = self.desk.shown
        shown.captions = not shown.captions
        self.opening.recompose()
        self.desk.say("Captions are shown." if shown.captions else "Captions are folded away.")

    def do_restore_cut(self, _count: int) -> None:
        """The selected cut, or one of a list."""
        story = self._story()
        if story is None or not story.article.cuts:
            self.desk.say("Nothing was removed from this story.")
            return
        if self._take_cut():
            return
        cuts = story.article.cuts
        choices = [Choice(str(i), cut.text[:300], why(cut)) for i, cut in enumerate(cuts)]
        self.desk.offer(
            Offer("Give back which block?", choices, lambda id: self._offer_keep(cuts[int(id)]))
        )

    def do_cut_block(self, _count: int) -> None:
        """Pick a block; a second time: cut it."""
        story = self._story()
        if story is None:
            return
        if self.take_picked():
            return
        blocks = self._blocks(story)
        if not blocks:
            self.desk.say("There is no block to cut in this story.")
            return
        if self.desk.view.place != "article":
            self.desk.focus("article")
        self._pick(self._first_seen(blocks))

    # --- what other commands do while cuts are shown or a block is picked -------------------------

    def story_shown(self) -> None:
        """Another story or another text is shown."""
        self._picked = self._cut = None
        if self.desk.shown.cuts:
            article = self.desk.panes.article
            lines = article.lines
            last = min(article.top + article.rows, len(lines)) - 1
            if last >= 0:
                low, high = lines.span(article.top)[0], lines.span(last)[1]
                seen = [piece for piece in self._pieces() if low <= piece.start < high]
                if seen:
                    self._select(seen[0], say=False)

    def move(self, steps: int) -> bool:
        """Pick another block; False when none is picked."""
        story = self.desk.shown.story
        if self._picked is None or story is None:
            return False
        self._pick(max(0, min(self._picked + steps, len(self._blocks(story)) - 1)))
        return True

    def step(self, steps: int) -> bool:
        """Go from cut to cut; False when none is shown."""
        pieces = self._pieces()
        if not self.desk.shown.cuts or not pieces:
            return False
        at = next((i for i, piece in enumerate(pieces) if piece.cut is self._cut), None)
        if at is None:
            article = self.desk.panes.article
            seen = article.lines.lines.starts[article.top]
            starts = [piece.start for piece in pieces]
            at = bisect_left(starts, seen) - 1 if steps > 0 else bisect_right(starts, seen)
        if 0 <= at + steps < len(pieces):
            self._select(pieces[at + steps])
        else:
            self.desk.say("No more cuts." if steps > 0 else "No cut before this one.")
        return True

    def take(self) -> bool:
        """Enter: cut the picked block or give the selected cut back; False when there is none."""
        return self.take_picked() or self._take_cut()

    def leave(self) -> bool:
        """Escape: pick no block any more, hide the cuts; False when there was nothing to leave."""
        if self._picked is not None:
            self._picked = None
            self.desk.panes.article.lay("chosen", Layer())
            self.desk.status.say("")
            return True
        if self.desk.shown.cuts and self._pieces():
            self.do_show_cuts(0)
            return True
        return False

    # --- giving back ----------------------------------------------------------------------------

    def _pieces(self) -> list[Piece]:
        return [piece for piece in self.desk.panes.article.page.pieces if piece.cut is not None]

    def _select(self, piece: Piece, *, say: bool = True) -> None:
        self._cut = piece.cut
        article = self.desk.panes.article
        spans = [(piece.start, piece.end, role) for role in ("chosen", "text")]
        article.lay("chosen", Layer(spans))
        if say and piece.cut is not None:
            article.reveal(piece.start)
            pieces = self._pieces()
            hint = self.desk.keys.hint("open")
            place = f"Cut {pieces.index(piece) + 1} of {len(pieces)}"
            self.desk.say(f"{place}, by {why(piece.cut)}: {hint} gives it back.")

    def _take_cut(self) -> bool:
        cut, article = self._cut, self.desk.panes.article
        piece = next((p for p in self._pieces() if p.cut is cut), None) if cut else None
        if cut is None or piece is None:
            return False
        first, last = article.lines.line_of(piece.start), article.lines.line_of(piece.end)
        if last < article.top or first >= article.top + article.rows:
            return False  # out of sight: Enter is not about it
        self._offer_keep(cut)
        return True

    def _offer_keep(self, cut: Cut) -> None:
        story = self.desk.shown.story
        if story is None:
            return
        lib, id = self.desk.lib, story.story.row.id

        def done(scope: str) -> None:
            def task() -> StoryLoaded:
                new = reading.restore_cut(lib, id, cut, for_feed=scope == "feed")
                where = "in this feed" if scope == "feed" else "in this story"
                return StoryLoaded(new, f"The block is back, and stays {where}.")

            self.desk.start(task, "giving a block back")

        self.desk.offer(Offer("Give this block back", _scopes("Restore here", "Always keep"), done))

    # --- cutting --------------------------------------------------------------------------------

    def _blocks(self, story: OpenStory) -> list[Block]:
        return [block for block in story.article.blocks if block.role is not Role.TITLE]

    def _first_seen(self, blocks: list[Block]) -> int:
        """The block of the current mention if it is seen, else the first that begins in sight."""
        article = self.desk.panes.article
        top, bottom = article.top, article.top + article.rows
        if len(article.current):
            line = article.lines.line_of(article.current.starts[0])
            if top <= line < bottom:
                offset = article.page.to_source(article.current.starts[0])
                starts = [block.span.start for block in blocks]
                return max(0, bisect_right(starts, offset) - 1)
        for index, block in enumerate(blocks):
            if article.line_of(block.span.start) >= top:
                return index
        return len(blocks) - 1

    def _pick(self, index: int) -> None:
        story, article = self.desk.shown.story, self.desk.panes.article
        if story is None:
            return
        self._picked = index
        span = self._blocks(story)[index].span
        start, end = article.page.span(span.start, span.end)
        article.lay("chosen", Layer([(start, end, "chosen")]))
        article.reveal(start)
        hint = self.desk.keys.hint
        self.desk.say(
            f"Cut this block? {hint('open')} cuts it, {hint('down')} and {hint('up')} pick "
            f"another, {hint('cancel')} leaves it."
        )

    def take_picked(self) -> bool:
        """Offer to cut the picked block; False when none is picked."""
        story = self.desk.shown.story
        if self._picked is None or story is None:
            return False
        block = self._blocks(story)[self._picked]
        lib, id = self.desk.lib, story.story.row.id

        def done(scope: str) -> None:
            def task() -> StoryLoaded:
                new = reading.cut_block(lib, id, block, for_feed=scope == "feed")
                return StoryLoaded(new, "The block is cut; it is kept among the removed ones.")

            self.desk.start(task, "cutting a block")

        self.desk.offer(Offer("Cut this block", _scopes("Cut here", "Always cut"), done))
        return True

    def _story(self) -> OpenStory | None:
        if self.desk.shown.story is None:
            self.desk.say("No story is open.")
        return self.desk.shown.story


def why(cut: Cut) -> str:
    """The rule that cut a block, or how sure the scorer was."""
    return f"the scorer ({cut.score:.2f})" if cut.rule == "scorer" else f"the rule “{cut.rule}”"


def _scopes(here: str, always: str) -> list[Choice]:
    return [
        Choice("story", here, "in this story only"),
        Choice("feed", f"{always} in this feed", "in all stories of the feed"),
    ]
