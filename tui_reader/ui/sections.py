"""The rows of the sidebar: entities and figures by section, most salient first. No Textual."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui_reader import sanitise
from tui_reader.kinds import BY_ID, GROUPS
from tui_reader.model import Annotation, Annotations, Article, Role, SafeText

NONE = sanitise.stored("")
TITLE_WEIGHT = 4.0
"""A mention in the title says as much of a story as four in its body."""
LEAD_WEIGHT = 2.0
"""A mention in the first paragraph counts twice: news stories begin with what they are about."""


@dataclass(frozen=True, slots=True)
class SideRow:
    kind: str
    """section, entity or gap."""
    key: str
    """Group name, or what the cursor is remembered by."""
    label: SafeText
    mark: str = ""
    """Kind id, for the colour."""
    mentions: tuple[int, ...] = ()
    """Indexes into `Annotations.items`, in order."""
    count: int = 0
    folded: bool = False
    note: SafeText = NONE
    """A second thing worth knowing: the titles a person is given."""


def rows(
    article: Article, annotations: Annotations | None, folded: frozenset[str]
) -> list[SideRow]:
    """All visible rows; a section without entries is left out."""
    if annotations is None:
        return []
    entries = _entries(article, annotations)
    found: list[SideRow] = []
    for group in GROUPS:
        members = [row for row in entries if BY_ID[row.mark].group == group]
        if not members:
            continue
        if found:
            found.append(SideRow("gap", "", NONE))
        closed = group in folded
        label = sanitise.stored(group)
        found.append(SideRow("section", group, label, count=len(members), folded=closed))
        if not closed:
            found += members
    return found


def _entries(article: Article, annotations: Annotations) -> list[SideRow]:
    weight = _weights(article)
    groups: dict[tuple[str, str], list[int]] = {}
    for index, item in enumerate(annotations.items):
        groups.setdefault(_key(article, item), []).append(index)
    names = {entity.id: entity for entity in annotations.entities}
    scored: list[tuple[float, int, SideRow]] = []
    for (key, shown), members in groups.items():
        first = annotations.items[members[0]]
        entity = names.get(first.entity_id) if first.entity_id is not None else None
        surface = article.text[first.span.start : first.span.end]
        label = entity.name if entity else sanitise.line(shown or surface)
        note = sanitise.line(", ".join(entity.titles)) if entity else NONE
        kind = entity.kind if entity and entity.kind in BY_ID else first.kind
        row = SideRow("entity", key, label, kind, tuple(members), len(members), note=note)
        score = sum(weight(annotations.items[index].span.start) for index in members)
        scored.append((-score, members[0], row))
    scored.sort(key=lambda item: item[:2])
    return [row for _, _, row in scored]


def _key(article: Article, item: Annotation) -> tuple[str, str]:
    """What makes two mentions one entry, and how a figure's entry reads."""
    surface = article.text[item.span.start : item.span.end]
    if item.entity_id is not None:
        return f"e{item.entity_id}", ""
    shown = figure_label(surface, item)
    return f"{item.kind}:{shown.casefold()}", shown


def figure_label(surface: str, item: Annotation) -> str:
    """A figure with the noun it counts: "12,000" -> "12,000 troops"."""
    unit = item.unit
    if item.kind != "number" or not unit or not unit.isascii() or not unit.islower():
        return surface
    stem = unit[:-1] if len(unit) > 3 else unit
    if stem in surface.casefold():
        return surface
    several = item.value != 1 and not unit.endswith("s")
    return f"{surface} {_plural(unit) if several else unit}"


_IRREGULAR = {"person": "people", "man": "men", "woman": "women", "child": "children",
              "percent": "percent", "foot": "feet"}  # fmt: skip


def _plural(noun: str) -> str:
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith(("ch", "sh", "x", "z", "ss")):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun if noun.endswith(("people", "men", "children")) else noun + "s"


def _weights(article: Article) -> _Weights:
    blocks: Sequence[tuple[int, float]] = [
        (block.span.end, TITLE_WEIGHT if block.role is Role.TITLE else LEAD_WEIGHT)
        for block in article.blocks[:3]
        if block.role in (Role.TITLE, Role.PARAGRAPH)
    ][:2]
    return _Weights(tuple(blocks))


@dataclass(frozen=True, slots=True)
class _Weights:
    ends: tuple[tuple[int, float], ...]

    def __call__(self, offset: int) -> float:
        for end, weight in self.ends:
            if offset < end:
                return weight
        return 1.0
