"""The library's memory of names: who is mentioned, where, when, beside whom.

Owns the entity's page (a concordance: every story with the sentences around its mentions). The
index itself stands in the store and is kept up to date as stories are annotated.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from tui_reader import clock, durations, kinds, sanitise
from tui_reader.errors import UsageError
from tui_reader.library import Library, affair_list
from tui_reader.library.affair_list import Naming
from tui_reader.library.figures import counts, label
from tui_reader.library.quotes import Quote, Sentences
from tui_reader.model import (
    Annotations,
    Entity,
    Listing,
    SafeText,
    Span,
    StoryRow,
)
from tui_reader.store import annotations as stored_annotations
from tui_reader.store import articles as stored_articles
from tui_reader.store import entities as stored_entities
from tui_reader.store import highlights as stored_highlights
from tui_reader.store import joins
from tui_reader.store.entities import LibraryEntity as LibraryEntity
from tui_reader.store.highlights import Noted
from tui_reader.store.lists import pages

STORIES = 50
"""Stories of an entity's page; the newest come first."""
NOTES = 20
"""Of the user's on an entity's page."""
SENTENCES = 200
"""Of one story, for those who unfold all of them."""
COMPANY = 60
"""Names beside an entity."""
FIGURES = 60
"""Figures that are said with it."""


@dataclass(frozen=True, slots=True)
class Appearance:
    row: StoryRow
    quotes: tuple[Quote, ...]
    """The sentences that name it, each once, below the headline."""
    mentions: int
    at: int = 0
    """Offset of the first mention, to jump to."""
    titled: Span | None = None
    """Where the title of the row names it."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure that is said in one sentence with a name."""

    label: SafeText
    """With what it counts: "12,000 passengers"."""
    count: int
    """In how many sentences."""
    row: StoryRow
    """The newest story that says it."""
    quote: Quote
    """Its sentence there; the figure is what is marked."""
    ordinal: bool = False
    """True where it says which one in a row."""


@dataclass(frozen=True, slots=True)
class EntityPage:
    entity: LibraryEntity
    appearances: tuple[Appearance, ...]
    days: tuple[tuple[date, int], ...]
    """Mentions by the day of their stories."""
    stories: tuple[tuple[date, int], ...]
    """Its stories by day."""
    together: tuple[LibraryEntity, ...]
    """Names in the same stories; `stories` counts the shared ones."""
    figures: tuple[Figure, ...]
    """Figures in the same sentences that say what they count, the most frequent first."""
    notes: tuple[Noted, ...] = ()
    """The user's highlights that name it, in quote or note."""
    affairs: tuple[Naming, ...] = ()
    """That it is in."""


def top(
    lib: Library, kind: str | None = None, since: datetime | None = None, limit: int = 50
) -> list[LibraryEntity]:
    """The most mentioned entities of the library. Raises UsageError for an unknown kind."""
    if kind is not None and kind not in kinds.NAME_KINDS:
        raise UsageError(f"There is no kind {kind}: {', '.join(kinds.NAME_KINDS)}.")
    return stored_entities.top(lib.store, kind, since, limit)


def beginning(
    lib: Library, prefix: str, kind: str | None = None, limit: int = 20
) -> list[LibraryEntity]:
    """Entities whose name begins like that, the most mentioned first."""
    return stored_entities.complete(lib.store, prefix, kind, limit)


def named(lib: Library, name: str, kind: str | None = None) -> LibraryEntity:
    """The entity of that name, or the only one that begins so. Raises UsageError."""
    if not name.strip():
        raise UsageError("A name has letters.")
    found = stored_entities.find(lib.store, name, kind)
    if found:
        return found[0]
    near = stored_entities.complete(lib.store, name, kind, 5)
    if len(near) == 1:
        return near[0]
    hint = (
        f" Did you mean {', '.join(one.name for one in near)}?"
        if near
        else " Names are known of stories that were opened, or annotated while the reader was open."
    )
    raise UsageError(f"{sanitise.line(name)} is not mentioned in the library.{hint}")


def get(lib: Library, entity_id: int) -> LibraryEntity:
    """The entity that a row is of. Raises UsageError."""
    found = stored_entities.get(lib.store, entity_id)
    if found is None:
        raise UsageError(f"There is no entity {entity_id}.")
    return found


def is_name(lib: Library, entity_id: int) -> bool:
    """Whether there are stories of it, and the user did not say that it is no name."""
    return stored_entities.is_listed(lib.store, entity_id)


