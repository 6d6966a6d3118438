"""The lines of a briefing: each affair with its sentence and its news, names that rise, rules.

Owns their wording and how they are set out at each width. No Textual.
"""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.library.affairs import Thing
from tui_reader.library.briefings import Briefing, Item, Marked, News, Rise
from tui_reader.library.lead_sentences import Quoted
from tui_reader.model import StoryRow
from tui_reader.store.rule_actions import action_of
from tui_reader.view import ages
from tui_reader.view.lists.dossier import MEASURE, Dossier, Run, Target
from tui_reader.view.lists.rows import Parts
from tui_reader.view.text.cells import cut, fit, isolated, width
from tui_reader.view.text.wrap import Lines, wrap
from tui_reader.wording import counted

INDENT = 3
"""Cells left of what stands below the name of an affair."""
TELLERS = 4
"""Sources of an affair that are named."""
DIFFERENCES = 3
"""Disagreements of one affair that are told."""
AGED = 30
"""From so many cells on a story has its age."""


def heading(briefing: Briefing, cells: int, now: int) -> Parts:
    """Since when, and how much came."""
    came = counted(briefing.stories, "story")
    told = counted(briefing.affairs, "affair")
    age = ages.age(briefing.since, now)
    since = f"last {age}" if age.endswith(("min", "h", "d")) else f"since {age}"
    return [(fit(f" {since}: {came}, {told} of several sources", cells), "dim")]


def compose(briefing: Briefing, cells: int, now: int) -> Dossier:
    """The whole page for a width."""
    made = Dossier(max(10, min(cells - 2, MEASURE)))
    for number, item in enumerate(briefing.items, 1):
        if number > 1:
            made.put()
        _item(made, item, number, now)
    if not briefing.items:
        came = "No affair that several sources tell has news."
        made.put((" " + cut(came, made.room - 1), "dim", -1))
    _rising(made, briefing.rising)
    _marked(made, briefing.marked, now)
    return made


def _item(made: Dossier, item: Item, number: int, now: int) -> None:
    affair = item.affair
    made.heads.append(len(made.targets))
    head = made.aim(Target("affair", entity_id=affair.number))
    lead = f" {number}. "
    _put(made, lead, affair.name, "strong", head)
    said = [counted(len(affair.sources), "source"), counted(len(affair.rows), "story")]
    if item.new < len(affair.rows):
        said[1] += f", {item.new:,} new"
    said.append(", ".join(isolated(one.title) for one in affair.sources[:TELLERS]))
    made.put((" " * INDENT + cut(" · ".join(said), made.room - INDENT), "dim", head))
    if item.quoted:
        _quote(made, item.quoted, now)
    for one in item.news:
        _news(made, one, now)
    for thing in item.differ[:DIFFERENCES]:
        target = made.aim(Target("affair", entity_id=affair.number))
        _put(made, " " * INDENT + "disagree ", _differ(thing), "star", target)


def _quote(made: Dossier, quoted: Quoted, now: int) -> None:
    target = made.aim(Target("story", row=quoted.row, offset=quoted.at))
    _put(made, " " * INDENT + "│ ", quoted.text, "text", target, again=" " * INDENT + "│ ")
    _row(made, f"{' ' * INDENT}— {quoted.source}: ", quoted.row, now, target)


def _news(made: Dossier, one: News, now: int) -> None:
    target = made.aim(Target("story", row=one.row))
    others = f" +{one.others}" if one.others else ""
    _row(made, f"{' ' * INDENT}· {one.source}{others}: ", one.row, now, target)


def _row(made: Dossier, lead: str, row: StoryRow, now: int, target: int) -> None:
    """A story in one line, its age at the end where there is room for it."""
    tail = f" · {ages.age(row.at, now)}" if made.room >= AGED else ""
    lead = cut(lead, max(INDENT + 2, made.room // 2))
    room = made.room - width(lead) - width(tail)
    ink = "text" if row.read else "strong"
    title = cut(row.title, max(1, room))
    made.put((lead, "dim", target), (isolated(title), ink, target), (tail, "dim", target))


def _differ(thing: Thing) -> str:
    accounts = "; ".join(f"{one.written} ({', '.join(one.sources)})" for one in thing.accounts)
    return f"{thing.label}: {accounts}"


def _rising(made: Dossier, rising: Sequence[Rise]) -> None:
    _title(made, "Names that rise", bool(rising))
    for one in rising:
        target = made.aim(Target("entity", one.entity.id))
        usual = f"{one.usual:.1f}".removesuffix(".0")
        said = f"  {counted(one.weeks[-1], 'mention')} in 7 days, {usual} in a week before"
        name = cut(one.entity.name, max(4, made.room - INDENT - width(said)))
        runs: list[Run] = [(" " * INDENT, "dim", -1)]
        runs += [(isolated(name), f"kind:{one.entity.kind}", target), (said, "dim", target)]
        made.put(*runs)


def _marked(made: Dossier, marked: Sequence[Marked], now: int) -> None:
    _title(made, "Your rules", bool(marked))
    for one in marked:
        done = f"{one.rule.query}: {action_of(one.rule.action).done}"
        _put(made, " " * INDENT, f"{done} {counted(one.stories, 'story')}", "dim", -1)
        for row in one.rows:
            target = made.aim(Target("story", row=row))
            _row(made, f"{' ' * INDENT}· {row.feed_title}: ", row, now, target)


def _title(made: Dossier, words: str, wanted: bool) -> None:
    if wanted:
        made.put()
        made.put((" " + cut(words, made.room - 1), "accent", -1))


def _put(
    made: Dossier, lead: str, text: str, role: str, target: int, *, again: str = ""
) -> None:  # fmt: skip
    """A text over as many lines as it needs, all but the first indented."""
    lines = Lines()
    wrap(text, 0, len(text), max(1, made.room - width(lead)), lines)
    for number, (start, end) in enumerate(zip(lines.starts, lines.ends, strict=True)):
        before = lead if not number else again or " " * width(lead)
        made.put((before, "dim", target), (text[start:end], role, target))
