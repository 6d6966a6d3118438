"""A briefing: what the most sources told since the last one, in their own words.

Owns what is in it, the choice of the sentence that stands for an affair, and where the next one
begins. Writes no word of its own about what happened: all of it is taken from stories, and equal
libraries give equal briefings. Needs no network, and no names to be known. Of 12 affairs of 30
stories it takes a second: call it in a worker.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from tui_reader import clock
from tui_reader.durations import DAY, HOUR
from tui_reader.errors import UsageError
from tui_reader.library import Library, affairs, lead_sentences, saved_searches
from tui_reader.library.affairs import Affair, Thing
from tui_reader.library.lead_sentences import Begins, Quoted
from tui_reader.model import SafeText, SafeUrl, StoryRow
from tui_reader.store import entities, entity_weeks, meta
from tui_reader.store import stories as stored_stories
from tui_reader.store.affairs import lately
from tui_reader.store.entities import LibraryEntity
from tui_reader.store.rules import Rule

AFFAIRS = 12
"""Told in one briefing."""
LEAST = 2
"""Independent sources without which an affair is only a story."""
RISING = 6
MARKED = 5
"""Stories of a rule that are named."""
NEWS = 3
"""Of an affair, besides the one that its sentence is of."""
AGAIN = HOUR
"""Seconds within which a briefing that is asked for again begins where the last one began."""
KEY = "briefing"
"""Under which `meta` keeps where the next one begins: of all, or with its query behind it."""


@dataclass(frozen=True, slots=True)
class News:
    """A story that arrived since, with how many others tell just the same."""

    row: StoryRow
    source: SafeText
    link: SafeUrl | None
    others: int


@dataclass(frozen=True, slots=True)
class Item:
    """One affair."""

    affair: Affair
    new: int
    """Stories that arrived since."""
    new_sources: int
    """Independent sources that told it since."""
    quoted: Quoted | None
    news: tuple[News, ...]
    """The newest first."""
    differ: tuple[Thing, ...]
    """Figures that its sources disagree on."""


@dataclass(frozen=True, slots=True)
class Rise:
    """A name that rises."""

    entity: LibraryEntity
    weeks: tuple[int, ...]
    """Mentions in its last weeks, the oldest first."""

    @property
    def usual(self) -> float:
        """Mentions a week before the last one."""
        return sum(self.weeks[:-1]) / max(1, len(self.weeks) - 1)


@dataclass(frozen=True, slots=True)
class Marked:
    """What a rule of the user's did."""

    rule: Rule
    stories: int
    rows: tuple[StoryRow, ...]
    """The newest that lists may show, MARKED at most."""


@dataclass(frozen=True, slots=True)
class Start:
    """Where a briefing begins."""

    at: int
    """Epoch seconds."""
    story: int
    """The last story that is not in it."""


@dataclass(frozen=True, slots=True)
class Briefing:
    query: str
    since: int
    """Epoch seconds."""
    until: int
    """When the last story of the library arrived; `since` where none did."""
    upto: int
    """The number of that story."""
    stories: int
    """That arrived since."""
    affairs: int
    """That LEAST sources tell, with some of them."""
    items: tuple[Item, ...]
    rising: tuple[Rise, ...]
    marked: tuple[Marked, ...]


def make(
    lib: Library, query: str = "", since: datetime | None = None, limit: int = AFFAIRS
) -> Briefing:
    """What is to be told since an instant, else since the last briefing, else of a day. `query`:
    only of affairs that it finds a story of. Raises UsageError where it means nothing."""
    if query and (wrong := saved_searches.problem(lib, query)):
        raise UsageError(wrong)
    start = begin(lib, query) if since is None else _at(lib, int(since.timestamp()))
    end = lately.last(lib.store)
    until = max(end.at, start.at)
    found = lately.affairs(lib.store, query, after=start.story, least=LEAST, limit=max(0, limit))
    stories, every = lately.count(lib.store, query, start.story, LEAST)
    return Briefing(
        query=query,
        since=start.at,
        until=until,
        upto=end.story,
        stories=stories,
        affairs=every,
        items=tuple(_item(lib, one, start.story) for one in found),
        rising=_rising(lib, query, start.story, until) if stories else (),
        marked=_marked(lib, query, start.story),
    )


