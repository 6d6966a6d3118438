"""The user's word on names: drop, kind, merge, split, rename, add. Stronger than recognisers.

Owns a pure function over annotations that were already made, so that a correction is applied
without running a model, and applied twice changes nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from tui_reader import sanitise
from tui_reader.annotate.entities import by_fullness, unique
from tui_reader.kinds import NAME_KINDS
from tui_reader.model import Annotation, Annotations, Correction, Entity, SafeText, Span

SOURCE: Final = "user"
LONG: Final = 4
"""Letters from which on a name in capitals is no other word's abbreviation."""
ADD: Final = "add"
"""The correction that looks into the text: a name that was missed."""


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
        if correction.action == ADD or _lengthens(correction):
            groups = _add(groups, _whole(groups, correction), (annotations, text))
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
    """An entity's name drops it whole; an alias drops the mentions written so. With a kind for a
    target it holds for names of that kind alone."""
    key, kind = correction.surface.casefold(), correction.target
    kept = []
    for group in groups:
        if kind and group.entity.kind != kind:
            kept.append(group)
        elif group.entity.name.casefold() != key:
            kept.append(group.only(lambda surface: surface.casefold() != key))
    return kept


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
            _pour(group, goal)
    return [group for group in groups if group.items]


def _pour(group: _Group, goal: _Group) -> None:
    """All mentions of an entity go to another one."""
    titles = dict.fromkeys((*goal.entity.titles, *group.entity.titles))
    goal.items += group.items
    goal.surfaces += group.surfaces
    _take(goal, replace(goal.entity, titles=tuple(titles)))
    group.items, group.surfaces = [], []


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


def _rename(groups: list[_Group], correction: Correction) -> list[_Group]:
    """An entity of that name is called otherwise, and is one with the entity called so."""
    key = correction.surface.casefold()
    goal = _called(groups, correction.target)
    for group in groups:
        if group is goal or group.entity.name.casefold() != key or not correction.target:
            continue
        if goal is None:
            goal = group
            _take(group, replace(group.entity, name=correction.target))
        else:
            _pour(group, goal)
    return groups


def _add(
    groups: list[_Group], correction: Correction, of: tuple[Annotations, str]
) -> list[_Group]:  # fmt: skip
    """Mark a name wherever it is written, but within a longer name or figure: what it touches of
    others besides goes to it."""
    annotations, text = of
    if correction.target not in NAME_KINDS or not correction.surface:
        return groups
    kind = str(correction.target)
    figures = [item.span for item in annotations.items if item.entity_id is None]
    held = [*figures, *(item.span for group in groups for item in group.items)]
    spans = [span for span in _written(text, correction.surface) if not _within(span, held)]
    if not spans:
        return groups
    group = _called(groups, correction.surface)
    if group is None:
        number = max((one.entity.id for one in groups), default=0) + 1
        group = _Group(Entity(number, kind, correction.surface), [], [])
        groups.append(group)
    for other in groups:
        pairs = list(zip(other.items, other.surfaces, strict=True))
        kept = [pair for pair in pairs if not any(pair[0].span.overlaps(s) for s in spans)]
        other.items = [item for item, _ in kept]
        other.surfaces = [surface for _, surface in kept]
    group.items += [Annotation(span, kind, group.entity.id) for span in spans]
    group.surfaces += [sanitise.line(text[span.start : span.end]) for span in spans]
    _take(group, replace(group.entity, kind=kind))
    return groups


def _lengthens(correction: Correction) -> bool:
    """Whether a name is called by a longer one that holds it: it may have been cut in two."""
    part, whole = correction.surface.casefold(), correction.target.casefold()
    return correction.action == "rename" and part != whole and f" {part} " in f" {whole} "


def _whole(groups: Sequence[_Group], correction: Correction) -> Correction:
    """What is to be marked wherever it is written: the name, or the longer one of a part."""
    if correction.action == ADD:
        return correction
    called = _called(groups, correction.target)
    return Correction(ADD, correction.target, sanitise.line(called.entity.kind if called else ""))


def _written(text: str, surface: str) -> list[Span]:
    """Where a name stands as a whole word, over the end of a line too, or in capitals, as headlines
    have it. Where writing has no capitals, words have no ends that could be told."""
    before = r"(?<!\w)" if surface[0].lower() != surface[0].upper() else ""
    after = r"(?!\w)" if surface[-1].lower() != surface[-1].upper() else ""
    forms = dict.fromkeys((surface, surface.upper() if len(surface) >= LONG else surface))
    blanks = (r"[ \u00a0\n]".join(re.escape(part) for part in form.split(" ")) for form in forms)
    found = re.finditer(f"{before}(?:{'|'.join(blanks)}){after}", text)
    return [Span(*match.span()) for match in found]


def _within(span: Span, held: Sequence[Span]) -> bool:
    return any(
        one.start <= span.start and span.end <= one.end and len(one) > len(span) for one in held
    )


def _called(groups: Sequence[_Group], name: str) -> _Group | None:
    key = name.casefold()
    return next((group for group in groups if group.entity.name.casefold() == key), None)


def _named(groups: Sequence[_Group], name: str) -> _Group | None:
    """The entity of that name, else the first that is also called so."""
    return _called(groups, name) or next((one for one in groups if one.known_as(name)), None)


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
    "rename": _rename,
}


def _rebuilt(annotations: Annotations, groups: list[_Group]) -> Annotations:
    names = sorted(item.span for group in groups for item in group.items)
    items = [
        item
        for item in annotations.items
        if item.entity_id is None and not _overlapped(item.span, names)
    ]
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


def _overlapped(span: Span, names: Sequence[Span]) -> bool:
    """Whether one of some disjoint spans, in order, overlaps a span."""
    at = bisect_left(names, span)
    return any(one.overlaps(span) for one in names[max(0, at - 1) : at + 1])
