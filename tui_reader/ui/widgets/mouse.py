"""What the mouse does on a pane: the wheel, the thumb, the edges, and the menu.

Tells the main screen what was taken or asked for; changes nothing but what is in sight.
"""

from __future__ import annotations

from abc import abstractmethod

from textual import events
from textual.widget import Widget

from tui_reader.ui.messages import EdgeDragged, MenuWanted, PaneTouched
from tui_reader.view.panes.geometry import PLACES

RIGHT = 3
"""The button that offers the menu."""
WHEEL = 3
"""Lines that one notch of the wheel scrolls."""


class Pointed(Widget):
    """A pane as the mouse finds it."""

    place: str
    top: int
    """Index of the first line shown."""
    _dragging = False
    _edge = ""
    """The edge that the mouse holds."""
    _held: tuple[int, int] | None = None
    """Where a button is held without being moved."""

    @property
    @abstractmethod
    def rows(self) -> int:
        """Lines that can be seen."""

    @property
    @abstractmethod
    def head(self) -> int:
        """Lines that the heading takes."""

    @property
    @abstractmethod
    def last_top(self) -> int:
        """The largest `top`."""

    @abstractmethod
    def line_count(self) -> int:
        """How many lines there are."""

    @abstractmethod
    def scroll_top(self, top: int) -> None:
        """Show the lines from `top` on."""

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        event.prevent_default()
        self.scroll_top(self.top + WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        event.prevent_default()
        self.scroll_top(self.top - WHEEL)

    def aim(self, x: int, y: int) -> None:
        """Select what is under a cell of the pane, for the menu."""

    def _offer(self, x: int, y: int) -> None:
        if not (self._edge or self._dragging) and self.place in PLACES:
            self.aim(x, y)
            self.post_message(MenuWanted())

    def _hold(self, at: tuple[int, int]) -> None:
        """The button was held for a moment: still the same one, at the same place."""
        if self._held is at:
            self._held = None
            self._offer(*at)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        if event.button == RIGHT:
            self.post_message(PaneTouched(self.place))
            self._offer(event.x, event.y)
            return
        at = self._held = event.x, event.y
        self.post_message(PaneTouched(self.place, lambda: self._hold(at)))
        self._edge = self._edge_at(event.x)
        if self._edge:
            self.capture_mouse()
        elif event.x == self.size.width - 1 and self.line_count() > self.rows:
            self._dragging = True
            self.capture_mouse()
            self._drag(event.y)

    def _edge_at(self, x: int) -> str:
        """The edge under a cell of the pane: the marker's column."""
        return self.place if self.place in PLACES and x == 0 and self.region.x else ""

    def on_mouse_move(self, event: events.MouseMove) -> None:
        self._held = None
        if self._edge:
            self.post_message(EdgeDragged(self._edge, event.screen_x))
        elif self._dragging:
            self._drag(event.y)

    def on_mouse_up(self, event: events.MouseUp) -> None:
        self._held = None
        if self._edge or self._dragging:
            self.release_mouse()
        if self._edge:
            self.post_message(EdgeDragged(self._edge, event.screen_x, done=True))
        self._edge, self._dragging = "", False

    def _drag(self, y: int) -> None:
        part = (y - self.head) / max(1, self.rows - 1)
        self.scroll_top(round(part * self.last_top))
