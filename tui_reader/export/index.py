"""The names and figures of a story, as the lists at the end of an export show them.

Owns counting and order. Knows no format.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from tui_reader import kinds, sanitise
from tui_reader.export.passages import Passage
from tui_reader.export.segments import fresh
from tui_reader.highlight_colours import USUAL
from tui_reader.model import Annotation, Entity, Highlight, OpenStory, SafeText


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list: a name or a figure."""

    label: SafeText
    kind: str
    count: int
    entity: Entity | None = None
    mentions: tuple[Annotation, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    title: str
    """A row of `kinds.GROUPS`."""
    rows: tuple[Row, ...]


LOST = "No longer in the text"
"""Stands before a highlight whose passage the publisher has taken away."""


def orphans(opened: OpenStory) -> list[Highlight]:
    """Highlights that lie nowhere in the text any more: shown apart, never dropped."""
    return [mark for mark in opened.highlights if mark.orphaned]


def colours(passage: Passage) -> str:
    """The colours of a passage behind its words, " (green)"; nothing where it is the usual one."""
    shown = ", ".join(passage.colours)
    return "" if shown == USUAL else f" ({shown})"


def counts(opened: OpenStory) -> Counter[int]:
    """How often each entity is mentioned, by its id."""
    found = fresh(opened)
    items = found.items if found else ()
    return Counter(item.entity_id for item in items if item.entity_id is not None)


def sections(opened: OpenStory) -> tuple[Section, ...]:
    """Names, most mentioned first, and figures in order, under the sidebar's headings."""
    rows = [*_names(opened), *_figures(opened)]
    found = []
    for title in kinds.GROUPS:
        group = tuple(row for row in rows if kinds.BY_ID[row.kind].group == title)
        if group:
            found.append(Section(title, group))
    return tuple(found)


def meaning(row: Row) -> str:
    """What a figure's row comes to, unless its label says the same."""
    if row.entity is not None or row.kind == "ordinal":
        return ""
    words = figure_words(row.mentions[0])
    # A date without its year ("XXXX-11-22") tells nobody more than the label; nor does "11 second"
    # of "11 seconds".
    known = _squeezed(row.label).startswith(_squeezed(words)) or words.startswith(("XXXX", "--"))
    return "" if known else words


def figure_words(item: Annotation) -> str:
    """A figure's normalised value for people to read: "about 412000000 EUR"; "" if unknown."""
    value = item.value
    if value is None:
        return ""
    if isinstance(value, tuple):
        shown = f"{_number(value[0])} to {_number(value[1])}"
    else:
        shown = value if isinstance(value, str) else _number(value)
    words = (item.qualifier or "").replace("_", " "), shown, item.unit or ""
    return sanitise.line(" ".join(word for word in words if word))


def _names(opened: OpenStory) -> Iterator[Row]:
    annotations = fresh(opened)
    if annotations is None:
        return
    mentions: dict[int, list[Annotation]] = {}
    for item in annotations.items:
        if item.entity_id is not None:
            mentions.setdefault(item.entity_id, []).append(item)
    # Sorting is stable: names mentioned equally often stay in order of first mention.
    for entity in sorted(annotations.entities, key=lambda e: -len(mentions.get(e.id, ()))):
        found = tuple(mentions.get(entity.id, ()))
        if found and entity.kind in kinds.BY_ID:
            yield Row(entity.name, entity.kind, len(found), entity, found)


def _figures(opened: OpenStory) -> Iterator[Row]:
    text, annotations = opened.article.text, fresh(opened)
    found: dict[tuple[str, str], list[Annotation]] = {}
    for item in annotations.items if annotations else ():
        kind = kinds.BY_ID.get(item.kind)
        if kind is not None and kind.figure:
            surface = " ".join(text[item.span.start : item.span.end].split())
            found.setdefault((item.kind, surface.casefold()), []).append(item)
    for (kind_id, _), items in found.items():
        span = items[0].span
        label = sanitise.line(sanitise.slice_of(text, span.start, span.end))
        yield Row(label, kind_id, len(items), None, tuple(items))


def _number(value: float) -> str:
    return f"{value:,.0f}" if value == value // 1 and abs(value) < 1e15 else f"{value:,.6g}"


def _squeezed(words: str) -> str:
    return words.translate({ord(char): None for char in " ,.'\u2019"})
