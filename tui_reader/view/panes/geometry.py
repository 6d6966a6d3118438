"""Where the panes lie at each size: one pure function, shared by the screen and the pre-painter.

While no story is open, the list has all that is right of the feeds. With one open, the article has
what a comfortable measure needs and the list and the sidebar stand beside it as far as there is
room; what there is none for takes the place of the list when one goes there. No pane ever lies over
another. The user's own sizes (`sizes.py`) are kept within what every pane needs. Knows no widget.
"""

from __future__ import annotations

from collections.abc import Mapping

from tui_reader.fast_dataclasses import dataclass, field

PLACES: tuple[str, ...] = ("feeds", "stories", "article", "sidebar")
"""The panes in the order Tab cycles them."""
READING: tuple[str, ...] = ("article", "sidebar")
"""Those of an open story."""

WIDE = 138
"""From so many columns on the sidebar stands beside list and article."""
MEDIUM = 100
"""Below so many one pane at a time is seen."""
SHARED = 30
"""Below this height status line and footer share a line."""
SHORT = 15
"""Below this height a story has one line."""
LEAST: dict[str, int] = {"feeds": 14, "stories": 24, "article": 36, "sidebar": 18}
"""No pane that stands beside others is narrower."""
MEASURE = 70
"""Cells of a pane whose article has a comfortable measure."""
USUAL: dict[str, tuple[int, int]] = {"feeds": (18, 32), "stories": (40, 52), "sidebar": (28, 36)}
"""Cells that a pane has beside the article, as there is room."""
FEEDS = 26
"""Cells of the feeds beside a list that has the rest."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """What the user gave the panes, in cells; 0: the usual."""

    feeds: int = 0
    stories: int = 0
    """Beside an article."""
    sidebar: int = 0


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
    reading: bool = False
    """A story is open beside the list."""
    alone: bool = False
    """The article has the whole screen."""
    feeds: bool = True
    """The feeds are shown where there is room, whether one is there or not."""
    swapped: bool = False
    """The feeds stand at the right and the sidebar at the left."""
    lines: int = 0
    """Lines that a story has in the list; 0: as many as the screen has room for."""
    sizes: Sizes = field(default_factory=Sizes)

    @property
    def opened(self) -> bool:
        """The article is seen, or would be with more room."""
        return self.reading or self.place in READING


def tall(height: int, view: View) -> int:
    """Lines that a story has in the list."""
    return view.lines or (1 if height < SHORT else 2)


def sidebar_stays(width: int) -> bool:
    """True when there is room for the sidebar beside list and article, focus or not."""
    return width >= WIDE


def footer_of(boxes: Mapping[str, Box], place: str) -> str:
    """The place whose keys the footer shows (`commands.FOOTER`)."""
    lone = sum(one in boxes for one in PLACES) == 1 and place in ("stories", "article")
    if lone:
        return f"lone {place}"
    return "article without names" if place == "article" and "sidebar" not in boxes else place


def arrange(width: int, height: int, view: View) -> dict[str, Box]:
    """The boxes of all that is visible: the panes and the bars below them."""
    bars = 1 if height < SHARED else 2
    rows = max(1, height - bars)
    widths = _widths(width, view)
    if view.swapped:
        widths = dict(reversed(widths.items()))
    boxes, x = {}, 0
    for place, cells in widths.items():
        boxes[place] = Box(x, 0, cells, rows)
        x += cells
    boxes["status"] = Box(0, rows, width, 1)
    if bars == 2:
        boxes["footer"] = Box(0, rows + 1, width, 1)
    return boxes


def _widths(width: int, view: View) -> dict[str, int]:
    """The panes that are seen, from the left to the right."""
    if view.alone and view.place in READING:
        return _article_and(width, view)
    if width < MEDIUM:
        return _article_and(width, view) if view.place == "sidebar" else {view.place: width}
    if not view.opened:
        return _listing(width, view)
    return _wide(width, view) if sidebar_stays(width) else _medium(width, view)


def _listing(width: int, view: View) -> dict[str, int]:
    """No story is open."""
    if not (view.feeds or view.place == "feeds"):
        return {"stories": width}
    feeds = _within(view.sizes.feeds or FEEDS, LEAST["feeds"], width - LEAST["stories"])
    return {"feeds": feeds, "stories": width - feeds}


def _article_and(width: int, view: View) -> dict[str, int]:
    """The article with the whole screen; the sidebar beside it when one goes there."""
    if view.place != "sidebar":
        return {"article": width}
    side = view.sizes.sidebar or USUAL["sidebar"][0]
    side = _within(side, LEAST["sidebar"], width - LEAST["article"])
    if width - side < LEAST["article"]:
        return {"sidebar": width}
    return {"article": width - side, "sidebar": side}


def _medium(width: int, view: View) -> dict[str, int]:
    """The article and one pane: the list, or the one that one has gone to."""
    low, high = USUAL["stories"]
    usual = _within(width - MEASURE, low, high)
    side = _within(view.sizes.stories or usual, LEAST["stories"], width - LEAST["article"])
    if view.place == "sidebar":
        return {"article": width - side, "sidebar": side}
    return {"feeds" if view.place == "feeds" else "stories": side, "article": width - side}


def _wide(width: int, view: View) -> dict[str, int]:
    own, least = view.sizes, LEAST
    with_side = view.sidebar or view.place == "sidebar"
    usual = _usual(width, view.feeds, with_side)
    side = 0
    if with_side:
        others = least["feeds"] + least["stories"] + least["article"]
        side = _within(own.sidebar or usual["sidebar"], least["sidebar"], width - others)
    room = width - side - least["article"]
    stories = _within(own.stories or usual["stories"], least["stories"], room - least["feeds"])
    feeds = usual["feeds"] and (own.feeds or usual["feeds"])
    if feeds:
        feeds = _within(feeds, least["feeds"], room - stories)
    elif view.place == "feeds":  # in the place of the list
        return _seen(feeds=stories, article=width - stories - side, sidebar=side)
    return _seen(feeds=feeds, stories=stories, article=width - feeds - stories - side, sidebar=side)


def _seen(**widths: int) -> dict[str, int]:
    return {place: cells for place, cells in widths.items() if cells}


def _usual(width: int, feeds: bool, sidebar: bool) -> dict[str, int]:
    """What the panes beside an article have; no feeds where the article would be too narrow."""
    wanted = {"feeds": feeds, "stories": True, "sidebar": sidebar}
    least = {place: USUAL[place][0] if on else 0 for place, on in wanted.items()}
    spare = width - MEASURE - sum(least.values())
    if spare < 0:
        spare += least["feeds"]
        least["feeds"] = 0
    found = {}
    for place, share in (("stories", 2), ("feeds", 2), ("sidebar", 4)):
        more = min(USUAL[place][1] - least[place], max(0, spare) // share) if least[place] else 0
        found[place] = least[place] + more
        spare -= more
    return found


def _within(wanted: int, least: int, most: int) -> int:
    return max(least, min(wanted, most))
