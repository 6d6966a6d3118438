"""The first frame, drawn before Textual is imported: real rows, by the widgets' own formatters.

Textual then takes over the same alternate screen (`driver.py`). Imports no Textual; draws nothing
where it cannot: no terminal, TERM=dumb, Windows, or switched off in the settings. Whatever is
imported here is waited for: a test holds the list of modules short.
"""

from __future__ import annotations

import time

from tui_reader import config as settings
from tui_reader import paths
from tui_reader.commands import FOOTER
from tui_reader.fast_dataclasses import dataclass
from tui_reader.list_model import LIST_ORDERS, Listing
from tui_reader.startup import prepainted, snapshot
from tui_reader.view import terminal
from tui_reader.view.ages import Aged
from tui_reader.view.article import welcome
from tui_reader.view.keys.keymap import keymap
from tui_reader.view.lists import feed_tree, rows, story_rows
from tui_reader.view.panes import frame, sizes
from tui_reader.view.panes.geometry import Box, arrange, footer_of, tall
from tui_reader.view.text import glyphs
from tui_reader.view.text.cells import are_certain, width
from tui_reader.view.theme import theme_names
from tui_reader.view.theme.roles import sgr

TYPE_CHECKING = False  # `typing` takes long to import: see `list_model.py`
if TYPE_CHECKING:
    from collections.abc import Callable

    from tui_reader.config import Config
    from tui_reader.library import Library
    from tui_reader.list_model import StoryRow
    from tui_reader.startup.prepainted import Prepainted
    from tui_reader.startup.snapshot import First
    from tui_reader.view.lists.rows import Parts
    from tui_reader.view.panes.frame import Runs
    from tui_reader.view.theme.roles import Palette

    Line = Callable[[int, int], Runs]
    """(line of the box, cells) -> what stands there."""

LEAST = 4, 2
"""Columns and lines of the smallest first frame."""


def wanted(config: Config) -> bool:
    """True where a first frame can be drawn."""
    return config.screen.prepaint and prepainted.possible()


def early() -> Prepainted | None:
    """Draw the first frame before anything is opened, if terminal and library allow it."""
    given = _glance(*prepainted.size())
    return None if given is None else prepainted.shown(_encoded("".join(given)))


def draw(lib: Library) -> Prepainted | None:
    """Draw the first frame, if the terminal can; what is needed to take it over or back."""
    if not wanted(lib.config):
        return None
    columns, lines = prepainted.size()
    seen = snapshot.read(lib, max(lines, 1), lib.config.screen.order)
    if columns < LEAST[0] or lines < LEAST[1]:
        return None
    return prepainted.shown(_encoded(page(seen, lib.config, columns, lines, time.time())))


def kept(columns: int, lines: int) -> list[str] | None:
    """The parts of the first frame that `early` would draw now on such a terminal: ages are parts
    of their own, which know of when they are. None where it would draw none, or where more than
    these parts would be needed to draw it again."""
    parts = _glance(columns, lines)
    if parts is None or terminal.codec() != terminal.UTF8 or not are_certain("".join(parts)):
        return None
    return parts


def _glance(columns: int, lines: int) -> list[str] | None:
    """The parts of the first frame by a first look at the library."""
    places = paths.glance()
    config = settings.glance(places.config_file)
    if not wanted(config) or config.screen.order != Listing().order:
        return None  # the first look knows the usual order alone
    seen = snapshot.look(places, lines, config.reading.told_once)
    if seen is None or columns < LEAST[0] or lines < LEAST[1]:
        return None
    return parts_of(seen, config, columns, lines, time.time())


def _encoded(text: str) -> bytes:
    """A page as this terminal takes it."""
    codec = terminal.codec()
    if codec != terminal.UTF8:
        from tui_reader.view.text import spelling

        text = spelling.spelled(text, codec)
    if not are_certain(text):
        from tui_reader.view.text import placing

        text = placing.placed(text)
    return text.encode(codec, "replace")


def page(seen: First, config: Config, columns: int, lines: int, now: float) -> str:
    """The whole first frame as text and escape sequences; `now` is what ages are told by."""
    return "".join(parts_of(seen, config, columns, lines, now))


def parts_of(seen: First, config: Config, columns: int, lines: int, now: float) -> list[str]:
    """The same in its parts: each age is one of its own."""
    palette, depth = theme_names.palette(config, seen.theme), terminal.depth()
    view = sizes.remembered(seen.layout, config.screen.sidebar)
    glyphs.use(terminal.ascii_only(config.screen.ascii))
    boxes = arrange(columns, lines, view)
    painter = _Painter(seen, config, palette, int(now))
    painter.footing, painter.tall = footer_of(boxes, "stories"), tall(lines, view)
    painter.shares = "footer" not in boxes
    out = [sgr(palette.ink(), depth), "\x1b[2J"]
    codes: dict[tuple[str, ...], str] = {}
    for place, box in boxes.items():
        line = painter.lines(place, box)
        for y in range(box.height):
            out.append(f"\x1b[{box.y + y + 1};{box.x + 1}H")
            for text, roles in line(y, box.width):
                if text:
                    if roles not in codes:
                        codes[roles] = sgr(palette.ink(*roles), depth)
                    out += (codes[roles], text if isinstance(text, Aged) else glyphs.drawn(text))
    return out


