"""Handler: the sizes of the panes, by key and by mouse, remembered for the next time."""

from __future__ import annotations

from tui_reader.library import listing
from tui_reader.ui.controllers.context import Desk
from tui_reader.ui.messages import EdgeDragged
from tui_reader.view.panes import sizes
from tui_reader.view.panes.geometry import Sizes, arrange

STEP = 2
"""Cells that one press moves an edge."""


class Sizing:
    """Moves the edges between panes."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    # --- commands -------------------------------------------------------------------------------

    def do_wider(self, count: int) -> None:
        self._widen(STEP * max(1, count))

    def do_narrower(self, count: int) -> None:
        self._widen(-STEP * max(1, count))

    def do_taller(self, count: int) -> None:
        self._raise(max(1, count))

    def do_shorter(self, count: int) -> None:
        self._raise(-max(1, count))

    def do_usual_sizes(self, _count: int) -> None:
        self._take(Sizes())
        self.keep()
        self.desk.say("All panes have their usual size.")

    # --- the mouse ------------------------------------------------------------------------------

    def dragged(self, message: EdgeDragged) -> None:
        """An edge was taken to a place on the screen; let go, it is remembered."""
        boxes = arrange(*self.desk.host.extent(), self.desk.view)
        box = boxes.get("feeds" if message.edge == "upper" else message.edge)
        if box is None:
            return
        by = message.y - box.height if message.edge == "upper" else message.x - box.x
        self._move(message.edge, by)
        if message.done:
            self.keep()

    # --- how ------------------------------------------------------------------------------------

    def _widen(self, by: int) -> None:
        boxes = arrange(*self.desk.host.extent(), self.desk.view)
        table = sizes.WIDER_STACKED if sizes.stacked(boxes) else sizes.WIDER
        edge, way = table[self.desk.view.place]
        self._by_key(edge, way * by)

    def _raise(self, by: int) -> None:
        self._by_key("upper", by if self.desk.view.place == "feeds" else -by)

    def _by_key(self, edge: str, by: int) -> None:
        if self._move(edge, by):
            self.keep()
        else:
            self.desk.say("There is no edge to move that way here.")

    def _move(self, edge: str, by: int) -> bool:
        desk = self.desk
        wanted = sizes.moved(*desk.host.extent(), desk.view, edge, by)
        before = arrange(*desk.host.extent(), desk.view)
        self._take(wanted)
        return before != arrange(*desk.host.extent(), desk.view)

    def _take(self, wanted: Sizes) -> None:
        if wanted != self.desk.view.sizes:
            self.desk.look(sizes=wanted)

    def keep(self) -> None:
        """Remember sizes, and whether the sidebar is shown."""
        listing.set_state(self.desk.lib, sizes.LAYOUT, sizes.kept(self.desk.view))
