"""What a row of the story list says: what, who and when, in one line or in two. No Textual.

In two lines the title goes on where it is too long for the first; what is left of the second says
who the story is about. A wide list has columns for source and age, a narrow one has them at the end
of the second line.
"""

from __future__ import annotations

from tui_reader.list_model import StoryRow
from tui_reader.view import ages
from tui_reader.view.ages import AGE
from tui_reader.view.lists.rows import Parts
from tui_reader.view.text.cells import cut, fit, head, isolated, widest, width

TYPE_CHECKING = False  # `typing` takes long to import: see `list_model.py`
if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.library.gists import Gist

COLUMNS = 104
"""From so many cells on, source and age have columns of their own."""
SOURCE = 20
"""Cells of the source's column, and what a source has at most elsewhere."""
TOLD = 4
"""Cells of how many others tell it: " +12"."""
LEAST_SOURCE = 10
"""A longer title leaves so much of the source's name."""
INDENT = 4
"""Cells that a title begins at."""
AGED = 48
"""A single line has an age from so many cells on."""
LEAST = 32
"""A single line says from so many cells on how many others tell the story."""
BEGINS = 20
"""Cells that are worth beginning to say something in."""


def one_line(row: StoryRow, cells: int, now: int, with_feed: bool, sign: str = "") -> Parts:
    """A story in a line: title, source, age, as far as there is room. `sign`: what a row has before
    its title that hangs from another."""
    tail: Parts = []
    room = cells - INDENT - width(sign)
    if cells >= AGED:
        tail = _age(row, now)
        room -= AGE + 1
    if with_feed and room >= 58:
        feed = min(SOURCE, room // 4)
        tail[:0] = _column(row, feed)
        room -= feed + 2
    elif row.told and cells >= LEAST:
        more = _more(row).rjust(TOLD)
        tail.insert(0, (more, "dim"))
        room -= len(more)
    return [*_signs(row, sign), (fit(row.title, room), _weight(row)), *tail]


def first_line(row: StoryRow, cells: int, now: int, with_feed: bool, sign: str = "") -> Parts:
    """The first of two: the title, with source and age where they have columns."""
    room, tail = _room(cells, with_feed, sign), Parts()
    if cells >= COLUMNS:
        tail = _age(row, now)
        if with_feed:
            tail[:0] = _column(row, SOURCE)
    title, _ = _parted(row.title, room)
    signs = _signs(row, sign)
    pad = " " * (cells - width(title) - sum(width(text) for text, _ in (*signs, *tail)))
    return [*signs, (isolated(title), _weight(row)), (pad, "text"), *tail]


def second_line(
    row: StoryRow, cells: int, now: int, with_feed: bool, gist: Gist | None = None, sign: str = "",
) -> Parts:  # fmt: skip
    """The second: what is left of the title, whom it is about; source and age without columns."""
    rest = _parted(row.title, _room(cells, with_feed, sign))[1]
    indent = INDENT + width(sign)
    tail: Parts = [(f"  ✎ {gist.notes}", "star")] if gist and gist.notes else []
    if cells >= COLUMNS:
        tail += _others(row, gist, with_feed)
    else:
        room = cells - indent - sum(width(text) for text, _ in tail)
        tail += _source(row, room - AGE - 1, widest(rest)) if with_feed else []
        tail += _age(row, now) if room > AGE else []
    room = max(0, cells - indent - sum(width(text) for text, _ in tail))
    said: Parts = []
    if rest:
        said = [(isolated(cut(rest, room)), _weight(row))]
    left = room - sum(width(text) for text, _ in said)
    if gist and left >= BEGINS:
        said += _about(gist, left, bool(rest))
    pad = " " * (room - sum(width(text) for text, _ in said))
    return [(" " * INDENT, "text"), (sign, "dim"), *said, (pad, "text"), *tail]


def _room(cells: int, with_feed: bool, sign: str) -> int:
    """Cells of the title in the first line."""
    indent = INDENT + width(sign)
    if cells < COLUMNS:
        return cells - indent - 1
    return cells - indent - AGE - 1 - (SOURCE + 2 if with_feed else 0)


def _signs(row: StoryRow, sign: str = "") -> Parts:
    """Unread dot (or the sign of a changed one), star or saved mark; a branch's sign."""
    dot = ("•", "accent") if not row.read else ("~", "accent") if row.updated else (" ", "dim")
    mark = ("★", "star") if row.starred else ("↓", "good") if row.saved else (" ", "dim")
    return [(" ", "text"), dot, mark, (" ", "text"), *([(sign, "dim")] if sign else [])]


def _weight(row: StoryRow) -> str:
    return "text" if row.read else "strong"


def _age(row: StoryRow, now: int) -> Parts:
    return [(ages.column(row.at, now), "dim"), (" ", "dim")]


def _more(row: StoryRow) -> str:
    """How many others tell it."""
    return f" +{row.told}" if row.told else ""


def _column(row: StoryRow, cells: int) -> Parts:
    """The source as a column, how many others tell it at its end."""
    more = _more(row).rjust(TOLD) if row.told else ""
    return [("  " + fit(row.feed_title, cells - width(more)), "dim"), (more, "dim")]


def _source(row: StoryRow, room: int, rest: int) -> Parts:
    """The source in what a title leaves of a line's room, if it leaves enough to know it by; how
    many others tell it is said in any case."""
    more = _more(row)
    room -= width(more)
    wanted = min(SOURCE, width(row.feed_title))
    cells = max(min(wanted, LEAST_SOURCE), min(wanted, room - rest - 2))
    if room - cells - 2 < min(rest, LEAST_SOURCE):
        return [(" " + more, "dim")] if more and room > 1 else []  # the title comes first
    return [("  " + fit(row.feed_title, cells) + more, "dim")]


def _others(row: StoryRow, gist: Gist | None, with_feed: bool) -> Parts:
    """Below the source's column: who else tells it."""
    cells = SOURCE + AGE
    if not (with_feed and row.told and gist and gist.sources):
        return [(" ", "text")]
    said = listed(gist.sources, cells)
    return [("  ", "text"), (said, "dim"), (" " * (cells - width(said) + 1), "text")]


def listed(names: Sequence[str], cells: int) -> str:
    """As many names as there is room for, and how many more there are: "Axios, CNN, +2"."""
    for shown in range(len(names), 0, -1):
        more = f", +{len(names) - shown}" if shown < len(names) else ""
        said = ", ".join(map(isolated, names[:shown])) + more
        if width(said) <= cells:
            return said
    more = f", +{len(names) - 1}" if len(names) > 1 else ""
    return isolated(cut(names[0], max(1, cells - width(more)))) + more


def _parted(title: str, cells: int) -> tuple[str, str]:
    """As much of a title as a line holds, and what is left; at a blank where there is one."""
    first = head(title, cells)
    if len(first) == len(title):
        return title, ""
    if not title[len(first) : len(first) + 1].isspace():
        blank = first.rfind(" ")
        if blank > len(first) // 2:
            first = first[:blank]
    return first.rstrip(), title[len(first) :].strip()


def _about(gist: Gist, cells: int, after: bool) -> Parts:
    """Whom and what a story is about, in at most so many cells; else how it begins."""
    said = " · " if after else ""
    left = cells - width(said)
    found: list[str] = []
    for piece in gist.about or (gist.words,):
        shown = piece if found else cut(piece, left)
        if not shown or width(shown) > left:
            break
        found.append(isolated(shown))
        left -= width(shown) + len(" · ")
    return [(said + " · ".join(found), "dim")] if found else []
