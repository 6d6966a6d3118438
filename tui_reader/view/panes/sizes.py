"""The sizes of the panes: how an edge is moved, and how all of it is kept for the next time. Pure.

An edge is named by the pane at its right ("stories", "article", "sidebar"); "upper" is the one
between feeds and stories where they stand above each other. Knows no widget.
"""

from __future__ import annotations

from tui_reader.fast_dataclasses import replace
from tui_reader.view.panes.geometry import LEAST, Box, Sizes, View, arrange

LAYOUT = "layout"
"""Under which name it is remembered."""
MOST = 1_000
"""What is remembered to be larger than this is nonsense."""
NAMES = ("feeds", "stories", "sidebar", "column", "upper")

WIDER: dict[str, tuple[str, int]] = {
    "feeds": ("stories", 1), "stories": ("article", 1), "article": ("article", -1),
    "sidebar": ("sidebar", -1),
}  # fmt: skip
"""The edge that moves when a pane becomes wider, and where to."""
WIDER_STACKED: dict[str, tuple[str, int]] = {**WIDER, "feeds": ("article", 1)}
"""The same where feeds and stories share a column."""


def stacked(boxes: dict[str, Box]) -> bool:
    """True where the stories stand below the feeds."""
    return "feeds" in boxes and "stories" in boxes and boxes["stories"].y > 0


def moved(width: int, height: int, view: View, edge: str, by: int) -> Sizes:
    """The sizes after an edge was moved by so many cells (rows for "upper"): right, or down."""
    boxes = arrange(width, height, view)
    own = view.sizes
    if edge == "upper":
        if not stacked(boxes):
            return own
        rows = boxes["feeds"].height + boxes["stories"].height
        wanted = max(3, min(boxes["feeds"].height + by, rows - 4))
        return replace(own, upper=_percent(wanted, rows))
    if edge not in boxes or not boxes[edge].x:
        return own
    if edge == "sidebar":
        return _sidebar(boxes, own, by, width)
    if stacked(boxes):
        by = _held(by, boxes["stories"], boxes["article"], ("stories", "article"))
        return replace(own, column=boxes["stories"].width + by)
    left = "feeds" if edge == "stories" else "stories"
    by = _held(by, boxes[left], boxes[edge], (left, edge))
    found = {"feeds": boxes["feeds"].width, "stories": boxes["stories"].width}
    found[left] += by
    if edge == "stories":
        found["stories"] -= by
    return replace(own, **found)


def _sidebar(boxes: dict[str, Box], own: Sizes, by: int, width: int) -> Sizes:
    side, article = boxes["sidebar"], boxes["article"]
    if side.x < article.x + article.width:  # it lies over the article
        wanted = max(LEAST["sidebar"], min(side.width - by, max(20, width - 8)))
        return replace(own, sidebar=wanted)
    by = _held(by, article, side, ("article", "sidebar"))
    kept = {} if stacked(boxes) else {"feeds": boxes["feeds"].width}
    if kept:  # the article gives, not the list
        kept["stories"] = boxes["stories"].width
    return replace(own, sidebar=side.width - by, **kept)


def _held(by: int, left: Box, right: Box, names: tuple[str, str]) -> int:
    """As far as both neighbours keep what they need."""
    least, most = LEAST[names[0]] - left.width, right.width - LEAST[names[1]]
    return max(min(least, 0), min(by, max(most, 0)))


def _percent(part: int, whole: int) -> int:
    """The smallest percentage that gives `part` of `whole` rows again."""
    return -(-100 * part // whole)


def kept(view: View) -> str:
    """As text, for the next time."""
    found: dict[str, object] = {name: getattr(view.sizes, name) for name in NAMES}
    import json

    return json.dumps({**found, "shown": view.sidebar})


def remembered(text: str, sidebar: bool = True) -> View:
    """The view that `kept` gave; the usual where it says nothing or nonsense. `sidebar`: the
    settings have it shown at start."""
    if not text:
        return View(sidebar=sidebar)
    import json  # as dear as drawing the first frame, and few move an edge

    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        found = {}
    if not isinstance(found, dict):
        found = {}
    sizes = Sizes(**{name: _size(found.get(name)) for name in NAMES})
    return View(sidebar=sidebar and found.get("shown") is not False, sizes=sizes)


def _size(value: object) -> int:
    return value if type(value) is int and 0 < value <= MOST else 0