# --- where it begins ----------------------------------------------------------------------------


def begin(lib: Library, query: str = "") -> Start:
    """Where the next briefing of a query begins: where the last one ended, or began if that was
    just now; a day ago where there was none."""
    kept = _kept(lib, query)
    now = clock.seconds()
    if kept is None:
        return _at(lib, now - DAY)
    told, before = kept
    return before if 0 <= now - told.at < AGAIN else told


def mark(lib: Library, briefing: Briefing) -> bool:
    """Remember that a briefing was read: the next one begins behind it. False where nothing can be
    kept. Not undoable."""
    if lib.store.read_only:
        return False
    now, kept = clock.seconds(), _kept(lib, briefing.query)
    again = kept is not None and 0 <= now - kept[0].at < AGAIN
    before = kept[1] if kept and again else _at(lib, briefing.since)
    at = kept[0].at if kept and again else now
    value = {"at": at, "story": briefing.upto, "before": [before.at, before.story]}
    meta.put(lib.store, _key(briefing.query), json.dumps(value))
    return True


def _at(lib: Library, at: int) -> Start:
    return Start(at, lately.before(lib.store, at))


def _key(query: str) -> str:
    return f"{KEY} {query}" if query else KEY


def _kept(lib: Library, query: str) -> tuple[Start, Start] | None:
    """Where the last briefing ended, and began. What is damaged is as if there was none."""
    try:
        kept = json.loads(meta.get(lib.store, _key(query), "null"))
        numbers = [kept["at"], kept["story"], *kept["before"]]
        at, story, before_at, before = (int(one) for one in numbers)
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    return Start(at, story), Start(before_at, before)


# --- an affair ----------------------------------------------------------------------------------


def _item(lib: Library, counted: lately.Counted, after: int) -> Item:
    affair = affairs.get(lib, counted.number)
    new = [row for row in affair.rows if row.id > after]
    begins = lately.beginnings(lib.store, [row.id for row in new])
    quoted = lead_sentences.chosen(lib, affair, new, begins)
    figures = affairs.figures(lib, affair).things
    return Item(
        affair=affair,
        new=counted.new,
        new_sources=counted.new_sources,
        quoted=quoted,
        news=tuple(_news(affair, after, quoted, begins)),
        differ=tuple(one for one in figures if one.state == "disagree"),
    )


def _news(affair: Affair, after: int, quoted: Quoted | None, begins: Begins) -> Iterator[News]:
    """The newest turns of it."""
    left = NEWS
    for turn in affair.turns:
        first = next((row for row in turn.rows if row.id > after), None)
        if first is None or left == 0:
            continue
        if quoted is not None and any(row.id == quoted.row.id for row in turn.rows):
            continue
        left -= 1
        link = begins[first.id][1] if first.id in begins else None
        yield News(first, affair.source_of[first.id], link, len(turn.rows) - 1)


# --- what else ----------------------------------------------------------------------------------


def _rising(lib: Library, query: str, after: int, until: int) -> tuple[Rise, ...]:
    """The names that rise and that new stories name, those that rise most first."""
    today = until // DAY
    ids = entity_weeks.rising(lib.store, today)
    named = lately.named(lib.store, query, after, ids) if ids else set()
    chosen = [id for id in ids if id in named][:RISING]
    weeks = entity_weeks.weeks(lib.store, chosen, today)
    return tuple(Rise(one, weeks[one.id]) for one in entities.some(lib.store, chosen))


def _marked(lib: Library, query: str, after: int) -> tuple[Marked, ...]:
    by: dict[int, list[int]] = {}
    for rule, story in lately.ruled(lib.store, query, after):
        by.setdefault(rule, []).append(story)
    rules = {rule.id: rule for rule in saved_searches.all_rules(lib)}
    found = []
    for number, ids in by.items():
        if number in rules:
            rows = stored_stories.rows(lib.store, ids[:MARKED])
            found.append(Marked(rules[number], len(ids), tuple(rows)))
    return tuple(found)
