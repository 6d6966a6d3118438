"""Cells that reach over several rows or columns: an empty one in each other place, so that what
stands below each other in the table does so in the text.

Changes the tree; decides nothing about junk.
"""

from __future__ import annotations

from typing import Any

from tui_reader.clean import dom_blocks

WIDEST = 40
"""Columns or rows that a cell may reach over."""
MOST = 4_000
"""Cells that are added to one tree."""


def fill(tree: Any) -> None:
    left = MOST
    tables = {one.getparent() for one in tree.iter("td", "th") if _reaches(one)}
    bodies = {row.getparent() for row in tables if row is not None and row.tag == "tr"}
    for body in bodies:
        if body is not None and left > 0 and _is_data(body):
            left = _fill(body, left)


def _reaches(cell: Any) -> bool:
    return cell.get("rowspan") is not None or cell.get("colspan") is not None


def _is_data(body: Any) -> bool:
    table = body if body.tag == "table" else body.getparent()
    return table is not None and table.tag == "table" and dom_blocks.is_data(table)


def _fill(body: Any, left: int) -> int:
    """Empty cells in the rows of a table's part; how many may still be added."""
    waiting: dict[int, int] = {}
    for row in body.findall("tr"):
        at = 0
        for cell in list(row):
            if cell.tag not in ("td", "th"):
                continue
            while waiting.get(at, 0) > 0 and left > 0:
                cell.addprevious(_empty(row))
                waiting[at] -= 1
                at, left = at + 1, left - 1
            wide, high = _reach(cell, "colspan"), _reach(cell, "rowspan")
            for step in range(wide):
                waiting[at + step] = high - 1
            for _ in range(wide - 1 if left > 0 else 0):
                cell.addnext(_empty(row))
                left -= 1
            at += wide
        for column in [one for one in waiting if one >= at and waiting[one] > 0]:
            waiting[column] -= 1
    return left


def _empty(row: Any) -> Any:
    return row.makeelement("td")


def _reach(cell: Any, name: str) -> int:
    raw = (cell.get(name) or "").strip()
    known = raw.isascii() and raw.isdigit() and len(raw) < 5
    return min(WIDEST, max(1, int(raw))) if known else 1