@dataclass(frozen=True, slots=True)
class _Body:
    """What a pane shows."""

    heading: Parts
    lines: list[Runs]
    """As many as are seen."""
    count: int
    """All of them."""


class _Painter:
    """What stands in each box when the reader opens."""

    def __init__(self, seen: First, config: Config, palette: Palette, now: int) -> None:
        self.seen = seen
        self.now = now
        self.config = config
        self.palette = palette
        own = {name: one.key for name, one in config.commands.items()}
        called = {name: one.title for name, one in config.commands.items() if one.title}
        self.keys = keymap(config.screen.keys, config.keys, own, called)
        self.own = welcome.owned(seen.feeds)
        self.footing = "stories"
        """The place whose keys the footer shows."""
        self.tall = 1
        """Lines that a story has."""
        self.shares = False
        """The status line shows the keys."""

    def lines(self, place: str, box: Box) -> Line:
        """How to draw a box, line by line."""
        if place == "status":
            return lambda _y, cells: self._status(cells)
        if place == "footer":
            return lambda _y, cells: self._footer(cells)
        make: Callable[[Box], _Body] = getattr(self, f"_{place}")
        return self._pane(place, box, make(box))

    def _pane(self, place: str, box: Box, pane: _Body) -> Line:
        head, body = frame.head(box.height), pane.lines
        text, role = frame.marker(place == "stories", box.x, self.palette.ansi)
        thumb = frame.thumb(pane.count, box.height - head, 0)

        def line(y: int, cells: int) -> Runs:
            room = max(0, cells - 2)
            if y < head:
                found: Runs = [(part, (own,)) for part, own in pane.heading]
            else:
                found = body[y - head] if y - head < len(body) else [(" " * room, ())]
            end = "▐" if y - head in thumb else " "
            return [(text, (role,)), *found, (end, ("thumb",))]

        return line

    def _feeds(self, box: Box) -> _Body:
        folded = frozenset(self.seen.folded.split("\n")) - {""}
        found = feed_tree.entries(self.seen.feeds, self.seen.counts, folded, self.seen.kept)
        seen = map(feed_tree.row_of, found[: box.height])
        room = max(0, box.width - 2)
        wrong = sum(1 for feed in self.seen.feeds if feed.error)
        heading = rows.heading("Feeds", f"{wrong} failing" if wrong else "", room, False)
        body = [
            _over(rows.feed_in(row, room, "smart:all"), ("cursor_idle",) if y == 0 else ())
            for y, row in enumerate(seen)
        ]
        return _Body(heading, body, len(found))

    def _stories(self, box: Box) -> _Body:
        room = max(0, box.width - 2)
        found = self.seen.stories[: box.height]
        whole = self.seen.counts["all"]
        count = whole - self.seen.behind if len(found) >= box.height else len(found)
        said = LIST_ORDERS.get(self.config.screen.order, "")
        name = f"{rows.NAMES['all']} · {said}" if said else rows.NAMES["all"]
        heading = rows.heading(name, rows.told(count, whole, room), room, True)
        body = [line for y, row in enumerate(found) for line in self._story(row, room, y == 0)]
        if count * self.tall < box.height:
            sampled = welcome.sampled(self.seen.feeds)
            remarks = welcome.below(self.keys, self.own, Listing(), count, sampled)
            body.append([(" " * room, ())])
            body += [_over(rows.remark(text, room), ()) for text in remarks]
        return _Body(heading, body, count * self.tall)

    def _story(self, row: StoryRow, room: int, chosen: bool) -> list[Runs]:
        """A story's lines; what it is about is not known yet."""
        below = ("cursor",) if chosen else ()
        if self.tall == 1:
            return [_over(story_rows.one_line(row, room, self.now, True), below)]
        both = story_rows.first_line, story_rows.second_line
        return [_over(line(row, room, self.now, True), below) for line in both]

    def _footer(self, cells: int) -> Runs:
        found = _bar(rows.footer(self.keys.footer(FOOTER[self.footing]), cells))
        used = sum(width(text) for text, _ in found)
        return [*found, (" " * max(0, cells - used), ("bar",))]

    def _status(self, cells: int) -> Runs:
        if not self.shares:
            return _bar(rows.status((), "", cells))
        ids = [id for id in FOOTER[self.footing] if id != "help"]
        return _bar(rows.status(self.keys.footer(ids), self.keys.hint("help"), cells))


def _bar(parts: Parts) -> Runs:
    return [(text, ("bar", role)) for text, role in parts]


def _over(parts: Parts, below: tuple[str, ...]) -> Runs:
    return [(text, (*below, role)) for text, role in parts]
