"""The sizes of the panes: how an edge is moved, and how all of it is kept for the next time. Pure.

An edge is named by the pane at its right. Knows no widget.
"""

from __future__ import annotations

from tui_reader.fast_dataclasses import replace
from tui_reader.view.panes.geometry import LEAST, MEDIUM, PLACES, Box, Sizes, View, arrange

LAYOUT = "layout"
"""Under which name it is remembered."""
MOST = 1_000
"""What is remembered to be larger than this is nonsense."""
NAMES = ("feeds", "stories", "sidebar")
TURNS: dict[str, str] = {"sidebar": "shown", "feeds": "feed_pane", "swapped": "swapped"}
"""What of a view is on or off, and under which name it is kept."""
MOST_LINES = 2


def in_order(boxes: dict[str, Box]) -> list[str]:
    """The panes that are seen, from the left to the right."""
    return sorted((place for place in boxes if place in PLACES), key=lambda place: boxes[place].x)


def wider(boxes: dict[str, Box], place: str) -> tuple[str, int]:
    """The edge that moves when a pane becomes wider, and where to; ("", 0): it has none. The
    article takes from the lists, the others from what lies towards the article."""
    panes = in_order(boxes)
    if place not in panes or len(panes) < 2:
        return "", 0
    at = panes.index(place)
    towards = "article" if "article" in panes else "stories" if place == "feeds" else "feeds"
    if place == "article":
        lists = [other for other in panes if other in ("stories", "feeds")]
        towards = lists[0] if lists else "sidebar"
    way = 1 if panes.index(towards) > at else -1
    return panes[max(at, at + way)], way


def moved(width: int, height: int, view: View, edge: str, by: int) -> Sizes:
    """The sizes after an edge was moved by so many cells to the right."""
    boxes = arrange(width, height, view)
    panes = in_order(boxes)
    at = panes.index(edge) if edge in panes else 0
    if not at:
        return view.sizes
    left, right = panes[at - 1], edge
    by = _held(by, boxes[left].width, boxes[right].width, (left, right))
    found = {left: boxes[left].width + by, right: boxes[right].width - by}
    listing = "article" not in panes and "sidebar" not in panes
    own = {
        _owner(place, panes, width, view): cells
        for place, cells in found.items()
        if place != "article" and not (place == "stories" and listing)
    }
    return replace(view.sizes, **own)


def _owner(place: str, panes: list[str], width: int, view: View) -> str:
    """Whose size it is: a pane in the place of the list has the list's."""
    if "stories" in panes or view.alone or width < MEDIUM:
        return place
    return "stories" if place == "feeds" or "feeds" not in panes else place


def _held(by: int, left: int, right: int, names: tuple[str, str]) -> int:
    """As far as both neighbours keep what they need."""
    least, most = LEAST[names[0]] - left, right - LEAST[names[1]]
    return max(min(least, 0), min(by, max(most, 0)))


def kept(view: View) -> str:
    """As text, for the next time."""
    import json

    found: dict[str, object] = {name: getattr(view.sizes, name) for name in NAMES}
    turns = {name: getattr(view, turn) for turn, name in TURNS.items()}
    return json.dumps({**found, **turns, "lines": view.lines})


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
    sizes = Sizes(**{name: _size(found.get(name), MOST) for name in NAMES})
    turns = {turn: found[name] for turn, name in TURNS.items() if type(found.get(name)) is bool}
    view = replace(View(sidebar=sidebar), **turns)
    lines = _size(found.get("lines"), MOST_LINES)
    return replace(view, sidebar=sidebar and view.sidebar, sizes=sizes, lines=lines)


def _size(value: object, most: int) -> int:
    return value if type(value) is int and 0 < value <= most else 0
