"""What the sources of an affair say of each figure, on its page: agreeing, changed, disagreeing.

Owns their wording, their columns, and how a moment of an affair is told. No Textual.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

from tui_reader import kinds
from tui_reader.durations import DAY
from tui_reader.library.affairs import Account, Affair, Figures, Said, Thing
from tui_reader.model import SafeText
from tui_reader.view.lists.dossier import Dossier, Run, Target, glimpse
from tui_reader.view.text.cells import cut, fit, isolated, width
from tui_reader.wording import counted

WORD = kinds.FIGURES[0].group
BESIDE = 84
"""From so many cells on a sentence stands beside its figure, and what is counted before it."""
STATES: dict[str, tuple[str, str]] = {
    "disagree": ("disagree", "star"), "changed": ("changed", "accent"), "agree": ("agree", "dim"),
}  # fmt: skip
"""How accounts stand together -> the word that says so, and its role: never colour alone."""


@dataclass(frozen=True, slots=True)
class Columns:
    """How wide the columns of figures, or of turns, are, in cells: alike in all lines."""

    written: int
    """Of figures as they are written; of how many others tell a turn, with two blanks."""
    sources: int
    now: int
    """Epoch seconds."""


def put(made: Dossier, affair: Affair, figures: Figures | None, now: int) -> None:
    made.begin(WORD)
    for at, said in enumerate(_of_figures(made, affair, figures)):
        made.put(made.label(WORD, not at), (said, "dim", -1))
    things = figures.things if figures else ()
    accounts = [account for thing in things for account in thing.accounts]
    written = min(24, max((width(one.written) for one in accounts), default=0))
    told = min(36, max((width(", ".join(one.sources)) for one in accounts), default=0))
    for number, thing in enumerate(things):
        _thing(made, thing, number, Columns(written, told, now))


def _of_figures(made: Dossier, affair: Affair, figures: Figures | None) -> list[str]:
    """How many figures stand how together, and of how many stories they are known."""
    room = made.room - made.indent
    if figures is None:
        return [cut("looking at what the sources say …", room)]
    states = [thing.state for thing in figures.things]
    told = [f"{states.count(id)} {word}" for id, (word, _) in STATES.items() if id in states]
    known = ""
    if figures.read < figures.of:
        known = f"names known of {figures.read:,} of {counted(figures.of, 'story')}"
    elif figures.of < len(affair.rows):
        known = f"of the newest {counted(figures.of, 'story')}"
    said = " · ".join(told) or "no figure that two sources tell"
    if known and width(said) + 3 + width(known) <= room:
        return [f"{said} · {known}"]
    return [cut(one, room) for one in (said, known) if one]


def _thing(made: Dossier, thing: Thing, number: int, columns: Columns) -> None:
    """What is counted, and a line for each figure that is told of it."""
    word, role = STATES.get(thing.state, (thing.state, "dim"))
    wide = made.room >= BESIDE
    lead = [_word(made, word, role)]
    column = min(28, made.room // 4)
    if wide:
        lead.append((fit(thing.label, column - 2) + "  ", "strong", -1))
    else:
        made.put(*lead, (isolated(cut(thing.label, made.room - width(lead[0][0]))), "strong", -1))
    for at, account in enumerate(thing.accounts):
        if not wide:
            lead = [(" " * (made.indent + 1), "dim", -1)]
        elif at:
            lead = [(" " * (made.indent + column), "dim", -1)]
        _account(made, (thing, account), lead, columns, f"figure {number} {at}")


def _word(made: Dossier, word: str, role: str) -> Run:
    """How accounts stand together, at the left or before what is counted."""
    return (f" {word:<{made.indent - 1}}" if made.indent > 1 else f" {word} ", role, -1)


def _account(
    made: Dossier, of: tuple[Thing, Account], lead: list[Run], columns: Columns, part: str
) -> None:
    """A figure: as it is written, when it was first told where it changed, who tells it, and a
    sentence that does."""
    thing, account = of
    first = account.said[0]
    target = made.aim(Target("story", row=first.row, offset=first.quote.at, part=part))
    used = sum(width(text) for text, *_ in lead)
    room = made.room - used
    cells = min(columns.written, max(4, room // 2))
    written = cut(account.written, cells)
    pad = " " * (cells - width(written) + 2)  # on its own, or an underline would run through it
    when = f"{moment(account.first_at, columns.now)}  " if thing.state == "changed" else ""
    room -= cells + 2 + len(when)
    runs: list[Run] = [*lead, (isolated(written), "kind:number", target), (pad, "text", target)]
    runs += [(when, "text", target)] if when else []
    if made.room < BESIDE:
        made.put(*runs, (isolated(_sources(account.sources, room)), "text", target))
    else:
        sources = fit(_sources(account.sources, columns.sources), columns.sources) + "  "
        words = glimpse(first.quote, room - width(sources), target)
        made.put(*runs, (sources, "text", target), *words)
    if part in made.opened:
        for said in account.said:
            _said(made, said, used, columns.now)
    elif made.room < BESIDE and thing.state != "agree":
        made.put((" " * (used + 1), "dim", -1), *glimpse(first.quote, made.room - used - 1, target))


def _said(made: Dossier, said: Said, used: int, now: int) -> None:
    """Who tells it when, and the sentence."""
    target = made.aim(Target("story", row=said.row, offset=said.quote.at))
    head = f"{moment(said.row.at, now)} {cut(said.row.feed_title, 20)}  "
    room = made.room - used - 2 - width(head)
    if room < 20:
        made.put((" " * (used + 1), "dim", -1), (head, "dim", target))
        head, room = "", made.room - used - 2
    made.put(
        (" " * (used + 1), "dim", -1), (head, "dim", target), *glimpse(said.quote, room, target)
    )


def _sources(sources: Sequence[SafeText], room: int) -> str:
    """Sources, as many as fit whole, and how many more there are."""
    told = ""
    for at, one in enumerate(sources):
        left = len(sources) - at - 1
        longer = f"{told}, {one}" if told else one
        if width(longer) + (len(f", {left} more") if left else 0) > room:
            more = f"{told}, {left + 1} more" if told else cut(one, max(4, room - 8))
            return more if told or not left else f"{more}, {left} more"
        told = longer
    return told


# --- when ---------------------------------------------------------------------------------------


def day(at: int, now: int) -> str:
    """A day as people tell it: "28 Nov", "3 Jan 24"."""
    then = time.localtime(at)
    year = "" if then.tm_year == time.localtime(now).tm_year else time.strftime(" %y", then)
    return f"{then.tm_mday} {time.strftime('%b', then)}{year}"


def clock(at: int) -> str:
    return time.strftime("%H:%M", time.localtime(at))


def moment(at: int, now: int) -> str:
    """When something was first told: "Tue 14:00" in the last days, else "24 Nov 14:00"."""
    near = 0 <= now - at < 6 * DAY
    told = time.strftime("%a", time.localtime(at)) if near else day(at, now)
    return f"{told} {clock(at)}"
