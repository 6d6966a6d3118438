"""The lines of an entity's page: who it is, when it was named, beside whom, and every sentence.

Owns their wording and wrapping. No Textual.
"""

from __future__ import annotations

import time
from collections.abc import Collection
from datetime import date

from tui_reader import clock, kinds
from tui_reader.kinds import BY_ID
from tui_reader.library.concordance import Appearance, EntityPage
from tui_reader.library.quotes import Quote
from tui_reader.model import StoryRow
from tui_reader.view import ages
from tui_reader.view.lists.dossier import MEASURE, Dossier, Run, Target, glimpse
from tui_reader.view.lists.timeline import timeline
from tui_reader.view.text.cells import cut, fit, isolated, width
from tui_reader.view.text.wrap import Lines, wrap
from tui_reader.wording import counted

ALSO_LINES = 2
"""Lines of what else it is called."""
BESIDE, AFFAIRS, FIGURES, NOTES, SENTENCES = 6, 4, 5, 3, 4
"""Names, affairs, figures and notes shown at first, and sentences of one story; more unfold."""
TWO = 84
"""From so many cells on, names stand in two columns."""
BAR = 16
"""Cells of the longest bar of a name beside it."""


def compose(
    page: EntityPage, cells: int, now: int, opened: Collection[str] = frozenset()
) -> Dossier:  # fmt: skip
    """The whole page for a width; the name itself stands in the pane's heading."""
    made = Dossier(max(10, min(cells - 2, MEASURE)), opened)
    _head(made, page)
    _timeline(made, page)
    _beside(made, page)
    _affairs(made, page)
    _figures(made, page)
    _notes(made, page)
    for appearance in page.appearances:
        made.put()
        _story(made, appearance, page.entity.kind, now)
    if not page.appearances:
        made.put()
        made.put((" No story of it is here; it may not be marked yet.", "dim", -1))
    shown, stories = len(page.appearances), page.entity.stories
    if 0 < shown < stories:
        made.put()
        more = made.aim(Target("more", entity_id=page.entity.id))
        made.put((f" … and {counted(stories - shown, 'older story')}: open this line", "dim", more))
    return made


def _head(made: Dossier, page: EntityPage) -> None:
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
    said = cut(" · " + " · ".join(counts[1:]), made.room - width(counts[0]))
    made.put((" " + counts[0], ink, -1), (said, "dim", -1))
    if entity.also:
        called = ", ".join(entity.also)
        found = _wrapped(called, made.room - 8)
        few = made.shown("also", ALSO_LINES, len(found))
        for number, (start, end) in enumerate(found[:few]):
            label = " also: " if not number else " " * 7
            made.put((label, "dim", -1), (called[start:end], ink, -1))
        hidden = called[found[few][0] :].count(", ") + 1 if few < len(found) else 0
        made.unfold("also", hidden, "name", 7)


def _timeline(made: Dossier, page: EntityPage) -> None:
    """When there were how many stories, from two days on."""
    if len(page.stories) < 2:
        return
    drawn = timeline(page.stories, made.room - made.indent - 1)
    made.begin("Stories")
    made.put(made.label("Stories", True), (drawn.bars, f"kind:{page.entity.kind}", -1))
    made.put(made.label("", False), (drawn.below, "dim", -1))
    said = f"a column is a {drawn.step}, the highest {counted(drawn.most, 'story')}"
    made.put(made.label("", False), (cut(said, made.room - made.indent), "dim", -1))


