"""A briefing as a text with headings, quotes, lists and links: what every format of a story takes.

Owns its wording and layout; what is foreign in it stands as it was. Instants are UTC, so that one
library gives one file wherever it lies.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from tui_reader import sanitise
from tui_reader.kinds import BY_ID
from tui_reader.library.affairs import Account, Affair, Thing
from tui_reader.library.briefings import Briefing, Item, Marked, News, Rise
from tui_reader.library.lead_sentences import Quoted
from tui_reader.model import (
    Article,
    Block,
    Inline,
    OpenStory,
    Role,
    SafeUrl,
    Span,
    Story,
    StoryRow,
    Style,
)
from tui_reader.store.rule_actions import action_of
from tui_reader.wording import counted

TITLE = "Briefing"
TELLERS = 4
"""Sources of an affair that are named."""
DIFFERENCES = 3
"""Disagreements of one affair that are told."""
JOINT = "\n\n"


@dataclass(slots=True)
class _Writer:
    """Text that grows block by block."""

    parts: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    inlines: list[Inline] = field(default_factory=list)
    at: int = 0

    def put(
        self, text: str, role: Role = Role.PARAGRAPH, level: int = 0,
        links: Sequence[tuple[str, SafeUrl | None]] = (), marker: str = "",
    ) -> None:  # fmt: skip
        """A block; `links`: stretches of it that lead somewhere, in order."""
        text = sanitise.line(text)
        if not text:
            return
        if self.parts:
            self.at += len(JOINT)
        self.parts.append(text)
        self.blocks.append(Block(Span(self.at, self.at + len(text)), role, level, marker))
        begin = 0
        for words, href in links:
            words = sanitise.line(words)
            found = text.find(words, begin)
            if href is None or not words or found < 0:
                continue
            begin = found + len(words)
            self.inlines.append(Inline(Span(self.at + found, self.at + begin), Style.LINK, href))
        self.at += len(text)


def of(briefing: Briefing) -> OpenStory:
    """The briefing as a story that is in no library."""
    made = _Writer()
    made.put(TITLE, Role.TITLE)
    made.put(_head(briefing))
    for number, item in enumerate(briefing.items, 1):
        _item(made, item, number, briefing)
    if briefing.stories and not briefing.items:
        made.put("No affair that several sources tell has news.")
    _rest(made, briefing)
    _rising(made, briefing.rising)
    _marked(made, briefing.marked)
    text = sanitise.text(JOINT.join(made.parts))
    sha = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
    article = Article(0, text, sha, tuple(made.blocks), inlines=tuple(made.inlines))
    nothing = sanitise.line("")
    row = StoryRow(0, 0, nothing, sanitise.line(TITLE), briefing.until, True, False, False)
    at = _at(briefing.until)
    return OpenStory(Story(row, nothing, None, None, at, ""), article)


def _head(briefing: Briefing) -> str:
    of = f" of {briefing.query}" if briefing.query else ""
    since, until = (
        f"{_day(at)} {_at(at).year}, {_at(at):%H:%M}" for at in (briefing.since, briefing.until)
    )
    if not briefing.stories:
        return f"Nothing has come{of} since {since} UTC."
    return (
        f"{since} to {until} UTC:"
        f" {counted(briefing.stories, 'story')}{of},"
        f" {counted(briefing.affairs, 'affair')} of several sources."
    )


def _item(made: _Writer, item: Item, number: int, briefing: Briefing) -> None:
    affair = item.affair
    made.put(f"{number}. {affair.name}", Role.HEADING, 2)
    made.put(_counts(item, briefing))
    if item.quoted:
        made.put(item.quoted.text, Role.QUOTE, 1)
        made.put(*_said_by(item.quoted))
    for one in item.news:
        _news(made, one)
    for thing in item.differ[:DIFFERENCES]:
        made.put(_differ(thing), Role.ITEM, 1, marker="≠")
    if len(item.differ) > DIFFERENCES:
        left = counted(len(item.differ) - DIFFERENCES, "more figure")
        made.put(f"Its sources disagree on {left}.", Role.ITEM, 1, marker="≠")


def _counts(item: Item, briefing: Briefing) -> str:
    affair = item.affair
    said = [counted(len(affair.sources), "source"), counted(len(affair.rows), "story")]
    if item.new < len(affair.rows):
        said[1] += f", {item.new:,} new"
        said.append(f"since {_day(affair.since)}")
    said.append(_tellers(affair))
    return " · ".join(said) + f" [affair:{affair.number}]"


def _tellers(affair: Affair) -> str:
    first = [str(one.title) for one in affair.sources[:TELLERS]]
    left = len(affair.sources) - len(first)
    return ", ".join(first) + (f", {left} more" if left else "")


def _said_by(quoted: Quoted) -> tuple[str, Role, int, list[tuple[str, SafeUrl | None]]]:
    said = f"— {quoted.source}, {_moment(quoted.row.at)}: {quoted.row.title}"
    return said, Role.PARAGRAPH, 0, [(quoted.row.title, quoted.link)]


def _news(made: _Writer, one: News) -> None:
    others = f" (+{one.others})" if one.others else ""
    said = f"{_moment(one.row.at)} {one.source}{others}: {one.row.title}"
    made.put(said, Role.ITEM, 1, [(one.row.title, one.link)], "•")


def _differ(thing: Thing) -> str:
    accounts = "; ".join(map(_account, thing.accounts))
    return f"Sources disagree on {thing.label}: {accounts}."


def _account(one: Account) -> str:
    return f"{one.written} ({', '.join(one.sources[:TELLERS])})"


def _rest(made: _Writer, briefing: Briefing) -> None:
    left = briefing.affairs - len(briefing.items)
    if left > 0:
        made.put(f"And {counted(left, 'more affair')} of several sources.")


def _rising(made: _Writer, rising: Sequence[Rise]) -> None:
    if rising:
        made.put("Names that rise", Role.HEADING, 2)
    for one in rising:
        said = f"{one.entity.name} ({BY_ID[one.entity.kind].label.lower()}):"
        now, usual = one.weeks[-1], f"{one.usual:.1f}".removesuffix(".0")
        made.put(
            f"{said} {counted(now, 'mention')} in 7 days, {usual} in a week before",
            Role.ITEM, 1, marker="•",
        )  # fmt: skip


def _marked(made: _Writer, marked: Sequence[Marked]) -> None:
    if marked:
        made.put("Your rules", Role.HEADING, 2)
    for one in marked:
        done = action_of(one.rule.action).done
        several = counted(one.stories, "story")
        made.put(f"{one.rule.query}: {done} {several}")
        for row in one.rows:
            made.put(f"{row.feed_title}: {row.title} [{row.id}]", Role.ITEM, 1, marker="•")


def _at(at: int) -> datetime:
    """What no calendar has is clamped to one that has it."""
    return datetime.fromtimestamp(max(-62_135_596_800, min(at, 253_402_300_799)), UTC)


def _day(at: int) -> str:
    when = _at(at)
    return f"{when.day} {when:%b}"


def _moment(at: int) -> str:
    when = _at(at)
    return f"{when.day} {when:%b} {when:%H:%M}"
