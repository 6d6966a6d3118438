"""Where the panes lie at each size: one pure function, shared by the screen and the pre-painter.

From 140 columns four panes at once; from 100 feeds and stories share a column; below that one
pane at a time, the sidebar lying over it. Knows no widget.
"""

from __future__ import annotations

from tui_reader.records import dataclass

PLACES: tuple[str, ...] = ("feeds", "stories", "article", "sidebar")
"""The panes in the order Tab cycles them."""

WIDE = 140
MEDIUM = 100
SIDEBAR_FROM = 118
"""In the medium layout the sidebar is shown unasked from this width on."""
STACKED = 8
"""Two lists below each other need at least so many rows."""
SHORT = 15
"""Below this height the footer gives its row to the panes."""


@dataclass(frozen=True, slots=True)
class Box:
    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class View:
    """What the user asked to see."""

    place: str = "stories"
    """The pane that has the focus."""
    sidebar: bool = True
    alone: bool = False
    """The article has the whole screen."""


def shape(width: int) -> str:
    """wide, medium or narrow."""
    return "wide" if width >= WIDE else "medium" if width >= MEDIUM else "narrow"


def sidebar_stays(width: int) -> bool:
    """True when there is room for the sidebar beside the article, focus or not."""
    return width >= SIDEBAR_FROM


def arrange(width: int, height: int, view: View) -> dict[str, Box]:
    """The boxes of all that is visible, the panes and the two bars; overlays come last."""
    bars = 1 if height < SHORT else 2
    rows = max(1, height - bars)
    boxes = _panes(width, rows, view)
    boxes["status"] = Box(0, rows, width, 1)
    if bars == 2:
        boxes["footer"] = Box(0, rows + 1, width, 1)
    if "sidebar" in boxes:  # an overlay is painted last
        boxes["sidebar"] = boxes.pop("sidebar")
    return boxes


def _panes(width: int, rows: int, view: View) -> dict[str, Box]:
    kind = shape(width)
    if view.alone and view.place in ("article", "sidebar"):
        boxes = {"article": Box(0, 0, width, rows)}
        if view.place == "sidebar":
            boxes["sidebar"] = _overlay(width, rows)
        return boxes
    if kind == "narrow" or (kind == "medium" and rows < STACKED):
        return _narrow(width, rows, view)
    if kind == "medium":
        return _medium(width, rows, view)
    side = 30 if view.sidebar or view.place == "sidebar" else 0
    feeds = 26 if width < 180 else 32
    # The article gets what a comfortable measure needs, the list what is left.
    rest = width - feeds - side
    article = min(max(rest * 3 // 5, rest - 76), 104)
    stories = rest - article
    boxes = {
        "feeds": Box(0, 0, feeds, rows),
        "stories": Box(feeds, 0, stories, rows),
        "article": Box(feeds + stories, 0, article, rows),
    }
    if side:
        boxes["sidebar"] = Box(width - side, 0, side, rows)
    return boxes


def _medium(width: int, rows: int, view: View) -> dict[str, Box]:
    column = 40 if width < 124 else 44
    upper = max(3, min(rows * 2 // 5, rows - 4))
    beside = sidebar_stays(width) and (view.sidebar or view.place == "sidebar")
    side = 26 if beside else 0
    boxes = {
        "feeds": Box(0, 0, column, upper),
        "stories": Box(0, upper, column, rows - upper),
        "article": Box(column, 0, width - column - side, rows),
    }
    if beside:
        boxes["sidebar"] = Box(width - side, 0, side, rows)
    elif view.place == "sidebar":
        boxes["sidebar"] = _overlay(width, rows)
    return boxes


def _narrow(width: int, rows: int, view: View) -> dict[str, Box]:
    if view.place == "sidebar":
        return {"article": Box(0, 0, width, rows), "sidebar": _overlay(width, rows)}
    return {view.place: Box(0, 0, width, rows)}


def _overlay(width: int, rows: int) -> Box:
    side = min(32, max(20, width - 8), width)
    return Box(width - side, 0, side, rows)