def _beside(made: Dossier, page: EntityPage) -> None:
    """Names in the same stories, with bars, in columns."""
    if not page.together:
        return
    made.begin("With")
    columns = 2 if made.room >= TWO else 1
    few = made.shown("with", BESIDE, len(page.together))
    each = (made.room - made.indent) // columns
    most = max(one.stories for one in page.together)
    count = len(f"{most:,}")
    bar = max(0, min(BAR, each // 3 - 1))
    widest = max(width(one.name) for one in page.together[:few])
    for at in range(0, few, columns):
        line = [made.label("With", not at)]
        for one in page.together[at : min(few, at + columns)]:
            target = made.aim(Target("entity", one.id))
            bars = max(1, one.stories * bar // most) if bar else 0
            name = fit(one.name, max(4, min(widest, each - count - bar - 4)))
            line += [
                (name, f"kind:{one.kind}", target), (f" {one.stories:>{count},} ", "dim", target),
                ("▇" * bars + " " * (bar - bars) + "  ", f"kind:{one.kind}", -1),
            ]  # fmt: skip
        made.put(*line)
    made.unfold("with", len(page.together) - few, "name", made.indent)


def _affairs(made: Dossier, page: EntityPage) -> None:
    """What it is in that several stories tell: each opens the list of those."""
    if not page.affairs:
        return
    made.begin("Affairs")
    few = made.shown("affairs", AFFAIRS, len(page.affairs))
    for number, one in enumerate(page.affairs[:few]):
        target = made.aim(Target("affair", entity_id=one.number))
        tail = f"  {counted(one.sources, 'source')} · {counted(one.stories, 'story')}"
        tail = cut(tail, made.room // 2)
        name = cut(one.name, made.room - made.indent - width(tail))
        made.put(
            made.label("Affairs", not number), (isolated(name), "text", target),
            (tail, "dim", target),
        )  # fmt: skip
    made.unfold("affairs", len(page.affairs) - few, "affair", made.indent)


def _figures(made: Dossier, page: EntityPage) -> None:
    """Figures that are said with it, each with what it counts and where it is said."""
    if not page.figures:
        return
    made.begin(kinds.FIGURES[0].group)
    few = made.shown("figures", FIGURES, len(page.figures))
    widest = max(width(one.label) + len(_times(one.count)) for one in page.figures[:few])
    column = min(widest + 2, (made.room - made.indent) // 2)
    for number, one in enumerate(page.figures[:few]):
        target = made.aim(Target("story", row=one.row, offset=one.quote.at))
        times = _times(one.count)
        name = cut(one.label, column - len(times) - 1)
        pad = " " * max(1, column - width(name) - len(times))
        line = [
            made.label(kinds.FIGURES[0].group, not number), (name, "kind:number", target),
            (times + pad, "dim", target),
        ]  # fmt: skip
        made.put(*line, *glimpse(one.quote, made.room - made.indent - column, target))
    made.unfold("figures", len(page.figures) - few, "figure", made.indent)


def _times(count: int) -> str:
    return "" if count == 1 else f" ×{count:,}"


def _notes(made: Dossier, page: EntityPage) -> None:
    """What the user wrote on it: each opens where it was written."""
    if not page.notes:
        return
    made.begin("Notes")
    few = made.shown("notes", NOTES, len(page.notes))
    for number, one in enumerate(page.notes[:few]):
        target = made.aim(Target("story", row=one.row, offset=one.highlight.span.start))
        said = f"{one.highlight.note} “{one.highlight.quote}”".strip().replace("\n", " ")
        for line, (start, end) in enumerate(_wrapped(said, made.room - made.indent)):
            label = made.label("Notes", not number and not line)
            made.put(label, (said[start:end], "text", target))
    made.unfold("notes", len(page.notes) - few, "note", made.indent)


def _story(made: Dossier, one: Appearance, kind: str, now: int) -> None:
    """A story's title, feed and age; then its sentences."""
    row, room = one.row, made.room
    made.heads.append(len(made.targets))
    head = made.aim(Target("story", row=row, offset=one.at))
    tail = f"  {cut(row.feed_title, max(8, room // 4))} · {ages.age(row.at, now)}"
    title = cut(row.title, room - width(tail))
    pad = " " * max(0, room - width(title) - width(tail))
    ink = "text" if row.read else "strong"
    low, high = (one.titled.start, one.titled.end) if one.titled else (0, 0)
    pieces = (title[:low], ink), (title[low:high], f"kind:{kind}"), (title[high:], ink)
    named = [(piece, role, head) for piece, role in pieces if piece]
    made.put((" ", "text", -1), *named, (pad, "text", head), (tail, "dim", head))
    part = f"story {row.id}"
    few = made.shown(part, SENTENCES, len(one.quotes))
    for quote in one.quotes[:few]:
        _quote(made, row, quote, kind)
    made.unfold(part, len(one.quotes) - few, "sentence", 3)


def _quote(made: Dossier, row: StoryRow, quote: Quote, kind: str) -> None:
    """A sentence, the mention in it marked."""
    target = made.aim(Target("story", row=row, offset=quote.at))
    text, low, high = quote.text, quote.mention.start, quote.mention.end
    lead, room = " · ", made.room - 3
    for start, end in _wrapped(text, room):
        a, b = min(max(start, low), end), min(max(start, high), end)
        pad = " " * max(0, room - width(text[start:end]))
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
