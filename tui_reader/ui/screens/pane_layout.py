"""Textual's side of `geometry`: places the main screen's children where the boxes say."""

from __future__ import annotations

from collections.abc import Callable

from textual.geometry import NULL_OFFSET, NULL_SPACING, Region, Size
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.widget import Widget

from tui_reader.view.panes.geometry import Box, View, arrange


class PaneLayout(Layout):
    """One layout for the whole screen: no containers, no styles to compute at a resize."""

    name = "arrangement"

    def __init__(
        self, view: Callable[[], View], label: Callable[[], int], fault: Callable[[], int],
        asking: Callable[[], bool],
    ) -> None:  # fmt: skip
        self.view = view
        self.label = label
        """Cells of the question left of the prompt."""
        self.fault = fault
        """Cells right of it, for what is wrong with the answer so far."""
        self.asking = asking
        """Whether something is asked on the status line."""
        self.boxes: dict[str, Box] = {}
        """Where everything was placed last."""

    def arrange(
        self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True
    ) -> ArrangeResult:
        boxes = self.boxes = arrange(size.width, size.height, self.view())
        placements: ArrangeResult = []
        order = {id: at for at, id in enumerate(boxes)}
        if self.asking() and "footer" not in boxes:  # what may come next is seen while one types
            bar = boxes["status"]
            boxes = {**boxes, "footer": Box(0, max(0, bar.y - 1), size.width, 1)}
            order["footer"] = len(order) + 1
        for child in children:
            id = child.id or ""
            if id == "prompt":
                bar, left = boxes["status"], self.label()
                region = Region(left, bar.y, max(1, size.width - left - self.fault()), 1)
                placements.append(_placed(region, child, len(order)))
            elif id in boxes:
                box = boxes[id]
                region = Region(box.x, box.y, box.width, box.height)
                placements.append(_placed(region, child, order[id]))
        return placements


def _placed(region: Region, child: Widget, order: int) -> WidgetPlacement:
    return WidgetPlacement(region, NULL_OFFSET, NULL_SPACING, child, order)
