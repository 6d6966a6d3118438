"""Sizes and sides of the panes and which are shown, by key and by mouse, remembered for the next
time."""

from __future__ import annotations

from tui_reader.library import listing
from tui_reader.ui.controllers.context import Context
from tui_reader.ui.messages import EdgeDragged
from tui_reader.view.panes import sizes
from tui_reader.view.panes.geometry import Sizes, arrange, tall

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

    def do_usual_sizes(self, _count: int) -> None:
        self._take(Sizes())
        self.keep()
        self.context.say("All panes have their usual size.")

    def do_feed_pane(self, _count: int) -> None:
        self._turn(feeds=not self.context.view.feeds)

    def do_swap_sides(self, _count: int) -> None:
        self._turn(swapped=not self.context.view.swapped)

    def do_story_lines(self, _count: int) -> None:
        now = tall(self.context.host.extent()[1], self.context.view)
        self._turn(lines=2 if now == 1 else 1)

    # --- the mouse ------------------------------------------------------------------------------

    def dragged(self, message: EdgeDragged) -> None:
        """An edge was taken to a place on the screen; let go, it is remembered."""
        boxes = arrange(*self.context.host.extent(), self.context.view)
        box = boxes.get(message.edge)
        if box is None:
            return
        self._move(message.edge, message.x - box.x)
        if message.done:
            self.keep()

    # --- how ------------------------------------------------------------------------------------

    def _widen(self, by: int) -> None:
        boxes = arrange(*self.context.host.extent(), self.context.view)
        edge, way = sizes.wider(boxes, self.context.view.place)
        if edge and self._move(edge, way * by):
            self.keep()
        else:
            self.context.say("There is no edge to move that way here.")

    def _move(self, edge: str, by: int) -> bool:
        context = self.context
        wanted = sizes.moved(*context.host.extent(), context.view, edge, by)
        before = arrange(*context.host.extent(), context.view)
        self._take(wanted)
        return before != arrange(*context.host.extent(), context.view)

    def _turn(self, **changes: object) -> None:
        self.context.look(**changes)
        self.keep()

    def _take(self, wanted: Sizes) -> None:
        if wanted != self.context.view.sizes:
            self.context.look(sizes=wanted)

    def keep(self) -> None:
        """Remember sizes, sides, and which panes are shown."""
        listing.set_state(self.context.lib, sizes.LAYOUT, sizes.kept(self.context.view))
