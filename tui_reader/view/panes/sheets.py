"""How large a sheet over the screen is, and its edge, line by line. Pure; no Textual."""

from __future__ import annotations

from tui_reader.view.lists.rows import Parts
from tui_reader.view.text.cells import cut, isolated, width

NARROW, LOW = 100, 30
"""A screen of fewer columns, or lines, is filled."""
SHARE = 80
"""Percent of the screen that a sheet has at most."""
EDGES = 2
"""Lines, and columns, that the edge takes."""


def extent(columns: int, lines: int, widest: int, inside: int) -> tuple[int, int]:
    """Width and height of a sheet with so many lines inside."""
    across = columns if columns < NARROW else min(widest, columns * SHARE // 100)
    most = lines if lines < LOW else lines * SHARE // 100
    return across, max(1, min(inside + EDGES, most))


def edge(title: str, keys: tuple[tuple[str, str], ...], size: tuple[int, int], y: int) -> Parts:
    """A line of the frame, blank between its sides."""
    cells, height = size
    if cells < EDGES:
        return [(" " * cells, "text")]
    if y == 0:
        return [
            ("╭", "accent"),
            *_said([(title, "pane")] if title else [], cells - 2),
            ("╮", "accent"),
        ]
    if y == height - 1:
        return [("╰", "accent"), *_said(_hints(keys, cells - 6), cells - 2), ("╯", "accent")]
    return [("│", "accent"), (" " * (cells - 2), "text"), ("│", "accent")]


def _said(parts: Parts, cells: int) -> Parts:
    """A line of the edge with words in it, a blank at either end of them."""
    room = cells - 4
    shown: Parts = []
    for text, role in parts:
        text = cut(text, room)
        room -= width(text)
        if text:
            shown.append((isolated(text), role))
    if not shown:
        return [("─" * cells, "accent")]
    used = sum(width(text) for text, _ in shown) + 3
    return [("─ ", "accent"), *shown, (" " + "─" * (cells - used), "accent")]


def _hints(keys: tuple[tuple[str, str], ...], room: int) -> Parts:
    """Keys and what they do, as many as fit whole; "…" says that there are more."""
    found: Parts = []
    for key, title in keys:
        between = " · " if found else ""
        room -= width(between) + width(key) + 1 + width(title)
        if room < 0:
            return [*found, (" …", "dim")]
        found += [(between, "dim"), (key, "key"), (f" {title}", "dim")]
    return found
