"""Selecting in the article by keys or mouse, to copy, to highlight, to note.

Owns the selection while it is being made; what is kept of it is the library's (`noting`).
"""

from __future__ import annotations

from tui_reader.highlight_colours import USUAL
from tui_reader.library import highlights
from tui_reader.model import OpenStory, Span
from tui_reader.ui.controllers.context import Context
from tui_reader.ui.controllers.copy import CopyController
from tui_reader.ui.controllers.mentions import MentionsController
from tui_reader.ui.controllers.notes import COLOUR_KEYS, ask_note
from tui_reader.ui.controllers.open_story import OpenStoryController
from tui_reader.view.article.marks import Layer
from tui_reader.view.text import motions
from tui_reader.view.text.motions import Selection
from tui_reader.wording import Sentence, counted

MOVES = ("select_word", "select_sentence", "select_paragraph", "select_mention")
"""Motions that are named while something is selected."""
MOVE_KEYS = " ".join(f"{{key:{id}}}" for id in MOVES)
WAYS = f"{MOVE_KEYS} move its end · {{key:select}} begins anew there · {COLOUR_KEYS} highlight"
"""What can be done with a selection, in one line."""


class SelectionController:
    """The selection in the article."""

    def __init__(
        self,
        context: Context,
        open_story: OpenStoryController,
        mentions: MentionsController,
        copy: CopyController,
    ) -> None:
        self.context = context
        self.open_story = open_story
        self.mentions = mentions
        self.copy = copy
        self.now: Selection | None = None

    # --- beginning and ending -------------------------------------------------------------------

    def do_select(self, _count: int) -> None:
        """Begin at the current place; pressed again, begin anew where the selection ends."""
        story = self.context.shown.story
        if story is None:
            self.context.say("Open a story first.")
            return
        if self.now is not None:
            edge = self.now.head if self.now.head < self.now.anchor else self.now.head - 1
            self._set(story, motions.begun(story, self.now.unit, max(0, edge) + 1))
            return
        self.context.focus("article")
        article, current = self.context.panes.article, self.mentions.current
        if current is not None and story.annotations is not None:
            span = story.annotations.items[current].span
            if article.sees(span.start):
                self._set(story, Selection(span.start, span.end, "mention"))
                return
        seen = article.position()
        self._set(story, motions.begun(story, "word", seen + 1 if seen else self._body(story)))

    def _body(self, story: OpenStory) -> int:
        """Where the text begins below its title, if that is seen; else where the title does."""
        blocks = story.article.blocks
        body = blocks[1].span.start if len(blocks) > 1 else 0
        return body + 1 if body and self.context.panes.article.sees(body) else 0

    def from_mouse(self) -> None:
        """What was drawn with the mouse becomes the selection."""
        story, article = self.context.shown.story, self.context.panes.article
        drawn = article.drawn()
        if story is None or drawn is None:
            return
        start, end = (article.page.to_source(shown) for shown in drawn)
        if end > start:
            self.context.focus("article")
            self._set(story, Selection(start, end, "character"))

    def from_clicks(self, offset: int, clicks: int) -> None:
        """Two clicks select the word under the mouse, three its paragraph."""
        story = self.context.shown.story
        if story is not None and offset >= 0:
            unit = "word" if clicks == 2 else "paragraph"
            self.context.focus("article")
            self._set(story, motions.begun(story, unit, offset + 1))

    def do_select_end(self, _count: int) -> None:
        if self.clear():
            self.context.say("")

    def clear(self) -> bool:
        """Let the selection go; False when there was none."""
        had, self.now = self.now is not None, None
        if had:
            self.context.shown.selecting = False
            self.context.panes.article.lay("picked", Layer())
            self.context.show_keys()
        return had

    # --- moving ---------------------------------------------------------------------------------

    def do_select_left(self, count: int) -> None:
        self._move("character", -max(1, count))

    def do_select_right(self, count: int) -> None:
        self._move("character", max(1, count))

    def do_select_word(self, count: int) -> None:
        self._move("word", max(1, count))

    def do_select_word_back(self, count: int) -> None:
        self._move("word", -max(1, count))

    def do_select_sentence(self, count: int) -> None:
        self._move("sentence", max(1, count))

    def do_select_sentence_back(self, count: int) -> None:
        self._move("sentence", -max(1, count))

    def do_select_paragraph(self, count: int) -> None:
        self._move("paragraph", max(1, count))

    def do_select_paragraph_back(self, count: int) -> None:
        self._move("paragraph", -max(1, count))

    def do_select_mention(self, count: int) -> None:
        self._move("mention", max(1, count))

    def do_select_mention_back(self, count: int) -> None:
        self._move("mention", -max(1, count))

    def do_select_down(self, count: int) -> None:
        self._line(max(1, count))

    def do_select_up(self, count: int) -> None:
        self._line(-max(1, count))

    def do_select_swap(self, _count: int) -> None:
        held = self._held()
        if held is not None:
            self._set(held[0], Selection(held[1].head, held[1].anchor, held[1].unit))

    def _move(self, unit: str, steps: int) -> None:
        held = self._held()
        if held is not None:
            self._set(held[0], motions.moved(held[0], held[1], unit, steps))

    def _line(self, lines: int) -> None:
        held = self._held()
        if held is not None:
            head = self.context.panes.article.offset_below(held[1].head, lines)
            self._set(held[0], Selection(held[1].anchor, head, "word"))

    # --- what is done with it -------------------------------------------------------------------

    def do_select_copy(self, _count: int) -> None:
        held = self._held()
        if held is not None:
            span = held[1].span
            text = held[0].article.text[span.start : span.end]
            self.clear()
            self.copy.copy(text, f"Copied {len(text):,} characters.")

    def do_select_quote(self, _count: int) -> None:
        held = self._held()
        if held is not None:
            self.clear()
            self.copy.copy_quote(held[0], held[1].span)

    def do_highlight(self, _count: int, colour: str) -> None:
        """One command for each colour."""
        self._keep(colour)

    def do_note(self, _count: int) -> None:
        held = self._held()
        if held is not None:
            span = held[1].span
            quote = held[0].article.text[span.start : span.end]
            ask_note(self.context, quote, "", lambda note: self._keep(USUAL, note))

    def _keep(self, colour: str, note: str = "") -> None:
        held = self._held()
        if held is None:
            return
        story, selection = held
        new = highlights.add(self.context.lib, story.story.row.id, selection.span, colour, note)
        self.clear()
        self.open_story.update(new, keep=new.article.text_sha == story.article.text_sha)
        what = "Noted" if note else f"Highlighted in {colour}"
        ways = "{key:edit_highlight} changes it, {key:notes} lists all, {key:undo} takes it back"
        self.context.say(Sentence(f"{what}. {ways}."))

    def held(self) -> tuple[OpenStory, Span] | None:
        """The open story and what is selected in it; says how to select when nothing is."""
        found = self._held()
        return None if found is None else (found[0], found[1].span)

    # --- how ------------------------------------------------------------------------------------

    def _held(self) -> tuple[OpenStory, Selection] | None:
        """The open story and the selection in it; says how to make one when there is none."""
        story = self.context.shown.story
        if story is None or self.now is None:
            self.context.say(Sentence("Nothing is selected: {key:select} in an article."))
            return None
        return story, self.now

    def _set(self, story: OpenStory, selection: Selection) -> None:
        article, span = self.context.panes.article, selection.span
        self.now = selection
        self.context.shown.selecting = True
        start, end = article.page.span(span.start, span.end)
        article.lay("picked", Layer([(start, end, "picked")] if end > start else []))
        backward = selection.head < selection.anchor
        article.reveal(article.page.to_display(max(0, selection.head - (not backward))))
        self.context.show_keys()
        words = counted(len(story.article.text[span.start : span.end].split()), "word")
        self.context.say(Sentence(f"{words} · {WAYS}"))
