"""The lines of an entity's page: who it is, when it was named, beside whom, and every sentence.

Owns their wording and wrapping, and which stretches of them can be opened (targets). No Textual.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from tui_reader import clock
from tui_reader.kinds import BY_ID
from tui_reader.library.concordance import Appearance, EntityPage, Quote
from tui_reader.model import StoryRow
from tui_reader.view.lists import rows
from tui_reader.view.text.cells import cut, fit, width
from tui_reader.view.text.wrap import Lines, wrap
from tui_reader.wording import counted

Run = tuple[str, str, int]
"""(text, role, index of its target or -1)."""
MOST_BESIDE = 12
"""Names shown beside an entity."""
MOST_FIGURES = 10
MEASURE = 96
"""Cells of the longest line: sentences are read, not scanned."""
_BARS = "▁▂▃▄▅▆▇█"
_STEPS: tuple[tuple[str, int], ...] = (("day", 1), ("week", 7), ("month", 30), ("year", 365))
"""What a column of the sparkline may stand for, in days."""


@dataclass(frozen=True, slots=True)
class Target:
    """What can be opened: another entity, or a story at a mention."""

    kind: str
    """entity, story, or more: the entity's older stories."""
    entity_id: int = 0
    row: StoryRow | None = None
    offset: int = 0


@dataclass(slots=True)
class Dossier:
    """Lines to paint and what of them can be opened."""

    lines: list[list[Run]] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)
    """First and last line of each target."""
    heads: list[int] = field(default_factory=list)
    """The first target of each story."""

    def aim(self, target: Target) -> int:
        """A new target; its index."""
        self.targets.append(target)
        self.spans.append((len(self.lines), len(self.lines)))
        return len(self.targets) - 1

    def put(self, *runs: Run) -> None:
        """A line; the targets in it end here."""
        at = len(self.lines)
        for _, _, target in runs:
            if target >= 0:
                first, _ = self.spans[target]
                self.spans[target] = (min(first, at), at)
        self.lines.append(list(runs))


def compose(page: EntityPage, cells: int, now: int) -> Dossier:
    """The whole page for a width; the name itself stands in the pane's heading."""
    made = Dossier()
    room = max(10, min(cells - 2, MEASURE))
    _head(made, page, room)
    _beside(made, page, room)
    _figures(made, page, room)
    _notes(made, page, room)
    for appearance in page.appearances:
        made.put()
        _story(made, appearance, (page.entity.kind, room, now))
    shown, stories = len(page.appearances), page.entity.stories
    if shown < stories:
        made.put()
        more = made.aim(Target("more", entity_id=page.entity.id))
        made.put((f" … and {counted(stories - shown, 'older story')}: open this line", "dim", more))
    return made


def _head(made: Dossier, page: EntityPage, room: int) -> None:
    entity = page.entity
    counts = [
        BY_ID[entity.kind].label,
        counted(entity.stories, "story"),
        counted(entity.mentions, "mention"),
    ]
    if entity.first_at and entity.last_at:
        first, last = _day(entity.first_at.date()), _day(entity.last_at.date())
        counts.append(first if first == last else f"{first} to {last}")
    ink = f"kind:{entity.kind}"
    made.put((" " + counts[0], ink, -1), (cut(" · " + " · ".join(counts[1:]), room), "dim", -1))
    if entity.also:
        called = ", ".join(entity.also)
        for number, (start, end) in enumerate(_wrapped(called, room - 8)):
            label = " also: " if not number else " " * 7
            made.put((label, "dim", -1), (called[start:end], ink, -1))
    if len(page.days) > 1:
        bars, step = sparkline(page.days, room - 22)
        made.put((" ", "text", -1), (bars, ink, -1), (f"  a column is a {step}", "dim", -1))


