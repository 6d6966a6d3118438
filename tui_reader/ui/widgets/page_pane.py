"""The pane of a page: text wrapped at the measure, marks painted over it, any offset in reach.

Keeps the reading position by words, not by lines: a resize, new marks or shown cuts never lose the
place. What is laid over the text (names, hits, what is chosen) is a list of layers.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable

from rich.segment import Segment
from textual import events
from textual.strip import Strip

from tui_reader.ui.rich_styles import Styles
from tui_reader.ui.widgets.pane import Pane
from tui_reader.view.article.drawn import Drawn, drawn
from tui_reader.view.article.layout import Layout
from tui_reader.view.article.marks import Layer
from tui_reader.view.article.page import Page
from tui_reader.view.lists import rows
from tui_reader.view.lists.rows import Parts
from tui_reader.view.panes import frame
from tui_reader.view.text.cells import width


class PagePane(Pane):
    """Shows one page."""

    STORY = True

    def __init__(self, styles: Styles, measure: int, fold: bool = False) -> None:
        super().__init__("article", styles)
        self.measure = measure
        self.page = Page()
        self.lines = Layout(self.page, 1)
        self.title = ""
        self.marks = Layer()
        self.own = Layer()
        self.chosen = Layer()
        self.hits = Layer()
        self.current = Layer()
        self.picked = Layer()
        self.code = Layer()
        """The colours of code."""
        self.fold = fold
        """True breaks what is too wide; else it is scrolled sideways."""
        self.shift = 0
        """Cells that what is too wide is scrolled sideways by."""
        self._inlines = Layer()
        self._minutes = 0

    # --- what is shown --------------------------------------------------------------------------

    def show(self, page: Page, title: str, offset: int = 0, ready: Drawn | None = None) -> None:
        """Another page, its line of the article's `offset` on top. Where it is `ready` at this
        width, it is not laid out again."""
        self.page, self.title = page, title
        self.marks = self.own = self.chosen = self.hits = self.current = self.picked = Layer()
        self.code, self.shift = Layer(), 0
        fits = ready is not None and ready.page is page and ready.fits(self.text_width, self.fold)
        self._take(ready if ready and fits else drawn(page, self.text_width, self.fold))
        self.top = min(self.last_top, self.line_of(offset)) if offset else 0
        self.repaint()

    def replace(self, page: Page, moved: Callable[[int], int] | None = None) -> None:
        """The same story composed in another way (cuts shown or hidden): the place is kept.
        `moved` tells where an offset of the old text is in the new one."""
        anchor = moved(self.position()) if moved else self.position()
        at_top, above = self.top == 0, self.line_of(self.position()) - self.top
        self.page = page
        self.chosen = self.hits = self.current = self.picked = self.code = Layer()
        self._take(drawn(page, self.text_width, self.fold))
        self.top = 0 if at_top else max(0, min(self.last_top, self.line_of(anchor) - above))
        self.repaint()

    def lay(self, name: str, layer: Layer) -> None:
        """Lay marks over the text: "marks", "own", "chosen", "hits", "current". Moves nothing."""
        setattr(self, name, layer)
        self.repaint()

    @property
    def text_width(self) -> int:
        """Cells of the measure: centred, with a margin where there is room for one."""
        return frame.measure(self.measure, self.room)

    @property
    def left(self) -> int:
        """Cells left of the text."""
        return max(0, (self.room - self.text_width) // 2)

    def _take(self, made: Drawn) -> None:
        self.lines, self._inlines, self._minutes = made.lines, made.inlines, made.minutes

    def _wrap(self) -> None:
        self.lines = Layout(self.page, self.text_width, fold=self.fold)

    def _fit(self) -> None:
        """The text at the width that the pane has; the place is kept."""
        if self.text_width != self.lines.width:
            anchor = self.lines.lines.starts[self.top] if self.top < len(self.lines) else 0
            self._wrap()
            self.top = self.lines.line_of(anchor) if anchor else 0
            self.forget()

    def on_resize(self, _event: events.Resize) -> None:
        self._fit()
        self.top = min(self.top, self.last_top)
        self.repaint()

    def _lines(self, first: int, past: int) -> list[Strip]:
        """Painted before the pane is told of its new size, a line must not reach beyond it."""
        self._fit()
        return super()._lines(first, past)

    # --- offsets and lines ----------------------------------------------------------------------

    def line_of(self, offset: int) -> int:
        """The line on which a character of the article stands."""
        return self.lines.line_of(self.page.to_display(offset))

    def position(self) -> int:
        """The first character of the article that is seen: the reading position."""
        if not len(self.lines) or self.top == 0:
            return 0
        starts = self.lines.lines.starts
        for line in range(self.top, min(self.top + self.rows, len(starts))):
            if self.page.is_source(starts[line]):  # not a gap, nor what was added
                return self.page.to_source(starts[line])
        return self.page.to_source(starts[self.top])

    def sees(self, offset: int) -> bool:
        """Whether the line on which a character of the article stands is seen."""
        return self.top <= self.line_of(offset) < self.top + self.rows

    def reveal(self, shown: int) -> None:
        """Scroll until a place on the page is seen, if it is not, to the upper third."""
        line = self.lines.line_of(shown)
        if not self.top <= line < self.top + self.rows:
            self.scroll_top(line - self.rows // 3)
        if line < len(self.lines) and self.lines.pieces[line] in self.lines.wide:
            column = width(self.page.text[self.lines.span(line)[0] : shown])
            room, now = self.lines.room(self.lines.piece(line)), self._shift(line)
            if not now + 1 <= column < now + room - 1:
                self.scroll_sideways(column - room // 3 - self.shift)

    def scroll_sideways(self, cells: int) -> bool:
        """Scroll what is too wide; False when it is at its end, or nothing is too wide."""
        widest = max(self.lines.wide.values(), default=0)
        shift = max(0, min(self.shift + cells, widest))
        moved, self.shift = shift != self.shift, shift
        if moved:
            self.repaint()
        return moved

    def fold_wide(self, fold: bool) -> None:
        """Break what is too wide, or let it be scrolled sideways; the place is kept."""
        anchor, at_top = self.position(), self.top == 0
        self.fold, self.shift = fold, 0
        self._wrap()
        self.top = 0 if at_top else min(self.last_top, self.line_of(anchor))
        self.repaint()

    def _shift(self, line: int) -> int:
        """How far a line is scrolled sideways."""
        return self.lines.shift_of(line, self.shift)

    def offset_below(self, offset: int, lines: int) -> int:
        """The character of the article so many screen lines below (or above) one of it."""
        shown = self.page.to_display(offset)
        line = self.lines.line_of(shown)
        column = shown - self.lines.span(line)[0]
        step = 1 if lines > 0 else -1
        for _ in range(abs(lines)):
            found = line + step
            while 0 <= found < len(self.lines) and self._is_gap(found):
                found += step
            if not 0 <= found < len(self.lines):
                break
            line = found
        start, end = self.lines.span(line)
        return self.page.to_source(min(end, start + column))

    def _is_gap(self, line: int) -> bool:
        start, end = self.lines.span(line)
        return start == end or not self.page.is_source(start)

    def at_end(self) -> bool:
        """True when the last line is seen."""
        return self.top >= self.last_top

    # --- what a pane says -----------------------------------------------------------------------

    def line_count(self) -> int:
        return len(self.lines)

    def line_key(self, index: int) -> Hashable:
        return index

    def line_segments(self, index: int, cells: int) -> list[Segment]:
        layers = (self._inlines, self.code, self.marks, self.own, self.chosen, self.hits,
                  self.current, self.picked)  # fmt: skip
        line = frame.article_line(self.lines, index, cells, layers, self.shift)
        return [Segment(text, self.inks.of(*roles)) for text, roles in line if text]

    def heading(self, cells: int) -> Parts:
        note = f"{self._minutes} min" if self.title else ""
        if self.title and self.line_count() > self.rows:
            seen = min(100, 100 * (self.top + self.rows) // max(1, self.line_count()))
            note = f"{note} · {seen}%"
        return rows.heading(self.title, note, cells, self.active)
