"""A row of the list of names, and the words above its columns: exactly as wide as asked.

Owns which columns there are at which width. No Textual.
"""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.kinds import BY_ID, NAMES
from tui_reader.library.concordance import LibraryEntity
from tui_reader.view.lists.rows import Parts
from tui_reader.view.lists.timeline import line
from tui_reader.view.text.cells import fit

WIDE, MIDDLE, SMALL = 88, 54, 34
"""Cells from which on there are all columns, all with letters for kinds, and no mentions."""
NAME = 44
"""Cells of the widest column of names; what is left tells what else they are called."""
STORIES, MENTIONS, WEEKS = 9, 10, 10
"""Cells of the columns, the blanks before them counted."""
UP = "↑"


def _letters() -> dict[str, str]:
    """A letter for each kind: the first of its name that no kind before it has."""
    found: dict[str, str] = {}
    for kind in NAMES:
        free = (sign for sign in (kind.field or kind.id).upper() if sign not in found.values())
        found[kind.id] = next(free, "?")
    return found


LETTERS: dict[str, str] = _letters()


def row(one: LibraryEntity, weeks: Sequence[int], rises: bool, cells: int) -> Parts:
    """A name with its kind (by its colour and in words), stories, mentions and last weeks."""
    name, also, word = _room(cells)
    ink = f"kind:{one.kind}"
    parts: Parts = [(" ", "text"), (fit(one.name, name), ink)]
    if also:
        said = f"  also: {', '.join(one.also)}" if one.also else ""
        parts.append((fit(said, also), "dim"))
    parts.append((f" {fit(BY_ID[one.kind].label if word > 1 else LETTERS[one.kind], word)}", "dim"))
    parts.append((f"{one.stories:>{STORIES - (cells < MIDDLE) * 2},}", "text"))
    if cells >= MIDDLE:
        parts.append((f"{one.mentions:>{MENTIONS},}", "text"))
    if cells >= SMALL:
        up = f" {UP} rising" if cells >= WIDE else f" {UP}"
        parts += [("  " + line(weeks), ink), (up if rises else " " * len(up), "accent")]
    return [*parts, (" ", "text")]


def heading(said: Sequence[str], cells: int) -> Parts:
    """How the list is sorted and what it shows, and what its columns are."""
    columns = ""
    if cells >= MIDDLE:
        columns = f"{'stories':>{STORIES}}{'mentions':>{MENTIONS}}  8 weeks "
        columns += " " * (9 if cells >= WIDE else 2) + " "
    left = max(0, cells - len(columns))
    return [(fit(f" {' · '.join(said)}", left), "accent"), (columns, "dim")]


def _room(cells: int) -> tuple[int, int, int]:
    """Cells of the name, of what else it is called, and of the word for its kind."""
    word = max(len(kind.label) for kind in NAMES) if cells >= WIDE else 1
    taken = 1 + 1 + word + STORIES + 1
    taken += MENTIONS if cells >= MIDDLE else -2
    taken += WEEKS + (9 if cells >= WIDE else 2) if cells >= SMALL else 0
    left = max(1, cells - taken)
    also = left - NAME if left - NAME >= 18 else 0
    return left - also, also, word