def sparkline(days: Sequence[tuple[date, int]], cells: int) -> tuple[str, str]:
    """Mentions over time in at most so many columns, and what a column stands for."""
    first, last = days[0][0], days[-1][0]
    length = (last - first).days + 1
    name, step = next((row for row in _STEPS if length <= row[1] * max(1, cells)), _STEPS[-1])
    columns = [0] * ((length - 1) // step + 1)
    for day, count in days:
        columns[(day - first).days // step] += count
    most = max(columns)
    bars = (_BARS[(count * 7 + most - 1) // most] if count else " " for count in columns)
    return "".join(bars)[-max(1, cells) :], name


def _beside(made: Dossier, page: EntityPage, room: int) -> None:
    """Names in the same stories, one after the other."""
    if not page.together:
        return
    made.put()
    line: list[Run] = [(" With  ", "dim", -1)]
    used = 7
    for one in page.together[:MOST_BESIDE]:
        name, count = cut(one.name, room - 14), f" {one.stories:,}"
        need = width(name) + len(count) + 3
        if used + need > room and len(line) > 1:
            made.put(*line)
            line, used = [("       ", "dim", -1)], 7
        target = made.aim(Target("entity", one.id))
        line += [
            (name, f"kind:{one.kind}", target), (count, "dim", target), ("   ", "text", -1),
        ]  # fmt: skip
        used += need
    made.put(*line)


def _figures(made: Dossier, page: EntityPage, room: int) -> None:
    if not page.figures:
        return
    made.put()
    shown = [
        text if count == 1 else f"{text} ({count})" for text, count in page.figures[:MOST_FIGURES]
    ]
    text = " · ".join(shown)
    for number, (start, end) in enumerate(_wrapped(text, room - 10)):
        label = " Figures  " if not number else " " * 10
        made.put((label, "dim", -1), (text[start:end], "kind:number", -1))


def _notes(made: Dossier, page: EntityPage, room: int) -> None:
    """What the user wrote on it: each opens where it was written."""
    if page.notes:
        made.put()
    for number, one in enumerate(page.notes):
        target = made.aim(Target("story", row=one.row, offset=one.highlight.span.start))
        said = f"{one.highlight.note} “{one.highlight.quote}”".strip().replace("\n", " ")
        for line, (start, end) in enumerate(_wrapped(said, room - 10)):
            label = " Notes    " if not number and not line else " " * 10
            made.put((label, "dim", -1), (said[start:end], "text", target))


def _story(made: Dossier, one: Appearance, look: tuple[str, int, int]) -> None:
    """A story's title, feed and age; then its sentences."""
    kind, room, now = look
    row = one.row
    made.heads.append(len(made.targets))
    at = one.quotes[0].at if one.quotes else 0
    head = made.aim(Target("story", row=row, offset=at))
    tail = f"  {cut(row.feed_title, max(8, room // 4))} · {rows.age(row.at, now)}"
    title = cut(row.title, room - width(tail))
    pad = " " * max(0, room - width(title) - width(tail))
    made.put((" ", "text", -1), (title, "text" if row.read else "strong", head),
             (pad, "text", head), (tail, "dim", head))  # fmt: skip
    for quote in one.quotes:
        _quote(made, row, quote, (kind, room))
    left = one.mentions - len(one.quotes)
    if left > 0:
        made.put((f"   … and {left:,} more", "dim", -1))


def _quote(made: Dossier, row: StoryRow, quote: Quote, look: tuple[str, int]) -> None:
    """A sentence, the mention in it marked."""
    kind, room = look
    target = made.aim(Target("story", row=row, offset=quote.at))
    text, low, high = quote.text, quote.mention.start, quote.mention.end
    lead = " · "
    for start, end in _wrapped(text, room - 3):
        a, b = min(max(start, low), end), min(max(start, high), end)
        pad = " " * max(0, room - 3 - width(text[start:end]))
        runs: list[Run] = [(lead, "dim", -1), (text[start:a], "text", target)]
        lead = "   "
        runs += [(text[a:b], f"kind:{kind}", target), (text[b:end] + pad, "text", target)]
        made.put(*(run for run in runs if run[0]))


def _wrapped(text: str, cells: int) -> list[tuple[int, int]]:
    lines = Lines()
    wrap(text, 0, len(text), max(1, cells), lines)
    return list(zip(lines.starts, lines.ends, strict=True))


def _day(day: date) -> str:
    year = "" if day.year == time.localtime(clock.now()).tm_year else f" {day.year}"
    return f"{day.day} {day.strftime('%b')}{year}"


def line_cells(runs: Sequence[Run], cells: int) -> list[Run]:
    """A line in exactly so many cells."""
    used = 0
    found: list[Run] = []
    for text, role, target in runs:
        room = cells - used
        if width(text) > room:
            text = fit(text, room)
        found.append((text, role, target))
        used += width(text)
    return [*found, (" " * max(0, cells - used), "text", -1)]
