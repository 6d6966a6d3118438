"""What a list says of a story below its title: whom it is about, its chief figure, how it begins.

Owns the choice; reads what is stored, recognises nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tui_reader import kinds, sanitise
from tui_reader.library import Library, figures, salience
from tui_reader.list_model import SafeText
from tui_reader.model import Annotations, Article
from tui_reader.store import annotations as stored_annotations
from tui_reader.store import articles, stories
from tui_reader.store.affairs import doubles

LEADERS = 2
"""Names that lead; one of another kind follows."""
BEGINNING = 300
"""Code points of a text that are taken where it names nobody."""
TOLD = frozenset(
    kind.id for kind in kinds.FIGURES if kind.sized and kind.colour == kinds.FIGURES[0].colour
)
"""Kinds of figures that say what a story is about: sizes, but no dates nor what lasts."""

NOTHING = sanitise.stored("")


@dataclass(frozen=True, slots=True)
class Gist:
    about: tuple[SafeText, ...] = ()
    """Whom and what it is about, what leads first: "Joe Manchin, Kyrsten Sinema", "$1.5 trillion".
    """
    words: SafeText = NOTHING
    """How it begins."""
    notes: int = 0
    """Highlights and notes on it."""
    sources: tuple[SafeText, ...] = ()
    """Who else tells it, where the list shows it once."""


def of(lib: Library, ids: Iterable[int]) -> dict[int, Gist]:
    """The gists of stories, as far as they were cleaned and annotated."""
    return {id: _gist(lib, id) for id in ids}


def _gist(lib: Library, id: int) -> Gist:
    notes = stories.noted(lib.store, id)
    told = doubles.sources(lib.store, id) if lib.config.reading.told_once else ()
    article = articles.get(lib.store, id)
    if article is None:
        return Gist(
            notes=notes, sources=told
        )  # as it came it would begin with whatever stands around it
    marks = stored_annotations.get(lib.store, id)
    about = (
        _about(article, marks, lib.config.reading.doubtful)
        if marks and marks.text_sha == article.text_sha
        else ()
    )
    first = article.blocks[0].span.end if article.title and article.blocks else 0
    return Gist(about, sanitise.line(article.text[first : first + BEGINNING]), notes, told)


def _about(article: Article, marks: Annotations, sure: float) -> tuple[SafeText, ...]:
    """Two names that lead, the first of another kind after them, and the chief figure."""
    weight = salience.weights(article)
    scores: dict[int, float] = {}
    for item in marks.items:
        if item.entity_id is not None:
            scores[item.entity_id] = scores.get(item.entity_id, 0.0) + weight(item.span.start)
    ranked = sorted(
        (entity for entity in marks.entities if entity.id in scores and entity.confidence >= sure),
        key=lambda entity: (entity.kind == kinds.OTHER, -scores[entity.id], entity.id),
    )
    leaders = ranked[:LEADERS]
    said = [sanitise.line(", ".join(entity.name for entity in leaders))] if leaders else []
    known = {entity.kind for entity in leaders}
    said += [entity.name for entity in ranked[LEADERS:] if entity.kind not in known][:1]
    told = [item for item in marks.items if item.kind in TOLD]
    if told:
        chief = max(told, key=lambda item: (weight(item.span.start), -item.span.start))
        said.append(figures.label(article.text, chief))
    return tuple(said)