def of_story(lib: Library, entry_id: int, entity: Entity) -> LibraryEntity | None:
    """The library's entity behind an entity of a story; None before the story was indexed."""
    ids = stored_entities.in_story(lib.store, entry_id)
    found = ids.get((entity.kind, stored_entities.fold(entity.name)))
    return None if found is None else stored_entities.get(lib.store, found)


def page(lib: Library, entity_id: int, limit: int = STORIES) -> EntityPage:
    """Everything the library has on an entity (50 stories: about 50 ms; call it in a worker)."""
    entity = get(lib, entity_id)
    rows = pages.page(lib.store, Listing("entity", str(entity.id)), None, limit)
    figures: dict[str, Figure] = {}
    found = [_appearance(lib, row, entity.id, figures) for row in rows]
    # What is counted says more than which one in a row it was.
    ranked = sorted(figures.values(), key=lambda one: (one.ordinal, -one.count))
    return EntityPage(
        entity,
        tuple(found),
        tuple(stored_entities.days(lib.store, entity.id)),
        tuple(stored_entities.story_days(lib.store, entity.id)),
        tuple(stored_entities.together_with(lib.store, entity.id, COMPANY)),
        tuple(ranked[:FIGURES]),
        tuple(stored_highlights.all(lib.store, entity.name, limit=NOTES)),
        affair_list.of_entity(lib, entity.id),
    )


def since(text: str) -> datetime:
    """ "7d", "12h", "2w", "3m", "1y" or an ISO date as an instant. Raises UsageError."""
    ago = durations.typed(text)
    try:
        if ago is not None:
            return clock.instant() - timedelta(seconds=ago)
        found = datetime.fromisoformat(text.strip())
    except (ValueError, OverflowError):  # the latter: before the year 1
        raise UsageError(f'{sanitise.line(text)} is no time: "7d", "2w" or 2026-01-31.') from None
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found


def _appearance(
    lib: Library, row: StoryRow, entity_id: int, figures: dict[str, Figure]
) -> Appearance:
    article = stored_articles.get(lib.store, row.id)
    marks = stored_annotations.get(lib.store, row.id)
    if article is None or marks is None or marks.text_sha != article.text_sha:
        return Appearance(row, (), 0)
    mentions = _mentions(marks, joins.names_in(lib.store, row.id, entity_id))
    sentences = Sentences(article)
    below = article.blocks[0].span.end if article.title else 0
    quotes: dict[Span, Quote] = {}
    for mention in mentions:
        if mention.start < below or len(quotes) == SENTENCES:
            continue
        sentence = sentences.around(mention)
        if sentence not in quotes:
            quotes[sentence] = sentences.within(sentence, mention)
            _take_figures(figures, (row, marks), sentences, sentence)
    first = next(iter(quotes.values())).at if quotes else mentions[0].start if mentions else 0
    named = mentions[0] if mentions and mentions[0].start < below else None
    titled = _within(row.title, article.text[named.start : named.end]) if named else None
    return Appearance(row, tuple(quotes.values()), len(mentions), first, titled)


def _within(title: str, name: str) -> Span | None:
    """Where a name stands in a title, which lists may show shortened."""
    at = title.find(name)
    return Span(at, at + len(name)) if at >= 0 else None


def _mentions(marks: Annotations, names: set[tuple[str, str]]) -> list[Span]:
    ids = {
        entity.id
        for entity in marks.entities
        if (entity.kind, stored_entities.fold(entity.name)) in names
    }
    return [item.span for item in marks.items if item.entity_id in ids]


def _take_figures(
    figures: dict[str, Figure], of: tuple[StoryRow, Annotations], sentences: Sentences, within: Span
) -> None:
    """Count the figures of a sentence that say what they count."""
    row, marks = of
    text = sentences.article.text
    said = set()
    for item in marks.items[
        bisect_left(marks.items, within.start, key=lambda one: one.span.start) :
    ]:
        if item.span.end > within.end:
            break
        if counts(item):
            shown = label(text, item)
            key = shown.casefold()
            before = figures.get(key)
            if before is None:
                quote = sentences.within(within, item.span)
                figures[key] = Figure(shown, 1, row, quote, not kinds.BY_ID[item.kind].sized)
            elif key not in said:
                figures[key] = replace(before, count=before.count + 1)
            said.add(key)
