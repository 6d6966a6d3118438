"""An affair: what all stories that tell of one event say of it together.

Owns how it is called, who counts as a source, whom it names, its turns in time, and what its
sources say of each counted thing. Reads what is stored and recognises nothing: of a story whose
names are not known it has the title. An affair of 300 stories takes some 20 ms; its figures are
asked for apart (`figures`), in a worker.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from tui_reader import kinds, sanitise
from tui_reader.library import Library, affair_names
from tui_reader.library.quotes import Quote, Sentences
from tui_reader.model import SafeText, StoryRow
from tui_reader.store import annotations as stored_annotations
from tui_reader.store import articles
from tui_reader.store.affairs import groups, members
from tui_reader.store.affairs.members import NamedIn as NamedIn

if TYPE_CHECKING:
    from tui_reader.cluster.figures import CountedThing, Told

READ = 300
"""Newest stories whose figures are compared."""
WHO = (kinds.PERSON, kinds.ORGANISATION)
WHERE = (kinds.PLACE,)
"""Kinds of names that are told as who is in it, and where it is."""


@dataclass(frozen=True, slots=True)
class Source:
    """One publisher, however many feeds it has."""

    title: SafeText
    """The feed's that told it first; no two sources have one title."""
    publisher: str
    """What its feeds have in common (`publishers`)."""
    stories: int
    first_at: int
    """Epoch seconds of its first story."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What stands as one row in lists: several sources tell the same."""

    rows: tuple[StoryRow, ...]
    """Its stories, the first told first."""
    sources: int
    """How many independent sources tell it."""

    @property
    def first(self) -> StoryRow:
        return self.rows[0]


@dataclass(frozen=True, slots=True)
class Affair:
    number: int
    """What it is asked for by; 0 for a story that stands alone."""
    name: SafeText
    since: int
    """Epoch seconds of its first story."""
    last: int
    rows: tuple[StoryRow, ...]
    """All its stories that lists may show, the newest first."""
    sources: tuple[Source, ...]
    """Independent ones, the one with most stories first, then who told it first."""
    turns: tuple[Turn, ...]
    """The newest first, by the first story of each."""
    names: tuple[NamedIn, ...]
    """Whom and what it names, in most stories first."""
    known: int
    """Stories whose names are known."""
    source_of: Mapping[int, SafeText]
    """Story -> the title of its source."""

    @property
    def who(self) -> tuple[NamedIn, ...]:
        """People and organisations."""
        return tuple(one for one in self.names if one.kind in WHO)

    @property
    def where(self) -> tuple[NamedIn, ...]:
        return tuple(one for one in self.names if one.kind in WHERE)


@dataclass(frozen=True, slots=True)
class Said:
    """Where a story says a figure."""

    row: StoryRow
    quote: Quote
    """Its sentence; the figure is what is marked."""


@dataclass(frozen=True, slots=True)
class Account:
    """One figure of a counted thing, and who tells it."""

    written: SafeText
    """As most of its sources write it."""
    sources: tuple[SafeText, ...]
    """In the order in which they first told it."""
    first_at: int
    """Epoch seconds when it was first told."""
    said: tuple[Said, ...]
    """A sentence of each story that tells it, the first told first."""


@dataclass(frozen=True, slots=True)
class Thing:
    """What at least two sources tell a figure of."""

    label: SafeText
    """What is counted, in the words of the sources."""
    kind: str
    """A figure's kind of `kinds.py`."""
    state: str
    """agree, changed or disagree."""
    accounts: tuple[Account, ...]
    """In time where it changed, else the most told first."""
    sources: int


@dataclass(frozen=True, slots=True)
class Figures:
    things: tuple[Thing, ...]
    """Disagreeing ones first, then changed ones, then those that agree."""
    read: int
    """Stories whose figures are known."""
    of: int
    """Stories that were looked at, READ at most."""


def of_story(lib: Library, story_id: int) -> int:
    """The number of a story's affair; 0 where nobody else tells of it."""
    return members.number_of(lib.store, story_id)


