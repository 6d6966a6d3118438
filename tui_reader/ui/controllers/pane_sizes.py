"""The sizes of the panes, by key and by mouse, remembered for the next time."""

from __future__ import annotations

from tui_reader.library import listing
from tui_reader.ui.controllers.context import Context
from tui_reader.ui.messages import EdgeDragged
from tui_reader.view.panes import sizes
from tui_reader.view.panes.geometry import Sizes, arrange

STEP = 2
"""Cells that one press moves an edge."""


class PaneSizesController:
    """Moves the edges between panes."""

    def __init__(self, context: Context) -> None:
        self.context = context

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
        self.context.say("All panes have their usual size.")

    # --- the mouse ------------------------------------------------------------------------------

    def dragged(self, message: EdgeDragged) -> None:
        """An edge was taken to a place on the screen; let go, it is remembered."""
        boxes = arrange(*self.context.host.extent(), self.context.view)
        box = boxes.get("feeds" if message.edge == "upper" else message.edge)
        if box is None:
            return
        by = message.y - box.height if message.edge == "upper" else message.x - box.x
        self._move(message.edge, by)
        if message.done:
            self.keep()

    # --- how ------------------------------------------------------------------------------------

    def _widen(self, by: int) -> None:
        boxes = arrange(*self.context.host.extent(), self.context.view)
        table = sizes.WIDER_STACKED if sizes.stacked(boxes) else sizes.WIDER
        edge, way = table[self.context.view.place]
        self._by_key(edge, way * by)

    def _raise(self, by: int) -> None:
        self._by_key("upper", by if self.context.view.place == "feeds" else -by)

    def _by_key(self, edge: str, by: int) -> None:
        if self._move(edge, by):
            self.keep()
        else:
            self.context.say("There is no edge to move that way here.")

    def _move(self, edge: str, by: int) -> bool:
        context = self.context
        wanted = sizes.moved(*context.host.extent(), context.view, edge, by)
        before = arrange(*context.host.extent(), context.view)
        self._take(wanted)
        return before != arrange(*context.host.extent(), context.view)

    def _take(self, wanted: Sizes) -> None:
        if wanted != self.context.view.sizes:
            self.context.look(sizes=wanted)

    def keep(self) -> None:
        """Remember sizes, and whether the sidebar is shown."""
        listing.set_state(self.context.lib, sizes.LAYOUT, sizes.kept(self.context.view))
