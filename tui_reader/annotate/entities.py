"""Makes the entities of a story from grouped mentions: name, aliases, titles, confidence.

Owns the last step from working mentions to the frozen `Annotation` and `Entity`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui_reader import sanitise
from tui_reader.annotate.mentions import Mention
from tui_reader.model import Annotation, Entity, SafeText, Span


@dataclass(frozen=True, slots=True)
class Named:
    """The names of a text: mentions as annotations, and their entities."""

    items: tuple[Annotation, ...]
    entities: tuple[Entity, ...]


def build(groups: Sequence[Sequence[Mention]], text: str) -> Named:
    """Entities numbered from 1 in order of their first mention."""
    items: list[Annotation] = []
    entities: list[Entity] = []
    for number, group in enumerate(groups, 1):
        entities.append(_entity(number, group, text))
        items += [
            Annotation(Span(m.start, m.end), m.kind, number, score=m.score, source=m.source)
            for m in group
        ]
    return Named(tuple(sorted(items, key=lambda item: item.span)), tuple(entities))


def _entity(number: int, group: Sequence[Mention], text: str) -> Entity:
    name = by_fullness([m.full or text[m.start : m.end] for m in group])[0]
    surfaces = unique([text[m.start : m.end] for m in group])
    titles = unique([mention.title for mention in group if mention.title])
    return Entity(
        number,
        group[0].kind,
        name,
        tuple(surface for surface in surfaces if surface != name),
        titles,
        confidence([mention.score for mention in group]),
    )


def unique(surfaces: Sequence[str]) -> tuple[SafeText, ...]:
    """The distinct surfaces, safe to show, in order of appearance."""
    return tuple(dict.fromkeys(sanitise.line(surface) for surface in surfaces))


def by_fullness(surfaces: Sequence[str]) -> list[SafeText]:
    """The fullest first: most words, not shouted, most often written, longest, earliest."""
    counts: dict[str, int] = {}
    for surface in surfaces:
        counts[surface] = counts.get(surface, 0) + 1
    ranked = sorted(counts, key=lambda s: (-_words(s), _shouted(s), -counts[s], -len(s)))
    return [sanitise.line(surface) for surface in ranked]


def _words(surface: str) -> int:
    parts = surface.replace("-", " ").split()
    return sum(len(word.strip(".")) > 1 for word in parts) * 4 + len(parts)


def _shouted(surface: str) -> bool:
    return surface.isupper() and len(surface) > 4


def confidence(scores: Sequence[float]) -> float:
    """Between the best and the mean mention: one sure mention vouches for the unsure ones."""
    return round((max(scores) + sum(scores) / len(scores)) / 2, 3)
