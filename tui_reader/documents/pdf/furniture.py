"""What repeats at the edges of pages: running heads and feet, page numbers, stamps.

A line is furniture where the same text, its numbers aside, stands at the same height on several
pages, or where a lone number at the edge counts with the pages.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from tui_reader.documents.pdf.shapes import Page, Segment

_TOP, _FOOT = 0.87, 0.135
"""Of the page's height: what lies above or below is looked at."""
_LINES = 3
"""Outer lines of each edge that may be furniture."""
_NEED, _NEED_SHORT = 3, 2
"""Pages on which it stands at least; in a document of fewer than six."""
_COUNTED_LINES = 8
"""Numbers one below the other from which they count the lines of a page."""
_LONGEST = 160
_IN_LINE = 3.0
"""Of a line's height: up to which pieces that stand beside each other are one line."""
_WIDEST = 60.0
"""Points that a page's number may be wide."""
_NUMBERS = re.compile(r"\d{1,9}|\b[ivxlc]{1,9}\b")
_NUMBER = re.compile(
    r"[\W_]{0,6}(?:(?:page|seite|p\.|pag\.|página|pagina|s\.|стр\.|第)[ ]?)?"
    r"([0-9]{1,5}|[ivxlc]{1,7})"
    r"(?:[ ]?(?:of|/|von|de|di|из|页|頁|ページ)[ ]?[0-9]{0,4})?[\W_]{0,6}",
    re.IGNORECASE,
)

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def without(pages: Sequence[Page]) -> list[list[Segment]]:
    """The segments of each page that are no furniture, in the order of the file."""
    made = _without_heads(pages)
    bare = [_without_counts(segments) for segments in made]
    # Pages of which nothing would be left are no text with heads: a picture book, slides.
    return bare if any(bare) else [list(page.segments) for page in pages]


def _without_counts(segments: list[Segment]) -> list[Segment]:
    """Without the numbers of lines that stand in the margin of records and poems."""
    columns: defaultdict[int, list[tuple[int, Segment]]] = defaultdict(list)
    for segment in segments:
        if segment.text.isdecimal() and len(segment.text) < 6:
            columns[round(segment.x1 / 12)].append((int(segment.text), segment))
    gone: set[int] = set()
    for found in columns.values():
        numbers = [number for number, _ in found]
        steps = {b - a for a, b in pairwise(numbers)}
        down = all(a.y0 > b.y0 for (_, a), (_, b) in pairwise(found))
        if len(found) >= _COUNTED_LINES and len(steps) == 1 and steps <= {1, 2, 5, 10} and down:
            gone |= {id(segment) for _, segment in found}
    return [one for one in segments if id(one) not in gone]


def _without_heads(pages: Sequence[Page]) -> list[list[Segment]]:
    edges = [_edge(page) for page in pages]
    seen: defaultdict[tuple[str, int], set[int]] = defaultdict(set)
    for page, edge in zip(pages, edges, strict=True):
        for segment in edge:
            for key in _keys(page, segment):
                seen[key].add(page.number)
    largest = _largest_of(pages, edges, seen)
    counted = _counted(pages, edges)
    need = _NEED_SHORT if len(pages) < 6 else _NEED
    made: list[list[Segment]] = []
    for page, edge in zip(pages, edges, strict=True):
        gone = {
            id(segment)
            for segment in edge
            if len(pages) > 1
            and (id(segment) in counted or _repeats(page, segment, seen, need, largest))
        }
        made.append(
            [one for one in page.segments if id(one) not in gone or _in_line(one, edge, gone)]
        )
    return made


def _in_line(segment: Segment, edge: Sequence[Segment], gone: set[int]) -> bool:
    """Whether a piece goes on in one that is no furniture: a word of a line that is set wide."""
    room = _IN_LINE * (segment.y1 - segment.y0)
    return any(
        id(other) not in gone
        and abs(other.middle - segment.middle) < 0.3 * (segment.y1 - segment.y0)
        and max(other.x0 - segment.x1, segment.x0 - other.x1) < room
        for other in edge
    )


def _edge(page: Page) -> list[Segment]:
    """The segments in the outer lines of a page."""
    height = page.high - page.low
    if height <= 0:
        return []
    top, foot = page.low + _TOP * height, page.low + _FOOT * height
    outer = [one for one in page.segments if one.y0 > top or one.y1 < foot]
    upper = sorted({round(one.y0 / 4) for one in outer if one.y0 > top}, reverse=True)[:_LINES]
    lower = sorted({round(one.y0 / 4) for one in outer if one.y0 <= top})[:_LINES]
    kept = {*upper, *lower}
    return [one for one in outer if round(one.y0 / 4) in kept]


def _keys(page: Page, segment: Segment) -> tuple[tuple[str, int], tuple[str, int]]:
    """What a line is known by: its text without numbers, and its height, twice by half a step."""
    text = _NUMBERS.sub("#", segment.text.strip().lower())
    height = round((segment.y0 - page.low) / 6)
    return (text, height), (text, height + 1)


Seen = dict[tuple[str, int], set[int]]


def _largest_of(pages: Sequence[Page], edges: Sequence[Sequence[Segment]], seen: Seen) -> Seen:
    """Keys whose line is set clearly larger on one page: a title that is repeated in the heads."""
    sizes: defaultdict[str, list[tuple[float, int]]] = defaultdict(list)
    for page, edge in zip(pages, edges, strict=True):
        for segment in edge:
            sizes[_keys(page, segment)[0][0]].append((segment.size, page.number))
    made: Seen = {}
    for text, found in sizes.items():
        largest = max(found)
        if len(found) > 1 and largest[0] > 1.25 * sorted(found)[len(found) // 2][0]:
            made[text, 0] = {largest[1]}
    return made


def _repeats(page: Page, segment: Segment, seen: Seen, need: int, largest: Seen) -> bool:
    keys = _keys(page, segment)
    text = keys[0][0]
    if len(text) > _LONGEST or not text.strip("# .|-–—"):
        return False  # a lone number is furniture only where it counts
    if page.number in largest.get((text, 0), ()):
        return False
    return max(len(seen[key]) for key in keys) >= need


def _counted(pages: Sequence[Page], edges: Sequence[Sequence[Segment]]) -> set[int]:
    """Ids of lone numbers at the edge that count with the pages, or are the page's own label."""
    offsets: defaultdict[int, list[Segment]] = defaultdict(list)
    labelled: set[int] = set()
    for page, edge in zip(pages, edges, strict=True):
        for segment in edge:
            found = _NUMBER.fullmatch(segment.text.strip())
            if not found or segment.x1 - segment.x0 > _WIDEST + 40 * (len(segment.text) > 6):
                continue
            if found[1] in (page.label, str(page.number + 1)):
                labelled.add(id(segment))
            offsets[_value(found[1]) - page.number].append(segment)
    counting = {id(one) for found in offsets.values() if len(found) > 1 for one in found}
    return labelled | counting


def _value(number: str) -> int:
    """What a number in figures or Roman letters is."""
    if number.isdigit():
        return int(number)
    worth = [_ROMAN[letter] for letter in number.lower()]
    return sum(-a if a < b else a for a, b in zip(worth, [*worth[1:], 0], strict=True))