def get(lib: Library, number: int) -> Affair:
    """An affair by its number, or that of one which has become part of it. Without stories where
    there is none of that number, or lists may show none of it."""
    number = members.present(lib.store, number)
    found = members.of(lib.store, number)
    rows = tuple(one.row for one in found)
    times = [row.at for row in rows]
    sources, source_of = _sources(found)
    return Affair(
        number=number,
        name=affair_names.name(lib, number, rows),
        since=min(times, default=0),
        last=max(times, default=0),
        rows=rows,
        sources=sources,
        turns=_turns(found, source_of),
        names=_names(lib, number),
        known=sum(one.known for one in found),
        source_of=source_of,
    )


def take_out(lib: Library, story_id: int) -> bool:
    """The user's word: a story is none of its affair. False when it stands alone. Undoable."""
    return groups.take_out(lib.store, story_id, groups.AFFAIR)


def figures(lib: Library, affair: Affair) -> Figures:
    """What the sources say of each counted thing, as far as names are known (call it in a worker:
    300 stories take a second). Annotates nothing."""
    from tui_reader.cluster.figures import counted_things

    rows = affair.rows[:READ]
    by_id = {row.id: row for row in rows}
    texts: dict[int, Sentences] = {}
    told = list(_told(lib, affair, rows, texts))
    things = counted_things(told)
    return Figures(tuple(_thing(one, by_id, texts) for one in things), len(told), len(rows))


def _told(
    lib: Library, affair: Affair, rows: Sequence[StoryRow], texts: dict[int, Sentences]
) -> Iterator[Told]:
    """The stories whose names are known; keeps their texts."""
    from tui_reader.cluster.figures import Told

    for row in rows:
        marks = stored_annotations.get(lib.store, row.id)
        article = articles.get(lib.store, row.id) if marks else None
        if marks is None or article is None or marks.text_sha != article.text_sha:
            continue
        texts[row.id] = Sentences(article)
        at = datetime.fromtimestamp(row.at, UTC)
        language = marks.language or article.language
        source = affair.source_of[row.id]
        yield Told(row.id, source, at, language, article.text, marks.items)


def _thing(
    thing: CountedThing, rows: Mapping[int, StoryRow], texts: Mapping[int, Sentences]
) -> Thing:
    accounts = []
    for one in thing.accounts:
        said = []
        for quote in one.quotes:
            said.append(Said(rows[quote.story_id], texts[quote.story_id].quote(quote.figure)))
        accounts.append(
            Account(
                sanitise.line(one.written),
                tuple(sanitise.stored(source) for source in one.sources),
                int(one.first_at.timestamp()),
                tuple(said),
            )
        )
    return Thing(
        sanitise.line(thing.label), thing.kind, str(thing.state), tuple(accounts), thing.sources
    )


def _sources(
    found: Sequence[members.Member],
) -> tuple[tuple[Source, ...], dict[int, SafeText]]:
    """Independent sources, and which one each story is of."""
    by: dict[str, list[StoryRow]] = {}
    for one in reversed(found):  # the first told first
        by.setdefault(one.publisher, []).append(one.row)
    titles: dict[str, SafeText] = {}
    shared = Counter(rows[0].feed_title for rows in by.values())
    for key, rows in by.items():
        title = rows[0].feed_title
        titles[key] = title if shared[title] == 1 else sanitise.line(f"{title} ({key})")
    sources = [Source(titles[key], key, len(rows), rows[0].at) for key, rows in by.items()]
    sources.sort(key=lambda one: (-one.stories, one.first_at, one.title))
    return tuple(sources), {row.id: titles[key] for key, rows in by.items() for row in rows}


def _turns(found: Sequence[members.Member], source_of: Mapping[int, SafeText]) -> tuple[Turn, ...]:
    by: dict[int, list[StoryRow]] = {}
    for one in reversed(found):
        by.setdefault(one.told or -one.row.id, []).append(one.row)
    turns = [Turn(tuple(rows), len({source_of[row.id] for row in rows})) for rows in by.values()]
    return tuple(sorted(turns, key=lambda turn: (-turn.first.at, -turn.first.id)))


def _names(lib: Library, number: int) -> tuple[NamedIn, ...]:
    return tuple(one for one in members.names(lib.store, number) if one.kind in kinds.NAME_KINDS)
