"""The article pane: a page, and what the mouse does on it: clicks, wheels, its selection.

How the page is wrapped, scrolled and painted is `page_pane`'s.
"""

from __future__ import annotations

from collections.abc import Hashable
from itertools import pairwise

from rich.segment import Segment
from textual import events
from textual.selection import Selection
from textual.strip import Strip

from tui_reader.ui.messages import TextTouched
from tui_reader.ui.widgets.page_pane import PagePane
from tui_reader.ui.widgets.row_list import LEFT
from tui_reader.view.text.cells import offset_at, width

WHEEL_CELLS = 8
"""Cells that one notch of a wheel scrolls sideways."""


class ArticlePane(PagePane):
    """Shows the open story."""

    ALLOW_SELECT = True

    def line_key(self, index: int) -> Hashable:
        return None if self.text_selection is not None else index

    def line_segments(self, index: int, cells: int) -> list[Segment]:
        return self._selected(index, super().line_segments(index, cells))

    # --- the mouse and its selection ------------------------------------------------------------

    def offset_of(self, x: int, y: int) -> int:
        """The display offset under a cell of the widget; -1 beside the text."""
        line = y - self.head + self.top
        if y < self.head or not 0 <= line < len(self.lines):
            return -1
        start, end = self.lines.span(line)
        column = x - 1 - self.left - width(self.lines.lead(line)[0])
        column += self._shift(line) if column >= 0 else 0
        if column < 0 or column >= width(self.page.text[start:end]):
            return -1
        return start + offset_at(self.page.text[start:end], column)

    def on_mouse_scroll_right(self, event: events.MouseScrollRight) -> None:
        event.stop()
        self.scroll_sideways(WHEEL_CELLS)

    def on_mouse_scroll_left(self, event: events.MouseScrollLeft) -> None:
        event.stop()
        self.scroll_sideways(-WHEEL_CELLS)

    def aim(self, x: int, y: int) -> None:
        """The name under the mouse is the selected one; no link is followed."""
        shown = self.offset_of(x, y)
        if shown >= 0 and self.page.is_source(shown):
            self.post_message(TextTouched(self.page.to_source(shown)))

    def on_click(self, event: events.Click) -> None:
        event.prevent_default()  # Textual would select all of the story
        if event.button != LEFT:
            return
        shown = self.offset_of(event.x, event.y)
        on_link = any(
            role.startswith("link") for *_, role in self._inlines.within(shown, shown + 1)
        )
        link = self.page.link_at(shown) if on_link else None
        inside = shown >= 0 and self.page.is_source(shown)
        offset = self.page.to_source(shown) if inside else -1
        self.post_message(TextTouched(offset, link or "", event.chain))

    def _selected(self, index: int, segments: list[Segment]) -> list[Segment]:
        """The segments of a line, cut and painted where the mouse selected."""
        selection = self.text_selection
        span = selection.get_span(index) if selection is not None else None
        if span is None:
            return segments
        x0, x1 = span[0], span[1] if span[1] >= 0 else 1 << 30
        found: list[Segment] = []
        at = 1  # the marker
        style = self.inks.of("hit")
        for text, own, _ in segments:
            cuts = sorted({0, len(text), *(min(max(0, x - at), len(text)) for x in (x0, x1))})
            for a, b in pairwise(cuts):
                inside = x0 <= at + a and at + b <= x1
                found.append(Segment(text[a:b], style if inside else own))
            at += len(text)
        return found

    def render_line(self, y: int) -> Strip:
        """A line with the offsets that Textual's selection needs; painting does without."""
        line = y - self.head + self.top
        strip = super().render_line(y)
        return strip if y < self.head else strip.apply_offsets(0, line)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text, its soft line breaks joined again."""
        if not len(self.lines):
            return None
        begin, until = self._drawn(selection)
        return self.page.text[begin:until], "\n"

    def drawn(self) -> tuple[int, int] | None:
        """What the mouse has selected, as places on the page."""
        selection = self.text_selection
        return self._drawn(selection) if selection is not None and len(self.lines) else None

    def _drawn(self, selection: Selection) -> tuple[int, int]:
        first = selection.start.y if selection.start else 0
        last = selection.end.y if selection.end else len(self.lines) - 1
        begin = self._text_offset(first, selection.start.x if selection.start else 0)
        until = self._text_offset(last, selection.end.x if selection.end else 1 << 30)
        return begin, until

    def _text_offset(self, line: int, x: int) -> int:
        line = max(0, min(line, len(self.lines) - 1))
        start, end = self.lines.span(line)
        lead = 1 + self.left + len(self.lines.lead(line)[0]) - self._shift(line)
        return max(start, min(end, start + x - lead))
