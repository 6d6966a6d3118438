"""The library's memory of names: who is mentioned, where, when, beside whom.

Owns the entity's page (a concordance: every story with the sentences around its mentions). The
index itself stands in the store and is kept up to date as stories are annotated.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from tui_reader import clock, durations, kinds, sanitise
from tui_reader.errors import UsageError
from tui_reader.library import Library
from tui_reader.library.figures import label
from tui_reader.model import (
    Annotation,
    Annotations,
    Article,
    Entity,
    Listing,
    SafeText,
    Span,
    StoryRow,
)
from tui_reader.sentences import STOP
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
SENTENCES = 4
"""Sentences shown of one story."""
LONGEST = 320
"""Code points of a sentence shown; a longer one is cut around the mention."""
_SHORTENED = re.compile(
    r"\b(?:[A-Z]|[A-Z][a-z]|Mrs|Gen|Col|Maj|Sgt|Capt|Adm|Cmdr|Brig|Cpl|Sen|Rep|Gov|Prof|Hon|Rev|Pres"
    r"|Inc|Ltd|Corp|Bros|No|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|vs|approx|dept|est)\.\Z"
)
"""A full stop after one of these, an initial or two letters ("Dr.", "Lt.") ends no sentence."""


@dataclass(frozen=True, slots=True)
class Quote:
    """One sentence with the mention in it."""

    text: SafeText
    mention: Span
    """In `text`."""
    at: int
    """Offset of the mention in the article's text, to jump to."""


@dataclass(frozen=True, slots=True)
class Appearance:
    row: StoryRow
    quotes: tuple[Quote, ...]
    mentions: int


@dataclass(frozen=True, slots=True)
class EntityPage:
    entity: LibraryEntity
    appearances: tuple[Appearance, ...]
    days: tuple[tuple[date, int], ...]
    """Mentions by the day of their stories."""
    together: tuple[LibraryEntity, ...]
    """Names in the same stories; `stories` counts the shared ones."""
    figures: tuple[tuple[SafeText, int], ...]
    """Figures in the same sentences, with how often."""
    notes: tuple[Noted, ...] = ()
    """The user's highlights that name it, in quote or note."""


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
    figures: dict[SafeText, int] = {}
    found = [_appearance(lib, row, entity.id, figures) for row in rows]
    ranked = sorted(figures.items(), key=lambda item: -item[1])[:20]
    return EntityPage(
        entity,
        tuple(found),
        tuple(stored_entities.days(lib.store, entity.id)),
        tuple(stored_entities.together_with(lib.store, entity.id)),
        tuple(ranked),
        tuple(stored_highlights.all(lib.store, entity.name, limit=NOTES)),
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


def sentence_around(article: Article, span: Span) -> Span:
    """The sentence that holds a span, inside its block, cut to LONGEST around it."""
    block = next(
        (b.span for b in article.blocks if b.span.start <= span.start < b.span.end),
        Span(0, len(article.text)),
    )
    start, end = block.start, block.end
    for match in STOP.finditer(article.text, block.start, block.end):
        if _SHORTENED.search(article.text, max(block.start, match.start() - 12), match.start() + 1):
            continue
        if match.end() <= span.start:
            start = match.end()
        elif match.start() >= span.end:
            end = match.end()
            break
    if end - start > LONGEST:
        start = max(start, span.start - LONGEST // 2)
        end = min(end, max(span.end, start + LONGEST))
    while end > span.end and article.text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _appearance(
    lib: Library, row: StoryRow, entity_id: int, figures: dict[SafeText, int]
) -> Appearance:
    article = stored_articles.get(lib.store, row.id)
    marks = stored_annotations.get(lib.store, row.id)
    if article is None or marks is None or marks.text_sha != article.text_sha:
        return Appearance(row, (), 0)
    mentions = _mentions(marks, joins.names_in(lib.store, row.id, entity_id))
    quotes: dict[Span, Quote] = {}
    for mention in mentions:
        sentence = sentence_around(article, mention.span)
        if sentence not in quotes and len(quotes) < SENTENCES:
            quotes[sentence] = _quote(article, sentence, mention.span)
            _count_figures(article, marks, sentence, figures)
    return Appearance(row, tuple(quotes.values()), len(mentions))


def _mentions(marks: Annotations, names: set[tuple[str, str]]) -> list[Annotation]:
    ids = {
        entity.id
        for entity in marks.entities
        if (entity.kind, stored_entities.fold(entity.name)) in names
    }
    return [item for item in marks.items if item.entity_id in ids]


def _quote(article: Article, sentence: Span, mention: Span) -> Quote:
    text = sanitise.slice_of(article.text, sentence.start, sentence.end)
    inside = Span(mention.start - sentence.start, mention.end - sentence.start)
    return Quote(text, inside, mention.start)


def _count_figures(
    article: Article, marks: Annotations, sentence: Span, figures: dict[SafeText, int]
) -> None:
    for item in marks.items:
        if kinds.BY_ID[item.kind].figure and item.span.overlaps(sentence):
            shown = label(article.text, item)
            figures[shown] = figures.get(shown, 0) + 1
