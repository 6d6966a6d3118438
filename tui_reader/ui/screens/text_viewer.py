"""The screen of texts: texts to read over the main one, to be turned.

Knows nothing of what they say. The keys are those of the lists.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Sequence

from rich.segment import Segment
from textual import events
from textual.app import ComposeResult

from tui_reader.ui.rich_styles import Styles
from tui_reader.ui.screens.overlay import Acts, Overlay
from tui_reader.ui.widgets.bars import Footer
from tui_reader.ui.widgets.moves import moves
from tui_reader.ui.widgets.pane import Pane
from tui_reader.view.article.differences import Line, ViewerText, cells_of
from tui_reader.view.keys.keymap import Keymap
from tui_reader.view.lists.rows import Parts
from tui_reader.view.text.cells import fit

HINTS: tuple[tuple[str, str], ...] = (
    ("next_mention", "Next"),
    ("previous_mention", "Before"),
    ("next_pane", "Turn"),
    ("close", "Back"),
)
"""What the footer shows: (command, what it does here)."""
LEAVE = ("compare", "changes", "back", "close", "cancel")
"""Commands that lead back: also those that led here."""


class TextPane(Pane):
    """The lines of one text."""

    def __init__(self, styles: Styles, texts: Callable[[int], Sequence[ViewerText]]) -> None:
        super().__init__("text", styles)
        self.texts = texts
        """The leaves for a width."""
        self.active = True
        self.start = 0
        """Key of the line to begin with."""
        self.turned = 0
        """Which text is up."""
        self.lines: list[Line] = []
        self.stops: list[int] = []
        self._title = ""

    def on_resize(self, _event: events.Resize) -> None:
        self.lay()

    def lay(self) -> None:
        """The lines anew; the place is kept by what stood on top."""
        key = self.lines[self.top].key if self.top < len(self.lines) else self.start
        texts = self.texts(self.room)
        text = texts[self.turned % len(texts)]
        self.lines, self._title = text.lines(self.room), text.title
        self.stops = [at for at, line in enumerate(self.lines) if line.stop]
        at = bisect_left(self.lines, key, key=lambda line: line.key)
        self.top = min(at if key else 0, self.last_top)
        self.repaint()

    def turn(self, step: int) -> None:
        """Another text, at the same place."""
        self.turned = (self.turned + step) % len(self.texts(self.room))
        self.lay()

    def step(self, steps: int) -> None:
        """So many stops on or back."""
        at = (
            bisect_right(self.stops, self.top) + steps - 1
            if steps > 0
            else bisect_left(self.stops, self.top) + steps
        )
        if 0 <= at < len(self.stops):
            self.scroll_top(self.stops[at])

    def line_count(self) -> int:
        return len(self.lines)

    def line_key(self, index: int) -> Hashable:
        return index

    def line_segments(self, index: int, cells: int) -> list[Segment]:
        line = self.lines[index]
        found = [Segment(text, self.inks.of(*roles)) for text, roles in line.runs if text]
        return [*found, Segment(" " * max(0, cells - cells_of(line)), self.inks.of())]

    def heading(self, cells: int) -> Parts:
        seen = min(100, 100 * (self.top + self.rows) // max(1, len(self.lines)))
        note = f"{seen}% "
        return [(fit(f" {self._title}", cells - len(note)), "accent"), (note, "dim")]


class TextViewer(Overlay[None]):
    """A pane and a footer."""

    AUTO_FOCUS = ""
    CSS = """
    TextViewer { overflow: hidden; layout: vertical; }
    TextViewer > #text { height: 1fr; }
    TextViewer > #footer { height: 1; }
    """

    def __init__(
        self, keys: Keymap, styles: Styles, texts: Callable[[int], Sequence[ViewerText]]
    ) -> None:
        super().__init__()
        self.inks = styles
        self.pane = pane = TextPane(styles, texts)
        self.bar = Footer(styles)
        self.bar.show(tuple((keys.hint(id), title) for id, title in HINTS))
        acts: Acts = {
            **moves(pane),
            "next_mention": lambda count: pane.step(max(1, count)),
            "previous_mention": lambda count: pane.step(-max(1, count)),
            "next_pane": lambda _count: pane.turn(1),
            "previous_pane": lambda _count: pane.turn(-1),
            **dict.fromkeys(LEAVE, lambda _count: self.dismiss(None)),
            "quit": lambda _count: self.app.exit(0),
        }
        self.listen("article", keys, acts)

    def compose(self) -> ComposeResult:
        yield self.pane
        yield self.bar

    def on_mount(self) -> None:
        ground = self.inks.palette.ink().bg
        if ground:
            self.styles.background = ground
