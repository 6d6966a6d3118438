"""The lines of an affair's page: who and where, what its sources say of each figure, its turns.

Owns their wording and how they are set out at each width. No Textual.
"""

from __future__ import annotations

import time
from collections.abc import Collection, Sequence

from tui_reader.library.affairs import Affair, Figures, NamedIn, Turn
from tui_reader.model import StoryRow
from tui_reader.view.lists import affair_figures
from tui_reader.view.lists.affair_figures import BESIDE, Columns, clock, day
from tui_reader.view.lists.dossier import Dossier, Run, Target
from tui_reader.view.lists.rows import Parts
from tui_reader.view.text.cells import cut, fit, isolated, width
from tui_reader.wording import counted

WIDE = 124
"""Cells of the longest line."""
NAMES = 2
"""Lines of names that are shown at first."""
TWO_LINES = 50
"""In fewer cells a story has a line for its source and one for its title."""


def heading(affair: Affair, cells: int, now: int, said: str = "") -> Parts:
    """Since when, by how many; at the right what was just done."""
    sources, stories = len(affair.sources), len(affair.rows)
    told = [f"since {day(affair.since, now)}"] if affair.rows else []
    told += [counted(sources, "source"), counted(stories, "story")]
    right = cut(f" {said} ", cells // 2) if said else ""
    return [(fit(" " + " · ".join(told), cells - width(right)), "dim"), (right, "accent")]


def compose(
    affair: Affair, figures: Figures | None, cells: int, now: int,
    opened: Collection[str] = frozenset(),
) -> Dossier:  # fmt: skip
    """The whole page for a width; `figures` are None while they are looked for."""
    made = Dossier(max(10, min(cells - 2, WIDE)), opened)
    if not affair.rows:
        made.put((" No story of this affair is in the lists any more.", "dim", -1))
        return made
    for word, names in (("Who", affair.who), ("Where", affair.where)):
        _names(made, word, [(one, _count(made, affair, one)) for one in names])
    affair_figures.put(made, affair, figures, now)
    _turns(made, affair, now)
    return made


def _names(made: Dossier, word: str, names: Sequence[tuple[NamedIn, str]]) -> None:
    """Names with what is said of them, as many as some lines hold."""
    if not names:
        return
    if made.indent == 1:
        made.put((f" {word}", "dim", -1))
    room = max(8, made.room - made.indent)
    lines = _flowed(names, room)
    few = made.shown(word, NAMES, len(lines))
    for at, line in enumerate(lines[:few]):
        runs: list[Run] = [made.label(word, not at)]
        for place, (one, count) in enumerate(line):
            target = made.aim(Target("entity", one.id))
            name = cut(one.name, room - len(count))
            runs += [(" · ", "dim", -1)] if place else []
            runs += [(isolated(name), f"kind:{one.kind}", target), (count, "dim", target)]
        made.put(*runs)
    made.unfold(word, sum(map(len, lines[few:])), "name", made.indent)


def _flowed(
    names: Sequence[tuple[NamedIn, str]], room: int
) -> list[list[tuple[NamedIn, str]]]:  # fmt: skip
    """Names in lines that hold them whole."""
    lines: list[list[tuple[NamedIn, str]]] = []
    left = -1
    for one, count in names:
        need = width(one.name) + len(count) + 3
        if need > left or not lines:
            lines.append([])
            left = room + 3
        lines[-1].append((one, count))
        left -= need
    return lines


def _count(made: Dossier, affair: Affair, one: NamedIn) -> str:
    """How many stories name it; where there is room, since when, if it came in later."""
    first = day(one.first_at, affair.last)
    late = made.room >= BESIDE and first != day(affair.since, affair.last)
    return f" {one.stories:,} from {first}" if late else f" {one.stories:,}"


# --- turns --------------------------------------------------------------------------------------


def _turns(made: Dossier, affair: Affair, now: int) -> None:
    """What was told when: the first source of each row of lists, and how many others tell it."""
    made.put()
    before, years = "", time.localtime(affair.last).tm_year
    widest = max(width(row.feed_title) for row in affair.rows)
    others = max(len(turn.rows) for turn in affair.turns) - 1
    columns = Columns(len(f"+{others:,}") + 2 if others else 0, widest, now)
    for number, turn in enumerate(affair.turns):
        today = day(turn.first.at, turn.first.at)
        year = time.localtime(turn.first.at).tm_year
        if year != years:
            made.put((f" {year}", "dim", -1))
            years, before = year, ""
        if today != before and made.indent == 1:
            made.put((f" {today}", "dim", -1))
        label = made.label(today, today != before)
        before = today
        first = number == len(affair.turns) - 1 and number > 0
        _turn(made, turn, label, columns, "first" if first else "")


def _turn(made: Dossier, turn: Turn, label: Run, columns: Columns, note: str) -> None:
    part = f"turn {turn.first.id}"
    others = len(turn.rows) - 1
    notes = f"+{others:,}" if others else "", note
    _story(made, (turn.first, part), label, columns, notes)
    if part in made.opened:
        for at, row in enumerate(turn.rows[1:], 2):
            branch = " └ " if at == len(turn.rows) else " ├ "
            lead: Run = (f"{branch:>{max(3, made.indent)}}", "dim", -1)
            _story(made, (row, ""), lead, columns, ("", ""))


def _story(
    made: Dossier, of: tuple[StoryRow, str], lead: Run, columns: Columns, notes: tuple[str, str]
) -> None:
    """A line of a story: when, who, how many others, its title."""
    row, part = of
    made.heads.append(len(made.targets))
    target = made.aim(Target("story", row=row, part=part))
    others, note = notes
    at, ink = clock(row.at), "text" if row.read else "strong"
    room = made.room - width(lead[0])
    tail = f"  {note}" if note and room >= TWO_LINES else ""
    source = min(columns.sources, 20, max(8, room // 5))
    count = f"  {others:>{columns.written - 2}}" if columns.written else ""
    head = [
        lead, (f"{at}  ", "dim", target), (fit(row.feed_title, source), "dim", target),
        (f"{count}  ", "accent", target),
    ]  # fmt: skip
    room -= len(at) + 2 + source + len(count) + 2
    if made.room < TWO_LINES:
        made.put(*head)
        lead, room = (" " * (width(lead[0]) + 2), "dim", -1), made.room - width(lead[0]) - 2
        head = [lead]
    title = (fit(row.title, room - len(tail)), ink, target)
    made.put(*head, title, (tail, "dim", target))
