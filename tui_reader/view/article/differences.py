"""Texts over the screen that are read and left again (changes, original and cleaned).

Owns how such a text is put in lines: values, no widget. Each makes its lines for a width.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tui_reader.library.comparison import Pair
from tui_reader.library.revisions import ADDED, REMOVED, SKIPPED, Change, Paragraph
from tui_reader.model import Role
from tui_reader.view.text import glyphs
from tui_reader.view.text.cells import fit, width
from tui_reader.view.text.wrap import Lines, wrap

MOST = 20_000
"""Lines of such a text; what stands below is left out, and said so."""
MEASURE = 84
"""Cells of a line where one text has the whole width."""
TWO = 84
"""Cells from which two texts stand side by side."""

Run = tuple[str, tuple[str, ...]]
"""(text, roles laid over each other)."""


@dataclass(frozen=True, slots=True)
class Line:
    runs: tuple[Run, ...] = ()
    key: int = 0
    """What the line is of: the same on every text of a set, so that turning keeps the place."""
    stop: bool = False
    """The first line of what one goes to from stop to stop: a change, a cut."""


@dataclass(frozen=True, slots=True)
class ViewerText:
    title: str
    lines: Callable[[int], list[Line]]
    """Its lines for so many cells."""


def said(title: str, text: str) -> ViewerText:
    """What a program says, line by line, in the measure of an article."""

    def lines(cells: int) -> list[Line]:
        room = min(MEASURE, max(10, cells - 2))
        left = " " * max(0, (cells - room) // 2)
        found: list[Line] = [Line()]
        for key, part in enumerate(text.split("\n")):
            wrapped = Lines()
            wrap(part, 0, len(part), room, wrapped)
            rows = [part[a:b] for a, b in zip(wrapped.starts, wrapped.ends, strict=True)]
            found += [Line(((left + row, ()),), key) for row in rows or [""]]
        return _bounded(found)

    return ViewerText(title, lines)


# --- what the publisher changed -------------------------------------------------------------------

_INKS = {REMOVED: ("error", "cut"), ADDED: ("good", "link"), SKIPPED: ("dim",)}
_FRAMES = {REMOVED: ("[-", "-]"), ADDED: ("{+", "+}"), SKIPPED: ("⋯ ", " ⋯")}
"""As wdiff writes them: told apart without any colour."""


def changed(changes: Sequence[Change], when: Callable[[Change], str]) -> ViewerText:
    """What was removed and added each time, under the day and hour it came."""

    def lines(cells: int) -> list[Line]:
        room = min(MEASURE, max(10, cells - 2))
        left = " " * max(0, (cells - room) // 2)
        found: list[Line] = []
        for key, change in enumerate(changes):
            found += [Line(), Line(((f"{left}Changed {when(change)}", ("heading",)),), key, True)]
            if not change.paragraphs:
                said = f"{left}Nothing that is shown: the wording is the same."
                found.append(Line(((said, ("dim",)),), key))
            for paragraph in change.paragraphs:
                found.append(Line((), key))
                found += _paragraph(paragraph, room, left, key)
        return _bounded(found)

    return ViewerText("What the publisher changed  [-removed-] {+added+}", lines)


def _paragraph(paragraph: Paragraph, room: int, left: str, key: int) -> list[Line]:
    text, spans = "", []
    for kind, part in paragraph:
        before, after = map(glyphs.drawn, _FRAMES.get(kind, ("", "")))
        spans.append((len(text), len(text) + len(before + part + after), _INKS.get(kind, ())))
        text += before + part + after
    wrapped = Lines()
    wrap(text, 0, len(text), room, wrapped)
    found = []
    changes = any(kind in (REMOVED, ADDED) for kind, _ in paragraph)
    for number, (start, end) in enumerate(zip(wrapped.starts, wrapped.ends, strict=True)):
        runs: list[Run] = [(left, ())]
        cuts = sorted({start, end, *(at for s in spans for at in s[:2] if start < at < end)})
        for a, b in pairwise(cuts):
            roles = next((roles for s, e, roles in spans if s <= a < e), ())
            runs.append((text[a:b], roles))
        found.append(Line(tuple(runs), key, changes and number == 0))
    return found


# --- original and cleaned -------------------------------------------------------------------------


def compared(pairs: Sequence[Pair]) -> Callable[[int], list[ViewerText]]:
    """The leaves for a width: both side by side, or one after the other where it is narrow."""
    cut = sum(bool(pair.rule) for pair in pairs)
    tail = glyphs.drawn("· ") + f"{cut} of {len(pairs)} blocks cut"
    bar = glyphs.drawn("│")

    def texts(cells: int) -> list[ViewerText]:
        original = ViewerText(f"Original {tail}", lambda room: _single(pairs, room, raw=True))
        cleaned = ViewerText(f"Cleaned {tail}", lambda room: _single(pairs, room, raw=False))
        both = ViewerText(f"Original {bar} Cleaned {tail}", lambda room: _double(pairs, room))
        return [both, original, cleaned] if cells >= TWO else [original, cleaned]

    return texts


def _double(pairs: Sequence[Pair], cells: int) -> list[Line]:
    half, bar = max(10, (cells - 5) // 2), glyphs.drawn(" │ ")
    found: list[Line] = []
    for key, pair in enumerate(pairs):
        left, right = _block(pair, half, raw=True), _block(pair, half, raw=False)
        for at in range(max(len(left), len(right))):
            runs: list[Run] = []
            for side, rule in ((left, bar), (right, "")):
                text, roles = side[at] if at < len(side) else ("", ())
                runs += [(fit(text, half), roles), (rule, ("rule",))]
            found.append(Line(((" ", ()), *runs), key, at == 0 and bool(pair.rule)))
        found.append(Line(((" " * (half + 1), ()), (bar, ("rule",))), key))
        if len(found) > MOST:
            break
    return _bounded(found)


def _single(pairs: Sequence[Pair], cells: int, *, raw: bool) -> list[Line]:
    room = min(MEASURE, max(10, cells - 2))
    left = " " * max(0, (cells - room) // 2)
    found: list[Line] = []
    for key, pair in enumerate(pairs):
        block = _block(pair, room, raw=raw)
        stop = bool(pair.rule)
        for at, (text, roles) in enumerate(block):
            found.append(Line(((left, ()), (text, roles)), key, stop and at == 0))
        if block:
            found.append(Line((), key))
        if len(found) > MOST:
            break
    return _bounded(found)


_ROLES = {Role.TITLE: ("heading",), Role.HEADING: ("heading",), Role.QUOTE: ("quote",)}


def _block(pair: Pair, room: int, *, raw: bool) -> list[tuple[str, tuple[str, ...]]]:
    """One side of a pair: what was cut has a mark on the left and its rule on the right."""
    text, sign = str(pair.raw if raw else pair.kept), glyphs.drawn("✂")
    if pair.rule and raw:
        return [(f"{sign} {line}", ("cut",)) for line in _wrapped(text, room - 2)]
    if pair.rule:
        return [(f"{sign} cut: {pair.rule}"[:room], ("dim",))]
    if not text:
        return []
    roles = _ROLES.get(pair.role, ())
    if pair.marker:
        text = f"{glyphs.drawn(pair.marker)} {text}"
    return [(line, roles) for line in _wrapped(text, room, fold=pair.role is Role.CODE)]


def _bounded(lines: list[Line]) -> list[Line]:
    if len(lines) <= MOST:
        return lines
    said = (" This text is longer than can be compared here; the rest is left out.", ("dim",))
    return [*lines[:MOST], Line((said,), lines[MOST].key)]


def _wrapped(text: str, room: int, *, fold: bool = False) -> list[str]:
    found = Lines()
    wrap(text, 0, len(text), max(1, room), found, fold=fold)
    return [text[a:b] for a, b in zip(found.starts, found.ends, strict=True)]


def cells_of(line: Line) -> int:
    """Cells that a line takes."""
    return sum(width(text) for text, _ in line.runs)
