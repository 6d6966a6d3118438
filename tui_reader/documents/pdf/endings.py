"""Where lines end: whether a break is the text's own, as in poems and addresses, or the page's."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tui_reader.documents.pdf.lines import is_dense
from tui_reader.documents.pdf.shapes import Segment

_HEADING_RUN = 240
"""Letters of all lines of a heading."""
_VERSE, _CAPITALS, _FULL = 4, 0.85, 0.4
"""Lines of a verse at least; the share of them that begin with a capital at least, and that reach
over the whole column at most."""
_BROKEN, _MOSTLY = 3, 0.6
"""Lines that end early, and their share, from which a block's lines stand for themselves."""
_USUAL = 0.8
"""Of lines by their width: which one tells how wide the column is."""


def long_runs(lines: Sequence[Segment]) -> set[int]:
    """Lines that are no headings, however large: too many follow each other in one size."""
    found: set[int] = set()
    start = 0
    for at in range(1, len(lines) + 1):
        ends = (
            at == len(lines) or abs(lines[at].size - lines[start].size) > 0.06 * lines[start].size
        )
        if ends:
            run = lines[start:at]
            if sum(len(one.text) for one in run) > _HEADING_RUN and not all(
                one.bold for one in run
            ):
                found |= set(range(start, at))
            start = at
    return found


def is_row(before: Segment | None, line: Segment) -> bool:
    """Whether two pieces stand on one line."""
    return before is not None and abs(before.middle - line.middle) < 0.5 * (line.y1 - line.y0)


def has_room(line: Segment, after: Segment, width: float) -> bool:
    """Whether the next line's first word had room behind a line."""
    word = after.words[0]
    wide = line.size if is_dense(word.text[0]) else word.x1 - word.x0
    needed = line.x1 - line.x0 + wide + 0.8 * line.size
    return not is_row(line, after) and needed < width and not line.hyphen


def is_verse(lines: Sequence[Segment], width: float) -> bool:
    """Whether lines begin with a capital each, and end here and there."""
    if len(lines) < _VERSE or any(is_row(a, b) for a, b in pairwise(lines)):
        return False
    capitals = sum(line.text.lstrip("\"'“„»«‚‘(—– ")[:1].isupper() for line in lines)
    full = sum(line.x1 - line.x0 > 0.98 * width for line in lines)
    return capitals >= _CAPITALS * len(lines) and full <= _FULL * len(lines)


def usual_width(lines: Sequence[Segment]) -> float:
    """How wide the column is: of many lines a single wide one does not count."""
    widths = sorted(line.x1 - line.x0 for line in lines)
    return widths[-1] if len(widths) < 5 else widths[int(_USUAL * (len(widths) - 1))]


def are_broken(lines: Sequence[Segment], width: float) -> bool:
    """Whether most lines end where they do though the next word had room."""
    fits = sum(has_room(a, b, width) for a, b in pairwise(lines))
    return fits >= _BROKEN and fits >= _MOSTLY * (len(lines) - 1)
