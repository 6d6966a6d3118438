"""Panes: the base of all that scrolls. Paints strips line by line, draws its own focus and thumb.

A pane is handed what to show and tells what was clicked; it knows no library and no app. It does
not take Textual's focus: which pane is active is one column of its own, so that a change of focus
repaints two columns and restyles nothing.
"""

from __future__ import annotations

from abc import abstractmethod
from collections import OrderedDict
from collections.abc import Hashable
from typing import NamedTuple

from rich.segment import Segment
from textual.geometry import Region
from textual.strip import Strip

from tui_reader.ui.rich_styles import Styles
from tui_reader.ui.widgets.mouse import Pointed
from tui_reader.ui.widgets.moves import Movable
from tui_reader.view.lists.rows import Parts
from tui_reader.view.panes import frame
from tui_reader.view.text import glyphs

KEPT = 600
"""Strips kept for each pane: several screens full."""


class _Around(NamedTuple):
    """What all lines of a pane share, looked up once a frame: Textual's geometry is dear."""

    width: int
    marker: Segment
    ends: tuple[Segment, Segment]
    """The last column without and with the thumb."""
    total: int
    """Lines that the pane has."""

    @property
    def cells(self) -> int:
        """What is left for a line."""
        return max(0, self.width - 2)

    def strip(self, line: list[Segment], on_thumb: bool) -> Strip:
        return Strip([self.marker, *line, self.ends[on_thumb]], self.width)


def _drawn(line: list[Segment]) -> list[Segment]:
    """A line in ASCII where nothing else can be shown."""
    if not glyphs.ascii_only():
        return line
    return [Segment(glyphs.drawn(text), style) for text, style, _ in line]


class Pane(Movable, Pointed, can_focus=False):
    """A heading, lines below it, a focus marker at the left and a thumb at the right."""

    ALLOW_SELECT = False
    STORY = False
    """True for a pane of story text, which is not drawn anew in ASCII."""
    PARTED = True
    """A line at its left parts it from what stands there; not inside a sheet."""
    GROUND: tuple[str, ...] = ()
    """Roles that lie below everything the pane shows."""

    def __init__(self, place: str, styles: Styles) -> None:
        super().__init__(id=place)
        self.place = place
        self.inks = styles
        self.active = False
        self.top = 0
        """Index of the first line shown."""
        self._kept: OrderedDict[Hashable, Strip] = OrderedDict()

    # --- what a kind of pane says -------------------------------------------------------------

    @abstractmethod
    def line_count(self) -> int:
        """How many lines there are."""

    @abstractmethod
    def line_key(self, index: int) -> Hashable:
        """What a line's look depends on besides the pane's width; None: do not keep it."""

    @abstractmethod
    def line_segments(self, index: int, cells: int) -> list[Segment]:
        """A line, exactly `cells` wide."""

    @abstractmethod
    def heading(self, cells: int) -> Parts:
        """The line on top; [] for none."""

    # --- painting -------------------------------------------------------------------------------

    @property
    def rows(self) -> int:
        """Lines that can be seen."""
        return max(1, self.size.height - self.head)

    @property
    def head(self) -> int:
        """Lines that the heading takes."""
        return frame.head(self.size.height)

    @property
    def room(self) -> int:
        """Cells that a line has, without marker and thumb."""
        return max(0, self.size.width - 2)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Textual's line API, without its cache: ours knows what a line depends on."""
        strips = self._lines(crop.y, crop.bottom)
        if crop.column_span != (0, self.size.width):
            return [strip.crop(*crop.column_span) for strip in strips]
        return strips

    def render_line(self, y: int) -> Strip:
        """One line, for Textual's questions about what is under the mouse."""
        return self._lines(y, y + 1)[0]

    def _lines(self, first: int, past: int) -> list[Strip]:
        """The strips of some lines of the widget."""
        width, height = self.size
        head, count = self.head, self.line_count()
        marker, role = frame.marker(
            self.active, self.region.x if self.PARTED else 0, self.inks.palette.ansi
        )
        around = _Around(
            width,
            Segment(glyphs.drawn(marker), self.inks.of(*self.GROUND, role)),
            (self._end(" "), self._end("▐")),
            count,
        )
        thumb = frame.thumb(count, max(1, height - head), self.top)
        return [
            around.strip(_drawn(self.segments(self._top(around.cells))), False)
            if y < head
            else self._line(y - head + self.top, around, y - head in thumb)
            for y in range(first, past)
        ]

    def _top(self, cells: int) -> Parts:
        """The heading."""
        return self.heading(cells)

    def _end(self, text: str) -> Segment:
        return Segment(glyphs.drawn(text), self.inks.of(*self.GROUND, "thumb"))

    def _line(self, index: int, around: _Around, on_thumb: bool) -> Strip:
        """A line below the heading, kept from the last time if nothing changed in it."""
        past = index - around.total
        key = self.line_key(index) if past < 0 else ("past", past)
        whole = (key, around.width, around.marker.text, on_thumb)
        strip = self._kept.get(whole)
        if strip is None or key is None:
            cells = around.cells
            line = self.line_segments(index, cells) if past < 0 else self.blank_line(past, cells)
            strip = around.strip(line if self.STORY else _drawn(line), on_thumb)
            if key is not None:
                self._keep(whole, strip)
        return strip

    def _keep(self, key: Hashable, strip: Strip) -> None:
        """Keep a strip; the oldest goes when there are too many."""
        self._kept[key] = strip
        if len(self._kept) > KEPT:
            self._kept.popitem(last=False)

    def segments(self, parts: Parts, *below: str) -> list[Segment]:
        """Parts as segments, their roles laid over `below`."""
        return [
            Segment(text, self.inks.of(*self.GROUND, *below, role)) for text, role in parts if text
        ]

    def blank_line(self, past: int, cells: int) -> list[Segment]:
        """A line below the last one, `past` lines after it."""
        return [Segment(" " * cells, self.inks.of(*self.GROUND))]

    def forget(self) -> None:
        """Drop the kept strips: what they show has changed."""
        self._kept.clear()

    def repaint(self) -> None:
        """Show everything anew."""
        self.forget()
        self.refresh()

    def repaint_line(self, index: int, lines: int = 1) -> None:
        """Show a line anew, or several."""
        y = index - self.top + self.head
        first, past = max(self.head, y), min(y + lines, self.size.height)
        if first < past:
            self.refresh(Region(0, first, self.size.width, past - first))

    def restyle(self) -> None:
        """The palette has changed."""
        self.repaint()

    def set_active(self, active: bool) -> None:
        """Give or take the focus: only the marker and the heading change."""
        if active != self.active:
            self.active = active
            width, height = self.size
            self.refresh(Region(0, 0, 1, height), Region(0, 0, width, self.head))

    # --- scrolling ------------------------------------------------------------------------------

    @property
    def last_top(self) -> int:
        """The largest `top`."""
        return max(0, self.line_count() - self.rows)

    def scroll_top(self, top: int) -> None:
        """Show the lines from `top` on."""
        top = max(0, min(top, self.last_top))
        if top != self.top:
            self.top = top
            self.refresh()
