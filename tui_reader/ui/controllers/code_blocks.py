"""Code and tables in the article: their colours, and what of them is too wide."""

from __future__ import annotations

from tui_reader.library import code_colours
from tui_reader.model import OpenStory
from tui_reader.ui.controllers.context import Context
from tui_reader.ui.messages import CodeColoured
from tui_reader.view.article.marks import Layer
from tui_reader.wording import Sentence

STEP = 16
"""Cells that one press scrolls sideways."""
KEPT = 20
"""Articles whose colours are kept."""
ROLES: dict[str, str] = {
    "keyword": "accent",
    "string": "good",
    "number": "star",
    "comment": "dim",
    "name": "strong",
    "inserted": "good",
    "deleted": "error",
}
"""How the classes of `colouring` look: inks that every theme can be read in on the ground of
code (a test holds it)."""


class CodeBlocksController:
    """Colours code and scrolls sideways."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self._known: dict[str, tuple[tuple[int, int, str], ...]] = {}
        """Colours by the text they are of."""
        self._asked = ""

    # --- sideways -------------------------------------------------------------------------------

    def do_scroll_right(self, count: int) -> None:
        self._sideways(max(1, count))

    def do_scroll_left(self, count: int) -> None:
        self._sideways(-max(1, count))

    def _sideways(self, steps: int) -> None:
        article = self.context.panes.article
        if article.scroll_sideways(steps * STEP):
            return
        if not article.lines.wide:
            folded = " Wide lines are folded." if article.fold else ""
            self.context.say(f"No code or table here is wider than the pane.{folded}")
        else:
            self.context.say("This is the right end." if steps > 0 else "This is the left end.")

    def do_fold_lines(self, _count: int) -> None:
        article = self.context.panes.article
        article.fold_wide(not article.fold)
        ways = "{key:scroll_right} and {key:scroll_left} scroll it"
        said = "is folded" if article.fold else f"keeps its lines: {ways}"
        self.context.say(Sentence(f"What is too wide {said}."))

    # --- colours --------------------------------------------------------------------------------

    def story_shown(self, story: OpenStory) -> None:
        """A story with code is shown: colour it, from memory or by asking in the background."""
        sha = story.article.text_sha
        if self.context.inks.palette.id == "colourless":
            return
        if sha in self._known:
            self._lay(story)
        elif sha != self._asked:
            self._asked = sha
            article = story.article
            self.context.start(
                lambda: CodeColoured(sha, code_colours.colours(article)), "colouring code"
            )

    def coloured(self, message: CodeColoured) -> None:
        """The colours have come; laid if their story is still shown."""
        self._asked = ""
        self._known[message.text_sha] = message.spans
        while len(self._known) > KEPT:
            del self._known[next(iter(self._known))]
        story = self.context.shown.story
        if story is not None and story.article.text_sha == message.text_sha:
            self._lay(story)

    def _lay(self, story: OpenStory) -> None:
        page = self.context.panes.article.page
        spans = self._known[story.article.text_sha]
        layer = Layer((*page.span(start, end), ROLES[kind]) for start, end, kind in spans)
        self.context.panes.article.lay("code", layer)
