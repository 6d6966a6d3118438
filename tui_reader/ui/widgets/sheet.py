"""A sheet over the screen: an edge with its name above and its keys below, panes inside."""

from __future__ import annotations

from rich.segment import Segment
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from tui_reader.ui.rich_styles import Styles
from tui_reader.view.panes import sheets
from tui_reader.view.text import glyphs


class Sheet(Widget, can_focus=False):
    """What lies over the screen. As large as it is told, or as its pane needs."""

    DEFAULT_CSS = """
    Sheet { layout: vertical; padding: 1; }
    """

    def __init__(self, styles: Styles, *children: Widget) -> None:
        super().__init__(*children, id="sheet")
        self.inks = styles
        self.title = ""
        self.keys: tuple[tuple[str, str], ...] = ()
        """(key, what it does) in the lower edge."""
        self.inside = 0
        """Lines between its edges."""

    def name_it(self, title: str) -> None:
        """Put a name in the upper edge."""
        if title != self.title:
            self.title = title
            self.refresh(Region(0, 0, self.size.width, 1))

    def show(self, keys: tuple[tuple[str, str], ...]) -> None:
        """Put keys in the lower edge."""
        if keys != self.keys:
            self.keys = keys
            self.refresh()

    def fit(self, screen: Size, widest: int, lines: int) -> None:
        """As wide as there is room up to `widest`, high enough for so many lines inside."""
        width, height = sheets.extent(screen.width, screen.height, widest, lines)
        self.styles.width, self.styles.height = width, height
        self.inside = max(0, height - sheets.EDGES)

    def render_lines(self, crop: Region) -> list[Strip]:
        width, height = self.outer_size
        return [
            Strip(
                [
                    Segment(glyphs.drawn(text), self.inks.of("panel", role))
                    for text, role in sheets.edge(self.title, self.keys, (width, height), y)
                    if text
                ],
                width,
            ).crop(*crop.column_span)
            for y in range(crop.y, crop.bottom)
        ]
