"""The rows of the sidebar: entities and figures by section, most salient first. No Textual."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader import sanitise
from tui_reader.fast_dataclasses import dataclass, field
from tui_reader.kinds import BY_ID, GROUPS, KINDS
from tui_reader.library import figures, salience
from tui_reader.model import Annotation, Annotations, Article, SafeText, StoryRow
from tui_reader.view.lists.mark_filter import MarkFilter

NONE = sanitise.stored("")
TELLERS = "Also told by"
"""The section of other sources, below those of names and figures."""
AFFAIR = "Affair"
"""What it is called where nobody tells just this story, but others tell of its affair."""


@dataclass(frozen=True, slots=True)
class SideRow:
    kind: str
    """section, entity, teller (another story that tells the same), affair or gap."""
    key: str
    """Group name, a teller's story, or what the cursor is remembered by."""
    label: SafeText
    mark: str = ""
    """Kind id, for the colour."""
    mentions: tuple[int, ...] = ()
    """Indexes into `Annotations.items`, in order."""
    count: int = 0
    folded: bool = False
    note: SafeText = NONE
    """A second thing worth knowing: the titles a person is given."""
    faint: bool = False
    """True for the doubtful."""
    off: bool = False
    """True where the kind (of a section: all its kinds) is not marked in the article."""
    entity_id: int | None = None
    """`Entity.id` for names; None for figures."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Which rows are wanted."""

    sight: MarkFilter = field(default_factory=MarkFilter)
    words: str = ""
    """Only entries that hold all of these words; folded sections then show theirs, too."""


def rows(article: Article, annotations: Annotations | None, wish: Wish) -> list[SideRow]:
    """All visible rows; a section without entries is left out."""
    if annotations is None:
        return []
    words = wish.words.casefold().split()
    entries = [
        row
        for row in _entries(article, annotations, wish.sight)
        if not (row.faint and wish.sight.sure) and _holds(row, words)
    ]
    found: list[SideRow] = []
    for group in GROUPS:
        members = [row for row in entries if BY_ID[row.mark].group == group]
        if not members:
            continue
        if found:
            found.append(SideRow("gap", "", NONE))
        closed = group in wish.sight.folded and not words
        off = all(kind in wish.sight.off for kind in kinds_of(group))
        label = sanitise.stored(group)
        found.append(SideRow("section", group, label, count=len(members), folded=closed, off=off))
        if not closed:
            found += members
    return found


def tellers(others: Sequence[StoryRow], wish: Wish, beside: int = 0) -> list[SideRow]:
    """The section of who else tells the story: its rows, each a source's story; the last leads to
    the affair, where that has more: `beside` are the others of it."""
    words = wish.words.casefold().split()
    found = [SideRow("teller", str(row.id), row.feed_title, note=row.title) for row in others]
    found = [row for row in found if all(word in row.label.casefold() for word in words)]
    title, count = (TELLERS, len(found)) if found else (AFFAIR, beside + 1)
    if beside > len(others) and not words:
        found.append(
            SideRow("affair", "affair", sanitise.line(f"All {beside + 1:,} of the affair"))
        )
    if not found:
        return []
    closed = TELLERS in wish.sight.folded and not words
    label = sanitise.stored(title)
    head = SideRow("section", TELLERS, label, count=count, folded=closed)
    return [head] if closed else [head, *found]


def kinds_of(group: str) -> tuple[str, ...]:
    """Ids of the kinds that stand in a section."""
    return tuple(kind.id for kind in KINDS if kind.group == group)


def _holds(row: SideRow, words: Sequence[str]) -> bool:
    text = f"{row.label} {row.note} {BY_ID[row.mark].label}".casefold()
    return all(word in text for word in words)


def _entries(article: Article, annotations: Annotations, sight: MarkFilter) -> list[SideRow]:
    """Names by salience, then figures by their place in the text or by size."""
    weight, doubtful = salience.weights(article), sight.doubtful(annotations)
    groups: dict[str, list[int]] = {}
    for index, item in enumerate(annotations.items):
        groups.setdefault(_key(article, item), []).append(index)
    names = {entity.id: entity for entity in annotations.entities}
    scored: list[tuple[tuple[object, ...], SideRow]] = []
    for key, members in groups.items():
        first = annotations.items[members[0]]
        entity = names.get(first.entity_id) if first.entity_id is not None else None
        label = entity.name if entity else figures.label(article.text, first)
        kind = entity.kind if entity and entity.kind in BY_ID else first.kind
        row = SideRow(
            "entity", key, label, kind, tuple(members), len(members),
            note=sanitise.line(", ".join(entity.titles)) if entity else NONE,
            faint=entity is not None and entity.id in doubtful,
            off=kind in sight.off, entity_id=entity.id if entity else None,
        )  # fmt: skip
        if BY_ID[kind].figure:
            order: tuple[object, ...] = (1, *(figures.size(first) if sight.by_size else ()))
        else:
            order = (0, -sum(weight(annotations.items[at].span.start) for at in members))
        scored.append(((*order, members[0]), row))
    scored.sort(key=lambda item: item[0])
    return [row for _, row in scored]


def _key(article: Article, item: Annotation) -> str:
    """What makes two mentions one entry."""
    if item.entity_id is not None:
        return f"e{item.entity_id}"
    return f"{item.kind}:{figures.label(article.text, item).casefold()}"
