"""The ledger of cuts: showing them in place, giving one back, cutting a block by hand.

While cuts are shown `]` and `[` go from cut to cut, and Enter gives the selected one back. While
a block is picked to be cut, `j` and `k` pick another one. Each decision is undoable.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from tui_reader.library import reading
from tui_reader.model import Block, Cut, OpenStory, Role
from tui_reader.ui.controllers.context import Context, PickerRequest
from tui_reader.ui.controllers.open_story import OpenStoryController
from tui_reader.ui.messages import StoryLoaded
from tui_reader.view.article.marks import Layer
from tui_reader.view.article.page import Piece
from tui_reader.view.lists.picker_items import PickerItem
from tui_reader.wording import Sentence, counted


class CutsController:
    """What of the open story is cut."""

    def __init__(self, context: Context, open_story: OpenStoryController) -> None:
        self.context = context
        self.open_story = open_story
        self._cut: Cut | None = None
        """The selected cut."""
        self._picked: int | None = None
        """Index of the block that is picked to be cut, into `_blocks`."""

    # --- commands -------------------------------------------------------------------------------

    def do_show_cuts(self, _count: int) -> None:
        story = self.context.story_or_say()
        if story is None:
            return
        count = len(story.article.cuts)
        shown = self.context.shown
        shown.cuts = not shown.cuts
        self.open_story.recompose()
        if not count:
            self.context.say("Nothing was removed from this story.")
            return
        blocks = counted(count, "removed block")
        ways = "{key:next_mention} goes to the next, {key:open} gives one back"
        seen = f"shown in place: {ways}" if shown.cuts else "hidden"
        self.context.say(Sentence(f"{blocks} {seen}."))

    def do_captions(self, _count: int) -> None:
        shown = self.context.shown
        shown.captions = not shown.captions
        self.open_story.recompose()
        self.context.say("Captions are shown." if shown.captions else "Captions are folded away.")

    def do_restore_cut(self, _count: int) -> None:
        """The selected cut, or one of a list."""
        story = self.context.story_or_say()
        if story is None or not story.article.cuts:
            self.context.say("Nothing was removed from this story.")
            return
        if self._take_cut():
            return
        cuts = story.article.cuts
        choices = [PickerItem(str(i), cut.text[:300], why(cut)) for i, cut in enumerate(cuts)]
        self.context.offer(
            PickerRequest(
                "Give back which block?", choices, lambda id: self._offer_keep(cuts[int(id)])
            )
        )

    def do_cut_block(self, _count: int) -> None:
        """Pick a block; a second time: cut it."""
        story = self.context.story_or_say()
        if story is None:
            return
        if self.take_picked():
            return
        blocks = self._blocks(story)
        if not blocks:
            self.context.say("There is no block to cut in this story.")
            return
        if self.context.view.place != "article":
            self.context.focus("article")
        self._pick(self._first_seen(blocks))

    # --- what other commands do while cuts are shown or a block is picked -------------------------

    def story_shown(self) -> None:
        """Another story or another text is shown."""
        self._picked = self._cut = None
        if self.context.shown.cuts:
            article = self.context.panes.article
            lines = article.lines
            last = min(article.top + article.rows, len(lines)) - 1
            if last >= 0:
                low, high = lines.span(article.top)[0], lines.span(last)[1]
                seen = [piece for piece in self._pieces() if low <= piece.start < high]
                if seen:
                    self._select(seen[0], say=False)

    def move(self, steps: int) -> bool:
        """Pick another block; False when none is picked."""
        story = self.context.shown.story
        if self._picked is None or story is None:
            return False
        self._pick(max(0, min(self._picked + steps, len(self._blocks(story)) - 1)))
        return True

    def step(self, steps: int) -> bool:
        """Go from cut to cut; False when none is shown."""
        pieces = self._pieces()
        if not self.context.shown.cuts or not pieces:
            return False
        at = next((i for i, piece in enumerate(pieces) if piece.cut is self._cut), None)
        if at is None:
            article = self.context.panes.article
            seen = article.lines.lines.starts[article.top]
            starts = [piece.start for piece in pieces]
            at = bisect_left(starts, seen) - 1 if steps > 0 else bisect_right(starts, seen)
        if 0 <= at + steps < len(pieces):
            self._select(pieces[at + steps])
        else:
            self.context.say("No more cuts." if steps > 0 else "No cut before this one.")
        return True

    def take(self) -> bool:
        """Enter: cut the picked block or give the selected cut back; False when there is none."""
        return self.take_picked() or self._take_cut()

    def leave(self) -> bool:
        """Escape: pick no block any more, hide the cuts; False when there was nothing to leave."""
        if self._picked is not None:
            self._picked = None
            self.context.panes.article.lay("chosen", Layer())
            self.context.status.say("")
            return True
        if self.context.shown.cuts and self._pieces():
            self.do_show_cuts(0)
            return True
        return False

    # --- giving back ----------------------------------------------------------------------------

    def _pieces(self) -> list[Piece]:
        return [piece for piece in self.context.panes.article.page.pieces if piece.cut is not None]

    def _select(self, piece: Piece, *, say: bool = True) -> None:
        self._cut = piece.cut
        article = self.context.panes.article
        spans = [(piece.start, piece.end, role) for role in ("chosen", "text")]
        article.lay("chosen", Layer(spans))
        if say and piece.cut is not None:
            article.reveal(piece.start)
            pieces = self._pieces()
            place = f"Cut {pieces.index(piece) + 1} of {len(pieces)}"
            said = f"{place}, by {{why}}: {{key:open}} gives it back."
            self.context.say(Sentence(said, why=why(piece.cut)))

    def _take_cut(self) -> bool:
        cut, article = self._cut, self.context.panes.article
        piece = next((p for p in self._pieces() if p.cut is cut), None) if cut else None
        if cut is None or piece is None:
            return False
        first, last = article.lines.line_of(piece.start), article.lines.line_of(piece.end)
        if last < article.top or first >= article.top + article.rows:
            return False  # out of sight: Enter is not about it
        self._offer_keep(cut)
        return True

    def _offer_keep(self, cut: Cut) -> None:
        story = self.context.shown.story
        if story is None:
            return
        lib, id = self.context.lib, story.story.row.id

        def done(scope: str) -> None:
            def task() -> StoryLoaded:
                new = reading.restore_cut(lib, id, cut, for_feed=scope == "feed")
                where = "in this feed" if scope == "feed" else "in this story"
                return StoryLoaded(new, f"The block is back, and stays {where}.")

            self.context.start(task, "giving a block back")

        self.context.offer(
            PickerRequest("Give this block back", _scopes("Restore here", "Always keep"), done)
        )

    # --- cutting --------------------------------------------------------------------------------

    def _blocks(self, story: OpenStory) -> list[Block]:
        return [block for block in story.article.blocks if block.role is not Role.TITLE]

    def _first_seen(self, blocks: list[Block]) -> int:
        """The block of the current mention if it is seen, else the first that begins in sight."""
        article = self.context.panes.article
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
        story, article = self.context.shown.story, self.context.panes.article
        if story is None:
            return
        self._picked = index
        span = self._blocks(story)[index].span
        start, end = article.page.span(span.start, span.end)
        article.lay("chosen", Layer([(start, end, "chosen")]))
        article.reveal(start)
        ways = "{key:open} cuts it, {key:down} and {key:up} pick another, {key:cancel} leaves it"
        self.context.say(Sentence(f"Cut this block? {ways}."))

    def take_picked(self) -> bool:
        """Offer to cut the picked block; False when none is picked."""
        story = self.context.shown.story
        if self._picked is None or story is None:
            return False
        block = self._blocks(story)[self._picked]
        lib, id = self.context.lib, story.story.row.id

        def done(scope: str) -> None:
            def task() -> StoryLoaded:
                new = reading.cut_block(lib, id, block, for_feed=scope == "feed")
                return StoryLoaded(new, "The block is cut; it is kept among the removed ones.")

            self.context.start(task, "cutting a block")

        self.context.offer(PickerRequest("Cut this block", _scopes("Cut here", "Always cut"), done))
        return True


def why(cut: Cut) -> str:
    """The rule that cut a block, or how sure the scorer was."""
    return f"the scorer ({cut.score:.2f})" if cut.rule == "scorer" else f"the rule “{cut.rule}”"


def _scopes(here: str, always: str) -> list[PickerItem]:
    return [
        PickerItem("story", here, "in this story only"),
        PickerItem("feed", f"{always} in this feed", "in all stories of the feed"),
    ]
