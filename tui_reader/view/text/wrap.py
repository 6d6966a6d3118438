"""Wrapping by offsets: a text and a width give arrays of where each screen line starts and ends.

Nothing is copied or styled. The law: the lines in order, with the blanks and line feeds skipped
between them, are the text; no line is wider than asked unless it is a single grapheme. Text of
plain one-cell characters takes a path of its own that never looks at single characters.
"""

from __future__ import annotations

from array import array

from tui_reader.view.text.cells import at_most, simple_part

# Japanese and Chinese text may break between any two wide characters, but not here.
_NOT_FIRST = frozenset(
    "、。，．・：；？！）」』】〕〉》〙〗｝］ーｰ々ゝゞヽヾ…‥～ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ,.!?:;)]}%"
)
_NOT_LAST = frozenset("（「『【〔〈《〘〖｛［([{$£¥€＄￥")


class Lines:
    """Screen lines of a text: parallel arrays of start and end offsets."""

    __slots__ = ("ends", "starts")

    def __init__(self) -> None:
        self.starts = array("q")
        self.ends = array("q")

    def __len__(self) -> int:
        return len(self.starts)

    def add(self, start: int, end: int) -> None:
        self.starts.append(start)
        self.ends.append(end)


def wrap(text: str, start: int, end: int, width: int, lines: Lines, *, fold: bool = False) -> None:
    """Append the lines of `text[start:end]`, at most `width` cells wide.

    Line feeds always break. With `fold` (code, tables) blanks are kept and only what is too wide
    is broken, wherever that is; else it breaks at blanks and between wide characters.
    """
    width = max(1, width)
    at = start
    while at <= end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        if (stop - at) * 2 <= width:  # fits even if all of it is wide
            lines.add(at, stop)
        elif simple_part(text, at, stop):
            (_fold_simple if fold else _wrap_simple)(text, at, stop, width, lines)
        else:
            _wrap_graphemes(text, at, stop, width, lines, fold)
        at = stop + 1


def _fold_simple(text: str, start: int, end: int, width: int, lines: Lines) -> None:
    for at in range(start, end, width):
        lines.add(at, min(at + width, end))


def _wrap_simple(text: str, start: int, end: int, width: int, lines: Lines) -> None:
    rfind, add = text.rfind, lines.add
    while end - start > width:
        blank = rfind(" ", start + 1, start + width + 1)
        if blank < 0:
            add(start, start + width)
            start += width
            continue
        add(start, blank)
        start = _after_blanks(text, blank, end)
        if start == end:
            return
    add(start, end)


def _after_blanks(text: str, at: int, end: int) -> int:
    while at < end and text[at] == " ":
        at += 1
    return at


def _wrap_graphemes(text: str, start: int, end: int, width: int, lines: Lines, fold: bool) -> None:
    """As the simple paths, measured by grapheme. Greedy; steps back at most one word a line."""
    spans = at_most(text[start:end])
    count = len(spans)
    first, used, index = 0, 0, 0
    soft: tuple[int, int] | None = (
        None  # (one past the line's last grapheme, the next line's first)
    )
    while index < count:
        if not fold and index > first:
            soft = _soft_break(text, start, spans, index) or soft
        size = spans[index][2]
        if used + size <= width or index == first:
            used += size
            index += 1
            continue
        until, following = soft or (index, index)
        lines.add(start + spans[first][0], start + spans[until - 1][1])
        first = index = following
        used, soft = 0, None
        if first == count:
            return
    lines.add(start + spans[first][0] if count else end, end)


def _soft_break(
    text: str, start: int, spans: list[tuple[int, int, int]], index: int
) -> tuple[int, int] | None:
    """Where a line may end at or just before the grapheme `index`, if anywhere."""
    offset, _, size = spans[index]
    char = text[start + offset]
    if char == " ":
        return index, _skip(text, start, spans, index)
    before, _, size_before = spans[index - 1]
    if (size == 2 or size_before == 2) and char not in _NOT_FIRST:
        last = text[start + before]
        if last not in _NOT_LAST and last != " ":
            return index, index
    return None


def _skip(text: str, start: int, spans: list[tuple[int, int, int]], index: int) -> int:
    while index < len(spans) and text[start + spans[index][0]] == " ":
        index += 1
    return index
