"""The names of several stories as one set: who is named in which of them.

Owns which names are one and their order. Knows no format.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui_reader import kinds
from tui_reader.export import index
from tui_reader.export.segments import fresh
from tui_reader.folding import folded
from tui_reader.model import OpenStory, SafeText


@dataclass(frozen=True, slots=True)
class Joint:
    """A name over the stories at hand."""

    name: SafeText
    """As the first of them calls it."""
    mentions: int
    stories: tuple[int, ...]
    """Their places, from 1."""


@dataclass(frozen=True, slots=True)
class Section:
    title: str
    """A row of `kinds.GROUPS`."""
    rows: tuple[Joint, ...]


def sections(stories: Sequence[OpenStory]) -> tuple[Section, ...]:
    """The names under the sidebar's headings, those of most stories first."""
    names: dict[tuple[str, str], SafeText] = {}
    places: dict[tuple[str, str], dict[int, int]] = {}
    for number, opened in enumerate(stories, 1):
        marks, counts = fresh(opened), index.counts(opened)
        for entity in marks.entities if marks else ():
            if counts[entity.id] and entity.kind in kinds.BY_ID:
                key = entity.kind, folded(entity.name)
                names.setdefault(key, entity.name)
                found = places.setdefault(key, {})
                found[number] = found.get(number, 0) + counts[entity.id]
    rows: dict[str, list[Joint]] = {}
    for of, found in places.items():
        joint = Joint(names[of], sum(found.values()), tuple(found))
        rows.setdefault(kinds.BY_ID[of[0]].group, []).append(joint)
    return tuple(
        Section(title, tuple(sorted(rows[title], key=_rank)))
        for title in kinds.GROUPS
        if title in rows
    )


def _rank(one: Joint) -> tuple[int, int, str]:
    return -len(one.stories), -one.mentions, folded(one.name)
