"""The names of a story as the library knows them: what was joined and renamed holds there, too.

Owns which name of the library one of a story's is.
"""

from __future__ import annotations

from dataclasses import replace

from tui_reader.export.segments import fresh
from tui_reader.library import Library
from tui_reader.model import Entity, OpenStory
from tui_reader.store import entities, story_names
from tui_reader.store.story_names import Behind


def meant(behind: dict[tuple[str, str], Behind], entity: Entity) -> Behind | None:
    """Whom an entity of a story means in the library."""
    return behind.get((entity.kind, entities.fold(entity.name)))


def as_known(lib: Library, one: OpenStory) -> OpenStory:
    """A story whose names are called as the library calls them; what it calls them itself is what
    else they are called. Names that the user took away are left out."""
    marks = fresh(one)
    if marks is None or not one.story.row.id:
        return one
    behind = story_names.behind(lib.store, one.story.row.id)
    kept, dropped = [], set()
    for entity in marks.entities:
        known = meant(behind, entity)
        if known is not None and known.dropped:
            dropped.add(entity.id)
            continue
        if known is not None and (known.kind, known.name) != (entity.kind, entity.name):
            also = (entity.name, *entity.aliases)
            aliases = tuple(dict.fromkeys(name for name in also if name != known.name))
            entity = replace(entity, kind=known.kind, name=known.name, aliases=aliases)
        kept.append(entity)
    kinds = {entity.id: entity.kind for entity in kept}
    items = tuple(
        replace(item, kind=kinds.get(item.entity_id, item.kind)) if item.entity_id else item
        for item in marks.items
        if item.entity_id not in dropped
    )
    return replace(one, annotations=replace(marks, items=items, entities=tuple(kept)))
