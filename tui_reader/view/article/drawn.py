"""A page with all that is worked out of it alone: its lines, its layers, how long it takes to read.

Made when it is shown, or before by who has the time; the same either way. No Textual.
"""

from __future__ import annotations

from tui_reader.fast_dataclasses import dataclass
from tui_reader.view.article.blocks import Page
from tui_reader.view.article.layout import Layout
from tui_reader.view.text.spans import Layer

WORDS_A_MINUTE = 230
"""Silent reading of English non-fiction: 238 (Brysbaert 2019)."""
CHARACTERS_A_MINUTE = 500
"""In scripts without blanks between words; between Japanese and Chinese (IReST, 2012)."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page at a width."""

    page: Page
    lines: Layout
    inlines: Layer
    minutes: int
    fold: bool

    def fits(self, width: int, fold: bool) -> bool:
        """Whether its lines are those of a pane of this width."""
        return self.lines.width == max(1, width) and self.fold == fold


def drawn(page: Page, width: int, fold: bool) -> Drawn:
    """A page, drawn."""
    lines, inlines = Layout(page, width, fold=fold), Layer(page.inlines)
    return Drawn(page, lines, inlines, reading_minutes(page.text), fold)


def reading_minutes(text: str) -> int:
    """How long a text takes to read, in minutes: by its words, or its characters if it has none."""
    words = text.count(" ")
    unparted = len(text) > 15 * (words + 1)
    pace = len(text) / CHARACTERS_A_MINUTE if unparted else words / WORDS_A_MINUTE
    return max(1, round(pace))
