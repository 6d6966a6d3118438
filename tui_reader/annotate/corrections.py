"""The user's word on names: drop, change of kind, merge, split. Always stronger than recognisers.

Owns a pure function over annotations that were already made, so that a correction is applied
without running a model, and applied twice changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from tui_reader import sanitise
from tui_reader.annotate.entities import by_fullness, unique
from tui_reader.kinds import NAME_KINDS
from tui_reader.model import Annotation, Annotations, Correction, Entity, SafeText

SOURCE: Final = "user"


@dataclass(slots=True)
class _Group:
    """An entity with its mentions, while corrections are at work on it."""

    entity: Entity
    items: list[Annotation]
    surfaces: list[SafeText]
    """The surface of each item."""

    def known_as(self, surface: str) -> bool:
        key = surface.casefold()
        return any(key == known.casefold() for known in (self.entity.name, *self.surfaces))

    def only(self, keep: Callable[[SafeText], bool]) -> _Group:
        pairs = [
            (item, surface)
            for item, surface in zip(self.items, self.surfaces, strict=True)
            if keep(surface)
        ]
        return _Group(self.entity, [item for item, _ in pairs], [known for _, known in pairs])


def correct(
    annotations: Annotations, text: str, corrections: Sequence[Correction]
) -> Annotations:  # fmt: skip
    """The annotations as the user wants them. Pure and idempotent; unknown names are left alone."""
    groups = _groups(annotations, text)
    for correction in corrections:
        action = _ACTIONS.get(correction.action)
        if action is not None:
            groups = action(groups, correction)
    groups = [group for group in groups if group.items]
    if not corrections:
        return annotations
    return _rebuilt(annotations, groups)


def _groups(annotations: Annotations, text: str) -> list[_Group]:
    by_id = {entity.id: _Group(entity, [], []) for entity in annotations.entities}
    for item in annotations.items:
        if item.entity_id in by_id:
            group = by_id[item.entity_id]
            group.items.append(item)
            group.surfaces.append(sanitise.line(text[item.span.start : item.span.end]))
    return list(by_id.values())


def _drop(groups: list[_Group], correction: Correction) -> list[_Group]:
    """An entity's name drops it whole; an alias drops the mentions written so."""
    key = correction.surface.casefold()
    return [
        group.only(lambda surface: surface.casefold() != key)
        for group in groups
        if group.entity.name.casefold() != key
    ]


def _change_kind(groups: list[_Group], correction: Correction) -> list[_Group]:
    if correction.target not in NAME_KINDS:
        return groups
    for group in groups:
        if group.known_as(correction.surface):
            _take(group, replace(group.entity, kind=str(correction.target)))
    return groups


def _merge(groups: list[_Group], correction: Correction) -> list[_Group]:
    goal = _named(groups, correction.target)
    if goal is None:
        return groups
    for group in groups:
        if group is not goal and group.known_as(correction.surface):
            titles = dict.fromkeys((*goal.entity.titles, *group.entity.titles))
            goal.items += group.items
            goal.surfaces += group.surfaces
            _take(goal, replace(goal.entity, titles=tuple(titles)))
            group.items = []
    return [group for group in groups if group.items]


def _split(groups: list[_Group], correction: Correction) -> list[_Group]:
    key = correction.surface.casefold()
    found: list[_Group] = []
    for group in groups:
        apart = group.only(lambda surface: surface.casefold() == key)
        rest = group.only(lambda surface: surface.casefold() != key)
        if not apart.items or not rest.items:
            found.append(group)
            continue
        for part in (rest, apart):
            kept = group.entity.name in part.surfaces
            name = group.entity.name if kept else by_fullness(part.surfaces)[0]
            _take(part, replace(group.entity, name=name))
        found += [rest, apart]
    return found


def _named(groups: Sequence[_Group], name: str) -> _Group | None:
    """The entity of that name, else the first that is also called so."""
    key = name.casefold()
    by_name = (group for group in groups if group.entity.name.casefold() == key)
    return next(by_name, next((group for group in groups if group.known_as(name)), None))


def _take(group: _Group, entity: Entity) -> None:
    """The user's word holds for every mention of the entity, and is sure."""
    group.entity = replace(entity, confidence=1.0)
    group.items = [
        replace(item, kind=entity.kind, score=1.0, source=SOURCE) for item in group.items
    ]


_ACTIONS: Final[dict[str, Callable[[list[_Group], Correction], list[_Group]]]] = {
    "drop": _drop,
    "kind": _change_kind,
    "merge": _merge,
    "split": _split,
}


def _rebuilt(annotations: Annotations, groups: list[_Group]) -> Annotations:
    items = [item for item in annotations.items if item.entity_id is None]
    entities: list[Entity] = []
    groups.sort(key=lambda group: min(item.span for item in group.items))
    for number, group in enumerate(groups, 1):
        order = sorted(range(len(group.items)), key=lambda n: group.items[n].span)
        surfaces = [group.surfaces[n] for n in order]
        name = group.entity.name
        aliases = tuple(alias for alias in unique(surfaces) if alias != name)
        entities.append(replace(group.entity, id=number, name=name, aliases=aliases))
        items += [replace(item, entity_id=number) for item in group.items]
    items.sort(key=lambda item: item.span)
    return replace(annotations, items=tuple(items), entities=tuple(entities))
