"""Where the panes lie at each size: one pure function, shared by the screen and the pre-painter.

From 140 columns four panes at once; from 100 feeds and stories share a column; below that one
pane at a time, the sidebar lying over it. The user's own sizes (`sizes.py`) are kept within what
every pane needs. Knows no widget.
"""

from __future__ import annotations

from collections.abc import Mapping

from tui_reader.fast_dataclasses import dataclass, field

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
LEAST: dict[str, int] = {"feeds": 14, "stories": 24, "article": 36, "sidebar": 18}
"""No pane that stands beside others is narrower."""
UPPER = 40
"""Percent of the rows that the feeds have above the stories, in the medium layout."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """What the user gave the panes; 0: the usual."""

    feeds: int = 0
    """Cells, in the wide layout."""
    stories: int = 0
    """Cells, in the wide layout."""
    sidebar: int = 0
    """Cells, wherever it stands."""
    column: int = 0
    """Cells of the column that feeds and stories share in the medium layout."""
    upper: int = 0
    """Percent of its rows that the feeds have."""


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
    sizes: Sizes = field(default_factory=Sizes)


def shape(width: int) -> str:
    """wide, medium or narrow."""
    return "wide" if width >= WIDE else "medium" if width >= MEDIUM else "narrow"


def sidebar_stays(width: int) -> bool:
    """True when there is room for the sidebar beside the article, focus or not."""
    return width >= SIDEBAR_FROM


def footer_of(boxes: Mapping[str, Box], place: str) -> str:
    """The place whose keys the footer shows (`commands.FOOTER`)."""
    lone = sum(one in boxes for one in PLACES) == 1 and place in ("stories", "article")
    if lone:
        return f"lone {place}"
    return "article without names" if place == "article" and "sidebar" not in boxes else place


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
            boxes["sidebar"] = _overlay(width, rows, view)
        return boxes
    if kind == "narrow" or (kind == "medium" and rows < STACKED):
        return _narrow(width, rows, view)
    return (_medium if kind == "medium" else _wide)(width, rows, view)


def _wide(width: int, rows: int, view: View) -> dict[str, Box]:
    own, least = view.sizes, LEAST
    side = 0
    if view.sidebar or view.place == "sidebar":
        others = least["feeds"] + least["stories"] + least["article"]
        side = _within(own.sidebar or 30, least["sidebar"], width - others)
    room = width - side - least["stories"] - least["article"]
    feeds = _within(own.feeds or (26 if width < 180 else 32), least["feeds"], room)
    # The article gets what a comfortable measure needs, the list what is left.
    rest = width - feeds - side
    usual = rest - min(max(rest * 3 // 5, rest - 76), 104)
    stories = _within(own.stories or usual, least["stories"], rest - least["article"])
    boxes = {
        "feeds": Box(0, 0, feeds, rows),
        "stories": Box(feeds, 0, stories, rows),
        "article": Box(feeds + stories, 0, rest - stories, rows),
    }
    if side:
        boxes["sidebar"] = Box(width - side, 0, side, rows)
    return boxes


def _medium(width: int, rows: int, view: View) -> dict[str, Box]:
    own, least = view.sizes, LEAST
    beside = sidebar_stays(width) and (view.sidebar or view.place == "sidebar")
    room = width - least["stories"] - least["article"]
    side = _within(own.sidebar or 26, least["sidebar"], room) if beside else 0
    usual = 40 if width < 124 else 44
    column = _within(own.column or usual, least["stories"], width - side - least["article"])
    upper = max(3, min(rows * (own.upper or UPPER) // 100, rows - 4))
    boxes = {
        "feeds": Box(0, 0, column, upper),
        "stories": Box(0, upper, column, rows - upper),
        "article": Box(column, 0, width - column - side, rows),
    }
    if beside:
        boxes["sidebar"] = Box(width - side, 0, side, rows)
    elif view.place == "sidebar":
        boxes["sidebar"] = _overlay(width, rows, view)
    return boxes


def _narrow(width: int, rows: int, view: View) -> dict[str, Box]:
    if view.place == "sidebar":
        return {"article": Box(0, 0, width, rows), "sidebar": _overlay(width, rows, view)}
    return {view.place: Box(0, 0, width, rows)}


def _overlay(width: int, rows: int, view: View) -> Box:
    side = min(_within(view.sizes.sidebar or 32, LEAST["sidebar"], max(20, width - 8)), width)
    return Box(width - side, 0, side, rows)


def _within(wanted: int, least: int, most: int) -> int:
    return max(least, min(wanted, most))
