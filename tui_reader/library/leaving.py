"""Stories on their way out of the library: which ones, and each with all that is known of it.

Owns the order and that what is handed out is of one text. A story is cleaned now where it never
was; what an older cleaner made is taken as it is, since the marks that are kept are of that text.
Names and figures are those that were found before, unless they are asked for.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from tui_reader.errors import UsageError
from tui_reader.export.formats import Format
from tui_reader.export.segments import fresh
from tui_reader.export.tables.records import Batch, Figure, Mention, Named, Note, Told
from tui_reader.kinds import BY_ID
from tui_reader.library import (
    Library,
    affairs,
    browser,
    known_names,
    listing,
    reading,
    saved_searches,
    saving,
)
from tui_reader.library.quotes import Sentences
from tui_reader.model import Annotation, Entity, Listing, OpenStory, Story
from tui_reader.store import stories as stored_stories
from tui_reader.store import story_names
from tui_reader.store.story_names import Behind

PAGE = 500


@dataclass(frozen=True, slots=True)
class Left:
    """What became of an export."""

    stories: int
    unmarked: int = 0
    """Of them, those in which names and figures were not looked for yet."""
    gone: int = 0
    """Those that somebody deleted meanwhile, or whose text is not in the library."""


def numbers(lib: Library, query: str = "", *, insist: bool = True) -> Sequence[int]:
    """The numbers of the stories that a search finds, or of all: in the order they arrived.

    Raises UsageError for a search that cannot be understood or, with `insist`, finds nothing.
    """
    if not query:
        return array("q", story_names.shown(lib.store))
    return array("q", sorted(found(lib, query, insist=insist)))


def found(lib: Library, query: str, *, insist: bool = True) -> Sequence[int]:
    """The numbers of the stories that a search finds, the oldest first. Raises UsageError."""
    if wrong := saved_searches.problem(lib, query):
        raise UsageError(wrong)
    shown, ids = Listing("search", query, order="oldest"), array("q")
    after = None
    while page := listing.page(lib, shown, after, PAGE):
        ids.extend(row.id for row in page)
        after = page[-1]
    if not ids and insist:
        hint = saved_searches.misspelt(query)
        raise UsageError(f"No story is found by it. {hint}".strip())
    return ids


def header(lib: Library, story_id: int) -> Story | None:
    """The header of a story; None where it is gone."""
    return stored_stories.story(lib.store, story_id)


def opened(lib: Library, story_id: int, *, annotate: bool = False) -> OpenStory | None:
    """A story, cleaned; None where it is gone."""
    try:
        one = saving.annotated(lib, story_id) if annotate else _as_is(lib, story_id)
    except UsageError:
        return None
    return browser.without_tracking(lib, one)


def _as_is(lib: Library, story_id: int) -> OpenStory:
    return reading.kept_story(lib, story_id) or reading.open_story(lib, story_id)


def batch(lib: Library, one: OpenStory) -> Batch:
    """All that is known of a story, record by record."""
    marks, number = fresh(one), affairs.of_story(lib, one.story.row.id)
    told = Told(one, marks, number or None)
    notes = tuple(Note(told, mark) for mark in one.highlights)
    if marks is None:
        return Batch(told, notes=notes)
    names = {entity.id: entity for entity in marks.entities}
    behind = story_names.behind(lib.store, told.id)
    sentences = Sentences(one.article)
    mentions, figures = [], []
    for item in marks.items:
        sentence = sentences.quote(item.span).text
        if BY_ID[item.kind].figure:
            figures.append(Figure(told, item, sentence))
        elif (entity := _entity(names, item)) is not None:
            known = known_names.meant(behind, entity)
            if known is None or not known.dropped:
                mentions.append(Mention(told, item, entity, _named(known), sentence))
    return Batch(told, mentions, figures, notes)


def _entity(names: dict[int, Entity], item: Annotation) -> Entity | None:
    return None if item.entity_id is None else names.get(item.entity_id)


def _named(known: Behind | None) -> Named | None:
    return None if known is None else Named(known.id, known.kind, known.name)


def counted(mentions: Sequence[Mention]) -> list[tuple[int, int, str]]:
    """(name of the library, how often, the first sentence) of a story's mentions."""
    counts = Counter(one.named.id for one in mentions if one.named)
    said: dict[int, str] = {}
    for one in mentions:
        if one.named is not None:
            said.setdefault(one.named.id, one.sentence)
    return [(id, n, said[id]) for id, n in counts.items()]


def pieces(
    lib: Library, ids: Iterable[int], row: Format, hear: Callable[[int, OpenStory | None], None]
) -> Iterator[bytes]:
    """A file of any number of stories, piece by piece, of a format that can be made so. Names are
    those that were found before. `hear` is told of each story, with how many there were; None: it
    is gone."""

    def stories() -> Iterator[OpenStory]:
        for done, story_id in enumerate(ids, 1):
            if (one := opened(lib, story_id)) is not None:
                yield known_names.as_known(lib, one) if row.known else one
            hear(done, one)

    assert row.pieces is not None
    return row.pieces(stories(), saving.options(lib))
