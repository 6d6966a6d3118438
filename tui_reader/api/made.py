"""Values of the public interface from those of the house. Pure."""

from __future__ import annotations

from collections import Counter

from tui_reader import model
from tui_reader.api.values import (
    Annotations,
    Article,
    Block,
    Cut,
    Figure,
    KnownName,
    Mention,
    Name,
    Note,
    Story,
)
from tui_reader.export.segments import fresh
from tui_reader.export.tables.types import finite
from tui_reader.kinds import BY_ID
from tui_reader.store.entities import LibraryEntity


def article(found: model.Article) -> Article:
    """A cleaned text."""
    blocks = (Block(b.span.start, b.span.end, b.role.value, b.level) for b in found.blocks)
    cuts = (Cut(str(cut.text), cut.rule) for cut in found.cuts)
    return Article(
        str(found.title), str(found.text), found.language, tuple(blocks), tuple(cuts),
        str(found.notice),
    )  # fmt: skip


def annotated(text: str, found: model.Annotations) -> Annotations:
    """What was recognised in a text."""
    entities = {entity.id: entity for entity in found.entities}
    mentions, figures = [], []
    for item in found.items:
        surface = text[item.span.start : item.span.end]
        where = item.span.start, item.span.end, surface
        if BY_ID[item.kind].figure:
            figures.append(_figure(item, where))
        elif item.entity_id in entities:
            name = str(entities[item.entity_id].name)
            mentions.append(Mention(*where, item.kind, name, item.score))
    counts = Counter(item.entity_id for item in found.items)
    names = (
        Name(one.kind, str(one.name), tuple(map(str, one.aliases)), counts[one.id])
        for one in found.entities
    )
    return Annotations(
        text, found.language, tuple(mentions), tuple(figures), tuple(names), str(found.notice)
    )


def _figure(item: model.Annotation, where: tuple[int, int, str]) -> Figure:
    value = item.value
    iso = value if isinstance(value, str) else None
    ends = value if isinstance(value, tuple) else (value, value)
    low, high = (None if isinstance(end, str) else finite(end) for end in ends)
    return Figure(*where, item.kind, low, high, iso, item.unit, item.qualifier, item.score)


def story(found: model.OpenStory) -> Story:
    """A story of a library."""
    head, marks = found.story, fresh(found)
    return Story(
        id=head.row.id,
        title=str(found.title),
        feed=str(head.row.feed_title),
        feed_url=head.feed_url,
        url=str(head.link or ""),
        author=str(head.author),
        published=head.published,
        arrived=head.arrived,
        read=head.row.read,
        starred=head.row.starred,
        tags=tuple(map(str, head.row.tags)),
        article=article(found.article),
        annotations=None if marks is None else annotated(found.article.text, marks),
        notes=tuple(map(_note, found.highlights)),
    )


def _note(mark: model.Highlight) -> Note:
    start, end = (None, None) if mark.orphaned else (mark.span.start, mark.span.end)
    return Note(str(mark.quote), str(mark.note), mark.colour, start, end, mark.made_at)


def known_name(found: LibraryEntity) -> KnownName:
    """A name of a library."""
    also = tuple(map(str, found.also))
    return KnownName(found.id, found.kind, str(found.name), also, found.stories, found.mentions)
